//! The state: a skeleton that `apply` works on, and the words, which it never sees.

use alloc::sync::Arc;

use jiff::civil::DateTime;

use crate::act::Act;
use crate::agreement::Agreement;
use crate::context::Meta;
use crate::erasable::Texts;
use crate::log::Body;
use crate::number::EntryNumber;
use crate::plan::Plan;
use crate::proposal::Proposal;
use crate::secretariat::Secretariat;
use crate::session::Session;
use crate::shelf::Shelf;

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
    pub notes: rpds::VectorSync<EntryNote>,
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

/// What is kept of every entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryNote {
    /// Wire name of its act.
    pub kind: &'static str,
    /// The object it speaks of.
    pub on: Option<EntryNumber>,
    /// Last entry on the object that this entry founded; itself when there is none.
    pub last: EntryNumber,
    /// The civil moment rules look at.
    pub moment: DateTime,
    /// Milliseconds since 1970, UTC: when it was entered.
    pub at: i64,
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
        let on = act.on();
        if let Some(object) = on.and_then(|on| usize::try_from(on).ok())
            && let Some(note) = self.notes.get(object)
        {
            let note = EntryNote { last: meta.number, ..note.clone() };
            self.notes.set_mut(object, note);
        }
        self.notes.push_back_mut(EntryNote {
            kind: act.name(),
            on,
            last: meta.number,
            moment: meta.moment,
            at: meta.at,
        });
    }
}
