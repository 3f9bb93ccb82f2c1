//! Agreements, each with its session, its votes and its words.

use domain::agreement::Agreement;
use domain::proposal::wording_approved_by;
use domain::secretariat::Majority;
use domain::{Basis, Erasable, MatterKind, Motion, Place, Prose, State};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Codes, Date, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{all, decides, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("agreement_number"),
    Entry.called("agreement_entry"),
    Number.called("session_number"),
    Entry.called("session_entry"),
    Number.called("ordinal"),
    Number.called("item"),
    Word(all::<MatterKind>).called("matter"),
    Entry.called("motion_entry"),
    Word(decides).called("decides"),
    Text.called("text"),
    Text.called("reasons"),
    Number.called("in_favour"),
    Number.called("against"),
    Number.called("abstentions"),
    Codes.called("excused"),
    Moment.called("reached_at"),
    Word(all::<Basis>).called("basis"),
    Date.called("change_day"),
    Codes.called("change_of"),
    Entry.called("change_entry"),
    Code.called("without_effect"),
    Entry.called("named_entry"),
    Word(all::<Majority>).called("majority"),
    Number.called("needed"),
    Number.called("of"),
    Number.called("position"),
    Number.called("objections"),
    Text.called("folio"),
];

/// The row of the agreement with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    state.skeleton.agreements.number(number).map(|agreement| vec![row(Reader(state), number, agreement)])
}

fn row(reader: Reader, number: usize, agreement: &Agreement) -> Row {
    let reached = &agreement.reached;
    let motion = agreement.motion.as_deref();
    let change = motion.and_then(Motion::changes);
    let obstacle = reached.without_effect.as_ref().map(domain::Refusal::reason);
    let session = reader.0.skeleton.sessions.get(reached.on);
    let result = session.and_then(|session| session.result(reached.motion));
    let voting = session.and_then(|session| Some((session, session.voting(reached.motion)?)));
    let [decides, text, reasons] = words(reader, agreement);
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
        session.and_then(|session| session.position(reached.item)).into(),
        voting.map(|(session, voting)| session.objections_to(voting).count()).into(),
        session.map(|session| session.folio(reached.ordinal)).into(),
    ]
}

/// What it decides as a word of a vocabulary, the words agreed on, and the reasons.
fn words(reader: Reader, agreement: &Agreement) -> [Cell; 3] {
    let told = agreement.motion.as_deref().map(Motion::told).unwrap_or_default();
    let place = |place: Option<Place>| place.map_or(Cell::Empty, |place| reader.at(place));
    let text = match told.text {
        Some((_, text)) => reader.at(text),
        None => reader.optional(as_proposed(reader.0, agreement)),
    };
    [told.chosen.into(), text, place(told.reasons.map(|(_, place)| place))]
}

/// The wording of a commitment that was approved as it was proposed: no motion repeats it.
fn as_proposed<'a>(state: &'a State, agreement: &Agreement) -> Option<&'a Erasable<Prose<4000>>> {
    let reached = &agreement.reached;
    let about = state.skeleton.sessions.get(reached.on)?.item(reached.item)?.matter.about?;
    wording_approved_by(state.skeleton.proposals.get(about)?, agreement.id)
}
