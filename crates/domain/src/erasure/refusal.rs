//! What the rules of erasing do not allow.

use serde::{Deserialize, Serialize};

use crate::number::EntryNumber;

/// A refusal about words to be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// The entry holds no text of that number.
    NoSuchText {
        /// The entry.
        entry: EntryNumber,
        /// Which of its texts, from 0.
        text: u16,
    },
    /// It was erased before.
    ErasedBefore {
        /// The entry.
        entry: EntryNumber,
        /// Which of its texts, from 0.
        text: u16,
        /// The act that erased it.
        by: EntryNumber,
    },
    /// It is the name of somebody who holds or held an office, which only an agreement erases.
    NamesOfficeHolder {
        /// The entry.
        entry: EntryNumber,
        /// Which of its texts, from 0.
        text: u16,
    },
    /// The reason says it again, where everybody reads it.
    RepeatsErased {
        /// The entry.
        entry: EntryNumber,
        /// Which of its texts, from 0.
        text: u16,
    },
}
