//! The rows of the public record: entries, openings and claims.

mod append;
mod read;

use record::{Class, Opening};

use crate::{Backing, FactorsTaken, Notice, Remembered, Telling};

pub use append::AppendFault;
pub use read::{Order, ReadBack};

pub(crate) use read::{ClosedFound, claim_row, closed_row, entry_row, opening_row};

/// An entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// Its place in the record, from 0.
    pub number: u64,
    /// Its canonical text.
    pub bytes: Vec<u8>,
    /// Its leaf hash, as it was computed when it was appended.
    pub leaf: record::Hash,
}

/// A value that an entry holds only a digest of, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRow {
    /// The entry it belongs to.
    pub entry: u64,
    /// Who may be served it.
    pub class: Class,
    /// Field, salt and value.
    pub opening: Opening,
}

/// A value that an entry holds only a digest of, and that not everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedRow {
    /// The entry it belongs to.
    pub entry: u64,
    /// Its field.
    pub field: String,
    /// Who may be served it; never [`Class::Public`].
    pub class: Class,
    /// Salt and value, enciphered.
    pub words: Vec<u8>,
}

/// A value that is erased, with the bytes of the file that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The entry it belongs to.
    pub entry: u64,
    /// Which of the digests of the entry is its own, from 0.
    pub text: u16,
    /// The id of the file.
    pub file: Option<String>,
}

/// What an entry claims to be the only one of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// Kind of thing, such as `voting`.
    pub scope: String,
    /// Which one of its kind, such as `12/seat/3`.
    pub key: String,
    /// The entry that has it.
    pub entry: u64,
}

/// What is appended together, all or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Entries, going on where the record ends.
    pub entries: Vec<EntryRow>,
    /// Their openings that everybody may read.
    pub openings: Vec<OpeningRow>,
    /// The others.
    pub closed: Vec<ClosedRow>,
    /// The openings, of earlier entries or of these, that they erase.
    pub erased: Vec<Erased>,
    /// Their claims.
    pub claims: Vec<Claim>,
    /// The requests they answer.
    pub remembered: Vec<Remembered>,
    /// Staged files they name: id and entry.
    pub files: Vec<(String, u64)>,
    /// Drafts that become them and go: id and the revision that was read.
    pub drafts: Vec<(String, i64)>,
    /// To whom the entries are told.
    pub notices: Vec<Notice>,
    /// Which of them are told to one person.
    pub tellings: Vec<Telling>,
    /// What lets each of those act who asked for them: it has to be there when they are written.
    pub backings: Vec<Backing>,
    /// The second factors that they take away.
    pub factors: Vec<FactorsTaken>,
}
