//! Fields of fichas: a row for each version of each field, the first one as it was presented.

use std::io;

use domain::proposal::{Activity, Amendment, By, FichaField, FieldVersion, Proposal};
use domain::{Choice, State, Support};
use jiff::civil::Date;

use super::activities::named;
use super::{Row, Sink};
use crate::cell::{Cell, Inner, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "commitment_number",
    "commitment_entry",
    "field",
    "version",
    "version_entry",
    "version_at",
    "institution_code",
    "agreement_entry",
    "note",
    "value",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let reader = Reader(state);
    for (at, proposal) in state.skeleton.proposals.iter().enumerate() {
        for field in FichaField::ALL {
            for (version, said) in proposal.field_versions(*field).enumerate() {
                sink(row(reader, at + 1, proposal, version + 1, &said))?;
            }
        }
    }
    Ok(())
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
            joined([reader.optional(window.as_ref()), period(*window_from, *window_to)])
        }
        Amendment::Support { support, .. } => paper(reader, support),
    }
}

/// Objects in JSON; as values a line for each, which no name or key can break.
fn activities(reader: Reader, all: &[Activity]) -> Cell {
    let rows: Vec<_> = all.iter().map(|activity| named(reader, activity)).collect();
    let line = |row: &Inner| row.iter().map(|(_, cell)| words(cell)).collect::<Vec<_>>().join(" ");
    let lines = rows.iter().map(line).collect::<Vec<_>>().join("\n");
    Cell::Rows(rows, Box::new(lines.into()))
}

/// `2021-01-04/2021-06-06`; an end that is not on record is `..`, as in ISO 8601-2.
fn period(from: Option<Date>, to: Option<Date>) -> Cell {
    let day = |date: Option<Date>| date.map_or("..".to_owned(), |date| date.to_string());
    (from.is_some() || to.is_some()).then(|| format!("{}/{}", day(from), day(to))).into()
}

/// Kind, number, date and issuer of a paper, as far as it carries them.
fn paper(reader: Reader, support: &Support) -> Cell {
    joined([
        word(support.kind),
        reader.optional(support.number.as_ref()),
        support.date.into(),
        reader.optional(support.issuer.as_ref()),
    ])
}

/// What is there of them, one after the other.
fn joined<const N: usize>(cells: [Cell; N]) -> Cell {
    let words = cells.into_iter().filter_map(|cell| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    words.collect::<Vec<_>>().join("; ").into()
}

/// What a cell says that holds words or a number.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
