//! Who was in the room, by seat: a row for each time that an office of it came, and one for each seat of which nobody did.

use domain::session::{Attendance, Session};
use domain::{State, SupportKind};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Date, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{Presence, all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("session_number"),
    Entry.called("session_entry"),
    Code.called("seat_code"),
    Text.called("seat"),
    Word(all::<Presence>).called("presence"),
    Code.called("office"),
    Moment.called("came_at"),
    Moment.called("left_at"),
    Word(all::<SupportKind>).called("accreditation_kind"),
    Text.called("accreditation_number"),
    Date.called("accreditation_date"),
    Text.called("accreditation_issuer"),
];

/// The rows of the session with that number: none before its quorum is declared or somebody came.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let session = state.skeleton.sessions.number(number)?;
    let reader = Reader(state);
    let mut rows: Vec<Row> = session.came().map(|there| came(reader, number, session, there)).collect();
    if session.quorum.is_some() || session.closed.is_some() || !rows.is_empty() {
        let table = &state.skeleton.secretariat;
        for seat in session.all_seats(table) {
            let suspended = session.suspension(table, &seat.code).is_some();
            let presence = if suspended { Presence::Suspended } else { Presence::Absent };
            if !session.came().any(|there| there.seat == seat.code) {
                let mut row = head(number, session);
                row.extend([seat.code.to_string().into(), reader.text(&seat.name), word(presence)]);
                row.resize(COLUMNS.len(), Cell::Empty);
                rows.push(row);
            }
        }
    }
    Some(rows)
}

fn head(number: usize, session: &Session) -> Row {
    vec![number.into(), entry(session.id)]
}

fn came(reader: Reader, number: usize, session: &Session, there: &Attendance) -> Row {
    let mut row = head(number, session);
    row.extend([
        there.seat.to_string().into(),
        reader.seat(&there.seat),
        word(Presence::Present),
        there.office.to_string().into(),
        there.from.into(),
        there.until.into(),
    ]);
    row.extend(super::plan::support_cells(reader, there.accreditation.as_ref()));
    row
}
