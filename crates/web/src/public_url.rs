//! The address under which people reach the site.

use std::fmt;
use std::str::FromStr;

use axum::http::Uri;
use axum::http::uri::Scheme;

/// An `http` or `https` origin as browsers write it: `https://mesa.example`, `http://mesa.example:8020`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

/// Not the address of a site: something else than `http` or `https`, a host that is no ASCII name, or more than scheme, host and
/// port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPublicUrl;

impl PublicUrl {
    /// The origin, without a final slash.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.0
    }

    /// What a log is called that is founded under it: host and port, and the address of the record below them.
    #[must_use]
    pub fn log(&self) -> String {
        let below_scheme = self.0.split_once("://").map_or("", |(_, host)| host);
        format!("{below_scheme}/registro")
    }
}

impl FromStr for PublicUrl {
    type Err = NoPublicUrl;

    /// Host in small letters and the port that a scheme implies left out, as browsers do: what they send is compared with it.
    fn from_str(text: &str) -> Result<Self, NoPublicUrl> {
        let uri: Uri = text.parse().map_err(|_| NoPublicUrl)?;
        let implied = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => 443,
            Some(scheme) if *scheme == Scheme::HTTP => 80,
            _ => return Err(NoPublicUrl),
        };
        let authority = uri.authority().ok_or(NoPublicUrl)?;
        let (host, port) = (authority.host(), authority.port_u16());
        let says_more = authority.as_str().contains('@') || uri.path() != "/" || uri.query().is_some();
        if says_more || host.is_empty() || (port.is_none() && authority.as_str() != host) {
            return Err(NoPublicUrl);
        }
        let port = port.filter(|port| *port != implied).map(|port| format!(":{port}")).unwrap_or_default();
        let host = host.to_ascii_lowercase();
        Ok(Self(format!("{}://{host}{port}", uri.scheme_str().unwrap_or_default())))
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for NoPublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a scheme, a host and perhaps a port, such as https://mesa.example")
    }
}

impl std::error::Error for NoPublicUrl {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_browsers_write_an_origin() {
        for (typed, origin) in [
            ("https://mesa.example", "https://mesa.example"),
            ("https://Mesa.Example/", "https://mesa.example"),
            ("HTTPS://mesa.example:443", "https://mesa.example"),
            ("http://mesa.example:80/", "http://mesa.example"),
            ("http://mesa.example:443", "http://mesa.example:443"),
            ("http://10.0.0.7:8020", "http://10.0.0.7:8020"),
            ("http://[::1]:8020", "http://[::1]:8020"),
        ] {
            assert_eq!(typed.parse::<PublicUrl>().map(|url| url.to_string()), Ok(origin.to_owned()), "{typed}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        for typed in [
            "",
            "mesa.example",
            "/",
            "ftp://mesa.example",
            "https://",
            "https://somebody@mesa.example",
            "https://mesa.example/tequio",
            "https://mesa.example/?a",
            "https://mesa.example:port",
            "https://mesa.example:99999",
            "https://m\u{e9}sa.example",
        ] {
            assert_eq!(typed.parse::<PublicUrl>(), Err(NoPublicUrl), "{typed}");
        }
    }
}
