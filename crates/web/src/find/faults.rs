//! What of a search is refused, in words, at the field of each.

use words::Voice;

use super::asked::Asked;
use super::wrong::{MayBe, Wrong};

/// What is refused.
pub(super) struct Faults(Vec<(&'static str, String)>);

impl Faults {
    /// What of what was asked for is refused. A page of results that is none is the first one: it has no field.
    pub(super) fn of(t: Voice, asked: &Asked, wrong: &[Wrong]) -> Self {
        let told = wrong.iter().filter_map(|wrong| {
            let (name, typed) = field(asked, wrong.field)?;
            let words = match &wrong.may_be {
                MayBe::OneOf(_) => t.with1("find-not-a-choice", "typed", typed.to_owned()),
                MayBe::Day => t.with1("find-not-a-day", "typed", typed.to_owned()),
                MayBe::DayFrom(from) => t.with1("find-reversed", "from", t.date_medium(*from)),
                MayBe::Page => return None,
            };
            Some((name, words))
        });
        Self(told.collect())
    }

    /// What is said at a field.
    pub(super) fn at(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, words)| words.as_str())
    }

    /// Whether something is refused.
    pub(super) fn is_any(&self) -> bool {
        !self.0.is_empty()
    }
}

/// The name of a choice on the page, and what was typed, by its name for programs.
fn field<'a>(asked: &'a Asked, name: &str) -> Option<(&'static str, &'a str)> {
    Some(match name {
        "kind" => ("clase", &asked.kind),
        "state" => ("estado", &asked.state),
        "institution" => ("institucion", &asked.institution),
        "axis" => ("eje", &asked.axis),
        "from" => ("desde", &asked.from),
        "to" => ("hasta", &asked.to),
        _ => return None,
    })
}

/// The same without what is refused.
pub(super) fn readable(asked: &Asked, wrong: &[Wrong]) -> Asked {
    let mut rest = asked.clone();
    for wrong in wrong {
        match wrong.field {
            "kind" => rest.kind.clear(),
            "state" => rest.state.clear(),
            "institution" => rest.institution.clear(),
            "axis" => rest.axis.clear(),
            "from" => rest.from.clear(),
            "to" => rest.to.clear(),
            _ => rest.page.clear(),
        }
    }
    rest
}
