//! The network that somebody comes from: enough to tell a stranger from a colleague, and too little to find a desk.

use std::fmt;

use store::{AskedFrom, Backing, Trace, WIDTHS};

use super::limits::{APPLICATIONS, LETTERS, Width};
use super::{DAY, HOUR, Oneself};
use crate::Platform;
use crate::secret::Purpose;

/// The network that somebody comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Network {
    /// The first 24 bits of an IPv4 address.
    Four([u8; 3]),
    /// The first 64 bits of an IPv6 address.
    Six(u64),
    /// It came by no connection.
    Unknown,
}

/// As networks are written: `192.0.2.0/24`, `2001:db8:1:2::/64`; nothing for one that is unknown.
impl fmt::Display for Network {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Four([first, second, third]) => write!(out, "{first}.{second}.{third}.0/24"),
            Self::Six(network) => write!(out, "{}/64", std::net::Ipv6Addr::from(u128::from(*network) << 64)),
            Self::Unknown => Ok(()),
        }
    }
}

impl Network {
    /// It as it is written, or the wider one in which one subscriber has many like it; `None` where there is none so wide.
    fn taken(self, width: Width) -> Option<String> {
        match (width.bits(), self) {
            (None, network) => Some(network.to_string()),
            (Some(bits), Self::Six(network)) => {
                let first = network & (u64::MAX << (64 - bits));
                Some(format!("{}/{bits}", std::net::Ipv6Addr::from(u128::from(first) << 64)))
            }
            (Some(_), Self::Four(_) | Self::Unknown) => None,
        }
    }
}

impl Platform {
    /// What is kept with a session of where it began: a keyed hash of the network and of the hour, so that it is compared with
    /// where somebody comes from now, and says nothing else. Of an unknown network nothing is kept.
    pub(super) fn place(&self, network: Network, at: i64) -> Option<[u8; 32]> {
        let (written, hour) = (network.to_string(), at.div_euclid(HOUR).to_be_bytes());
        (network != Network::Unknown)
            .then(|| self.shared().secret.derive(Purpose::Place, &[written.as_bytes(), hour.as_slice()]))
    }

    /// By what letters to the address with that mark are counted that are asked for in a network.
    pub(super) fn asked_from(&self, network: Network, mark: &[u8; 32]) -> AskedFrom {
        let place = |written: String| self.shared().secret.derive(Purpose::Place, &[written.as_bytes(), mark]);
        let places = LETTERS.into_iter().filter_map(|(width, most)| Some((place(network.taken(width)?), most)));
        AskedFrom { places: places.collect(), network: network.to_string() }
    }

    /// The like of a day, by which those are counted who come from one network; none of one that is unknown. It is that of no hour.
    pub(super) fn places_of_day(&self, network: Network, at: i64) -> [Option<([u8; 32], i64)>; WIDTHS] {
        let (secret, day) = (&self.shared().secret, at.div_euclid(DAY).to_be_bytes());
        let place = |written: String| secret.derive(Purpose::Place, &[written.as_bytes(), b"day", day.as_slice()]);
        APPLICATIONS.map(|(width, most)| {
            let written = network.taken(width).filter(|_| network != Network::Unknown)?;
            Some((place(written), most))
        })
    }

    /// What the security log says of when, how and from where something is done now.
    pub(super) fn trace(&self, level: Option<domain::Level>, network: Network) -> Trace {
        let level = level.map(|level| domain::Choice::word(level).to_owned());
        Trace { now: self.clock(), level, network: network.to_string() }
    }

    /// The same of whoever changes their own account.
    pub(super) fn trace_of(&self, oneself: &Oneself) -> Trace {
        self.trace(Some(oneself.level), oneself.network)
    }

    /// What lets somebody change their own account: it is not done once their session ended, or the factor is fresh no more.
    pub(super) fn backing_of(&self, oneself: &Oneself) -> Backing {
        self.backing(&oneself.person, &oneself.session, oneself.level, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_written_without_the_address() {
        assert_eq!(Network::Four([192, 0, 2]).to_string(), "192.0.2.0/24");
        assert_eq!(Network::Six(0x2001_0db8_0001_0002).to_string(), "2001:db8:1:2::/64");
        assert_eq!(Network::Unknown.to_string(), "");
        let widths = [Width::Network, Width::Household, Width::Site];
        let wider = widths.map(|width| Network::Six(0x2001_0db8_0001_0fff).taken(width).unwrap());
        assert_eq!(wider, ["2001:db8:1:fff::/64", "2001:db8:1:f00::/56", "2001:db8:1::/48"]);
        let wider = widths.map(|width| Network::Four([192, 0, 2]).taken(width));
        assert_eq!(wider, [Some("192.0.2.0/24".to_owned()), None, None]);
    }
}
