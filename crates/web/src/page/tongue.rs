//! In which language people type in a field, where its page is in another one.

use domain::{Kind, Spec};
use words::{TYPED, Voice};

use super::field::Control;

/// The language in which people type, for the fields of a page in another one.
pub(crate) fn typed_tongue(t: &Voice) -> Option<&'static str> {
    (t.language() != TYPED).then(|| Voice::of(TYPED).tag())
}

/// Words are typed in the language of the body; a code, a number or a day is in none, and a choice says it of itself.
pub(super) fn tongue_of(t: Voice, spec: &Spec, control: &Control) -> Option<&'static str> {
    let holds_words = matches!(spec.kind, Kind::Line { .. } | Kind::Prose { .. });
    let is_typed = matches!(control, Control::Line { .. } | Control::Prose { .. } | Control::Box { .. });
    typed_tongue(&t).filter(|_| holds_words && is_typed)
}
