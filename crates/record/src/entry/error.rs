//! Why bytes are no entry, or why a would-be entry has no bytes. No error carries words that somebody typed.

use alloc::string::String;
use core::fmt;

use crate::{EncodeError, ScanError};

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// The bytes are not canonical text, or hold another kind of value than the envelope asks for.
    Scan(ScanError),
    /// A value under `pub` has no canonical text.
    Encode(EncodeError),
    /// More bytes than an entry of its kind may have.
    TooLarge {
        /// Bytes it has.
        size: usize,
        /// Bytes it may have.
        limit: usize,
    },
    /// A key that the envelope does not know.
    UnknownKey {
        /// The byte at which the key begins.
        at: usize,
    },
    /// A key that must be there is missing.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A value that its key does not allow.
    Value {
        /// The key.
        key: &'static str,
        /// The byte at which the value begins; `None` when there are no bytes yet.
        at: Option<usize>,
    },
    /// A field that comes twice, or sorts before the one it follows.
    FieldOrder {
        /// The field.
        field: String,
    },
    /// A digest whose field leads to no empty object in `pub`.
    DigestWithoutHole {
        /// The field.
        field: String,
    },
    /// An empty object in `pub` that no digest stands for.
    HoleWithoutDigest {
        /// The path of the empty object.
        field: String,
    },
}

impl From<ScanError> for EntryError {
    fn from(error: ScanError) -> Self {
        Self::Scan(error)
    }
}

impl From<EncodeError> for EntryError {
    fn from(error: EncodeError) -> Self {
        Self::Encode(error)
    }
}

impl fmt::Display for EntryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scan(error) => error.fmt(out),
            Self::Encode(error) => error.fmt(out),
            Self::TooLarge { size, limit } => write!(out, "{size} bytes where {limit} are allowed"),
            Self::UnknownKey { at } => write!(out, "byte {at}: a key that entries do not have"),
            Self::MissingKey { key } => write!(out, "the key `{key}` is missing"),
            Self::Value { key, at: Some(at) } => write!(out, "byte {at}: not a value of `{key}`"),
            Self::Value { key, at: None } => write!(out, "not a value of `{key}`"),
            Self::FieldOrder { field } => {
                write!(out, "the digest of `{field}` comes twice or out of order")
            }
            Self::DigestWithoutHole { field } => {
                write!(out, "the digest of `{field}` stands for nothing in `pub`")
            }
            Self::HoleWithoutDigest { field } => write!(out, "`{field}` in `pub` has no digest"),
        }
    }
}

impl core::error::Error for EntryError {}
