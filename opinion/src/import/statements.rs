//! Statements: `comments.csv` of Polis, or ours.

use std::collections::BTreeMap;

use super::fault::{Column, Faults, Reason, shown};
use super::header::{self, StatementColumns};
use super::names::checked;
use super::records::{Records, Row, Stop};
use crate::Moderation;

/// A statement as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// Its id.
    pub id: String,
    /// Its words, empty when the file has no such column.
    pub text: String,
    /// What moderators decided.
    pub moderation: Moderation,
    /// Whether it asks about the people instead of the matter. Kept out of the analysis.
    pub is_meta: bool,
}

/// A whole file of statements, in its own order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatementFile {
    /// The statements.
    pub rows: Vec<StatementRow>,
}

/// Reads a file of statements from chunks.
pub struct StatementReader {
    records: Records,
    table: Table,
}

#[derive(Default)]
struct Table {
    columns: Option<StatementColumns>,
    width: usize,
    rows: Vec<StatementRow>,
    lines: BTreeMap<String, u64>,
    faults: Faults,
}

impl Default for StatementReader {
    fn default() -> Self {
        Self::new()
    }
}

impl StatementReader {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self { records: Records::new(), table: Table::default() }
    }

    /// Reads the next bytes. An error ends the reading: nothing after it would make sense.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<(), Faults> {
        let table = &mut self.table;
        self.records.feed(chunk, &mut |row| table.take(&row)).map_err(|stop| self.table.stopped(stop))
    }

    /// The file has ended: all of it, or its faults.
    pub fn finish(mut self) -> Result<StatementFile, Faults> {
        let table = &mut self.table;
        self.records.finish(&mut |row| table.take(&row)).map_err(|stop| self.table.stopped(stop))?;
        if self.table.columns.is_none() {
            return Err(Faults::one(1, Reason::Empty));
        }
        if !self.table.faults.is_empty() {
            return Err(self.table.faults);
        }
        Ok(StatementFile { rows: self.table.rows })
    }
}

impl Table {
    fn take(&mut self, row: &Row<'_>) -> Result<(), Stop> {
        let Some(columns) = &self.columns else {
            let columns = header::statements(row).map_err(|reason| Stop { line: row.line(), reason })?;
            self.width = row.len();
            self.columns = Some(columns);
            return Ok(());
        };
        match self.read(columns, row) {
            Ok(statement) => {
                self.lines.insert(statement.id.clone(), row.line());
                self.rows.push(statement);
            }
            Err(reason) => self.faults.add(row.line(), reason),
        }
        Ok(())
    }

    fn read(&self, columns: &StatementColumns, row: &Row<'_>) -> Result<StatementRow, Reason> {
        if row.len() != self.width {
            return Err(Reason::Cells { expected: self.width, found: row.len() });
        }
        let id = checked(row.cell(columns.statement), Column::Statement)?;
        if let Some(first) = self.lines.get(id) {
            return Err(Reason::RepeatedStatement { id: shown(id.as_bytes()), first: *first });
        }
        let cell = |column: Option<usize>| column.map_or(&b""[..], |at| row.cell(at));
        let text = std::str::from_utf8(cell(columns.text)).map_err(|_| Reason::NotUtf8(Column::Text))?;
        Ok(StatementRow {
            id: id.to_owned(),
            text: text.to_owned(),
            moderation: moderation(cell(columns.moderated))?,
            is_meta: flag(cell(columns.meta))?,
        })
    }

    fn stopped(&mut self, stop: Stop) -> Faults {
        let mut faults = std::mem::take(&mut self.faults);
        faults.add(stop.line, stop.reason);
        faults
    }
}

fn moderation(cell: &[u8]) -> Result<Moderation, Reason> {
    let is = |words: &[&str]| words.iter().any(|word| cell.eq_ignore_ascii_case(word.as_bytes()));
    if is(&["-1", "-1.0", "rejected", "rechazada"]) {
        Ok(Moderation::Out)
    } else if is(&["", "0", "0.0", "unmoderated", "sin moderar"]) {
        Ok(Moderation::Unmoderated)
    } else if is(&["1", "1.0", "accepted", "aceptada"]) {
        Ok(Moderation::In)
    } else {
        Err(Reason::NotAModeration(shown(cell)))
    }
}

fn flag(cell: &[u8]) -> Result<bool, Reason> {
    let is = |words: &[&str]| words.iter().any(|word| cell.eq_ignore_ascii_case(word.as_bytes()));
    if is(&["", "0", "0.0", "false", "f", "no"]) {
        Ok(false)
    } else if is(&["1", "1.0", "true", "t", "yes", "si"]) {
        Ok(true)
    } else {
        Err(Reason::NotAFlag(shown(cell)))
    }
}
