//! Commitments that are foreseen for a plan, whether or not somebody proposed them.

use std::io;

use domain::{Code, State};

use super::Sink;
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "plan_number",
    "plan_entry",
    "foreseen_entry",
    "title",
    "origin",
    "axis",
    "institution_code",
    "institution",
    "source",
    "foreseen_at",
    "commitment_number",
    "commitment_entry",
    "drop_entry",
    "drop_reason",
    "basis",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let (reader, skeleton) = (Reader(state), &state.skeleton);
    for (at, plan) in skeleton.plans.iter().enumerate() {
        for foreseen in &plan.foreseen {
            let axis = foreseen.axis.and_then(|axis| plan.axis(axis));
            let presented = foreseen.presented(skeleton);
            let code = foreseen.institution.as_ref();
            sink(vec![
                (at + 1).into(),
                entry(plan.id),
                entry(foreseen.id),
                reader.text(&foreseen.title),
                foreseen.origin.map_or(Cell::Empty, word),
                reader.optional(axis.and_then(|axis| axis.name())),
                code.map(|code: &Code| code.to_string()).into(),
                code.map_or(Cell::Empty, |code| reader.institution(code)),
                reader.optional(foreseen.source.as_ref()),
                foreseen.moment.into(),
                presented.and_then(|proposal| skeleton.proposals.number_of(proposal)).into(),
                presented.into(),
                foreseen.dropped.as_ref().map(|(entry, _)| *entry).into(),
                reader.optional(foreseen.dropped.as_ref().map(|(_, reason)| reason)),
                foreseen.basis.map_or(Cell::Empty, word),
            ])?;
        }
    }
    Ok(())
}
