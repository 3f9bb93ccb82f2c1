//! What every column of every table holds, as a file.

use serde_json::{Value, json};

use crate::column::Column;
use crate::csv;
use crate::sheet::sheet_begin;
use crate::tables::Table;

/// For programs: a JSON array with an object for each column, in order: `table`, `column`, `holds` and, of a closed list, its
/// `words`.
#[must_use]
pub fn dictionary() -> String {
    let lines: Vec<String> = every().map(|(table, column)| object(table, column).to_string()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn object(table: Table, column: &Column) -> Value {
    let mut object = json!({ "table": table.name(), "column": column.name, "holds": column.holds.word() });
    if let (Some(words), Some(members)) = (column.holds.vocabulary(), object.as_object_mut()) {
        members.insert("words".to_owned(), words().iter().map(|word| word.word).collect());
    }
    object
}

/// For people: comma-separated values, with those headings and, for each column, the line that is given for it.
#[must_use]
pub fn dictionary_for_people(headings: &[String], line: impl Fn(Table, &Column) -> Vec<String>) -> String {
    let mut file = sheet_begin(headings);
    every().for_each(|(table, column)| file.push_str(&csv::texts(&line(table, column))));
    file
}

fn every() -> impl Iterator<Item = (Table, &'static Column)> {
    Table::ALL.iter().flat_map(|table| table.columns().iter().map(|column| (*table, column)))
}
