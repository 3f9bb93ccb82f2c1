//! 256 bits that whoever holds them shows. The database holds their hash.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::fault::OpenFault;
use crate::random::{NoRandomness, bytes32};

/// A secret of 256 bits, written as 43 letters: base64url without its filling, of which the last is never a hyphen or a low line.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// Not the 43 letters of a token.
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

    /// The one at the end of an address of a letter, without what came to its ends: programs that look through mail and people who
    /// copy add signs. Its own last sign is a letter or a digit; its first may be a mark, so that is taken away only where nothing is
    /// found with it.
    #[must_use]
    pub fn mailed(there: &str) -> Option<Self> {
        let is_mark = |sign: char| matches!(sign, '-' | '_');
        let own = there.trim_matches(|sign: char| !sign.is_ascii_alphanumeric() && !is_mark(sign));
        let own = own.trim_end_matches(is_mark);
        own.parse().or_else(|NoToken| own.trim_start_matches(is_mark).parse()).ok()
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
        out.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl FromStr for Token {
    type Err = NoToken;

    /// In one way alone: what encodes the same bytes with other bits at its end is none.
    fn from_str(text: &str) -> Result<Self, NoToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NoToken)?;
        bytes.try_into().map(Self).map_err(|_| NoToken)
    }
}

/// Says nothing of it.
impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Token")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_written_in_one_way_and_ends_in_a_letter_or_digit() {
        for byte in [0x00, 0x0F, 0x3E, 0x7F, 0xAA, 0xFB, 0xFF] {
            let token = Token::of([byte; 32]);
            let text = token.to_string();
            assert!(text.len() == 43 && text.ends_with(|sign: char| sign.is_ascii_alphanumeric()), "{text}");
            assert!(text.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_')), "{text}");
            assert_eq!(text.parse(), Ok(token));
        }
        let zeros = "A".repeat(43);
        assert_eq!(zeros.parse(), Ok(Token::of([0; 32])));
        for none in ["", "A", &zeros[1..], &format!("{zeros}A"), &format!("{zeros}="), &format!("{}B", &zeros[1..])] {
            assert_eq!(none.parse::<Token>(), Err(NoToken), "{none}");
        }
        assert_eq!("0".repeat(64).parse::<Token>(), Err(NoToken), "the digits that tokens once had");
    }

    #[test]
    fn what_mail_adds_to_an_address_is_no_part_of_its_token() {
        for token in ["A".repeat(43), format!("-_{}", "A".repeat(41))] {
            for end in ["", ".", ">", ");", "_", "*", "\u{201d}."] {
                assert_eq!(Token::mailed(&format!("<{token}{end}")), token.parse().ok(), "{token}{end}");
            }
        }
        assert_eq!(
            Token::mailed(&format!("_{}_", "A".repeat(43))),
            Some(Token::of([0; 32])),
            "as some programs emphasise"
        );
        assert_eq!(Token::mailed(&"A".repeat(42)), None);
    }
}
