//! Words that differ in a letter or two, as typing errors do.

/// Most letters of which two words may differ and be compared: the words of an index are no longer.
const MOST_LETTERS: usize = 48;

/// The one letter with a mark that is a letter of its own.
pub(crate) const TILDE: char = '\u{f1}';

/// How many errors a word may have and still be taken for another: none in a short one.
pub(crate) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Which letters a word has, as bits: two words whose letters differ much need not be compared.
pub(crate) fn letters(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| {
        bits | match letter {
            'a'..='z' => 1 << (letter as u32 - 'a' as u32),
            TILDE => 1 << 26,
            '0'..='9' => 1 << 27,
            _ => 1 << 28,
        }
    })
}

/// The errors between two words, where a letter too many, too few or wrong, and two neighbours exchanged, are one each;
/// `None` beyond `most`.
pub(crate) fn errors(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most || one.len().max(other.len()) > MOST_LETTERS {
        return None;
    }
    let (mut last, mut before): (Vec<usize>, Vec<usize>) = ((0..=other.len()).collect(), Vec::new());
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let wrong = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut least = wrong.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|errors| *errors > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|errors| *errors <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_up_to_a_bound() {
        let count = |one: &str, other: &str, most| {
            errors(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>(), most)
        };
        assert_eq!(count("candidturas", "candidaturas", 2), Some(1));
        assert_eq!(count("canddiatura", "candidatura", 2), Some(1), "two letters exchanged");
        assert_eq!(count("senalar", "señalar", 1), Some(1));
        assert_eq!(count("plan", "planes", 1), None);
        assert_eq!(count("agua", "luna", 2), None);
        assert_eq!(count("", "", 0), Some(0));
    }
}
