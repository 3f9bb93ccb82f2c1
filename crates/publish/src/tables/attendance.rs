//! Who was in the room, by call and seat: a row for each time that an office of it came, and one for each seat of which nobody
//! did. In the session itself was whoever came by its last call.

use domain::secretariat::Seat;
use domain::session::Attendance;
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
    Entry.called("call_entry"),
];

/// The rows of the session with that number: of each of its calls that was answered, and none of one that is still to come.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let session = state.skeleton.sessions.number(number)?;
    let reader = Reader(state);
    let attended = session.attended(&state.skeleton.secretariat);
    let rows = attended.flat_map(|attended| {
        let came = attended.came.iter().map(|there| came(reader, there));
        let absent = attended.absent.iter().map(|seat| nobody(reader, seat, Presence::Absent));
        let suspended = attended.suspended.iter().map(|seat| nobody(reader, seat, Presence::Suspended));
        let rows = came.chain(absent).chain(suspended).map(|told| {
            let mut row = vec![number.into(), entry(session.id)];
            row.extend(told);
            row.resize(COLUMNS.len() - 1, Cell::Empty);
            row.push(entry(attended.call.entry));
            row
        });
        rows.collect::<Vec<Row>>()
    });
    Some(rows.collect())
}

fn came(reader: Reader, there: &Attendance) -> Row {
    let mut row = vec![
        there.seat.to_string().into(),
        reader.seat(&there.seat),
        word(Presence::Present),
        there.office.to_string().into(),
        there.from.into(),
        there.until.into(),
    ];
    row.extend(super::plan::support_cells(reader, there.accreditation.as_ref()));
    row
}

fn nobody(reader: Reader, seat: &Seat, presence: Presence) -> Row {
    vec![seat.code.to_string().into(), reader.text(&seat.name), word(presence)]
}
