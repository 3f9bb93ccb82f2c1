//! Organisations that want to take part: what everybody may read of them, and how they stand.

use domain::organisation::{Organisation, Standing};
use domain::{Basis, Code, Level, State};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code as CodeOf, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("organisation_number"),
    Entry.called("organisation_entry"),
    Text.called("organisation_name"),
    Text.called("organisation_purpose"),
    Text.called("organisation_place"),
    Moment.called("registered_at"),
    Word(all::<Level>).called("registration_level"),
    Word(all::<Standing>).called("organisation_standing"),
    Moment.called("organisation_since"),
    Entry.called("answer_entry"),
    CodeOf.called("answer_seat_code"),
    Text.called("answer_reasons"),
    Number.called("dissents"),
    Entry.called("withdrawal_entry"),
    Word(all::<Basis>).called("basis"),
];

/// The row of the organisation with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    state.skeleton.organisations.number(number).map(|one| vec![row(Reader(state), number, one)])
}

fn row(reader: Reader, number: usize, organisation: &Organisation) -> Row {
    let data = organisation.public_data();
    let first = organisation.versions.first();
    let answer = organisation.decisions.last();
    let code = |code: Option<&Code>| Cell::from(code.map(ToString::to_string));
    vec![
        number.into(),
        entry(organisation.id),
        data.map_or(Cell::NotPublished, |data| reader.released(&data.name)),
        data.and_then(|data| data.purpose.as_ref()).map_or(Cell::Empty, |purpose| reader.released(purpose)),
        data.and_then(|data| data.place.as_ref()).map_or(Cell::Empty, |place| reader.released(place)),
        organisation.moment.into(),
        first.map_or(Cell::Empty, |first| word(first.level)),
        word(organisation.standing()),
        organisation.since().into(),
        answer.map(|answer| answer.entry).into(),
        code(answer.and_then(|answer| answer.seat.as_ref())),
        reader.optional(answer.map(|answer| &answer.reasons)),
        answer.map_or(0, |answer| answer.dissents.len()).into(),
        organisation.withdrew().map(|withdrawn| withdrawn.entry).into(),
        organisation.basis.map_or(Cell::Empty, word),
    ]
}
