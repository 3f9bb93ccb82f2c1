//! Words that differ in a letter or two, as typing errors do.

/// Most letters of which two words may differ and be compared: the words of an index are no longer.
pub(crate) const MOST_LETTERS: usize = 48;

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

/// A cell of the comparison that is beyond any bound.
const FAR: u8 = 100;

/// The errors between two words, where a letter too many, too few or wrong, and two neighbours exchanged, are one each;
/// `None` beyond `most`. Only the cells that may be within it are looked at: so many on each side of the diagonal.
pub(crate) fn errors(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most || one.len().max(other.len()) > MOST_LETTERS {
        return None;
    }
    let bound = u8::try_from(most).unwrap_or(FAR).min(FAR);
    let mut before = [FAR; MOST_LETTERS + 1];
    let mut last = [FAR; MOST_LETTERS + 1];
    for (errors, cell) in (0..=bound).zip(&mut last) {
        *cell = errors;
    }
    for i in 1..=one.len() {
        let mut row = [FAR; MOST_LETTERS + 1];
        if i <= most {
            row[0] = last[0] + 1;
        }
        let mut least = row[0];
        for j in i.saturating_sub(most).max(1)..=(i + most).min(other.len()) {
            let mut errors = (last[j - 1] + u8::from(one[i - 1] != other[j - 1])).min(last[j].min(row[j - 1]) + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                errors = errors.min(before[j - 2] + 1);
            }
            row[j] = errors.min(FAR);
            least = least.min(errors);
        }
        if least > bound {
            return None;
        }
        (before, last) = (last, row);
    }
    Some(last[other.len()]).filter(|errors| *errors <= bound).map(usize::from)
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
