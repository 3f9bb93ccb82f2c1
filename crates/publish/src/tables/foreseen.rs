//! Commitments that are foreseen for a plan, whether or not somebody proposed them.

use domain::plan::{Foreseen, Origin, Plan};
use domain::{Basis, State};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("plan_number"),
    Entry.called("plan_entry"),
    Entry.called("foreseen_entry"),
    Text.called("title"),
    Word(all::<Origin>).called("origin"),
    Text.called("axis"),
    Code.called("institution_code"),
    Text.called("institution"),
    Text.called("source"),
    Moment.called("foreseen_at"),
    Number.called("commitment_number"),
    Entry.called("commitment_entry"),
    Entry.called("drop_entry"),
    Text.called("drop_reason"),
    Word(all::<Basis>).called("basis"),
];

/// The rows of the plan with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let plan = state.skeleton.plans.number(number)?;
    Some(plan.foreseen.iter().map(|foreseen| row(Reader(state), number, plan, foreseen)).collect())
}

fn row(reader: Reader, number: usize, plan: &Plan, foreseen: &Foreseen) -> Row {
    let skeleton = &reader.0.skeleton;
    let axis = foreseen.axis.and_then(|axis| plan.axis(axis));
    let presented = foreseen.presented(skeleton);
    let code = foreseen.institution.as_ref();
    vec![
        number.into(),
        entry(plan.id),
        entry(foreseen.id),
        reader.text(&foreseen.title),
        foreseen.origin.map_or(Cell::Empty, word),
        reader.optional(axis.and_then(|axis| axis.name())),
        code.map(ToString::to_string).into(),
        code.map_or(Cell::Empty, |code| reader.institution(code)),
        reader.optional(foreseen.source.as_ref()),
        foreseen.moment.into(),
        presented.and_then(|proposal| skeleton.proposals.number_of(proposal)).into(),
        presented.into(),
        foreseen.dropped.as_ref().map(|(entry, _)| *entry).into(),
        reader.optional(foreseen.dropped.as_ref().map(|(_, reason)| reason)),
        foreseen.basis.map_or(Cell::Empty, word),
    ]
}
