//! An address of e-mail, as somebody typed it and as it is compared.

use std::fmt;
use std::str::FromStr;

use domain::{Line, Typed};
use unicode_normalization::UnicodeNormalization;

use crate::as_read::as_read;

/// An address of e-mail: a name, `@`, and a domain with at least one dot.
#[derive(Clone, PartialEq, Eq)]
pub struct EMail {
    typed: String,
    folded: String,
}

/// It is no address of e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEMail;

/// Most bytes of an address, and of its name (RFC 5321).
const LONGEST: usize = 254;
const LONGEST_NAME: usize = 64;

/// What would have to be quoted, or would end the address where it is written.
const SPECIAL: &str = "()<>[]:;@\\,\"";

impl EMail {
    /// As it was typed, without what stood around it: letters go there.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// As it is compared to say whose mailbox it is: without what follows a `+`.
    pub(super) fn untagged(&self) -> String {
        let (name, domain) = self.folded.rsplit_once('@').unwrap_or_default();
        let plain = name.split_once('+').map_or(name, |(plain, _)| plain);
        format!("{}@{domain}", if plain.is_empty() { name } else { plain })
    }

    /// As it is looked up: in small letters, the domain as machines write it. What follows a `+` counts.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The first letter of its name and its domain: enough for whoever typed it to know it again.
    #[must_use]
    pub fn masked(&self) -> String {
        let (name, domain) = self.typed.rsplit_once('@').unwrap_or_default();
        as_read(&format!("{}···@{domain}", name.chars().next().unwrap_or_default()))
    }

    /// As people read it.
    #[must_use]
    pub fn shown(&self) -> String {
        as_read(&self.typed)
    }
}

impl FromStr for EMail {
    type Err = NoEMail;

    fn from_str(text: &str) -> Result<Self, NoEMail> {
        // What is read as any text is: nothing that nobody sees stays inside, and what was copied along with it goes.
        let typed = Line::<LONGEST>::parse(text.trim_matches(is_around)).map_err(|_| NoEMail)?;
        let typed = typed.as_str().to_owned();
        let (name, domain) = typed.rsplit_once('@').ok_or(NoEMail)?;
        let is_plain = |letter: char| !letter.is_control() && !letter.is_whitespace() && !SPECIAL.contains(letter);
        let is_dotted = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
        if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(is_plain) || !is_dotted {
            return Err(NoEMail);
        }
        let domain = idna::domain_to_ascii_strict(domain).map_err(|_| NoEMail)?;
        if !domain.contains('.') || domain.ends_with('.') || domain.parse::<std::net::IpAddr>().is_ok() {
            return Err(NoEMail);
        }
        let folded = format!("{}@{domain}", name.to_lowercase().nfc().collect::<String>());
        if typed.len() > LONGEST || folded.len() > LONGEST { Err(NoEMail) } else { Ok(Self { typed, folded }) }
    }
}

/// White space and marks without a picture, which come along when an address or a code is copied.
pub(super) fn is_around(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Says nothing of it.
impl fmt::Debug for EMail {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EMail")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Option<String> {
        text.parse::<EMail>().ok().map(|address| address.folded().to_owned())
    }

    #[test]
    fn an_address_is_compared_in_one_way() {
        let one = Some("nombre@institucion.example".to_owned());
        for typed in [
            "nombre@institucion.example",
            " Nombre@Institucion.EXAMPLE\n",
            "\u{200B}nombre@institucion.example\u{200E}",
            "nom\u{AD}bre@institucion.example",
        ] {
            assert_eq!(folded(typed), one, "{typed:?}");
        }
        assert_ne!(folded("nombre+mesa@institucion.example"), one, "letters go to the address as it was typed");
        for (typed, untagged) in [
            ("Nombre+mesa+otra@institucion.example", "nombre@institucion.example"),
            ("n.ombre@institucion.example", "n.ombre@institucion.example"),
            ("+mesa@institucion.example", "+mesa@institucion.example"),
        ] {
            assert_eq!(typed.parse::<EMail>().unwrap().untagged(), untagged);
        }
        let machine = folded("a@xn--educacin-13a.example");
        assert_eq!(machine, Some("a@xn--educacin-13a.example".to_owned()));
        for typed in ["a@educaci\u{f3}n.example", "a@EDUCACIO\u{301}N.example"] {
            assert_eq!(folded(typed), machine, "{typed}");
        }
        assert_eq!("nombre@institucion.example".parse::<EMail>().unwrap().masked(), "n···@institucion.example");
    }

    #[test]
    fn anything_else_is_none() {
        let long = format!("{}@institucion.example", "a".repeat(65));
        for typed in [
            "",
            "@",
            "nombre",
            "nombre@",
            "@institucion.example",
            "nombre@institucion",
            "nombre@institucion.example.",
            "nombre@192.0.2.1",
            "a b@institucion.example",
            "a,b@institucion.example",
            "a@b@institucion.example",
            "Nombre <nombre@institucion.example>",
            "nombre@institucion.example\r\nBcc: otra@institucion.example",
            "nombre@institucion .example",
            "nombre@-a.example",
            ".a@institucion.example",
            "a\u{200B}b@institucion.example",
            "a\u{FEFF}b@institucion.example",
            "a\u{202E}b@institucion.example",
            &long,
        ] {
            assert_eq!(folded(typed), None, "{typed:?}");
        }
    }
}
