//! Whether the reason of an erasure says again what it erases.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// So many words in a row are repeated; of a shorter text, all of it.
const IN_A_ROW: usize = 5;

/// Fewest letters of what is told again: a shorter one stands in many a sentence.
const LETTERS: usize = 4;

/// Whether a reason has a text again, or a stretch of a long one, however it is cased, accented and set.
pub(super) fn repeats(reason: &str, erased: &str) -> bool {
    let (said, gone) = (words(reason), words(erased));
    let run = gone.len().min(IN_A_ROW);
    let letters: usize = gone.iter().map(|word| word.chars().count()).sum();
    letters >= LETTERS && gone.windows(run).any(|part| said.windows(run).any(|there| there == part))
}

fn words(text: &str) -> Vec<String> {
    // Capitals are made small before accents go, and ligatures are letters.
    let plain: String = text.to_lowercase().nfkd().filter(|sign| !is_combining_mark(*sign)).collect();
    let parts = plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_however_it_is_cased_and_set_and_a_short_one_is_no_text() {
        let long = "Rosa Luna, de la calle Cinco n\u{fa}mero 4, no puede venir a la sesi\u{f3}n";
        for (reason, erased, is_told) in [
            ("Lo pidi\u{f3} ROSA\u{a0}luna.", "Rosa Luna", true),
            ("Lo pidi\u{f3} su hija Rosalunar", "Rosa Luna", false),
            ("Vive en la calle cinco n\u{fa}mero 4", long, true),
            ("Lo pidi\u{f3} a la sesi\u{f3}n", long, false),
            ("Lo pidi\u{f3} Jose\u{301} NUNEZ", "Jos\u{e9} N\u{fa}\u{f1}ez", true),
            ("No se dijo", "No", false),
            ("Se dijo", "", false),
        ] {
            assert_eq!(repeats(reason, erased), is_told, "{reason:?} {erased:?}");
        }
    }
}
