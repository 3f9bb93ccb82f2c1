//! Words that stand in every text and say nothing of what it is about.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One a line, in small letters and without accents.
const FILES: [&str; 2] = [include_str!("../locales/es-MX/little.txt"), include_str!("../locales/en/little.txt")];

/// Whether a word, in small letters and without accents, is one of them in any language.
pub fn is_little(word: &str) -> bool {
    little(word).is_some()
}

/// Which of them a word is, in small letters and without accents: a number of its own, the same while the program runs.
pub fn little(word: &str) -> Option<u32> {
    static LITTLE: LazyLock<BTreeMap<&str, u32>> =
        LazyLock::new(|| FILES.iter().flat_map(|file| file.lines()).zip(0..).collect());
    LITTLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_known_in_both_languages() {
        assert!(["de", "para", "the"].into_iter().all(is_little));
        assert!(["plan", "agua", "no", ""].into_iter().all(|word| !is_little(word)));
        assert_ne!(little("de"), little("para"), "each is told from the others");
    }
}
