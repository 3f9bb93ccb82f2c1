//! Words that differ in a letter or two, as typing errors do.

/// Most letters of a word that is compared: each is a bit of a row.
pub(crate) const MOST_LETTERS: usize = 64;

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

/// Which letters a word has, and which of them twice, as bits: two words whose letters differ much need not be compared. A
/// letter that is taken away or brought changes one bit at most.
pub(crate) fn letters(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| {
        let once = match letter {
            'a'..='z' => 1 << (letter as u32 - 'a' as u32),
            TILDE => 1 << 26,
            '0'..='9' => 1 << 27,
            _ => 1 << 28,
        };
        bits | if bits & once == 0 { once } else { once << 32 }
    })
}

/// A word to which many are compared: where each of its letters stands, as bits.
pub(crate) struct Pattern {
    length: usize,
    plain: [u64; 128],
    /// The letters beyond the plain ones: few words have any.
    others: Vec<(char, u64)>,
}

impl Pattern {
    /// That of a word; `None` of one that is too long, or has no letter.
    pub fn of(word: &str) -> Option<Self> {
        let length = word.chars().count();
        if !(1..=MOST_LETTERS).contains(&length) {
            return None;
        }
        let mut pattern = Self { length, plain: [0; 128], others: Vec::new() };
        for (at, letter) in word.chars().enumerate() {
            match pattern.plain.get_mut(letter as usize) {
                Some(places) => *places |= 1 << at,
                None => pattern.others.push((letter, 1 << at)),
            }
        }
        Some(pattern)
    }

    /// How many letters it has.
    pub fn length(&self) -> usize {
        self.length
    }

    fn places(&self, letter: char) -> u64 {
        let others =
            || self.others.iter().filter(|(other, _)| *other == letter).fold(0, |all, (_, places)| all | places);
        self.plain.get(letter as usize).copied().unwrap_or_else(others)
    }

    /// The errors between it and a word of so many letters, where a letter too many, too few or wrong, and two neighbours
    /// exchanged, are one each; `None` beyond `most`.
    ///
    /// A column of the table of errors is two rows of bits, where it rises and where it falls from one cell to the next: a
    /// letter of the other word costs some additions, however long this one is (Hyyrö, 2003).
    pub fn errors(&self, other: &str, letters: usize, most: usize) -> Option<usize> {
        let last = 1_u64 << (self.length - 1);
        let (mut rises, mut falls, mut kept, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        let mut errors = self.length;
        let mut left = letters;
        for letter in other.chars() {
            let places = self.places(letter);
            let exchanged = ((!kept & places) << 1) & before;
            kept = ((places & rises).wrapping_add(rises) ^ rises) | places | falls | exchanged;
            let (more, fewer) = (falls | !(kept | rises), kept & rises);
            errors = errors + usize::from(more & last != 0) - usize::from(fewer & last != 0);
            left = left.saturating_sub(1);
            // Each letter that is left takes at most one error back.
            if errors > most + left {
                return None;
            }
            let (more, fewer) = ((more << 1) | 1, fewer << 1);
            (rises, falls) = (fewer | !(kept | more), more & kept);
            before = places;
        }
        Some(errors).filter(|errors| *errors <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_up_to_a_bound() {
        let count = |one: &str, other: &str, most| Pattern::of(one)?.errors(other, other.chars().count(), most);
        assert_eq!(count("candidturas", "candidaturas", 2), Some(1));
        assert_eq!(count("canddiatura", "candidatura", 2), Some(1), "two letters exchanged");
        assert_eq!(count("senalar", "señalar", 1), Some(1));
        assert_eq!(count("plan", "planes", 1), None);
        assert_eq!(count("agua", "luna", 2), None);
        assert_eq!(count(&"a".repeat(MOST_LETTERS), &"a".repeat(MOST_LETTERS - 1), 1), Some(1), "all bits are used");
        assert!(Pattern::of("").is_none() && Pattern::of(&"a".repeat(MOST_LETTERS + 1)).is_none());
    }
}
