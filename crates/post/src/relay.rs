//! The relay that takes letters: where it is, how the connection is made private, and who we say we are.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use url::{Host, Url};

use crate::Address;

/// How the connection to a relay is made private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS after STARTTLS; nothing is sent to a relay that does not offer it.
    StartTls,
    /// Not at all. Only for a relay on this machine, or where whoever operates it says so.
    None,
}

/// Where a relay is: `smtps://relay.example`, `smtp://relay.example:587`, `smtp://127.0.0.1:25`, `smtp://relay.example?tls=none`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelayUrl {
    host: String,
    port: u16,
    security: Security,
}

/// Why there is no relay to be had from what was said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRelay {
    /// Neither `smtp` nor `smtps`, no host, or more than scheme, host, port and `tls`.
    #[error("not the address of a relay, such as smtps://relay.example or smtp://relay.example:587")]
    Url,
    /// Whoever sees the list of processes would see it.
    #[error("a name or password does not belong in the address: put both in the secret file")]
    Secret,
    /// The secret file has other than two lines.
    #[error("the secret file has two lines: the name, and the password")]
    Login,
    /// A name and password would go over the wire readable.
    #[error("a name and password are sent over TLS alone: say smtps://HOST, or smtp://HOST?tls=required")]
    NotPrivate,
    /// The file of certificates has none.
    #[error("the file of certificates cannot be read as PEM")]
    Certificates,
}

/// Who we say we are.
#[derive(Clone)]
pub struct Login(Credentials);

/// How long each step may take. What is not answered in time before a letter is handed over is tried again.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// To connect, greet, make the connection private and say who we are.
    pub opening: Duration,
    /// For the answer to each command.
    pub command: Duration,
    /// For the answer after the last byte of a letter: whoever gives up too early does not know whether it arrived.
    pub ending: Duration,
}

/// A relay that takes letters.
#[derive(Clone)]
pub struct Relay {
    pub(crate) url: RelayUrl,
    pub(crate) hello: ClientId,
    pub(crate) tls: Option<TlsParameters>,
    pub(crate) login: Option<Credentials>,
    pub(crate) patience: Patience,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            opening: Duration::from_secs(60),
            command: Duration::from_secs(60),
            // RFC 5321, 4.5.3.2.6.
            ending: Duration::from_secs(600),
        }
    }
}

impl Relay {
    /// A relay, greeted with the host of `from`. With `certificates`, in PEM, those alone are trusted; else those that browsers trust.
    ///
    /// # Errors
    /// There are no certificates in the file, or a name and password would go over the wire readable.
    pub fn new(
        url: RelayUrl,
        from: &Address,
        login: Option<Login>,
        certificates: Option<&[u8]>,
    ) -> Result<Self, NoRelay> {
        if login.is_some() && url.security == Security::None {
            return Err(NoRelay::NotPrivate);
        }
        let tls = match url.security {
            Security::None => None,
            Security::Tls | Security::StartTls => Some(trust(&url.host, certificates)?),
        };
        let hello = ClientId::Domain(from.domain().to_owned());
        Ok(Self { url, hello, tls, login: login.map(|login| login.0), patience: Patience::default() })
    }

    /// Where it is.
    #[must_use]
    pub fn url(&self) -> &RelayUrl {
        &self.url
    }

    /// The same with another patience.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }
}

fn trust(host: &str, certificates: Option<&[u8]>) -> Result<TlsParameters, NoRelay> {
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let builder = match certificates {
        None => TlsParameters::builder(host).certificate_store(CertificateStore::WebpkiRoots),
        Some(pem) => {
            if !pem.windows(BEGIN.len()).any(|window| window == BEGIN) {
                return Err(NoRelay::Certificates);
            }
            let own = Certificate::from_pem(pem).map_err(|_| NoRelay::Certificates)?;
            TlsParameters::builder(host).certificate_store(CertificateStore::None).add_root_certificate(own)
        }
    };
    builder.build_rustls().map_err(|_| NoRelay::Certificates)
}

/// Without it a file is taken for one of no certificates, with which nobody is trusted.
const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

impl FromStr for RelayUrl {
    type Err = NoRelay;

    fn from_str(typed: &str) -> Result<Self, NoRelay> {
        let url: Url = typed.parse().map_err(|_| NoRelay::Url)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NoRelay::Secret);
        }
        let named = url.host_str().filter(|host| !host.is_empty()).ok_or(NoRelay::Url)?;
        let host = Host::parse(named).map_err(|_| NoRelay::Url)?;
        let says_more = !matches!(url.path(), "" | "/") || url.fragment().is_some();
        let security = match (url.scheme(), url.query()) {
            _ if says_more => return Err(NoRelay::Url),
            ("smtps", None) => Security::Tls,
            ("smtp", Some("tls=required")) => Security::StartTls,
            ("smtp", Some("tls=none")) => Security::None,
            ("smtp", None) if is_here(&host) => Security::None,
            ("smtp", None) => Security::StartTls,
            _ => return Err(NoRelay::Url),
        };
        let usual = if security == Security::Tls {
            465
        } else if is_here(&host) {
            25
        } else {
            587
        };
        Ok(Self { host: host.to_string(), port: url.port().unwrap_or(usual), security })
    }
}

