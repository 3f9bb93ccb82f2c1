//! What can be wrong with a canonical text or with a value. No error carries words that somebody typed.

use alloc::string::String;
use core::fmt;

/// A text that the encoder would not have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanError {
    /// The byte, counted from 0, at which it shows.
    pub at: usize,
    /// What is wrong there.
    pub fault: ScanFault,
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanFault {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text ends before the value does.
    EndsEarly,
    /// Something follows the value.
    TrailingBytes,
    /// White space outside a string.
    WhiteSpace,
    /// `true`, `false` or `null`.
    Literal,
    /// A number with a leading zero, `-0`, or a minus without digits.
    Number,
    /// A number with a fraction or an exponent.
    Fraction,
    /// An integer beyond ±(2^53 − 1).
    IntegerRange,
    /// A key that is not one or more of `a`–`z` and `_`.
    Key,
    /// A key that sorts before the one it follows.
    KeyOrder,
    /// A key that comes twice.
    DuplicateKey,
    /// A character below U+0020 that is not escaped.
    ControlCharacter,
    /// An escape other than the one RFC 8785 prescribes for its character.
    Escape,
    /// A string that is not in normalization form C.
    NotNormalized,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH) levels.
    TooDeep,
    /// Another kind of value or mark was due here.
    Expected(&'static str),
}

impl fmt::Display for ScanError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "byte {}: {}", self.at, self.fault)
    }
}

impl fmt::Display for ScanFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotUtf8 => "not UTF-8",
            Self::EndsEarly => "the text ends before its value",
            Self::TrailingBytes => "something follows the value",
            Self::WhiteSpace => "white space outside a string",
            Self::Literal => "true, false and null do not exist here",
            Self::Number => "not the one way to write this integer",
            Self::Fraction => "fractions and exponents do not exist here",
            Self::IntegerRange => "an integer beyond 2^53 - 1",
            Self::Key => "a key that is not one or more of a-z and _",
            Self::KeyOrder => "a key out of order",
            Self::DuplicateKey => "a key that comes twice",
            Self::ControlCharacter => "a control character that is not escaped",
            Self::Escape => "not the one way to write this character",
            Self::NotNormalized => "a string that is not in normalization form C",
            Self::TooDeep => "more than eight levels",
            Self::Expected(what) => return write!(out, "expected {what}"),
        })
    }
}

impl core::error::Error for ScanError {}

/// A value that has no canonical text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    /// The way to the part at fault: keys and positions from the outside inwards, each followed by `/`.
    pub path: String,
    /// What is wrong there.
    pub fault: EncodeFault,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeFault {
    /// An integer beyond ±(2^53 − 1).
    IntegerRange,
    /// A key that is not one or more of `a`–`z` and `_`.
    Key,
    /// A string that is not in normalization form C.
    NotNormalized,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH) levels.
    TooDeep,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fault = match self.fault {
            EncodeFault::IntegerRange => ScanFault::IntegerRange,
            EncodeFault::Key => ScanFault::Key,
            EncodeFault::NotNormalized => ScanFault::NotNormalized,
            EncodeFault::TooDeep => ScanFault::TooDeep,
        };
        write!(out, "at {:?}: {fault}", self.path)
    }
}

impl core::error::Error for EncodeError {}
