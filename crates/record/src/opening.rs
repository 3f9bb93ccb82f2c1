//! Digests of values that stand outside the record, and the openings that prove what they were.

use alloc::string::String;
use sha2::{Digest, Sha256};

/// What comes first in every digest, so that no other hash of the record can be one.
const DOMAIN: &[u8] = b"tequio/opening/1\n";

/// The digest that stands in an entry for a value (`docs/spec/record.md` §3).
///
/// `kind` and `field` are those of the entry, `salt` is from the operating system and never used twice, and `value` is
/// the text, or the canonical text of a structure.
///
/// # Panics
/// If `kind` or `field` is longer than 65,535 bytes; no entry has room for one.
pub fn digest(kind: &str, field: &str, salt: &[u8; 32], value: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(DOMAIN);
    hasher.update(salt);
    for name in [kind, field] {
        // Cannot fail: entries with longer kinds or paths do not exist, as said above.
        let length = u16::try_from(name.len()).expect("kinds and fields are shorter than 65,536 bytes");
        hasher.update(length.to_be_bytes());
        hasher.update(name.as_bytes());
    }
    hasher.update((value.len() as u64).to_be_bytes());
    hasher.update(value.as_bytes());
    hasher.finalize().into()
}

/// A value, and what one needs to check it against its digest. Destroying it leaves a digest that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The field of the entry it belongs to, as in [`DigestRef::field`](crate::DigestRef::field).
    pub field: String,
    /// 32 random bytes of its own.
    pub salt: [u8; 32],
    /// The text, or the canonical text of a structure.
    pub value: String,
}

impl Opening {
    /// The digest that the entry, of this kind, must hold for this opening.
    ///
    /// # Panics
    /// As [`digest`].
    pub fn digest(&self, kind: &str) -> [u8; 32] {
        digest(kind, &self.field, &self.salt, &self.value)
    }
}
