//! A value of a table.

use domain::{Choice, EntryNumber, Moment, Zone};
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
    /// When something happened.
    Moment(Moment),
    /// When something is to start: the first time that the clocks show it.
    Start(DateTime),
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

impl From<Moment> for Cell {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<DateTime> for Cell {
    fn from(start: DateTime) -> Self {
        Self::Start(start)
    }
}

/// `2020-11-27T11:00-06:00`: what the clocks showed, and how far they were from UTC. Minutes are what people enter; seconds would
/// only pretend to be exact.
pub(crate) fn written(moment: Moment, zone: &Zone) -> String {
    let (civil, offset) = (moment.civil(), zone.offset(moment).seconds() / 60);
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    format!("{}T{:02}:{:02}{sign}{hours:02}:{minutes:02}", civil.date(), civil.hour(), civil.minute())
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
