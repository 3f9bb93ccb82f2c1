//! Sessions: called, held, closed or cancelled.

use domain::session::{Ending, Kind, Mode, Session, Standing};
use domain::{Basis, State};
use jiff::civil::Date;

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Entry, Moment, Number, Text, Word};
use crate::vocabulary::{all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("session_number"),
    Entry.called("session_entry"),
    Word(all::<Kind>).called("kind"),
    Number.called("ordinal"),
    Word(all::<Mode>).called("mode"),
    Text.called("place"),
    Moment.called("starts_at"),
    Word(all::<Standing>).called("standing"),
    Moment.called("called_at"),
    Number.called("calls"),
    Entry.called("last_call_entry"),
    Number.called("agenda_items"),
    Number.called("attendances"),
    Entry.called("quorum_entry"),
    Moment.called("quorum_at"),
    Number.called("seats_present"),
    Number.called("seats_required"),
    Moment.called("closed_at"),
    Entry.called("close_entry"),
    Entry.called("cancellation_entry"),
    Text.called("cancellation_reason"),
    Word(all::<Basis>).called("basis"),
    Entry.called("minutes_agreement_entry"),
    Entry.called("minutes_document_entry"),
    Moment.called("call_stands_until"),
    Word(all::<Ending>).called("ending"),
];

/// The row of the session with that number, as it stands on a day.
pub(crate) fn part(state: &State, number: usize, day: Date) -> Option<Vec<Row>> {
    state.skeleton.sessions.number(number).map(|session| vec![row(Reader(state), number, session, day)])
}

fn row(reader: Reader, number: usize, session: &Session, day: Date) -> Row {
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
        word(session.standing_on(day)),
        session.calls.first().map(|call| call.moment).into(),
        session.calls.len().into(),
        session.calls.last().map(|call| call.entry).into(),
        session.agenda.len().into(),
        session.attendance.len().into(),
        quorum.map(|quorum| quorum.entry).into(),
        quorum.map(|quorum| quorum.moment).into(),
        quorum.map(|quorum| quorum.present).into(),
        quorum.map(|quorum| quorum.required).into(),
        session.closed.map(|ended| ended.moment).into(),
        session.closed.map(|ended| ended.entry).into(),
        cancelled.map(|(entry, _)| *entry).into(),
        reader.optional(cancelled.map(|(_, reason)| reason)),
        session.basis.map_or(Cell::Empty, word),
        minutes.map(|(agreement, _)| entry(agreement.id)).into(),
        minutes.map(|(_, document)| entry(document.entry)).into(),
        Some(session.stands_until()).filter(|_| cancelled.is_none()).into(),
        session.closed.map_or(Cell::Empty, |ended| word(ended.ending)),
    ]
}
