//! Texts as the domain accepts them: normalised, bounded, without characters that deceive.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::fields::{Fault, Kind};

/// A text that somebody typed and that passed the checks of its kind.
pub trait Typed: Sized {
    /// Whether it is no text but the id of a staged file, which the platform looks up.
    const IS_FILE: bool = false;

    /// What it is called where fields describe themselves.
    fn kind() -> Kind;

    /// Checks and normalises (NFC, outer white space cut).
    ///
    /// # Errors
    /// The one fault that keeps the text from being accepted.
    fn parse(raw: &str) -> Result<Self, Fault>;

    /// The accepted text.
    fn as_str(&self) -> &str;
}

/// One line of at most `MAX` characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line<const MAX: usize>(String);

/// Paragraphs of at most `MAX` characters; line breaks are kept as U+000A.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose<const MAX: usize>(String);

/// A technical name of at most `MAX` printable ASCII characters without spaces: an origin, a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token<const MAX: usize>(String);

impl<const MAX: usize> Typed for Token<MAX> {
    fn kind() -> Kind {
        Kind::Token { max: MAX }
    }

    fn parse(raw: &str) -> Result<Self, Fault> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(Fault::Missing);
        }
        if text.len() > MAX {
            return Err(Fault::TooLong { max: MAX, now: text.len() });
        }
        if text.bytes().all(|b| b.is_ascii_graphic()) { Ok(Self(text.into())) } else { Err(Fault::NotAToken) }
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Typed for Line<MAX> {
    fn kind() -> Kind {
        Kind::Line { max: MAX }
    }

    fn parse(raw: &str) -> Result<Self, Fault> {
        let text = clean(raw, MAX)?;
        if text.contains('\n') {
            return Err(Fault::OneLine);
        }
        Ok(Self(text))
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Typed for Prose<MAX> {
    fn kind() -> Kind {
        Kind::Prose { min: 1, max: MAX }
    }

    fn parse(raw: &str) -> Result<Self, Fault> {
        clean(raw, MAX).map(Self)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

/// The short name of an office, a seat or an institution: `a-z`, `0-9` and hyphens, at most 40.
///
/// It is the only text in clear in an entry, and an office chooses it, never a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(String);

impl Code {
    /// A code known to be well formed, for constants of this crate and its tests.
    ///
    /// # Errors
    /// [`Fault::NotACode`] when it is not.
    pub fn new(raw: &str) -> Result<Self, Fault> {
        Self::parse(raw)
    }
}

impl Typed for Code {
    fn kind() -> Kind {
        Kind::Code
    }

    fn parse(raw: &str) -> Result<Self, Fault> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(Fault::Missing);
        }
        let well_formed = text.len() <= 40
            && !text.starts_with('-')
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if well_formed { Ok(Self(text.into())) } else { Err(Fault::NotACode) }
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Normalises to NFC with U+000A line ends and refuses what a reader could not see or trust.
fn clean(raw: &str, max: usize) -> Result<String, Fault> {
    // A text many times over the limit is refused before any work is done on it.
    if raw.len() > max.saturating_mul(8).saturating_add(64) {
        return Err(Fault::TooLong { max, now: raw.chars().count() });
    }
    let text: String = raw.replace("\r\n", "\n").replace('\r', "\n").trim().nfc().collect();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    if text.chars().any(is_control) {
        return Err(Fault::ControlCharacter);
    }
    if text.chars().any(is_deceptive) {
        return Err(Fault::HiddenCharacter);
    }
    let now = text.chars().count();
    if now > max {
        return Err(Fault::TooLong { max, now });
    }
    Ok(text)
}

fn is_control(c: char) -> bool {
    c.is_control() && c != '\n'
}

/// Bidirectional overrides and isolates, zero-width marks and the byte order mark: they change
/// what is read without being seen (Unicode TR 36; the joiners U+200C and U+200D stay allowed).
fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}' | '\u{061C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_normalised_and_bounded() {
        assert_eq!(Line::<9>::parse("  cafe\u{301} ").map(|l| l.0), Ok("caf\u{e9}".into()));
        assert_eq!(Line::<3>::parse("abcd"), Err(Fault::TooLong { max: 3, now: 4 }));
        assert_eq!(Line::<9>::parse("a\nb"), Err(Fault::OneLine));
        assert_eq!(Line::<9>::parse(" \u{a0} "), Err(Fault::Missing));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        assert_eq!(Prose::<99>::parse("a\u{0}b"), Err(Fault::ControlCharacter));
        assert_eq!(Prose::<99>::parse("a\u{202e}b"), Err(Fault::HiddenCharacter));
    }

    #[test]
    fn a_code_is_plain() {
        assert!(Code::parse("ieem-suplente").is_ok());
        assert_eq!(Code::parse("IEEM"), Err(Fault::NotACode));
        assert_eq!(Code::parse("-x"), Err(Fault::NotACode));
    }
}
