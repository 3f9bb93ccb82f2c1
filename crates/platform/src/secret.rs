//! What follows from the secret of the data folder: values that are shown once and kept nowhere, marks that only this server
//! can make, and hashes that say nothing to whoever has only the database.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What a value is for. Values of one purpose say nothing about those of another.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    /// What is remembered of a request.
    Body,
    /// The mark of a key that this server made.
    Key,
    /// The code that opens a draft for reading.
    Reading,
    /// The id of a draft that was started by a request with a name.
    Draft,
    /// What an address of e-mail is looked up by.
    Address,
    /// The code of a request to sign in.
    Code,
    /// The link of a request to sign in.
    Link,
    /// The address of an invitation.
    Invitation,
    /// From which network a session began, and in which hour.
    Place,
    /// What a session is called in the list of its person.
    Device,
    /// The address at which a visto bueno is given.
    Clearance,
    /// How authenticators tell people of this site apart.
    PasskeyHandle,
    /// The letter that tells an entry to an office.
    Notice,
    /// The address at which somebody ends the notices that they get.
    Unsubscribe,
    /// What the operator asks the server with, to learn how requests arrive.
    Probe,
    /// As whom a page with forms was read.
    DrawnFor,
    /// Whose what a browser keeps is.
    KeptFor,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Key => "key",
            Self::Reading => "reading",
            Self::Draft => "draft",
            Self::Address => "address",
            Self::Code => "code",
            Self::Link => "link",
            Self::Invitation => "invitation",
            Self::Place => "place",
            Self::Device => "device",
            Self::Clearance => "clearance",
            Self::PasskeyHandle => "passkey-handle",
            Self::Notice => "notice",
            Self::Unsubscribe => "unsubscribe",
            Self::Probe => "probe",
            Self::DrawnFor => "drawn-for",
            Self::KeptFor => "kept-for",
        }
    }
}

/// The secret of a data folder.
pub(crate) struct Secret(Hmac<Sha256>);

impl Secret {
    pub fn new(bytes: &[u8; 32]) -> Self {
        // A key shorter than a block is filled up with zeros; so HMAC has it.
        let mut block = [0; 64];
        block[..32].copy_from_slice(bytes);
        Self(Hmac::new(&block.into()))
    }

    /// The one value for a purpose and what it is about: HMAC-SHA-256, each part with its length before it.
    pub fn derive(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        self.begun(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether these are the first bytes of that value, found out in a time that tells nothing.
    pub fn begins(&self, with: &[u8], purpose: Purpose, parts: &[&[u8]]) -> bool {
        self.begun(purpose, parts).verify_truncated_left(with).is_ok()
    }

    fn begun(&self, purpose: Purpose, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        for part in [purpose.word().as_bytes()].iter().chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

/// Says nothing of it.
impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_and_parts_do_not_meet() {
        let (secret, other) = (Secret::new(&[1; 32]), Secret::new(&[2; 32]));
        let value = secret.derive(Purpose::Key, &[b"ab", b"c"]);
        assert!(secret.begins(&value[..16], Purpose::Key, &[b"ab", b"c"]));
        assert!(!secret.begins(&value, Purpose::Key, &[b"a", b"bc"]));
        assert!(!secret.begins(&value, Purpose::Reading, &[b"ab", b"c"]));
        assert!(!other.begins(&value, Purpose::Key, &[b"ab", b"c"]));
        // RFC 4231, case 2, for what stands under it all.
        let mut rfc = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
        rfc.update(b"what do ya want for nothing?");
        let bytes = rfc.finalize().into_bytes();
        assert_eq!(bytes[..4], [0x5b, 0xdc, 0xc1, 0x46]);
    }
}
