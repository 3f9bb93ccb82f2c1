//! Words that a line's end parts with a hyphen: `trans-` and `parencia`.
//!
//! A hyphen can also be a letter of its word, between two whole ones. The parts are joined where the document itself has the
//! word whole, or where one of them can be no word of a compound; otherwise both stay as they are.

use std::collections::BTreeSet;

use super::marks::marks;

/// A beginning of at most so many letters that ends in a consonant is a syllable, not a word.
const LONGEST_SYLLABLE: usize = 5;

/// The text with the parted words joined that are safe to join.
pub(super) fn joined(text: &str) -> String {
    if !text.contains("-\n") {
        return text.to_owned();
    }
    let lowered = text.to_lowercase();
    let words: BTreeSet<&str> = lowered.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let mut pieces = text.split("-\n");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if !is_safe(letters_at_end(&whole), letters_at_start(piece.trim_start_matches([' ', '\t'])), &words) {
            whole.push_str("-\n");
            whole.push_str(piece);
            continue;
        }
        whole.push_str(piece.trim_start_matches([' ', '\t']));
    }
    whole
}

/// Whether both are parts of one word.
fn is_safe(begin: &str, end: &str, words: &BTreeSet<&str>) -> bool {
    let is_one_case = end.starts_with(char::is_lowercase) || (end.len() > 1 && is_upper(begin) && is_upper(end));
    if begin.chars().count() < 2 || !is_one_case {
        return false;
    }
    let (begin, end) = (begin.to_lowercase(), end.to_lowercase());
    // No Spanish word has two accents.
    let has_accent = |part: &str| part.contains(['\u{e1}', '\u{e9}', '\u{ed}', '\u{f3}', '\u{fa}']);
    if has_accent(&begin) && has_accent(&end) {
        return false;
    }
    let last = begin.chars().last().unwrap_or_default();
    let is_syllable = || match last {
        'i' | 'u' => true,
        'a' | 'e' | 'o' | '\u{e1}' | '\u{e9}' | '\u{ed}' | '\u{f3}' | '\u{fa}' => false,
        _ => begin.chars().count() <= LONGEST_SYLLABLE && !marks("word-before-hyphen").any(|word| word == begin),
    };
    let is_ending = || marks("word-end").any(|mark| mark == end);
    words.contains(format!("{begin}{end}").as_str()) || is_syllable() || is_ending()
}

fn is_upper(part: &str) -> bool {
    part.chars().all(char::is_uppercase)
}

fn letters_at_end(text: &str) -> &str {
    let start =
        text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

fn letters_at_start(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn only_what_is_no_compound_is_joined() {
        let cases = [
            ("la trans-\nparencia", "la transparencia"),
            ("publi-\n  cación", "publicación"),
            ("informa-\nción", "información"),
            ("el compro-\nmiso, y su compromiso", "el compromiso, y su compromiso"),
            ("TRANS-\nPARENCIA", "TRANSPARENCIA"),
            ("un taller teórico-\npráctico", "un taller teórico-\npráctico"),
            ("costo-\nbeneficio", "costo-\nbeneficio"),
            ("norte-\nsur", "norte-\nsur"),
            ("México-\nToluca", "México-\nToluca"),
            ("ex-\npresidente", "ex-\npresidente"),
            ("- uno;-\n- dos", "- uno;-\n- dos"),
        ];
        for (text, expected) in cases {
            assert_eq!(joined(text), expected);
        }
    }
}
