//! A sentence ends with one stop, also where it ends with a name that has its own: `A.C.`.

use std::borrow::Cow;

use crate::voice::{OWN_STOP, TYPED_ENDS};

/// Marks a stop with which a piece of a sentence goes on after a value.
pub(crate) fn marked(piece: &str) -> Cow<'_, str> {
    if piece.starts_with('.') { Cow::Owned(format!("{OWN_STOP}{piece}")) } else { Cow::Borrowed(piece) }
}

/// The sentence without the stops that its values made needless.
pub(crate) fn settled(sentence: String) -> String {
    if !sentence.contains(OWN_STOP) {
        return sentence;
    }
    let mut settled = String::with_capacity(sentence.len());
    for (place, piece) in sentence.split(OWN_STOP).enumerate() {
        let has_stop = place > 0 && settled.trim_end_matches(TYPED_ENDS).ends_with('.');
        settled.push_str(if has_stop { piece.strip_prefix('.').unwrap_or(piece) } else { piece });
    }
    settled
}

/// Words with a stop, unless they end with one.
pub fn stopped(words: &str) -> String {
    settled(format!("{words}{OWN_STOP}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Voice};

    #[test]
    fn a_name_that_ends_with_a_stop_ends_the_sentence() {
        let voice = Voice::of(Language::Spanish);
        let said = |what: &str| voice.with1("set-up-missing", "what", what.to_owned());
        assert_eq!(said("Red Ciudadana, A.C."), "Falta: Red Ciudadana, A.C.");
        assert_eq!(said("el nombre"), "Falta: el nombre.");
        assert_eq!(said("uno..dos"), "Falta: uno..dos.");
    }

    #[test]
    fn the_mark_of_typed_words_does_not_hide_their_stop() {
        assert_eq!(stopped(&format!("A.C.{TYPED_ENDS}")), format!("A.C.{TYPED_ENDS}"));
        assert_eq!(stopped("IEEM"), "IEEM.");
    }
}
