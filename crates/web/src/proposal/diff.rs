//! What changed between two wordings, word by word: the longest common subsequence of their words.

use std::collections::BTreeMap;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Whether it is in both, only in the first, or only in the second.
    pub found: FoundIn,
    /// The words.
    pub text: String,
    /// The white space that follows them, which no mark underlines.
    pub space: String,
}

/// Where a run of words is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FoundIn {
    /// In both.
    Same,
    /// Only in the first.
    Out,
    /// Only in the second.
    In,
}

impl Piece {
    /// Whether both wordings have it.
    pub(crate) fn same(&self) -> bool {
        self.found == FoundIn::Same
    }

    /// Whether only the first has it.
    pub(crate) fn went(&self) -> bool {
        self.found == FoundIn::Out
    }
}

/// The two wordings, each cut where the other differs.
pub(crate) struct Differences {
    /// The first: what is in both and what went out.
    pub before: Vec<Piece>,
    /// The second: what is in both and what came in.
    pub after: Vec<Piece>,
}

/// Above this many comparisons the middle is shown as replaced whole, so that no text costs a page: two wordings as long
/// as they may be, with nothing in common and words of usual length, are below it; words of one letter are not.
const MOST: usize = 600_000;

/// Common runs of so few letters are part of the change around them.
const ISLAND: usize = 3;

/// Compares two wordings.
pub(crate) fn differences(before: &str, after: &str) -> Differences {
    let (old, new) = (words(before), words(after));
    let equal = |(a, b): &(&&str, &&str)| a.trim_end() == b.trim_end();
    let head = old.iter().zip(&new).take_while(equal).count();
    let rest = (&old[head..], &new[head..]);
    let tail = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(equal).count();
    let middle_old = &old[head..old.len() - tail];
    let middle_new = &new[head..new.len() - tail];
    let pairs = without_islands(middle_old, common(middle_old, middle_new));
    let (mut kept_old, mut kept_new) = (vec![false; middle_old.len()], vec![false; middle_new.len()]);
    for (i, j) in pairs {
        kept_old[i] = true;
        kept_new[j] = true;
    }
    let mark = |words: &[&str], kept: &[bool], found| {
        let length = words.len();
        let of = |at: usize| at < head || at >= length - tail || kept[at - head];
        pieces(words, |at| if of(at) { FoundIn::Same } else { found })
    };
    Differences { before: mark(&old, &kept_old, FoundIn::Out), after: mark(&new, &kept_new, FoundIn::In) }
}

/// Words with the white space that follows each.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut in_space = false;
    for (at, c) in text.char_indices() {
        if in_space && !c.is_whitespace() {
            words.push(&text[start..at]);
            start = at;
        }
        in_space = c.is_whitespace();
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

/// The longest common subsequence, as pairs of positions; none when there is too much to compare.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > MOST {
        return Vec::new();
    }
    let (old, new) = numbered(old, new);
    let width = new.len() + 1;
    // `lengths[i][j]`: of the common subsequence of what follows word i of the old and j of the new.
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = if old[i] == new[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Each word as a number, the same for the same word: numbers are compared some hundred thousand times, words once.
fn numbered(old: &[&str], new: &[&str]) -> (Vec<usize>, Vec<usize>) {
    let mut numbers = BTreeMap::new();
    let mut number = |word: &&str| {
        let next = numbers.len();
        *numbers.entry(word.trim_end().to_owned()).or_insert(next)
    };
    (old.iter().map(&mut number).collect(), new.iter().map(&mut number).collect())
}

/// Drops runs of at most `ISLAND` letters between two changes: a lone article that happens to be in
/// both wordings would only tear one change apart.
fn without_islands(old: &[&str], pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let is_next = |a: &(usize, usize), b: &(usize, usize)| a.0 + 1 == b.0 && a.1 + 1 == b.1;
    let letters = |run: &&[(usize, usize)]| run.iter().map(|(i, _)| old[*i].trim_end().chars().count()).sum::<usize>();
    pairs.chunk_by(is_next).filter(|run| letters(run) > ISLAND).flatten().copied().collect()
}

/// Joins neighbours that are found in the same wording.
fn pieces(words: &[&str], found: impl Fn(usize) -> FoundIn) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let found = found(at);
        let text = word.trim_end();
        let space = word[text.len()..].to_owned();
        match pieces.last_mut() {
            Some(last) if last.found == found => {
                last.text.push_str(&last.space);
                last.text.push_str(text);
                last.space = space;
            }
            _ => pieces.push(Piece { found, text: text.to_owned(), space }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().filter(|piece| !piece.same()).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn only_what_differs_is_marked() {
        let found = differences("one two three four", "one 2 three four five");
        assert_eq!(marked(&found.before), ["two"]);
        assert_eq!(marked(&found.after), ["2", "five"]);
    }

    #[test]
    fn a_lone_article_does_not_tear_a_change_apart() {
        let found = differences("the axis of growth now", "the axis Strength of the People now");
        assert_eq!(marked(&found.before), ["of growth"]);
        assert_eq!(marked(&found.after), ["Strength of the People"]);
    }

    #[test]
    fn equal_texts_have_no_marks() {
        let found = differences("a b\nc", "a b c");
        assert!(marked(&found.before).is_empty() && marked(&found.after).is_empty());
        assert!(differences("", "").before.is_empty());
    }

    #[test]
    fn long_wordings_are_compared_word_by_word() {
        let wording = |changed| {
            let word = |at: usize| if at.is_multiple_of(9) { String::from(changed) } else { format!("word{at}") };
            (0..570).map(word).collect::<Vec<_>>().join(" ")
        };
        let found = differences(&wording("first"), &wording("second"));
        assert_eq!(marked(&found.before).len(), 64);
    }

    #[test]
    fn a_wording_made_to_be_costly_is_replaced_whole() {
        let (before, after) = ("a b ".repeat(1000), "b c ".repeat(1000));
        let found = differences(&before, &after);
        assert_eq!((found.before.len(), found.after.len()), (1, 1));
        assert_eq!(marked(&found.before), [before.trim_end()]);
        assert_eq!(marked(&found.after), [after.trim_end()]);
    }

    /// Every text of up to five letters out of three, white space among them.
    fn texts() -> Vec<String> {
        let mut all = vec![String::new()];
        let mut last = all.clone();
        for _ in 0..5 {
            last = last.iter().flat_map(|text| ["a", "b", " "].map(|c| format!("{text}{c}"))).collect();
            all.extend(last.iter().cloned());
        }
        all
    }

    #[test]
    fn both_texts_can_be_read_back() {
        let whole =
            |pieces: &[Piece]| pieces.iter().map(|piece| format!("{}{}", piece.text, piece.space)).collect::<String>();
        let same = |pieces: &[Piece]| {
            let kept = pieces.iter().filter(|piece| piece.same());
            kept.flat_map(|piece| piece.text.split_whitespace()).map(str::to_owned).collect::<Vec<_>>()
        };
        for before in texts() {
            for after in texts() {
                let found = differences(&before, &after);
                assert_eq!(whole(&found.before), before);
                assert_eq!(whole(&found.after), after);
                assert_eq!(same(&found.before), same(&found.after));
            }
        }
    }
}
