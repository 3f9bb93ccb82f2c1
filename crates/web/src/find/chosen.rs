//! What the results are chosen by, in words, each with the address without it.

use domain::EntryNumber;
use words::Names;

use super::asked::Asked;
use super::field::Field;
use super::hit::{kind_keys, stands_words};
use crate::visitor::Visitor;

/// A choice that is on.
pub(super) struct Chosen {
    /// What it chooses.
    pub words: String,
    /// The same search without it.
    pub without: String,
}

/// The choices that are on.
pub(super) fn chosen(names: &Names, visitor: &Visitor, asked: &Asked) -> Vec<Chosen> {
    let t = visitor.voice;
    let filter = asked.query().filter;
    let words = |field| match field {
        Field::Kind => filter.kind.map(|kind| t.say(kind_keys(kind).1)),
        Field::State => filter.state.map(|stands| stands_words(t, stands)),
        Field::Institution => filter.institution.as_ref().map(|code| names.institution_short(code)),
        Field::Axis => filter.axis.map(|axis| axis_name(names, axis).unwrap_or_else(|| axis.to_string())),
        Field::From => filter.from.map(|from| t.with1("find-since", "date", t.date_medium(from))),
        Field::To => filter.to.map(|to| t.with1("find-until", "date", t.date_medium(to))),
        Field::Page => None,
    };
    let on = Field::ALL.into_iter().filter_map(|field| Some((words(field)?, asked.without(field).address(visitor))));
    on.map(|(words, without)| Chosen { words, without }).collect()
}

/// What an axis is called.
pub(super) fn axis_name(names: &Names, axis: EntryNumber) -> Option<String> {
    let found = names.state.skeleton.plans.iter().find_map(|plan| plan.axis(axis));
    names.optional(found?.name())
}
