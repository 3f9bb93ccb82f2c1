//! Activities of the annual programmes that commitments name: a row for each, with its commitment.

use std::io;

use domain::State;
use domain::proposal::Activity;

use super::Sink;
use crate::cell::{Inner, entry};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &["commitment_number", "commitment_entry", "position", "year", "key", "name"];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let reader = Reader(state);
    for (at, proposal) in state.skeleton.proposals.iter().enumerate() {
        for (position, activity) in proposal.ficha.activities.iter().enumerate() {
            let mut row = vec![(at + 1).into(), entry(proposal.id), (position + 1).into()];
            row.extend(named(reader, activity).into_iter().map(|(_, cell)| cell));
            sink(row)?;
        }
    }
    Ok(())
}

/// What an activity says, by the names of its columns.
pub(super) fn named(reader: Reader, activity: &Activity) -> Inner {
    vec![("year", activity.year.into()), ("key", reader.text(&activity.key)), ("name", reader.text(&activity.name))]
}
