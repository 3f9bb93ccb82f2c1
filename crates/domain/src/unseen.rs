//! Characters that nobody sees: the one list of them, which Unicode keeps.

use icu_properties::CodePointSetData;
use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint};

/// Whether a program may draw nothing for it where it stands (`Default_Ignorable_Code_Point`), or draws an empty cell (U+2800).
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c == '\u{2800}' || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Bidirectional marks, overrides and isolates, spaces without width, the byte order mark, and the mark of what was lost: they
/// change what is read without being seen (Unicode TR 36). The joiners U+200C and U+200D and the selectors of a shape are not among
/// them: languages and pictures need them.
pub(crate) fn is_deceptive(c: char) -> bool {
    let is_wide_of_nothing = matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    is_wide_of_nothing || c == '\u{FFFD}' || CodePointSetData::new::<BidiControl>().contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_unseen_and_what_is_read_is_not() {
        for unseen in "\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180E}\u{200B}\u{200D}\u{202E}\u{2060}\u{2064}\u{206F}\u{2800}\u{3164}\u{FE0F}\u{FEFF}\u{FFA0}\u{1D173}\u{E0061}\u{E01EF}".chars() {
            assert!(is_unseen(unseen), "U+{:04X}", u32::from(unseen));
        }
        for seen in "a1-\u{f1}\u{301}\u{430}\u{4e2d}\u{2764}\u{1f600} ".chars() {
            assert!(!is_unseen(seen), "U+{:04X}", u32::from(seen));
        }
    }

    #[test]
    fn what_changes_the_reading_is_deceptive() {
        for deceptive in
            "\u{202A}\u{202E}\u{2066}\u{2069}\u{200B}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{FFFD}\u{61C}".chars()
        {
            assert!(is_deceptive(deceptive), "U+{:04X}", u32::from(deceptive));
        }
        for kept in "\u{200C}\u{200D}\u{FE0F}a".chars() {
            assert!(!is_deceptive(kept), "U+{:04X}", u32::from(kept));
        }
    }
}
