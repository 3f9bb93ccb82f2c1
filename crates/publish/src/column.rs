//! A column of a table: its name for programs, and what its cells hold.

use crate::vocabulary::Vocabulary;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name for programs: English, and it never changes.
    pub name: &'static str,
    /// What its cells hold.
    pub holds: Holds,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// A count, or a place in an order.
    Number,
    /// The number of an entry of the public record.
    Entry,
    /// Words that somebody typed.
    Text,
    /// A code of the table, or a reason by its code.
    Code,
    /// Codes, with a space between one and the next.
    Codes,
    /// A civil date, `2020-11-27`.
    Date,
    /// A civil date and hour with its offset from UTC, `2020-11-27T11:00-06:00`.
    Moment,
    /// A word of a closed list.
    Word(Vocabulary),
    /// Words of a closed list, each with the number of the entry that it rests on.
    Words(Vocabulary),
    /// Rows within the row; among values apart, how many they are or what of them fits in a cell.
    Rows,
}

impl Holds {
    /// A column of that name which holds it.
    #[must_use]
    pub(crate) const fn called(self, name: &'static str) -> Column {
        Column { name, holds: self }
    }

    /// The kind as one word, by which the dictionary names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Entry => "entry",
            Self::Text => "text",
            Self::Code => "code",
            Self::Codes => "codes",
            Self::Date => "date",
            Self::Moment => "moment",
            Self::Word(_) => "word",
            Self::Words(_) => "words",
            Self::Rows => "rows",
        }
    }

    /// The closed list that its words are from.
    #[must_use]
    pub fn vocabulary(self) -> Option<Vocabulary> {
        match self {
            Self::Word(vocabulary) | Self::Words(vocabulary) => Some(vocabulary),
            _ => None,
        }
    }
}
