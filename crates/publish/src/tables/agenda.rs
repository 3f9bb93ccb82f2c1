//! Points of the agendas, in their order.

use std::io;

use domain::State;
use domain::session::ItemState;

use super::Sink;
use crate::cell::{entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "session_number",
    "session_entry",
    "position",
    "item",
    "title",
    "matter",
    "about_entry",
    "state",
    "conclusion_entry",
    "documents",
    "late_documents",
    "votings",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let reader = Reader(state);
    for (at, session) in state.skeleton.sessions.iter().enumerate() {
        for (position, item) in session.agenda.iter().enumerate() {
            let (standing, concluded) = match item.state {
                ItemState::Pending => ("pending", None),
                ItemState::Begun if session.is_current(item) => ("in_course", None),
                ItemState::Begun => ("begun", None),
                ItemState::Concluded(entry) => ("concluded", Some(entry)),
            };
            sink(vec![
                (at + 1).into(),
                entry(session.id),
                (position + 1).into(),
                item.number.into(),
                reader.text(&item.title),
                word(item.matter.kind),
                item.matter.about.into(),
                standing.into(),
                concluded.into(),
                item.documents.len().into(),
                item.documents.iter().filter(|document| document.late).count().into(),
                item.votings.len().into(),
            ])?;
        }
    }
    Ok(())
}
