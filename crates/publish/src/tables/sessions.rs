//! Sessions: called, held, closed or cancelled.

use std::io;

use domain::State;
use domain::session::Session;

use super::{Row, Sink};
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "session_number",
    "session_entry",
    "kind",
    "ordinal",
    "mode",
    "place",
    "starts_at",
    "standing",
    "called_at",
    "calls",
    "last_call_entry",
    "agenda_items",
    "attendances",
    "quorum_entry",
    "quorum_at",
    "seats_present",
    "seats_required",
    "closed_at",
    "close_entry",
    "cancellation_entry",
    "cancellation_reason",
    "basis",
    "minutes_agreement_entry",
    "minutes_document_entry",
    "call_stands_until",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    for (at, session) in state.skeleton.sessions.iter().enumerate() {
        sink(row(Reader(state), at + 1, session))?;
    }
    Ok(())
}

fn row(reader: Reader, number: usize, session: &Session) -> Row {
    let quorum = session.quorum.as_ref();
    let cancelled = session.cancelled.as_ref();
    let minutes = session.minutes(&reader.0.skeleton);
    vec![
        number.into(),
        entry(session.id),
        word(session.kind),
        session.ordinal.into(),
        word(session.mode),
        reader.optional(session.place.as_ref()),
        session.starts.into(),
        word(session.standing()),
        session.calls.first().map(|call| call.moment).into(),
        session.calls.len().into(),
        session.calls.last().map(|call| call.entry).into(),
        session.agenda.len().into(),
        session.came().count().into(),
        quorum.map(|quorum| quorum.entry).into(),
        quorum.map(|quorum| quorum.moment).into(),
        quorum.map(|quorum| quorum.present).into(),
        quorum.map(|quorum| quorum.required).into(),
        session.closed.map(|(moment, _)| moment).into(),
        session.closed.map(|(_, entry)| entry).into(),
        cancelled.map(|(entry, _)| *entry).into(),
        reader.optional(cancelled.map(|(_, reason)| reason)),
        session.basis.map_or(Cell::Empty, word),
        minutes.map(|(agreement, _)| entry(agreement.id)).into(),
        minutes.map(|(_, document)| entry(document.entry)).into(),
        session.stands_until().into(),
    ]
}
