//! The part of a text around what was found, cut into what is marked and what is not.

use std::collections::BTreeSet;

use crate::token::tokens;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub found: bool,
}

/// Letters shown before the first word found, and in all.
const BEFORE: usize = 60;
const LENGTH: usize = 200;

/// A text with what was found marked.
pub(crate) fn marked(text: &str, marks: &BTreeSet<String>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for token in tokens(text).filter(|token| marks.contains(&token.folded)) {
        if token.range.start > from {
            pieces.push(Piece { text: text[from..token.range.start].to_owned(), found: false });
        }
        pieces.push(Piece { text: text[token.range.clone()].to_owned(), found: true });
        from = token.range.end;
    }
    if from < text.len() {
        pieces.push(Piece { text: text[from..].to_owned(), found: false });
    }
    pieces
}

/// The part around the first word found in the text that has most of them; without one, the beginning of a text.
pub(crate) fn excerpt(texts: &[&str], marks: &BTreeSet<String>) -> Vec<Piece> {
    let found = |text: &str| {
        let words: BTreeSet<String> =
            tokens(text).map(|token| token.folded).filter(|word| marks.contains(word)).collect();
        words.len()
    };
    // Of equals the one that fills an excerpt, and of those the first.
    let Some(text) = texts.iter().rev().max_by_key(|text| (found(text), text.len().min(LENGTH))) else {
        return Vec::new();
    };
    let first = tokens(text).find(|token| marks.contains(&token.folded)).map_or(0, |token| token.range.start);
    let start = begin(text, first);
    let end = text[start..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| whole(text, start + at));
    let mut pieces = marked(&text[start..end], marks);
    let dots = || Piece { text: "…".to_owned(), found: false };
    if start > 0 {
        pieces.insert(0, dots());
    }
    if end < text.len() {
        pieces.push(dots());
    }
    pieces
}

/// Where the word begins that stands so many letters before.
fn begin(text: &str, at: usize) -> usize {
    let before = &text[..at];
    let Some((start, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    before[start..].find(char::is_whitespace).map_or(at, |space| start + space + 1)
}

/// The end of the last whole word before that place.
fn whole(text: &str, at: usize) -> usize {
    text[..at].rfind(char::is_whitespace).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn written(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| if piece.found { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
    }

    #[test]
    fn what_was_found_is_marked_as_it_is_written() {
        assert_eq!(written(&marked("La Sesión, y la sesión.", &marks(&["sesion"]))), "La [Sesión], y la [sesión].");
    }

    #[test]
    fn an_excerpt_stands_around_the_first_word_found() {
        let long = format!("{}señal {}", "antes ".repeat(40), "después ".repeat(40));
        let pieces = excerpt(&["nada", &long], &marks(&["señal"]));
        let text = written(&pieces);
        assert!(text.starts_with("…") && text.ends_with("…") && text.contains("antes [señal] después"), "{text}");
        assert!(text.chars().count() < LENGTH + 10);
        assert_eq!(written(&excerpt(&["corto"], &marks(&["otro"]))), "corto");
        assert!(excerpt(&[], &marks(&[])).is_empty());
    }
}
