//! Texts as the domain accepts them: normalised, bounded, without characters that deceive.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fields::{Fault, Kind, Spot};
use crate::unseen::{is_deceptive, is_unseen};

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
///
/// What word processors and PDF readers put on a clipboard is mended, for nobody who pastes it can see it: a tab becomes a
/// space, every kind of break a U+000A, and a mark of hyphenation (U+00AD) goes.
fn clean(raw: &str, max: usize) -> Result<String, Fault> {
    // A text many times over the limit is refused before any work is done on it.
    if raw.len() > max.saturating_mul(8).saturating_add(64) {
        return Err(Fault::TooLong { max, now: raw.chars().count() });
    }
    let mended: String = raw.replace("\r\n", "\n").chars().filter(|c| *c != SOFT_HYPHEN).map(mended).collect();
    let text: String = mended.trim().nfc().collect();
    if text.is_empty() {
        return Err(if raw.trim().is_empty() { Fault::Missing } else { Fault::NothingVisible });
    }
    if let Some(spot) = Spot::first(&text, is_unreadable) {
        return Err(Fault::ControlCharacter(spot));
    }
    if !text.chars().any(is_visible) {
        return Err(Fault::NothingVisible);
    }
    if let Some(spot) = Spot::first(&text, is_deceptive) {
        return Err(Fault::HiddenCharacter(spot));
    }
    let now = text.chars().count();
    if now > max {
        return Err(Fault::TooLong { max, now });
    }
    Ok(text)
}

/// Where a word may be parted at the end of a line; it is seen only there, and belongs to the paper it was copied from.
const SOFT_HYPHEN: char = '\u{AD}';

/// The space or the break that a character of a clipboard stands for.
fn mended(c: char) -> char {
    match c {
        '\t' => ' ',
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        c => c,
    }
}

/// Control characters, and those that Unicode gives to nobody for exchange.
fn is_unreadable(c: char) -> bool {
    let is_of_nobody = matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE;
    (c.is_control() && c != '\n') || is_of_nobody
}

/// Whether there is ink: no space, no mark that is drawn upon another character, and nothing unseen.
fn is_visible(c: char) -> bool {
    !is_unseen(c) && !c.is_whitespace() && !is_combining_mark(c)
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
        let spot = |character: &str, at, after: &str| Spot { character: character.into(), at, after: after.into() };
        let told = Prose::<99>::parse("a\u{0}b");
        assert_eq!(told, Err(Fault::ControlCharacter(spot("U+0000", 2, "a"))));
        let told = Prose::<99>::parse("Uno\ndos y \u{202e}tres");
        assert_eq!(told, Err(Fault::HiddenCharacter(spot("U+202E", 11, "Uno dos y "))));
        let told = Prose::<99>::parse("Se propone que el Instituto publique\u{2}");
        assert_eq!(told, Err(Fault::ControlCharacter(spot("U+0002", 37, "el Instituto publique"))));
        assert_eq!(Prose::<99>::parse("a\u{fdd0}"), Err(Fault::ControlCharacter(spot("U+FDD0", 2, "a"))));
    }

    #[test]
    fn ordinary_text_of_a_clipboard_is_taken() {
        let wording = Prose::<99>::parse("Se propone:\n\u{2022}\tPublicar actas;\u{b}\u{2022}\tActualizar\u{c}");
        assert_eq!(wording.map(|text| text.0), Ok("Se propone:\n\u{2022} Publicar actas;\n\u{2022} Actualizar".into()));
        assert_eq!(Prose::<9>::parse("a\u{2028}b\u{2029}c\u{85}d").map(|text| text.0), Ok("a\nb\nc\nd".into()));
        assert_eq!(Line::<20>::parse("partici\u{ad}paci\u{f3}n").map(|text| text.0), Ok("participaci\u{f3}n".into()));
        assert_eq!(Line::<9>::parse("a\u{b}b"), Err(Fault::OneLine));
    }

    #[test]
    fn a_text_has_something_to_be_seen() {
        for blank in
            ["\u{3164}", "\u{2800}", "\u{ad}", "\u{200c}", "\u{200b}", "\u{fe0f}", "\u{301}", " \u{2800}\u{3164} "]
        {
            assert_eq!(Line::<9>::parse(blank), Err(Fault::NothingVisible), "{blank:?}");
        }
        assert!(Line::<9>::parse("\u{2764}\u{fe0f}").is_ok());
    }

    #[test]
    fn a_code_is_plain() {
        assert!(Code::parse("ieem-suplente").is_ok());
        assert_eq!(Code::parse("IEEM"), Err(Fault::NotACode));
        assert_eq!(Code::parse("-x"), Err(Fault::NotACode));
    }
}
