//! Why a note or key is refused.

use alloc::string::String;
use core::fmt;

/// What is wrong with a note or key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteFault {
    /// A key name that is empty or has white space or a `+`.
    KeyName,
    /// A verifier key that is not `name+id+key`, or whose parts contradict each other.
    VerifierKey,
    /// A character below U+0020 that is not a line feed.
    ControlCharacter {
        /// The byte of the text at which it stands.
        at: usize,
    },
    /// The text does not end in a line feed.
    TextEnd,
    /// No empty line stands between a text and its signatures.
    NoSignatures,
    /// A line after the text that is no signature line.
    SignatureLine {
        /// The line, counted from 0 after the empty line.
        line: usize,
    },
    /// More signatures than are read.
    TooManySignatures,
    /// The signature of a known key does not fit the text.
    BadSignature {
        /// The name of the key.
        name: String,
    },
    /// No known key signed.
    NoKnownKey,
}

impl fmt::Display for NoteFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::KeyName => out.write_str("a key name is not empty and has no white space and no `+`"),
            Self::VerifierKey => out.write_str("not a verifier key `name+id+key` of type Ed25519"),
            Self::ControlCharacter { at } => {
                write!(out, "byte {at}: a control character in a note")
            }
            Self::TextEnd => out.write_str("the text of a note ends in a line feed"),
            Self::NoSignatures => out.write_str("a note without signatures"),
            Self::SignatureLine { line } => write!(out, "signature line {line} is not one"),
            Self::TooManySignatures => out.write_str("more signatures than are read"),
            Self::BadSignature { name } => {
                write!(out, "the signature of {name} does not fit the text")
            }
            Self::NoKnownKey => out.write_str("no known key signed"),
        }
    }
}

impl core::error::Error for NoteFault {}
