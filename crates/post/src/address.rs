//! An e-mail address that may stand on an envelope and in a header.

use std::fmt;
use std::str::FromStr;

use url::Host;

/// Longest address (RFC 5321, 4.5.3.1.3, without its brackets), and longest part before the `@`, in bytes.
const MOST: usize = 254;
const MOST_LOCAL: usize = 64;

/// Letters that end or change an address in a command or header, or that only quotes would allow.
const SPECIAL: &str = "\"(),:;<>@[\\]";

/// An e-mail address. It holds no white space, no control letter and none that ends a header, so it cannot become more than one.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(lettre::Address);

/// Not one address that letters can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address, such as somebody@example.org")]
pub struct NoAddress;

impl Address {
    /// Its host, in ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.domain()
    }

    /// Whether only a relay that speaks SMTPUTF8 takes it: there are letters outside ASCII before the `@`.
    pub(crate) fn needs_utf8(&self) -> bool {
        !self.0.user().is_ascii()
    }

    pub(crate) fn inner(&self) -> &lettre::Address {
        &self.0
    }
}

impl FromStr for Address {
    type Err = NoAddress;

    /// The part before the `@` stays as it was typed, with `+` and whatever is after it; the host is written in ASCII.
    fn from_str(typed: &str) -> Result<Self, NoAddress> {
        let (local, host) = typed.rsplit_once('@').ok_or(NoAddress)?;
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && !SPECIAL.contains(letter);
        if local.len() > MOST_LOCAL || !local.chars().all(is_plain) || !host.chars().all(is_plain) {
            return Err(NoAddress);
        }
        let Ok(Host::Domain(host)) = Host::parse(host) else { return Err(NoAddress) };
        if local.len() + 1 + host.len() > MOST {
            return Err(NoAddress);
        }
        lettre::Address::new(local, host).map(Self).map_err(|_| NoAddress)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// Says nothing of it.
impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_written_in_ascii_and_the_rest_stays() {
        for (typed, written) in [
            ("ana@example.org", "ana@example.org"),
            ("Ana.Luz+tequio@Example.ORG", "Ana.Luz+tequio@example.org"),
            ("o'neil@example.org", "o'neil@example.org"),
            ("ana@m\u{e9}xico.example", "ana@xn--mxico-bsa.example"),
            ("\u{f1}ando@example.org", "\u{f1}ando@example.org"),
            ("ana@correo", "ana@correo"),
        ] {
            assert_eq!(typed.parse::<Address>().map(|address| address.to_string()), Ok(written.to_owned()), "{typed}");
        }
    }

    #[test]
    fn nothing_that_could_be_more_than_one_address_is_one() {
        let long = format!("{}@example.org", "a".repeat(65));
        for typed in [
            "",
            "ana",
            "@example.org",
            "ana@",
            "ana@@example.org",
            "ana luz@example.org",
            " ana@example.org",
            "ana@example.org\r\nBcc: eva@example.org",
            "ana\r\nRCPT TO:<eva@example.org>@example.org",
            "ana@example.org,eva@example.org",
            "Ana <ana@example.org>",
            "\"ana luz\"@example.org",
            "ana@[127.0.0.1]",
            "ana@127.0.0.1",
            "ana@exa mple.org",
            "ana\u{0}@example.org",
            "ana\u{85}@example.org",
            "ana\u{2028}@example.org",
            "ana..luz@example.org",
            &long,
        ] {
            assert_eq!(typed.parse::<Address>(), Err(NoAddress), "{typed:?}");
        }
    }
}
