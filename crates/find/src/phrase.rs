//! Words in quotes: they have to stand next to each other and in that order, as they are written.

use words::little;

use crate::token::tokens;

/// The words of one pair of quotes, as they are compared, common ones among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase(pub Vec<String>);

/// Where a text ends in the course of the words of a document: no phrase goes from one text into the next.
pub(crate) const END: u32 = u32::MAX;

/// The number of a common word in a course; those of other words count from 0 and never come so far.
pub(crate) fn common(word: &str) -> Option<u32> {
    little(word).map(|number| END - 1 - number)
}

/// What stands in quotes, and where, in bytes. A mark that nothing closes is none.
pub(crate) fn phrases(text: &str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(opens) {
        let mut letters = rest[at..].chars();
        let closes = letters.next().map_or('"', closing);
        let inside = letters.as_str();
        let Some(end) = inside.find(closes) else {
            rest = inside;
            continue;
        };
        let words: Vec<String> = tokens(&inside[..end]).map(|token| token.folded).collect();
        if !words.is_empty() {
            phrases.push(Phrase(words));
        }
        rest = &inside[end + closes.len_utf8()..];
    }
    phrases
}

/// Whether a letter opens or closes quotes.
#[must_use]
pub fn is_quote(letter: char) -> bool {
    opens(letter) || matches!(letter, '\u{bb}' | '\u{201d}')
}

fn opens(letter: char) -> bool {
    matches!(letter, '"' | '\u{ab}' | '\u{201c}')
}

fn closing(opening: char) -> char {
    match opening {
        '\u{ab}' => '\u{bb}',
        '\u{201c}' => '\u{201d}',
        same => same,
    }
}

/// Whether these words stand next to each other in a course of words.
pub(crate) fn stands(course: &[u32], phrase: &[u32]) -> bool {
    let Some((first, rest)) = phrase.split_first() else { return true };
    let mut from = course;
    while let Some(at) = from.iter().position(|word| word == first) {
        from = &from[at + 1..];
        if from.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        phrases(text).into_iter().map(|phrase| phrase.0.join(" ")).collect()
    }

    #[test]
    fn quotes_of_every_kind_are_read_and_what_nothing_closes_is_none() {
        assert_eq!(
            read("a \"Plan de Acción\" b «uno» \u{201c}dos tres\u{201d}"),
            ["plan de accion", "uno", "dos tres"]
        );
        assert_eq!(read("\"plan de"), Vec::<String>::new());
        assert_eq!(read("\"\" «» \"x\""), ["x"]);
        assert_eq!(read("«plan \"de»"), ["plan de"]);
    }

    #[test]
    fn words_stand_next_to_each_other_and_in_order() {
        assert!(stands(&[1, 1, 2, END], &[1, 2]));
        assert!(!stands(&[2, 1, END], &[1, 2]));
        assert!(!stands(&[1, END, 2], &[1, 2]));
        assert!(!stands(&[1], &[1, 2]));
    }
}
