//! Activities of the annual programmes that commitments name: a row for each, with its commitment.

use domain::State;
use domain::proposal::Activity;

use super::Row;
use crate::cell::{Inner, entry};
use crate::column::Column;
use crate::column::Holds::{Entry, Number, Text};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("commitment_number"),
    Entry.called("commitment_entry"),
    Number.called("position"),
    Number.called("year"),
    Text.called("key"),
    Text.called("name"),
];

/// The rows of the commitment with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let reader = Reader(state);
    let proposal = state.skeleton.proposals.number(number)?;
    let row = |(position, activity): (usize, &Activity)| {
        let mut row = vec![number.into(), entry(proposal.id), (position + 1).into()];
        row.extend(named(reader, activity).into_iter().map(|(_, cell)| cell));
        row
    };
    Some(proposal.ficha.activities.iter().enumerate().map(row).collect())
}

/// What an activity says, by the names of its columns.
pub(super) fn named(reader: Reader, activity: &Activity) -> Inner {
    vec![("year", activity.year.into()), ("key", reader.text(&activity.key)), ("name", reader.text(&activity.name))]
}
