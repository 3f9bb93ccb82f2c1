//! The address under which people reach the site.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use axum::http::Uri;
use axum::http::uri::Scheme;
use platform::as_read;

/// An `http` or `https` address: an origin as browsers write it, and perhaps the path that everything is below.
/// `https://mesa.example`, `http://mesa.example:8020`, `https://town.example/mesa`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    /// Empty, or with a slash in front and none at its end.
    prefix: Arc<str>,
}

/// Not the address of a site: something else than `http` or `https`, a host that is no name, more than scheme, host, port and
/// path, or a path that begins as an address of the site does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPublicUrl;

/// Where the addresses of the site are said.
const OWN: &str = include_str!("addresses.rs");
/// First parts of addresses that are said elsewhere.
const OTHERS: [&str; 2] = ["api", "static"];

impl PublicUrl {
    /// The origin, without a final slash.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// As people read it.
    #[must_use]
    pub fn shown(&self) -> String {
        as_read(&self.to_string())
    }

    /// The port that it names; none where the scheme implies it.
    pub(crate) fn port(&self) -> Option<&str> {
        self.origin.rsplit_once(':').map(|(_, port)| port).filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// What every path begins with, as people ask for it: empty, or `/mesa`.
    #[must_use]
    pub fn prefix(&self) -> &Arc<str> {
        &self.prefix
    }

    /// What a log is called that is founded under it: host and port, and the address of the record below them.
    #[must_use]
    pub fn log(&self) -> String {
        let below_scheme = self.origin.split_once("://").map_or("", |(_, host)| host);
        format!("{below_scheme}{}/registro", self.prefix)
    }
}

impl FromStr for PublicUrl {
    type Err = NoPublicUrl;

    /// Host in small letters and the port that a scheme implies left out, as browsers do: what they send is compared with it. A dot at
    /// the end of the host is left out too: it says the same name in full, and no browser would send it unless somebody typed it.
    fn from_str(text: &str) -> Result<Self, NoPublicUrl> {
        if text.contains('#') {
            return Err(NoPublicUrl);
        }
        let uri: Uri = in_ascii(text).parse().map_err(|_| NoPublicUrl)?;
        let implied = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => 443,
            Some(scheme) if *scheme == Scheme::HTTP => 80,
            _ => return Err(NoPublicUrl),
        };
        let authority = uri.authority().ok_or(NoPublicUrl)?;
        let (host, port) = (authority.host(), authority.port_u16());
        let says_more = authority.as_str().contains('@') || uri.query().is_some();
        if says_more || (port.is_none() && authority.as_str() != host) {
            return Err(NoPublicUrl);
        }
        let host = host.strip_suffix('.').unwrap_or(host);
        if host.split('.').any(str::is_empty) {
            return Err(NoPublicUrl);
        }
        let port = port.filter(|port| *port != implied).map(|port| format!(":{port}")).unwrap_or_default();
        let host = host.to_ascii_lowercase();
        let origin = format!("{}://{host}{port}", uri.scheme_str().unwrap_or_default());
        Ok(Self { origin, prefix: prefix(uri.path())?.into() })
    }
}

/// The address with its host as machines write it, when it has letters outside ASCII.
fn in_ascii(text: &str) -> Cow<'_, str> {
    let Some((scheme, rest)) = text.split_once("://") else { return text.into() };
    let host = rest.find([':', '/', '?']).map_or(rest, |end| &rest[..end]);
    if host.is_ascii() {
        return text.into();
    }
    match idna::domain_to_ascii_strict(host.strip_suffix('.').unwrap_or(host)) {
        Ok(ascii) => format!("{scheme}://{ascii}{}", &rest[host.len()..]).into(),
        Err(_) => text.into(),
    }
}

/// The path without a final slash. The site answers with and without it, so none may begin as an address of the site.
fn prefix(path: &str) -> Result<String, NoPublicUrl> {
    let path = path.trim_start_matches('/').trim_end_matches('/');
    if path.is_empty() {
        return Ok(String::new());
    }
    let is_plain = |part: &str| {
        let letters = part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~'));
        letters && !part.is_empty() && !matches!(part, "." | "..")
    };
    let first = path.split('/').next().unwrap_or_default();
    let is_own =
        OWN.contains(&format!("\"/{first}\"")) || OWN.contains(&format!("\"/{first}/")) || OTHERS.contains(&first);
    if is_own || !path.split('/').all(is_plain) { Err(NoPublicUrl) } else { Ok(format!("/{path}")) }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.origin, self.prefix)
    }
}

impl fmt::Display for NoPublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a scheme, a host and perhaps a port and a path, such as https://mesa.example or https://town.example/mesa")
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
            ("https://town.example/mesa", "https://town.example/mesa"),
            ("https://mesa.example./", "https://mesa.example"),
            ("https://mesa.example.:8443/mesa", "https://mesa.example:8443/mesa"),
            ("https://m\u{e9}sa.example.", "https://xn--msa-bma.example"),
            ("https://ca\u{f1}adamorelos.example/mesa", "https://xn--caadamorelos-bhb.example/mesa"),
            ("https://M\u{c9}SA.example:8443", "https://xn--msa-bma.example:8443"),
            ("https://Town.example:443/Mesa/2026/", "https://town.example/Mesa/2026"),
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
            "https://mesa.example/registro",
            "https://mesa.example/en",
            "https://mesa.example/api/mesa",
            "https://mesa.example/a//b",
            "https://mesa.example/a/../b",
            "https://mesa.example/a%20b",
            "https://mesa.example/?a",
            "https://mesa.example:port",
            "https://mesa.example:99999",
            "https://mesa.example/#/",
            "https://me\u{200B}sa..example",
            "https://mesa..example",
            "https://mesa.example../",
            "https://./",
            "https://.example",
        ] {
            assert_eq!(typed.parse::<PublicUrl>(), Err(NoPublicUrl), "{typed}");
        }
    }

    #[test]
    fn a_log_is_called_as_its_site() {
        for (url, log) in [
            ("https://mesa.example/", "mesa.example/registro"),
            ("http://10.0.0.7:8020", "10.0.0.7:8020/registro"),
            ("https://town.example/mesa/", "town.example/mesa/registro"),
        ] {
            assert_eq!(url.parse::<PublicUrl>().map(|url| url.log()), Ok(log.to_owned()), "{url}");
        }
    }
}
