//! What of a search is refused, in words, at the field of each.

use std::borrow::Borrow;

use words::Voice;

use super::asked::Asked;
use super::field::Field;
use super::wrong::{MayBe, Wrong};

/// What is refused.
pub(super) struct Faults(Vec<(Field, String)>);

impl Faults {
    /// What of what was asked for is refused. A page of results that is none is the first one: it has no field.
    pub(super) fn of(t: Voice, asked: &Asked, wrong: &[Wrong]) -> Self {
        let told = wrong.iter().filter_map(|wrong| {
            let typed = wrong.field.typed(asked);
            let words = match &wrong.may_be {
                MayBe::OneOf(_) => t.with1("find-not-a-choice", "typed", typed.to_owned()),
                MayBe::Day => t.with1("find-not-a-day", "typed", typed.to_owned()),
                MayBe::DayFrom(from) => t.with1("find-reversed", "from", t.date_medium(*from)),
                MayBe::Page => return None,
            };
            Some((wrong.field, words))
        });
        Self(told.collect())
    }

    /// What is said at a field; a template lends it.
    pub(super) fn at(&self, field: impl Borrow<Field>) -> Option<&str> {
        self.0.iter().find(|(at, _)| at == field.borrow()).map(|(_, words)| words.as_str())
    }

    /// Whether something is refused.
    pub(super) fn is_any(&self) -> bool {
        !self.0.is_empty()
    }
}

/// The same without what is refused.
pub(super) fn readable(asked: &Asked, wrong: &[Wrong]) -> Asked {
    let mut rest = asked.clone();
    wrong.iter().for_each(|wrong| wrong.field.clear(&mut rest));
    rest
}
