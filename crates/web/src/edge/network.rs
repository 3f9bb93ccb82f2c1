//! Networks of proxies that are believed.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// An address, or all addresses that begin with the same bits: `10.0.0.0/8`, `2001:db8::/32`, `127.0.0.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    /// Its first address.
    first: IpAddr,
    /// Bits that all of them begin with: at most 32, or 128.
    bits: u8,
}

/// Not a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoNetwork {
    /// Not an IP address, alone or with `/` and its bits.
    Unreadable,
    /// More is said than the bits of the network; this is the network that holds that address.
    Within(Network),
}

impl Network {
    /// Whether an address is one of it; an IPv4 one within an IPv6 one is itself.
    #[must_use]
    pub fn holds(&self, address: IpAddr) -> bool {
        first(address.to_canonical(), self.bits) == Some(self.first)
    }
}

/// The first address of the network of an address; `None` when it has fewer bits.
fn first(address: IpAddr, bits: u8) -> Option<IpAddr> {
    match address {
        IpAddr::V4(address) => {
            let left = 32_u32.checked_sub(u32::from(bits))?;
            let kept = u32::MAX.checked_shl(left).unwrap_or(0);
            Some(Ipv4Addr::from(u32::from(address) & kept).into())
        }
        IpAddr::V6(address) => {
            let left = 128_u32.checked_sub(u32::from(bits))?;
            let kept = u128::MAX.checked_shl(left).unwrap_or(0);
            Some(Ipv6Addr::from(u128::from(address) & kept).into())
        }
    }
}

impl FromStr for Network {
    type Err = NoNetwork;

    fn from_str(text: &str) -> Result<Self, NoNetwork> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| NoNetwork::Unreadable)?;
        let whole = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(whole), |bits| bits.parse().map_err(|_| NoNetwork::Unreadable))?;
        let network = Self { first: first(address, bits).ok_or(NoNetwork::Unreadable)?, bits };
        if network.first == address { Ok(network) } else { Err(NoNetwork::Within(network)) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.first, self.bits)
    }
}

impl fmt::Display for NoNetwork {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => out.write_str("not an address or a network, such as 10.0.0.7 or 10.0.0.0/8"),
            Self::Within(network) => write!(out, "more than the first bits are said; its network is {network}"),
        }
    }
}

impl std::error::Error for NoNetwork {}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        text.parse().unwrap()
    }

    #[test]
    fn a_network_holds_what_begins_like_it() {
        for (text, held, other) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.0.2.7", "192.0.2.7", "192.0.2.8"),
            ("192.0.2.7", "::ffff:192.0.2.7", "::192.0.2.7"),
            ("0.0.0.0/0", "203.0.113.9", "2001:db8::1"),
            ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::1"),
            ("::1", "::1", "::2"),
            ("::/0", "2001:db8::1", "192.0.2.1"),
        ] {
            let network = network(text);
            assert!(network.holds(held.parse().unwrap()), "{text} holds {held}");
            assert!(!network.holds(other.parse().unwrap()), "{text} does not hold {other}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in ["", "proxy", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "10.0/8"] {
            assert_eq!(text.parse::<Network>(), Err(NoNetwork::Unreadable), "{text}");
        }
        assert_eq!("10.0.0.7/8".parse::<Network>(), Err(NoNetwork::Within(network("10.0.0.0/8"))));
    }
}
