//! Votes by seat. A voting by show of hands has one row, with counts and without a seat.

use std::io;

use domain::State;
use domain::session::{Cast, Item, Numbers, Session, Voting};
use domain::{Choice, EntryNumber, Motion};

use super::{Row, Sink};
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "session_number",
    "session_entry",
    "item",
    "item_title",
    "matter",
    "about_entry",
    "motion_entry",
    "mode",
    "moved",
    "seat_code",
    "seat",
    "office",
    "sense",
    "captured_by",
    "vote_entry",
    "cast_at",
    "reason",
    "objection_entry",
    "result_entry",
    "verdict",
    "in_favour",
    "against",
    "abstentions",
    "tie",
    "majority",
    "needed",
    "of",
    "corrects_entry",
    "withdrawn_entry",
    "item_called",
    "item_place",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let reader = Reader(state);
    for (at, session) in state.skeleton.sessions.iter().enumerate() {
        for item in &session.agenda {
            let numbers = session.numbers(item.number);
            for voting in &item.votings {
                let head = head(reader, at + 1, session, item, voting);
                if voting.casts.is_empty() {
                    sink(whole(head.clone(), vec![Cell::Empty; 9], voting, None, numbers))?;
                }
                for cast in &voting.casts {
                    sink(whole(head.clone(), cast_cells(reader, session, cast), voting, cast.corrects, numbers))?;
                }
            }
        }
    }
    Ok(())
}

fn whole(mut head: Row, cast: Row, voting: &Voting, corrects: Option<EntryNumber>, numbers: Option<Numbers>) -> Row {
    head.extend(cast);
    head.extend(result(voting));
    head.push(corrects.into());
    head.push(voting.withdrawn.as_ref().map(|withdrawn| withdrawn.entry).into());
    head.push(numbers.and_then(|numbers| numbers.called).into());
    head.push(numbers.map(|numbers| numbers.place).into());
    head
}

fn head(reader: Reader, number: usize, session: &Session, item: &Item, voting: &Voting) -> Row {
    vec![
        number.into(),
        entry(session.id),
        item.number.into(),
        reader.text(&item.title),
        word(item.matter.kind),
        item.matter.about.into(),
        entry(voting.entry),
        word(voting.mode),
        moved(&voting.motion),
    ]
}

fn cast_cells(reader: Reader, session: &Session, cast: &Cast) -> Row {
    let objection = session.objections.iter().find(|objection| objection.vote == cast.entry);
    vec![
        cast.seat.to_string().into(),
        reader.seat(&cast.seat),
        cast.office.to_string().into(),
        word(cast.sense),
        word(cast.captor),
        entry(cast.entry),
        cast.moment.into(),
        reader.optional(cast.reason.as_ref().map(|reason| &reason.words)),
        objection.map(|objection| objection.entry).into(),
    ]
}

fn result(voting: &Voting) -> Row {
    let result = voting.result.as_ref();
    vec![
        result.map(|result| result.entry).into(),
        result.map_or(Cell::Empty, |result| word(result.verdict)),
        result.map(|result| result.in_favour).into(),
        result.map(|result| result.against).into(),
        result.map(|result| result.abstentions).into(),
        result.map_or(Cell::Empty, |result| word(result.tie)),
        result.map_or(Cell::Empty, |result| word(result.needed.majority)),
        result.map(|result| result.needed.votes).into(),
        result.map(|result| result.needed.of).into(),
    ]
}

/// What is moved, as one word of a vocabulary; the words of the motion are in the agreements.
fn moved(motion: &Motion) -> Cell {
    motion.told().chosen.map_or_else(|| motion.kind().word(), |chosen| chosen.word).into()
}
