//! What can be wrong with a file, and where.

use crate::words::harmless;

/// Faults that are listed; the others are counted.
pub const LISTED: usize = 100;

/// Characters of a bad cell that are shown.
const SHOWN: usize = 60;

/// Everything that is wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    /// The first faults, in the order of the file.
    pub listed: Vec<Fault>,
    /// How many there are in all.
    pub count: u64,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line on which the row begins, counted from 1. A row with line breaks between quotes has several.
    pub line: u64,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a row, or with the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The file has no row at all, not even a header.
    Empty,
    /// The file is UTF-16, as some spreadsheets save it.
    Utf16,
    /// The header names no layout we know; some of it is quoted.
    UnknownHeader(String),
    /// Votes were expected and this is a file of statements.
    IsStatements,
    /// Statements were expected and this is a file of votes.
    IsVotes,
    /// The columns are separated by this character instead of a comma.
    Separator(char),
    /// Two columns of the header are for the same statement.
    RepeatedColumn(String),
    /// The row has another number of cells than the header.
    Cells {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A quote was opened and the file ended before it was closed.
    OpenQuote,
    /// The row is longer than any sound one.
    TooLong,
    /// Text that is not UTF-8.
    NotUtf8(Column),
    /// An id is missing.
    NoId(Column),
    /// An id has more bytes than an id may.
    LongId(Column),
    /// An id holds a control character.
    StrangeId(Column),
    /// The vote is none of agree, disagree and pass.
    NotAVote(String),
    /// The time is not a whole number.
    NotATime(String),
    /// The moderation is none of accepted, not moderated and rejected.
    NotAModeration(String),
    /// A yes-or-no column holds neither.
    NotAFlag(String),
    /// The participant has a row already.
    RepeatedParticipant {
        /// The id.
        id: String,
        /// The line of the first row.
        first: u64,
    },
    /// The statement has a row already.
    RepeatedStatement {
        /// The id.
        id: String,
        /// The line of the first row.
        first: u64,
    },
    /// The last row has no line end, and its votes are not as many as its own counts say: the file was cut.
    CutRow,
    /// More participants or statements than can be numbered.
    TooMany(Column),
}

/// A column, by what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Ids of participants.
    Participant,
    /// Ids of statements.
    Statement,
    /// Texts of statements.
    Text,
}

impl Faults {
    /// One fault that ends the reading.
    pub(super) fn one(line: u64, reason: Reason) -> Self {
        let mut faults = Self::default();
        faults.add(line, reason);
        faults
    }

    /// Lists a fault, or only counts it when enough are listed.
    pub(super) fn add(&mut self, line: u64, reason: Reason) {
        self.count += 1;
        if self.listed.len() < LISTED {
            self.listed.push(Fault { line, reason });
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// A bad cell as it may be shown: short, on one line, and never bytes that a terminal would obey.
pub(super) fn shown(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    let mut shown: String = text.chars().take(SHOWN).map(harmless).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('\u{2026}');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_cell_cannot_move_the_cursor() {
        assert_eq!(shown(b"\x1b[2J"), "\u{fffd}[2J");
        assert_eq!(shown(&[b'a'; 90]).chars().count(), SHOWN + 1);
        assert_eq!(shown(b"\xff"), "\u{fffd}");
    }

    #[test]
    fn faults_beyond_the_limit_are_counted() {
        let mut faults = Faults::default();
        (0..LISTED as u64 + 5).for_each(|line| faults.add(line, Reason::Empty));
        assert_eq!((faults.listed.len(), faults.count), (LISTED, LISTED as u64 + 5));
    }
}
