//! The state: a skeleton that `apply` works on, and the words, which it never sees.

use alloc::sync::Arc;

use jiff::civil::DateTime;

use crate::act::{Act, ActKind};
use crate::agreement::Agreement;
use crate::context::{EntryNumber, Meta};
use crate::dense::Dense;
use crate::log::Body;
use crate::plan::Plan;
use crate::proposal::Proposal;
use crate::secretariat::Secretariat;
use crate::session::Session;
use crate::shelf::Shelf;
use crate::texts::Texts;

/// Everything pages and decisions read. Cloning shares structure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What does not depend on any words.
    pub skeleton: Skeleton,
    /// The words.
    pub texts: Texts,
}

/// What the acts made, without a single typed word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// The body whose record this is.
    pub body: Option<Arc<Body>>,
    /// One note per entry.
    pub notes: Dense<EntryNote>,
    /// When the last entry was entered: milliseconds since 1970, UTC.
    pub at: i64,
    /// The table.
    pub secretariat: Arc<Secretariat>,
    /// Sessions.
    pub sessions: Shelf<Session>,
    /// Agreements.
    pub agreements: Shelf<Agreement>,
    /// Plans.
    pub plans: Shelf<Plan>,
    /// Proposals, which become commitments.
    pub proposals: Shelf<Proposal>,
}

/// What is kept of every entry; there are millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryNote {
    /// Its act.
    pub kind: ActKind,
    /// Last entry on the object that this entry founded; itself when there is none.
    pub last: EntryNumber,
    /// The civil moment rules look at.
    pub moment: DateTime,
}

impl Skeleton {
    /// Number that the next entry will have.
    #[must_use]
    pub fn next(&self) -> EntryNumber {
        self.notes.len() as EntryNumber
    }

    /// What is kept of one entry.
    #[must_use]
    pub fn note(&self, entry: EntryNumber) -> Option<&EntryNote> {
        usize::try_from(entry).ok().and_then(|at| self.notes.get(at))
    }

    /// The last entry on an object; what the next one names as `prev`.
    #[must_use]
    pub fn last_on(&self, object: EntryNumber) -> Option<EntryNumber> {
        self.note(object).map(|note| note.last)
    }

    /// The last entry of all.
    #[must_use]
    pub fn latest(&self) -> Option<&EntryNote> {
        self.notes.last()
    }

    /// The table, to change it.
    pub(crate) fn table(&mut self) -> &mut Secretariat {
        Arc::make_mut(&mut self.secretariat)
    }

    /// Notes one entry, and on the object it speaks of that it is now the last one.
    pub(crate) fn note_entry(&mut self, act: &Act, meta: &Meta) {
        let object = act.on().and_then(|on| usize::try_from(on).ok());
        if let Some(note) = object.and_then(|object| self.notes.get_mut(object)) {
            note.last = meta.number;
        }
        self.notes.push(EntryNote { kind: act.kind(), last: meta.number, moment: meta.moment });
        self.at = meta.at;
    }
}
