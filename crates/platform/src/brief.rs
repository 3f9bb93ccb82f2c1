//! What is told of an entry in a line, and the latest of them, which a snapshot has with it so that no page reads them for it.

use std::ops::Range;
use std::sync::Arc;

use domain::{Accepted, EntryNumber, Meta, Zone};
use record::Entry;
use store::{EntryRow, Order};

use crate::Platform;
use crate::entry::{act_of, meta_of};
use crate::fault::{ReadFault, VerifyFault};

/// How many of the latest entries a snapshot has with it.
pub const NEWEST: usize = 4;

/// What an entry says, without its words: those are in the state, as far as they are for whoever reads.
#[derive(Clone, Debug)]
pub struct Brief {
    /// Its number, when it was entered, and who speaks in it.
    pub meta: Meta,
    /// The object that it is on.
    pub on: Option<EntryNumber>,
    /// What it says.
    pub accepted: Accepted,
}

impl Brief {
    fn of(row: &EntryRow, zone: &Zone) -> Result<Self, VerifyFault> {
        let read = || {
            let entry = Entry::scan(&row.bytes).map_err(|error| error.to_string())?;
            let (meta, accepted) = (meta_of(row.number, &entry, zone)?, act_of(row.number, &entry)?);
            Ok(Self { meta, on: entry.on, accepted })
        };
        read().map_err(|what: String| VerifyFault::of(row.number, what))
    }
}

/// The latest entries, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Newest(Vec<Arc<Brief>>);

impl Newest {
    /// The newest; none where the record has none.
    #[must_use]
    pub fn first(&self) -> Option<&Brief> {
        self.0.first().map(AsRef::as_ref)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Brief> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// With those that came since, the oldest of them first.
    pub(crate) fn and(&self, later: impl DoubleEndedIterator<Item = Brief>) -> Self {
        let later = later.rev().take(NEWEST).map(Arc::new);
        Self(later.chain(self.0.iter().cloned()).take(NEWEST).collect())
    }

    /// With the one that came next.
    pub(crate) fn push(&mut self, next: Brief) {
        self.0.truncate(NEWEST - 1);
        self.0.insert(0, Arc::new(next));
    }
}

impl Platform {
    /// What entries whose numbers lie in `range` say, at most `limit` of them, in one look at the database.
    ///
    /// # Errors
    /// The database failed, or one of them is not as it was written.
    pub async fn briefs(&self, range: Range<u64>, order: Order, limit: u64) -> Result<Vec<Brief>, ReadFault> {
        self.briefly(self.shared().store.entries(range, order, limit).await?)
    }

    /// What the entries of these numbers say, those that are there, by number; in one look at the database.
    ///
    /// # Errors
    /// As [`Platform::briefs`].
    pub async fn briefs_of(&self, numbers: &[u64]) -> Result<Vec<Brief>, ReadFault> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        self.briefly(self.shared().store.entries_of(numbers).await?)
    }

    fn briefly(&self, rows: Vec<EntryRow>) -> Result<Vec<Brief>, ReadFault> {
        let briefs: Result<Vec<Brief>, VerifyFault> = rows.iter().map(|row| Brief::of(row, self.zone())).collect();
        Ok(briefs?)
    }

    /// How often the database was looked into, by whichever connection. Each is a change of threads.
    #[must_use]
    pub fn looks(&self) -> u64 {
        self.shared().store.looks()
    }
}
