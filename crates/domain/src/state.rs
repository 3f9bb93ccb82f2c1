//! The state: a skeleton that `apply` works on, and the words, which it never sees.

use alloc::sync::Arc;

use crate::act::{Act, ActKind};
use crate::agreement::Agreement;
use crate::context::Meta;
use crate::dense::Dense;
use crate::log::Body;
use crate::moment::Moment;
use crate::number::EntryNumber;
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

/// What is kept of every entry; there are millions of them. Where there is no other entry, a number is that of the note itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryNote {
    /// Its act.
    pub kind: ActKind,
    /// The civil moment rules look at.
    pub moment: Moment,
    /// The object it speaks of.
    on: EntryNumber,
    /// The last entry on the object that this entry founded.
    last_on: EntryNumber,
    /// The last entry under what this entry founded.
    last_under: EntryNumber,
    /// The one before it under the same; of the first one, what it is under.
    before: EntryNumber,
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
        self.note(object).map(|note| note.last_on)
    }

    /// The object that an entry speaks of.
    #[must_use]
    pub fn on(&self, entry: EntryNumber) -> Option<EntryNumber> {
        self.note(entry).map(|note| note.on).filter(|on| *on != entry)
    }

    /// The history of a commitment, plan or dialogue: every entry that serves it, the latest first, and the one that founded it.
    pub fn history(&self, object: EntryNumber) -> impl Iterator<Item = (EntryNumber, &EntryNote)> {
        let latest = self.note(object).map(|note| note.last_under);
        let numbers = core::iter::successors(latest, move |entry| {
            self.note(*entry).filter(|_| *entry != object).map(|note| note.before)
        });
        numbers.filter_map(|entry| Some((entry, self.note(entry)?)))
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
        let (number, on) = (meta.number, act.on());
        let mut before = number;
        if let Some(object) = on.and_then(|on| self.note_mut(on)) {
            object.last_on = number;
        }
        if let Some(served) = meta.under.and_then(|under| self.note_mut(under)) {
            before = core::mem::replace(&mut served.last_under, number);
        }
        let on = on.unwrap_or(number);
        let note = EntryNote { kind: act.kind(), moment: meta.moment, on, last_on: number, last_under: number, before };
        self.notes.push(note);
        self.at = meta.at;
    }

    fn note_mut(&mut self, entry: EntryNumber) -> Option<&mut EntryNote> {
        usize::try_from(entry).ok().and_then(|at| self.notes.get_mut(at))
    }
}
