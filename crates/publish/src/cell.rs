//! A value of a table.

use domain::{EntryNumber, Moment, Typed, Word, Zone};
use jiff::civil::{Date, DateTime};

use crate::wording::Wording;

/// A value of a table. Empty means that it is not on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Not on record.
    Empty,
    /// A count, or the number of an entry.
    Number(u64),
    /// Words or a code.
    Text(String),
    /// A word of a closed list.
    Word(Word),
    /// Words of closed lists, each with the entry that it rests on.
    Words(Vec<(Word, EntryNumber)>),
    /// Words that may not be read.
    NotPublished,
    /// Words that an entry erased.
    Gone(EntryNumber),
    /// What is there of several, with that between one and the next.
    Joined(&'static str, Vec<Self>),
    /// A civil date.
    Date(Date),
    /// When something happened.
    Moment(Moment),
    /// When something is to start: the first time that the clocks show it.
    Start(DateTime),
    /// Codes, none of which has a space in it.
    Codes(Vec<String>),
    /// Rows within the row, by the names of their cells. JSON has them; a table of values apart says how many there are, or
    /// what of them fits in one cell without losing where each ends.
    Rows(Vec<Inner>, Box<Self>),
}

/// A row within a row: the name of each cell, and the cell.
pub type Inner = Vec<(&'static str, Cell)>;

impl Cell {
    /// As it stands among values apart, said in those words, its moments with the offset of that zone.
    pub(crate) fn written(&self, zone: &Zone, wording: &dyn Wording) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Word(word) => wording.word(*word),
            Self::Words(words) => {
                let each = words.iter().map(|(word, entry)| format!("{} {entry}", wording.word(*word)));
                each.collect::<Vec<_>>().join("; ")
            }
            Self::NotPublished => wording.not_published(),
            Self::Gone(entry) => wording.gone(*entry),
            Self::Joined(between, cells) => {
                let there = cells.iter().filter(|cell| **cell != Self::Empty);
                there.map(|cell| cell.written(zone, wording)).collect::<Vec<_>>().join(between)
            }
            Self::Date(date) => date.to_string(),
            Self::Moment(moment) => written(*moment, zone),
            Self::Start(start) => written(zone.first(*start), zone),
            Self::Codes(codes) => codes.join(" "),
            Self::Rows(_, flat) => flat.written(zone, wording),
        }
    }

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

impl From<Word> for Cell {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
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

/// The number of an entry.
pub(crate) fn entry(number: EntryNumber) -> Cell {
    number.into()
}
