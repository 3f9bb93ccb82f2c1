//! What can keep the platform from opening, performing or reading. No fault carries words that somebody typed.

use domain::{FieldRefusal, Refusal};
use store::FolderFault;

use crate::drafts::RowNumber;

/// Why a data folder was not made or not opened. Opening changes nothing on the disk when it fails.
#[derive(Debug, thiserror::Error)]
pub enum OpenFault {
    /// The folder is not there, filled, or in use.
    #[error(transparent)]
    Folder(#[from] FolderFault),
    /// The database or the file system failed.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The record does not hold.
    #[error(transparent)]
    Record(#[from] VerifyFault),
    /// It is the record of a real body, in which nobody may act as anybody.
    #[error("{origin} is the record of a real body, and no demonstration")]
    NotADemo {
        /// Name of the log.
        origin: String,
    },
    /// The clock is further ahead than may be believed, and nobody said that it is right.
    #[error("the clock is more than a year ahead of this program")]
    ClockAhead,
    /// What was said of the body is not accepted.
    #[error("not accepted: {}", paths(.0))]
    Founding(Vec<FieldRefusal>),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    Randomness,
}

/// What is wrong with a record, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{what}", place(*entry))]
pub struct VerifyFault {
    /// The entry at fault; `None` when it is the checkpoint, the key or the database as a whole.
    pub entry: Option<u64>,
    /// What is wrong, in words for the operator.
    pub what: String,
}

/// Why acts were not performed. None of them was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The rules do not allow one of them.
    #[error("act {index} is refused")]
    Refused {
        /// Which one, from 0.
        index: usize,
        /// Why.
        refusal: Refusal,
    },
    /// One of them cannot be read: a row of a draft, which is read only while it is performed.
    #[error("act {index} cannot be read")]
    Faulty {
        /// Which one, from 0.
        index: usize,
        /// Every fault.
        faults: Vec<FieldRefusal>,
    },
    /// One of them names a row of its draft that was changed since its author saw it.
    #[error("act {index} names row {row}, which was changed")]
    Moved {
        /// Which one, from 0.
        index: usize,
        /// The row that it names.
        row: RowNumber,
    },
    /// Nothing was asked for.
    #[error("nothing was asked for")]
    Nothing,
    /// More acts than may be performed together.
    #[error("more than {most} acts")]
    TooMany {
        /// The most.
        most: usize,
    },
    /// The draft they come from was changed or went since it was read.
    #[error("the draft is not as it was read")]
    DraftChanged,
    /// The session or the token of whoever asks ended before it was written, or the factor that they showed is fresh no more.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// The same idempotency key came with another request.
    #[error("the key was used for another request")]
    KeyReused,
    /// The key of somebody without a session is none that this server made in the last 30 days.
    #[error("the key is none that this server made lately")]
    KeyUnknown,
    /// The clock is more than five seconds behind the last entry. Nothing is recorded until it is right again.
    #[error("the clock went back")]
    ClockWentBack,
    /// The clock is further ahead than may be believed. Nothing is recorded until it is right, or whoever operates it says so.
    #[error("the clock is ahead of what may be believed")]
    ClockAhead,
    /// No space is left on the disk.
    #[error("no space is left on the disk")]
    Full,
    /// Somebody held the database, or a descriptor or memory was not to be had. It can be asked again in a moment.
    #[error("nothing can be recorded at this moment")]
    Busy,
    /// What it claims to be the only one of exists already, although the state did not know.
    #[error("{claim} belongs to entry {holder}")]
    Claimed {
        /// The claim.
        claim: String,
        /// The entry that has it.
        holder: u64,
    },
    /// A file that one of them names is not there any more, or belongs to an entry already.
    #[error("act {index} names a file that is not there")]
    NoFile {
        /// Which act, from 0.
        index: usize,
        /// The field, as a form names it.
        path: String,
    },
    /// No entry can hold one of them: a fault of the program, not of whoever asked.
    #[error("act {index} cannot be recorded: {what}")]
    Unrecordable {
        /// Which one, from 0.
        index: usize,
        /// Why, in words for the operator.
        what: String,
    },
    /// The platform records nothing any more, because it was closed or because what it read back or wrote was not right.
    /// It can still be read.
    #[error("the platform records nothing any more")]
    Stopped,
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// The database or the file system failed.
    #[error("{0}")]
    Store(String),
    /// An entry is not as it was written.
    #[error(transparent)]
    Record(#[from] VerifyFault),
}

/// The date can be set only in a demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the date can be set only in a demo")]
pub struct NotADemo;

impl Failure {
    /// Which act is at fault, from 0, when it is one of them.
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        match self {
            Self::Refused { index, .. }
            | Self::Faulty { index, .. }
            | Self::Moved { index, .. }
            | Self::NoFile { index, .. }
            | Self::Unrecordable { index, .. } => Some(*index),
            Self::Nothing
            | Self::TooMany { .. }
            | Self::DraftChanged
            | Self::Ended
            | Self::KeyReused
            | Self::KeyUnknown
            | Self::ClockWentBack
            | Self::ClockAhead
            | Self::Full
            | Self::Busy
            | Self::Claimed { .. }
            | Self::Stopped => None,
        }
    }
}

impl From<store::Fault> for ReadFault {
    fn from(fault: store::Fault) -> Self {
        Self::Store(fault.to_string())
    }
}

impl VerifyFault {
    /// Of one entry.
    pub(crate) fn of(entry: u64, what: impl ToString) -> Self {
        Self { entry: Some(entry), what: what.to_string() }
    }

    /// Of the record as a whole.
    pub(crate) fn whole(what: impl ToString) -> Self {
        Self { entry: None, what: what.to_string() }
    }
}

fn place(entry: Option<u64>) -> String {
    entry.map(|entry| format!("entry {entry}: ")).unwrap_or_default()
}

fn paths(faults: &[FieldRefusal]) -> String {
    let named: Vec<String> = faults.iter().map(|fault| format!("{} ({:?})", fault.path, fault.fault)).collect();
    named.join(", ")
}
