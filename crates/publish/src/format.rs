//! The registry of files: every table in every format.

use std::io;

use domain::{State, Zone};

use crate::tables::Table;
use crate::{csv, json};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comma-separated values, UTF-8, with the names of the columns first.
    Csv,
    /// A JSON array with one object per row.
    Json,
}

impl Kind {
    /// All formats. A new one is a file, a variant and a line here.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Json];

    /// What its file names end in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Json => "application/json",
        }
    }
}

/// A file that can be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// What it holds.
    pub table: Table,
    /// How it is written.
    pub kind: Kind,
}

impl Format {
    /// Every file there is, table by table.
    pub fn all() -> impl Iterator<Item = Self> {
        Table::ALL.iter().flat_map(|table| Kind::ALL.iter().map(|kind| Self { table: *table, kind: *kind }))
    }

    /// The file of that name.
    #[must_use]
    pub fn named(file: &str) -> Option<Self> {
        Self::all().find(|format| format.file() == file)
    }

    /// Its file name.
    #[must_use]
    pub fn file(self) -> String {
        format!("{}.{}", self.table.name(), self.kind.extension())
    }

    /// Writes it, row by row; moments with the offset that the clocks of the body had.
    ///
    /// # Errors
    /// What `out` could not take.
    pub fn write(self, state: &State, zone: &Zone, out: &mut dyn io::Write) -> io::Result<()> {
        match self.kind {
            Kind::Csv => csv::write(self.table, state, zone, out),
            Kind::Json => json::write(self.table, state, zone, out),
        }
    }
}
