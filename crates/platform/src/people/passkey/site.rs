//! The site that passkeys are made for.

use std::net::Ipv4Addr;

use sha2::{Digest, Sha256};

/// A site as browsers know it: the origin of its pages, and the name that its passkeys are bound to. Browsers make passkeys for
/// `https` alone, and for the machine they run on; never for a site that has a number instead of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    origin: String,
    name: String,
}

impl RelyingParty {
    /// The site of an origin as browsers write it, such as `https://mesa.example`; `None` when browsers make no passkeys for it.
    #[must_use]
    pub fn of(origin: &str) -> Option<Self> {
        let (scheme, authority) = origin.split_once("://")?;
        let name = authority.split_once(':').map_or(authority, |(name, _)| name);
        let is_local = name == "localhost" || name.ends_with(".localhost");
        let is_name = !name.is_empty() && !name.starts_with('[') && name.parse::<Ipv4Addr>().is_err();
        let is_fit = is_name && (scheme == "https" || (scheme == "http" && is_local));
        is_fit.then(|| Self { origin: origin.to_owned(), name: name.to_owned() })
    }

    /// The name that passkeys are bound to.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn origin(&self) -> &str {
        &self.origin
    }

    /// What an authenticator writes for the name.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.name.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_make_passkeys_for_https_and_for_their_own_machine() {
        for (origin, name) in [
            ("https://mesa.example", Some("mesa.example")),
            ("https://mesa.example:8443", Some("mesa.example")),
            ("http://localhost:8020", Some("localhost")),
            ("http://mesa.localhost", Some("mesa.localhost")),
            ("http://mesa.example", None),
            ("https://10.0.0.7", None),
            ("https://[::1]:8020", None),
            ("http://127.0.0.1:8020", None),
            ("https://", None),
            ("localhost", None),
        ] {
            assert_eq!(RelyingParty::of(origin).as_ref().map(RelyingParty::name), name, "{origin}");
        }
    }
}
