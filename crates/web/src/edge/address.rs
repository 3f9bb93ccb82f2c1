//! Where a request comes from, as far as shares go by it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::ops::RangeInclusive;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use platform::Network;

/// Says from where a request came to the proxy that hands it on; each proxy adds what it sees at the end.
const FORWARDED: &str = "x-forwarded-for";

/// Who shares a place with whom: an IPv4 address, or the network of an IPv6 one, of which one household has 2⁶⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Address {
    /// An IPv4 address.
    Four(Ipv4Addr),
    /// The first 64 bits of an IPv6 address.
    Six(u64),
    /// It came by no connection.
    Unknown,
}

/// Somebody who holds a share, and whose neighbours have a share together.
pub(crate) trait Holder: Ord + Clone {
    /// The first and the last of those who are near enough to be one and the same.
    fn around(&self) -> RangeInclusive<Self>;
}

/// What is given out to one site are the 2¹⁶ networks that begin with the same 48 bits.
const OF_ONE_SITE: u64 = 0xFFFF;

impl Holder for Address {
    fn around(&self) -> RangeInclusive<Self> {
        match *self {
            Self::Six(network) => Self::Six(network & !OF_ONE_SITE)..=Self::Six(network | OF_ONE_SITE),
            alone => alone..=alone,
        }
    }
}

impl From<IpAddr> for Address {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::Four(address),
            IpAddr::V6(address) => Self::Six((u128::from(address) >> 64) as u64),
        }
    }
}

/// What may be kept of it.
impl From<Address> for Network {
    fn from(address: Address) -> Self {
        match address {
            Address::Four(address) => {
                let [first, second, third, _] = address.octets();
                Self::Four([first, second, third])
            }
            Address::Six(network) => Self::Six(network),
            Address::Unknown => Self::Unknown,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or(Self::Unknown))
    }
}

/// Where a request comes from: what the last proxy of ours says of it, going back through those that we know. What anybody
/// else says of where they come from is not believed.
pub(super) fn forwarded(proxies: &[IpAddr], peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let said = headers.get_all(FORWARDED).iter().filter_map(|line| line.to_str().ok());
    let said: Vec<&str> = said.flat_map(|line| line.split(',')).collect();
    let mut address = peer;
    for said in said.iter().rev() {
        if !proxies.contains(&address.to_canonical()) {
            break;
        }
        let Ok(before) = said.trim().parse() else { break };
        address = before;
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_network_of_ipv6_is_one_and_an_embedded_ipv4_is_itself() {
        assert_eq!(Address::from(ip("2001:db8:1:2::1")), Address::from(ip("2001:db8:1:2:ffff::9")));
        assert_ne!(Address::from(ip("2001:db8:1:2::1")), Address::from(ip("2001:db8:1:3::1")));
        assert_eq!(Address::from(ip("::ffff:192.0.2.1")), Address::from(ip("192.0.2.1")));
        assert_ne!(Address::from(ip("192.0.2.1")), Address::from(ip("192.0.2.2")));
    }

    #[test]
    fn the_networks_of_one_site_are_around_each_other() {
        let around = Address::from(ip("2001:db8:1:2::1")).around();
        assert!(around.contains(&Address::from(ip("2001:db8:1:ffff::1"))));
        assert!(!around.contains(&Address::from(ip("2001:db8:2:2::1"))));
        let alone = Address::from(ip("192.0.2.1")).around();
        assert!(alone.contains(&Address::from(ip("192.0.2.1"))) && !alone.contains(&Address::from(ip("192.0.2.2"))));
    }

    #[test]
    fn only_a_proxy_that_the_operator_named_is_believed() {
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        let from = |peer: &str, lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(FORWARDED, line.parse().unwrap());
            }
            forwarded(&proxies, ip(peer), &headers).to_string()
        };
        assert_eq!(from("198.51.100.7", &["192.0.2.1"]), "198.51.100.7", "anybody may say anything");
        assert_eq!(from("10.0.0.1", &["192.0.2.1"]), "192.0.2.1");
        assert_eq!(from("::ffff:10.0.0.1", &["192.0.2.1"]), "192.0.2.1");
        assert_eq!(from("10.0.0.1", &["203.0.113.5, 192.0.2.1"]), "192.0.2.1", "what came before was said by anybody");
        assert_eq!(from("10.0.0.1", &["203.0.113.5", "192.0.2.1, 10.0.0.2"]), "192.0.2.1", "one proxy behind another");
        assert_eq!(from("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(from("10.0.0.1", &["192.0.2.1, nonsense"]), "10.0.0.1");
    }
}
