//! Why a record does not hold.

use alloc::string::String;
use core::fmt;

use crate::checkpoint::CheckpointFault;
use crate::entry::EntryError;

/// The entry at which a record fails, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyFault {
    /// Number of the entry; for what concerns the checkpoint, how many entries were given.
    pub entry: u64,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The bytes are no entry.
    Entry(EntryError),
    /// `at` is below that of the entry before.
    TimeBackwards {
        /// `at` of the entry before.
        before: i64,
        /// `at` of this entry.
        at: i64,
    },
    /// A number that is not below that of the entry itself.
    LaterReference {
        /// The key that holds it.
        key: &'static str,
    },
    /// `prev` is not the last entry on the object.
    Previous {
        /// The last entry on the object; `None` when the entry is on none.
        expected: Option<u64>,
        /// What stands there.
        found: Option<u64>,
    },
    /// An opening of a field that the entry does not list.
    UnlistedOpening {
        /// The field.
        field: String,
    },
    /// An opening of something else than what the entry holds the digest of.
    OtherOpening {
        /// The field.
        field: String,
    },
    /// The checkpoint is refused.
    Checkpoint(CheckpointFault),
    /// The checkpoint speaks of more entries than were given.
    MissingEntries {
        /// Entries of the checkpoint.
        size: u64,
    },
    /// The entries given have another root than the checkpoint.
    OtherRoot {
        /// Entries of the checkpoint.
        size: u64,
    },
}

impl fmt::Display for VerifyFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "entry {}: {}", self.entry, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(error) => error.fmt(out),
            Self::TimeBackwards { before, at } => write!(out, "entered at {at}, before the entry before it ({before})"),
            Self::LaterReference { key } => {
                write!(out, "`{key}` is not the number of an earlier entry")
            }
            Self::Previous { expected, found } => {
                write!(out, "`prev` is {found:?} where {expected:?} is due")
            }
            Self::UnlistedOpening { field } => write!(out, "it has no digest of `{field}`"),
            Self::OtherOpening { field } => {
                write!(out, "the opening of `{field}` does not fit its digest")
            }
            Self::Checkpoint(fault) => fault.fmt(out),
            Self::MissingEntries { size } => write!(out, "the checkpoint speaks of {size} entries"),
            Self::OtherRoot { size } => write!(out, "the first {size} entries are not those of the checkpoint"),
        }
    }
}

impl core::error::Error for VerifyFault {}
