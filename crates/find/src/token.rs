//! The words of a text, as they are compared: small letters, without accents, the n with a tilde apart from the other; and their stems.

use std::ops::Range;
use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::near::TILDE;

/// Letters of a word that are compared; what comes after them is not looked at.
const LONGEST: usize = 40;

/// A word of a text.
pub(crate) struct Token {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// As it is compared.
    pub folded: String,
}

/// The words of a text in order.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, letter)| letter.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| is_inside(*letter)) {
            end = at + letter.len_utf8();
        }
        Some(Token { range: start..end, folded: folded(&text[start..end]) })
    })
}

fn is_inside(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// A word as it is compared.
fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase).take(LONGEST) {
        match letter {
            'a'..='z' | '0'..='9' | TILDE => folded.push(letter),
            _ => decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            }),
        }
    }
    folded
}

/// What a word has in common with its plural, its feminine and its verb. Made of the folded word, so that one typed
/// without accents has the same.
pub(crate) fn stem(folded: &str) -> String {
    static SPANISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Spanish));
    SPANISH.stem(folded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).map(|token| token.folded).collect()
    }

    #[test]
    fn accents_and_capitals_do_not_count_and_the_tilde_does() {
        assert_eq!(words("Año, ANO; pingüino/Sesión A-02"), ["año", "ano", "pinguino", "sesion", "a", "02"]);
        assert_eq!(words("  …—  "), Vec::<String>::new());
    }

    #[test]
    fn a_word_is_where_it_stands() {
        let text = "¿Qué dijo la señora?";
        assert_eq!(tokens(text).map(|token| &text[token.range]).collect::<Vec<_>>(), ["Qué", "dijo", "la", "señora"]);
    }

    #[test]
    fn plural_and_feminine_have_one_stem() {
        for forms in [["candidatura", "candidaturas"], ["sesion", "sesiones"], ["publico", "publicas"]] {
            assert_eq!(stem(forms[0]), stem(forms[1]), "{forms:?}");
        }
        assert_ne!(stem("año"), stem("ano"));
    }
}