impl RelayUrl {
    /// Host and port, as a connection is made to them; an address of version 6 in brackets.
    pub(crate) fn authority(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Its name or address, the latter without brackets.
    pub(crate) fn host(&self) -> &str {
        self.host.trim_matches(['[', ']'])
    }

    /// How the connection is made private.
    #[must_use]
    pub fn security(&self) -> Security {
        self.security
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

impl FromStr for Login {
    type Err = NoRelay;

    /// Two lines: the name, and the password. Spaces at the ends of a line, and what some editors put in front of one, are no part of
    /// either: a password that begins or ends with a space cannot be said here.
    fn from_str(file: &str) -> Result<Self, NoRelay> {
        let is_around = |letter: char| letter.is_whitespace() || letter == '\u{FEFF}';
        let lines: Vec<&str> = file.lines().map(|line| line.trim_matches(is_around)).collect();
        match lines[..] {
            [name, password] if !name.is_empty() && !password.is_empty() => {
                Ok(Self(Credentials::new(name.to_owned(), password.to_owned())))
            }
            _ => Err(NoRelay::Login),
        }
    }
}

/// Says neither the name nor the password.
impl fmt::Debug for Login {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Login")
    }
}

impl fmt::Display for RelayUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = match self.security {
            Security::Tls => "TLS",
            Security::StartTls => "STARTTLS",
            Security::None => "no TLS",
        };
        write!(out, "{}:{} ({how})", self.host, self.port)
    }
}

impl fmt::Debug for Relay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Relay").field("url", &self.url).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_how_private() {
        for (typed, said) in [
            ("smtps://relay.example", "relay.example:465 (TLS)"),
            ("smtp://relay.example", "relay.example:587 (STARTTLS)"),
            ("smtp://relay.example:25/", "relay.example:25 (STARTTLS)"),
            ("smtp://relay.example:25?tls=none", "relay.example:25 (no TLS)"),
            ("smtp://127.0.0.1:2525", "127.0.0.1:2525 (no TLS)"),
            ("smtp://localhost", "localhost:25 (no TLS)"),
            ("smtp://localhost:2525?tls=required", "localhost:2525 (STARTTLS)"),
            ("smtps://[::1]:4650", "[::1]:4650 (TLS)"),
        ] {
            assert_eq!(typed.parse::<RelayUrl>().map(|url| url.to_string()), Ok(said.to_owned()), "{typed}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        for typed in [
            "",
            "relay.example",
            "relay.example:25",
            "https://relay.example",
            "smtp://",
            "smtp:relay.example",
            "smtps://relay.example?tls=none",
            "smtp://relay.example/mail",
            "smtp://relay.example?tls=maybe",
            "smtp://relay.example#a",
        ] {
            assert_eq!(typed.parse::<RelayUrl>(), Err(NoRelay::Url), "{typed}");
        }
        for typed in ["smtp://ana@relay.example", "smtps://ana:secreto@relay.example"] {
            assert_eq!(typed.parse::<RelayUrl>(), Err(NoRelay::Secret), "{typed}");
        }
    }

    #[test]
    fn a_password_goes_over_tls_alone() {
        let from: Address = "avisos@mesa.example".parse().unwrap();
        let login = || Some("ana\nsecreto\n".parse::<Login>().unwrap());
        let made = |url: &str, pem| Relay::new(url.parse().unwrap(), &from, login(), pem).map(|_| ());
        assert_eq!(made("smtp://127.0.0.1", None), Err(NoRelay::NotPrivate));
        assert_eq!(made("smtps://relay.example", None), Ok(()));
        assert_eq!(made("smtps://relay.example", Some(b"none".as_slice())), Err(NoRelay::Certificates));
        for file in ["", "ana", "ana\n", "ana\n\n", "ana\n \n", "ana\nb\nc\n"] {
            assert_eq!(file.parse::<Login>().map(|_| ()), Err(NoRelay::Login), "{file:?}");
        }
        let plain = "ana\nsecreto\n".parse::<Login>().unwrap();
        for file in ["\u{FEFF}ana \nsecreto\n", "ana\r\n\u{FEFF}secreto\r\n", "ana\nsecreto \t\n", " ana\n secreto"] {
            assert_eq!(file.parse::<Login>().unwrap().0, plain.0, "as editors leave it: {file:?}");
        }
        assert!(!format!("{:?}", login()).contains("secreto"));
    }
}
