//! Fields of fichas: a row for each version of each field, the first one as it was presented.

use domain::proposal::{Activity, Amendment, By, FichaField, FieldVersion, Proposal};
use domain::{Choice, State, Support};
use jiff::civil::Date;

use super::Row;
use super::activities::named;
use crate::cell::{Cell, Inner, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Entry, Moment, Number, Text, Word};
use crate::vocabulary::{all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("commitment_number"),
    Entry.called("commitment_entry"),
    Word(all::<FichaField>).called("field"),
    Number.called("version"),
    Entry.called("version_entry"),
    Moment.called("version_at"),
    Code.called("institution_code"),
    Entry.called("agreement_entry"),
    Text.called("note"),
    Text.called("value"),
    Entry.called("disowned_entry"),
];

/// The rows of the commitment with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let proposal = state.skeleton.proposals.number(number)?;
    let versions = FichaField::ALL.iter().flat_map(|field| proposal.field_versions(*field).enumerate());
    Some(versions.map(|(at, said)| row(Reader(state), number, proposal, at + 1, &said)).collect())
}

fn row(reader: Reader, number: usize, proposal: &Proposal, version: usize, said: &FieldVersion) -> Row {
    let (institution, agreement) = match &said.by {
        By::Institution(code) => (code.to_string().into(), Cell::Empty),
        By::Agreement(agreement) => (Cell::Empty, entry(*agreement)),
    };
    vec![
        number.into(),
        entry(proposal.id),
        word(said.amendment.field()),
        version.into(),
        entry(said.entry),
        said.moment.into(),
        institution,
        agreement,
        reader.optional(said.note.as_ref()),
        value(reader, &said.amendment),
        said.disowned.into(),
    ]
}

/// What a field says: words, a date, a code, or the number of an entry; what has several parts in one cell.
fn value(reader: Reader, amendment: &Amendment) -> Cell {
    match amendment {
        Amendment::Title { title } => reader.text(title),
        Amendment::Summary { summary } => reader.text(summary),
        Amendment::Wording { wording } => reader.text(wording),
        Amendment::Responsible { responsible } => responsible.to_string().into(),
        Amendment::Area { area } => reader.text(area),
        Amendment::Axis { axis } => entry(*axis),
        Amendment::AxisAsWorded { axis_as_worded } => reader.text(axis_as_worded),
        Amendment::Problem { problem } => reader.text(problem),
        Amendment::Population { population } => reader.text(population),
        Amendment::Relevance { relevance } => reader.text(relevance),
        Amendment::Project { project } => reader.text(project),
        Amendment::Stage { stage } => reader.text(stage),
        Amendment::Activities { activities: all } => activities(reader, all),
        Amendment::Window { window, window_from, window_to } => {
            Cell::Joined("; ", vec![reader.optional(window.as_ref()), period(*window_from, *window_to)])
        }
        Amendment::Support { support, .. } => paper(reader, support),
    }
}

/// Objects in JSON; as values a line for each, which no name or key can break.
fn activities(reader: Reader, all: &[Activity]) -> Cell {
    let rows: Vec<_> = all.iter().map(|activity| named(reader, activity)).collect();
    let line = |row: &Inner| Cell::Joined(" ", row.iter().map(|(_, cell)| cell.clone()).collect());
    let lines = Cell::Joined("\n", rows.iter().map(line).collect());
    Cell::Rows(rows, Box::new(lines))
}

/// `2021-01-04/2021-06-06`; an end that is not on record is `..`, as in ISO 8601-2.
fn period(from: Option<Date>, to: Option<Date>) -> Cell {
    let day = |date: Option<Date>| date.map_or("..".to_owned(), |date| date.to_string());
    (from.is_some() || to.is_some()).then(|| format!("{}/{}", day(from), day(to))).into()
}

/// Kind, number, date and issuer of a paper, as far as it carries them.
fn paper(reader: Reader, support: &Support) -> Cell {
    Cell::Joined(
        "; ",
        vec![
            word(support.kind),
            reader.optional(support.number.as_ref()),
            support.date.into(),
            reader.optional(support.issuer.as_ref()),
        ],
    )
}
