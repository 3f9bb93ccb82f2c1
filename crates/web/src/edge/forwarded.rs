//! From where a request comes that a proxy hands on, by its word.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

use super::network::Network;

/// Says from where a request came to the proxy that hands it on; each proxy adds what it sees at the end.
pub(super) const LISTED: &str = "x-forwarded-for";
/// Says the same in the words of RFC 7239.
pub(super) const FORWARDED: &str = "forwarded";

/// Whether a proxy of the operator is there.
pub(super) fn trusts(proxies: &[Network], address: IpAddr) -> bool {
    proxies.iter().any(|network| network.holds(address))
}

/// Where a request comes from: what the last proxy of ours says of it, going back through those that we know. What anybody
/// else says of where they come from is not believed. Of the two headers only `X-Forwarded-For` counts where it is: the proxies
/// that write it let the other one pass as anybody sent it.
pub(super) fn forwarded(proxies: &[Network], peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let name = if headers.contains_key(LISTED) { LISTED } else { FORWARDED };
    // As bytes: of a line that holds what is no text, what the proxy added at its end is believed all the same.
    let lines: Vec<_> = headers.get_all(name).iter().map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
    let said: Vec<&str> = lines.iter().flat_map(|line| line.split(',')).collect();
    let mut address = peer;
    for said in said.iter().rev() {
        if !trusts(proxies, address) {
            break;
        }
        let Some(before) = (if name == LISTED { host(said.trim()) } else { for_of(said) }) else { break };
        address = before;
    }
    address
}

/// `for=192.0.2.60;proto=http`: who is before the proxy. A name that hides it says nothing.
fn for_of(said: &str) -> Option<IpAddr> {
    let pairs = said.split(';').filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.into_iter().find(|(key, _)| key.eq_ignore_ascii_case("for"))?;
    host(value.trim().trim_matches('"'))
}

/// An address, which some proxies write with the port of the connection.
fn host(said: &str) -> Option<IpAddr> {
    let bare = said.strip_prefix('[').and_then(|said| said.strip_suffix(']')).unwrap_or(said);
    bare.parse().ok().or_else(|| said.parse().ok().map(|whole: SocketAddr| whole.ip()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn from(peer: &str, lines: &[(&'static str, &str)]) -> String {
        let proxies = ["10.0.0.0/24", "2001:db8:ffff::1"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for (name, line) in lines {
            headers.append(*name, HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        forwarded(&proxies, ip(peer), &headers).to_string()
    }

    #[test]
    fn only_a_proxy_that_the_operator_named_is_believed() {
        let from =
            |peer, lines: &[&'static str]| from(peer, &lines.iter().map(|line| (LISTED, *line)).collect::<Vec<_>>());
        assert_eq!(from("198.51.100.7", &["192.0.2.1"]), "198.51.100.7", "anybody may say anything");
        assert_eq!(from("10.0.0.1", &["192.0.2.1"]), "192.0.2.1");
        assert_eq!(from("10.0.1.1", &["192.0.2.1"]), "10.0.1.1", "beside the network");
        assert_eq!(from("::ffff:10.0.0.1", &["192.0.2.1"]), "192.0.2.1");
        assert_eq!(from("2001:db8:ffff::1", &["2001:db8::7"]), "2001:db8::7");
        assert_eq!(from("10.0.0.1", &["203.0.113.5, 192.0.2.1"]), "192.0.2.1", "what came before was said by anybody");
        assert_eq!(from("10.0.0.1", &["203.0.113.5", "192.0.2.1, 10.0.0.2"]), "192.0.2.1", "one proxy behind another");
        assert_eq!(from("10.0.0.1", &["192.0.2.1:4711"]), "192.0.2.1");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(from("10.0.0.1", &["192.0.2.1, nonsense"]), "10.0.0.1");
        assert_eq!(from("10.0.0.1", &["\u{e9}, 192.0.2.1"]), "192.0.2.1", "no byte hides what the proxy adds");
        assert_eq!(from("10.0.0.1", &["\u{e9}", "192.0.2.1"]), "192.0.2.1");
    }

    #[test]
    fn the_words_of_rfc_7239_are_read_too() {
        let from = |peer, line| from(peer, &[(FORWARDED, line)]);
        assert_eq!(from("10.0.0.1", "for=192.0.2.60;proto=http;by=203.0.113.43"), "192.0.2.60");
        assert_eq!(from("10.0.0.1", "For=\"[2001:db8:cafe::17]:4711\""), "2001:db8:cafe::17");
        assert_eq!(from("10.0.0.1", "for=203.0.113.5, for=192.0.2.1, proto=https;for=10.0.0.2"), "192.0.2.1");
        assert_eq!(from("10.0.0.1", "for=_hidden"), "10.0.0.1");
        assert_eq!(from("10.0.0.1", "proto=https"), "10.0.0.1");
        assert_eq!(from("198.51.100.7", "for=192.0.2.1"), "198.51.100.7");
    }

    /// A proxy that writes the one lets the other one pass as it came from outside.
    #[test]
    fn a_header_from_outside_does_not_count_beside_that_of_the_proxy() {
        assert_eq!(from("10.0.0.1", &[(FORWARDED, "for=203.0.113.5"), (LISTED, "192.0.2.1")]), "192.0.2.1");
    }
}
