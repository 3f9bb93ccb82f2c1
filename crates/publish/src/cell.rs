//! A value of a table.

use std::fmt;

use domain::{Choice, EntryNumber, Typed};
use jiff::civil::{Date, DateTime};

/// A value of a table. Empty means that it is not on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Not on record.
    Empty,
    /// A count, or the number of an entry.
    Number(u64),
    /// Words, a date, or a word of a vocabulary.
    Text(String),
    /// Codes, none of which has a space in it.
    Codes(Vec<String>),
    /// Rows within the row, by the names of their cells. JSON has them; a table of values apart says how many there are, or
    /// what of them fits in one cell without losing where each ends.
    Rows(Vec<Inner>, Box<Self>),
}

/// As it stands among values apart.
impl fmt::Display for Cell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Number(number) => number.fmt(out),
            Self::Text(text) => out.write_str(text),
            Self::Codes(codes) => out.write_str(&codes.join(" ")),
            Self::Rows(_, flat) => flat.fmt(out),
        }
    }
}

/// A row within a row: the name of each cell, and the cell.
pub type Inner = Vec<(&'static str, Cell)>;

impl Cell {
    /// Rows that have a table of their own: here, only how many.
    pub(crate) fn counted(rows: Vec<Inner>) -> Self {
        let count = rows.len().into();
        Self::Rows(rows, Box::new(count))
    }

    /// Codes, or nothing on record where there are none.
    pub(crate) fn codes<'a, T: Typed + 'a>(codes: impl IntoIterator<Item = &'a T>) -> Self {
        let codes: Vec<String> = codes.into_iter().map(|code| code.as_str().to_owned()).collect();
        if codes.is_empty() { Self::Empty } else { Self::Codes(codes) }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Text(date.to_string())
    }
}

/// Minutes are what people enter; seconds would only pretend to be exact.
impl From<DateTime> for Cell {
    fn from(moment: DateTime) -> Self {
        Self::Text(format!("{}T{:02}:{:02}", moment.date(), moment.hour(), moment.minute()))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// The wire word of a choice.
pub(crate) fn word(choice: impl Choice) -> Cell {
    choice.word().into()
}

/// The number of an entry.
pub(crate) fn entry(number: EntryNumber) -> Cell {
    number.into()
}
