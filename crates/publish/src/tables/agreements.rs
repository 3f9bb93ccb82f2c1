//! Agreements, each with its session, its votes and its words.

use std::io;

use domain::agreement::Agreement;
use domain::{Motion, Place, State};

use super::{Row, Sink};
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "agreement_number",
    "agreement_entry",
    "session_number",
    "session_entry",
    "ordinal",
    "item",
    "matter",
    "motion_entry",
    "decides",
    "text",
    "reasons",
    "in_favour",
    "against",
    "abstentions",
    "excused",
    "reached_at",
    "basis",
    "change_day",
    "change_of",
    "change_entry",
    "without_effect",
    "named_entry",
    "majority",
    "needed",
    "of",
    "objections",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    for (at, agreement) in state.skeleton.agreements.iter().enumerate() {
        sink(row(Reader(state), at + 1, agreement))?;
    }
    Ok(())
}

fn row(reader: Reader, number: usize, agreement: &Agreement) -> Row {
    let reached = &agreement.reached;
    let motion = agreement.motion.as_deref();
    let change = motion.and_then(Motion::changes);
    let obstacle = reached.without_effect.as_ref().map(domain::Refusal::reason);
    let session = reader.0.skeleton.sessions.get(reached.on);
    let result = session.and_then(|session| session.result(reached.motion));
    let voting = session.and_then(|session| Some((session, session.voting(reached.motion)?)));
    let [decides, text, reasons] = words(reader, motion);
    vec![
        number.into(),
        entry(agreement.id),
        reader.0.skeleton.sessions.number_of(reached.on).into(),
        entry(reached.on),
        reached.ordinal.into(),
        reached.item.into(),
        word(reached.matter),
        entry(reached.motion),
        decides,
        text,
        reasons,
        reached.in_favour.into(),
        reached.against.into(),
        reached.abstentions.into(),
        Cell::codes(&reached.excused),
        agreement.moment.into(),
        agreement.basis.map_or(Cell::Empty, word),
        change.and_then(|change| change.day()).into(),
        change.map_or(Cell::Empty, |change| Cell::codes(change.codes())),
        reader.0.skeleton.secretariat.change_of(agreement.id).map(entry).into(),
        obstacle.into(),
        motion.and_then(|motion| motion.told().entry).map(|(_, named)| entry(named)).into(),
        result.map_or(Cell::Empty, |result| word(result.needed.majority)),
        result.map(|result| result.needed.votes).into(),
        result.map(|result| result.needed.of).into(),
        voting.map(|(session, voting)| session.objections_to(voting).count() as u64).into(),
    ]
}

/// What it decides as a word of a vocabulary, the words agreed on, and the reasons.
fn words(reader: Reader, motion: Option<&Motion>) -> [Cell; 3] {
    let told = motion.map(Motion::told).unwrap_or_default();
    let place = |place: Option<Place>| place.map_or(Cell::Empty, |place| reader.at(place));
    let chosen = told.chosen.map(|chosen| chosen.word);
    [chosen.into(), place(told.text.map(|(_, place)| place)), place(told.reasons.map(|(_, place)| place))]
}
