//! Where a request comes from, as far as shares go by it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::ops::RangeInclusive;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use platform::Network;

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
}
