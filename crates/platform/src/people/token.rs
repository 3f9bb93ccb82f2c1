//! 256 bits that whoever holds them shows. The database holds their hash.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::fault::OpenFault;
use crate::random::{NoRandomness, bytes32};

/// A secret of 256 bits, written as 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// Not 64 hexadecimal digits in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoToken;

impl Token {
    pub(super) fn random() -> Result<Self, NoRandomness> {
        bytes32().map(Self)
    }

    /// One that nobody knows yet.
    ///
    /// # Errors
    /// The operating system gave no random bytes.
    pub fn drawn() -> Result<Self, OpenFault> {
        Ok(Self::random()?)
    }

    /// Whether they are the same, found out in a time that tells nothing of either.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.hash() == other.hash()
    }

    pub(crate) fn of(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// One of two halves.
    pub(super) fn joined(first: u128, second: u128) -> Self {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&first.to_be_bytes());
        bytes[16..].copy_from_slice(&second.to_be_bytes());
        Self(bytes)
    }

    /// Its two halves.
    pub(super) fn halves(&self) -> (u128, u128) {
        let half = |bytes: &[u8]| bytes.iter().fold(0, |half, byte| (half << 8) | u128::from(*byte));
        (half(&self.0[..16]), half(&self.0[16..]))
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl fmt::Display for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl FromStr for Token {
    type Err = NoToken;

    fn from_str(text: &str) -> Result<Self, NoToken> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(NoToken);
        }
        let mut bytes = [0; 32];
        for (byte, digits) in bytes.iter_mut().zip(digits.chunks(2)) {
            *byte = std::str::from_utf8(digits).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()).ok_or(NoToken)?;
        }
        Ok(Self(bytes))
    }
}

/// Says nothing of it.
impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Token")
    }
}
