//! The part of a text around what was found, cut into what is marked and what is not.

use std::collections::BTreeSet;

use crate::phrase::Phrase;
use crate::token::{Token, tokens};

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

/// The part around what stands in quotes; else around the first word found in the text that has most of them; without one,
/// the beginning of a text.
pub(crate) fn excerpt(texts: &[&str], marks: &BTreeSet<String>, phrases: &[Phrase]) -> Vec<Piece> {
    let found = |text: &str| {
        let words: BTreeSet<String> =
            tokens(text).map(|token| token.folded).filter(|word| marks.contains(word)).collect();
        words.len()
    };
    let quoted = |text: &str| phrases.iter().filter_map(|phrase| place(text, phrase)).min();
    // Of equals the one that fills an excerpt, and of those the first.
    let of_text = |text: &&&str| (quoted(text).is_some(), found(text), text.len().min(LENGTH));
    let Some(text) = texts.iter().rev().max_by_key(of_text) else {
        return Vec::new();
    };
    let word = || tokens(text).find(|token| marks.contains(&token.folded)).map(|token| token.range.start);
    let first = quoted(text).or_else(word).unwrap_or_default();
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

/// Where a phrase stands in a text, in bytes.
fn place(text: &str, phrase: &Phrase) -> Option<usize> {
    let words: Vec<Token> = tokens(text).collect();
    let is_it = |of: &&[Token]| of.iter().map(|word| &word.folded).eq(&phrase.0);
    words.windows(phrase.0.len()).find(is_it).map(|of| of[0].range.start)
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
    use crate::phrase::phrases;

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
    fn an_excerpt_stands_around_what_is_quoted() {
        let long = format!("{}plan {}plan de agua.", "antes ".repeat(3), "lejos ".repeat(60));
        let texts = ["El plan y el agua del plan, que hay que mirar", &long];
        let text = written(&excerpt(&texts, &marks(&["plan", "agua"]), &phrases("«plan de agua»")));
        assert!(text.ends_with("lejos [plan] de [agua]."), "{text}");
    }

    #[test]
    fn an_excerpt_stands_around_the_first_word_found() {
        let long = format!("{}señal {}", "antes ".repeat(40), "después ".repeat(40));
        let pieces = excerpt(&["nada", &long], &marks(&["señal"]), &[]);
        let text = written(&pieces);
        assert!(text.starts_with("…") && text.ends_with("…") && text.contains("antes [señal] después"), "{text}");
        assert!(text.chars().count() < LENGTH + 10);
        assert_eq!(written(&excerpt(&["corto"], &marks(&["otro"]), &[])), "corto");
        assert!(excerpt(&[], &marks(&[]), &[]).is_empty());
    }
}
