//! Calls of the sessions: the first one, each change of it and each second call, with what became of it.

use domain::secretariat::Unit;
use domain::session::{CallMade, Mode, Session, Standing, notice_of};
use domain::{State, SupportKind};
use jiff::civil::Date;

use super::Row;
use super::plan::support_cells;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Date as Day, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{CallKind, CallStanding, all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("session_number"),
    Entry.called("session_entry"),
    Number.called("call"),
    Entry.called("call_made_entry"),
    Word(all::<CallKind>).called("call_kind"),
    Word(all::<CallStanding>).called("call_standing"),
    Number.called("ordinal"),
    Moment.called("called_at"),
    Moment.called("starts_at"),
    Word(all::<Mode>).called("mode"),
    Text.called("place"),
    Number.called("notice"),
    Word(all::<Unit>).called("notice_unit"),
    Entry.called("rules_entry"),
    Text.called("change_reason"),
    Word(all::<SupportKind>).called("support_kind"),
    Text.called("support_number"),
    Day.called("support_date"),
    Text.called("support_issuer"),
];

/// The rows of the session with that number, as they stand on a day.
pub(crate) fn part(state: &State, number: usize, day: Date) -> Option<Vec<Row>> {
    let reader = Reader(state);
    let session = state.skeleton.sessions.number(number)?;
    let rows = session.calls.iter().enumerate().map(|(at, call)| {
        let mut row = vec![number.into(), entry(session.id), (at + 1).into(), entry(call.entry)];
        row.push(word(kind(at, call)));
        row.push(word(standing(session, at, day)));
        row.push(session.ordinal_by(at).into());
        row.extend(told(reader, session, call));
        row.extend(support_cells(reader, call.support.as_ref()));
        row
    });
    Some(rows.collect())
}

fn kind(at: usize, call: &CallMade) -> CallKind {
    match at {
        0 => CallKind::First,
        _ if call.is_again() => CallKind::Second,
        _ => CallKind::Change,
    }
}

/// What became of a call: the one after it says, or where the session stands.
fn standing(session: &Session, at: usize, day: Date) -> CallStanding {
    match (session.calls.get(at + 1), session.standing_on(day)) {
        (Some(next), _) if next.is_again() => CallStanding::Failed,
        (Some(_), _) => CallStanding::Changed,
        (None, Standing::Called) => CallStanding::Stands,
        (None, Standing::Lapsed) => CallStanding::Lapsed,
        (None, Standing::Cancelled) => CallStanding::Cancelled,
        (None, Standing::Open | Standing::InRecess | Standing::Unclosed | Standing::Closed) => CallStanding::Opened,
    }
}

/// Notice is in the unit of the rules that it was counted by; a second call needs none.
fn told(reader: Reader, session: &Session, call: &CallMade) -> Row {
    let rules = reader.0.skeleton.secretariat.rules.iter().find(|rules| rules.entry == call.rules);
    let unit = rules.filter(|_| call.notice.is_some()).map(|rules| notice_of(rules, session.kind).unit);
    vec![
        call.moment.into(),
        call.starts.into(),
        word(call.mode),
        reader.optional(call.place.as_ref()),
        call.notice.into(),
        unit.map_or(Cell::Empty, word),
        entry(call.rules),
        reader.optional(call.reason.as_ref()),
    ]
}
