//! The words of a text, as they are compared: small letters, without accents, the n with a tilde apart from the other, numbers
//! without the zeros before them; and their stems.

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
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let mut end = end_of(text, start);
        // Letters with a stop after each are one word: `I.E.E.M.` is `IEEM`.
        if is_initial(&text[start..end]) {
            while let Some(next) = text[end..].strip_prefix('.').map(|_| end_of(text, end + 1)) {
                if !is_initial(&text[end + 1..next]) {
                    break;
                }
                end = next;
            }
        }
        at = end;
        Some(Token { range: start..end, folded: folded(&text[start..end]) })
    })
}

/// The words of a text as they are compared, in order.
#[must_use]
pub fn folded_words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.folded).collect()
}

/// Where a word ends that begins there.
fn end_of(text: &str, start: usize) -> usize {
    text[start..].find(|letter| !is_inside(letter)).map_or(text.len(), |length| start + length)
}

/// Whether a word is a single letter.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| !is_combining_mark(*letter));
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

fn is_inside(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// A word as it is compared.
fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let letters = word.chars().filter(|letter| *letter != '.').flat_map(char::to_lowercase);
    for letter in letters.take(LONGEST) {
        match letter {
            'a'..='z' | '0'..='9' | TILDE => folded.push(letter),
            _ => decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            }),
        }
    }
    if folded.bytes().all(|letter| letter.is_ascii_digit()) {
        let zeros = folded.bytes().take(folded.len().saturating_sub(1)).take_while(|digit| *digit == b'0').count();
        folded.drain(..zeros);
    }
    folded
}

/// What a word has in common with its plural, its feminine and its verb. Made of the folded word, so that one typed
/// without accents has the same.
pub(crate) fn stem(folded: &str) -> String {
    // Minutes are no acts: their stem would be that of *acto*.
    if matches!(folded, "acta" | "actas") {
        return "acta".to_owned();
    }
    static SPANISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Spanish));
    let mut stem = SPANISH.stem(folded).into_owned();
    // *Jueces* is of *juez*: the plural writes the last letter otherwise.
    if folded.ends_with('z') && stem.ends_with('z') {
        stem.pop();
        stem.push('c');
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).map(|token| token.folded).collect()
    }

    #[test]
    fn accents_and_capitals_do_not_count_and_the_tilde_does() {
        assert_eq!(words("Año, ANO; pingüino/Sesión A-02"), ["año", "ano", "pinguino", "sesion", "a", "2"]);
        assert_eq!(words("  …—  "), Vec::<String>::new());
    }

    #[test]
    fn a_number_is_the_same_with_zeros_before_it() {
        assert_eq!(words("02 2 0 000 0402 2o 10"), ["2", "2", "0", "0", "402", "2o", "10"]);
    }

    #[test]
    fn letters_with_stops_are_one_word() {
        assert_eq!(
            words("I.E.E.M. e i.n.e, A.C. y 1.2; a. Pérez, fin.A"),
            ["ieem", "e", "ine", "ac", "y", "1", "2", "a", "perez", "fin", "a"]
        );
    }

    #[test]
    fn a_word_is_where_it_stands() {
        let text = "¿Qué dijo la señora?";
        assert_eq!(tokens(text).map(|token| &text[token.range]).collect::<Vec<_>>(), ["Qué", "dijo", "la", "señora"]);
    }

    #[test]
    fn plural_and_feminine_have_one_stem() {
        for forms in [
            ["candidatura", "candidaturas"],
            ["sesion", "sesiones"],
            ["publico", "publicas"],
            ["juez", "jueces"],
            ["luz", "luces"],
            ["voz", "voces"],
            ["eficaz", "eficaces"],
        ] {
            assert_eq!(stem(forms[0]), stem(forms[1]), "{forms:?}");
        }
        assert_ne!(stem("año"), stem("ano"));
        assert_eq!(stem("acta"), stem("actas"));
        assert_ne!(stem("acta"), stem("acto"));
    }
}
