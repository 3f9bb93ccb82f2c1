//! How a file speaks: to programs in words that never change, to people in their language.

use domain::{EntryNumber, Word};

use crate::column::Column;

/// The words of a file.
pub trait Wording {
    /// What a column is called.
    fn heading(&self, column: &Column) -> String;
    /// A word of a closed list.
    fn word(&self, word: Word) -> String;
    /// In the place of words that are not published.
    fn not_published(&self) -> String;
    /// In the place of words that an entry erased.
    fn gone(&self, entry: EntryNumber) -> String;
}

/// The words of programs.
pub(crate) struct Wire;

impl Wording for Wire {
    fn heading(&self, column: &Column) -> String {
        column.name.to_owned()
    }

    fn word(&self, word: Word) -> String {
        word.word.to_owned()
    }

    fn not_published(&self) -> String {
        "[not published]".to_owned()
    }

    fn gone(&self, entry: EntryNumber) -> String {
        format!("[erased by entry {entry}]")
    }
}
