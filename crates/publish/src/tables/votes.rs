//! Votes by seat: a row for each seat in each voting by name, whether or not it voted. A voting by show of hands has one
//! row, with counts and without a seat.

use domain::secretariat::Majority;
use domain::session::{Captor, Item, Polled, Sense, Session, Tie, Verdict, Voting, VotingMode, WithoutVote, roll};
use domain::{MatterKind, Motion, State, Word as Named};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{Listed, all, decides, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("session_number"),
    Entry.called("session_entry"),
    Number.called("item"),
    Text.called("item_title"),
    Word(all::<MatterKind>).called("matter"),
    Entry.called("about_entry"),
    Entry.called("motion_entry"),
    Word(all::<VotingMode>).called("mode"),
    Word(decides).called("moved"),
    Code.called("seat_code"),
    Text.called("seat"),
    Code.called("office"),
    Word(all::<Sense>).called("sense"),
    Word(all::<Captor>).called("captured_by"),
    Entry.called("vote_entry"),
    Moment.called("cast_at"),
    Text.called("reason"),
    Entry.called("objection_entry"),
    Entry.called("result_entry"),
    Word(all::<Verdict>).called("verdict"),
    Number.called("in_favour"),
    Number.called("against"),
    Number.called("abstentions"),
    Word(all::<Tie>).called("tie"),
    Word(all::<Majority>).called("majority"),
    Number.called("needed"),
    Number.called("of"),
    Number.called("position"),
    Word(all::<WithoutVote>).called("without_vote"),
    Entry.called("corrects_entry"),
    Entry.called("withdrawn_entry"),
    Word(all::<Sense>).called("reason_sense"),
];

/// How many of them are of the seat and its vote.
const SEAT_CELLS: usize = 9;

/// The rows of the session with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let session = state.skeleton.sessions.number(number)?;
    let votings = session.agenda.iter().flat_map(|item| item.votings.iter().map(move |voting| (item, voting)));
    Some(votings.flat_map(|(item, voting)| rows(Reader(state), number, session, (item, voting))).collect())
}

/// By name, a row for each seat; by show of hands, one with the counts alone.
fn rows(reader: Reader, number: usize, session: &Session, (item, voting): (&Item, &Voting)) -> Vec<Row> {
    let head = head(reader, number, session, item, voting);
    let position = || session.position(item.number).into();
    let withdrawn = || voting.withdrawn.as_ref().map(|withdrawn| withdrawn.entry).into();
    if voting.mode == VotingMode::ShowOfHands {
        let mut row = whole(head, vec![Cell::Empty; SEAT_CELLS], voting);
        row.extend([position(), Cell::Empty, Cell::Empty, withdrawn(), Cell::Empty]);
        return vec![row];
    }
    let polled = roll(&reader.0.skeleton, session, item, voting);
    let row = |polled: Polled| {
        let mut row = whole(head.clone(), seat_cells(reader, session, polled), voting);
        let corrects = polled.vote.ok().and_then(|cast| cast.corrects);
        let reasoned =
            polled.vote.ok().and_then(|cast| cast.reason.as_ref()).map_or(Cell::Empty, |reason| word(reason.sense));
        let without = polled.vote.err().map_or(Cell::Empty, word);
        row.extend([position(), without, corrects.into(), withdrawn(), reasoned]);
        row
    };
    polled.into_iter().map(row).collect()
}

fn whole(mut head: Row, cast: Row, voting: &Voting) -> Row {
    head.extend(cast);
    head.extend(result(voting));
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

fn seat_cells(reader: Reader, session: &Session, polled: Polled) -> Row {
    let cast = polled.vote.ok();
    let objection = cast.and_then(|cast| session.objection_to(cast.entry));
    vec![
        polled.seat.code.to_string().into(),
        reader.text(&polled.seat.name),
        cast.map(|cast| cast.office.to_string()).into(),
        cast.map_or(Cell::Empty, |cast| word(cast.sense)),
        cast.map_or(Cell::Empty, |cast| word(cast.captor)),
        cast.map(|cast| cast.entry).into(),
        cast.map(|cast| cast.moment).into(),
        reader.optional(cast.and_then(|cast| cast.reason.as_ref()).map(|reason| &reason.words)),
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
    motion.told().chosen.unwrap_or_else(|| Named::of(domain::MotionKind::NAME, motion.kind())).into()
}
