//! The state: a skeleton that `apply` works on, and the words, which it never sees.

use alloc::sync::Arc;

use crate::act::{Act, ActKind};
use crate::agreement::Agreement;
use crate::by_e_mail::{OfDay, counted};
use crate::captured::Capture;
use crate::class::Class;
use crate::closed::ClosedTexts;
use crate::context::Meta;
use crate::dense::Dense;
use crate::file::FileReference;
use crate::log::Body;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::organisation::Organisations;
use crate::plan::Plan;
use crate::proposal::Proposal;
use crate::reader::Reader;
use crate::secretariat::Secretariat;
use crate::session::Sessions;
use crate::shelf::Shelf;
use crate::texts::{Place, Standing, Texts, Words};

/// Everything pages and decisions read. Cloning shares structure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What does not depend on any words.
    pub skeleton: Skeleton,
    /// The words that everybody may read.
    pub texts: Texts,
    /// The others.
    closed: ClosedTexts,
}

impl State {
    /// Keeps the words of one field where its class says: of private ones the place alone. `path` is that of the field in its entry.
    pub fn keep(&mut self, class: Class, place: Place, path: &str, words: &str) {
        match class {
            Class::Public => self.texts.keep(place, path, words),
            Class::Sealed | Class::Confidential => self.closed.keep(class, place, path, words),
            Class::Private => self.closed.keep(class, place, path, ""),
        }
    }

    /// Forgets the words at one place, of whatever class, naming the act that erased them.
    pub fn forget(&mut self, place: Place, by: EntryNumber) {
        self.closed.forget(place);
        self.texts.forget(place, by);
    }

    /// The words at one place, for whoever reads. What is served of a record is what this gives and nothing else.
    #[must_use]
    pub fn words(&self, place: Place, reader: Reader) -> Words<'_> {
        self.closed.words(place, reader).map_or_else(|| self.texts.words(place), Words::Present)
    }

    /// The words at one place, sealed ones too, for whose own they are and for whom they wait.
    pub(crate) fn own_words(&self, place: Place) -> Words<'_> {
        self.closed.own(place).map_or_else(|| self.texts.words(place), Words::Present)
    }

    /// What became of the words at one place, of whatever class.
    #[must_use]
    pub fn standing(&self, place: Place) -> Standing {
        match self.texts.words(place) {
            Words::Present(_) => Standing::Kept,
            Words::Gone(by) => Standing::Erased(by),
            Words::NotPublished if self.closed.knows(place) => Standing::Kept,
            Words::NotPublished => Standing::Nowhere,
        }
    }

    /// The words at one place, whoever may read them; of private ones nothing is known.
    pub(crate) fn kept_words(&self, place: Place) -> Option<&str> {
        match self.texts.words(place) {
            Words::Present(words) => Some(words),
            Words::Gone(_) | Words::NotPublished => self.closed.own(place),
        }
    }

    /// The file that the words at one place name, of whatever class; of a private one nothing is known.
    #[must_use]
    pub fn file_at(&self, place: Place) -> Option<FileReference> {
        self.texts.file(place).or_else(|| self.closed.file(place))
    }

    /// The files of one entry, for whoever reads: what the openings of its fields `file` say.
    pub fn files(&self, entry: EntryNumber, reader: Reader) -> impl Iterator<Item = FileReference> {
        self.texts.files(entry).chain(self.closed.files(entry, reader))
    }

    /// Makes the sealed words at one place public, for ever.
    pub(crate) fn release(&mut self, place: Place) {
        if let Some((path, words)) = self.closed.unseal(place) {
            self.texts.keep(place, &path, &words);
        }
    }
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
    /// Organisations that want to take part.
    pub organisations: Organisations,
    /// Sessions.
    pub sessions: Sessions,
    /// Agreements.
    pub agreements: Shelf<Agreement>,
    /// Plans.
    pub plans: Shelf<Plan>,
    /// Proposals, which become commitments.
    pub proposals: Shelf<Proposal>,
    /// Acts that were entered for an office from a paper.
    pub captures: Shelf<Capture>,
    /// What was recorded on the last day by those whose acts of a day are counted.
    pub of_day: OfDay,
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

    /// The objects that stand otherwise by an entry: the one it speaks of; of an objection to what was captured, that of the
    /// captured act too.
    pub fn changed_by(&self, entry: EntryNumber) -> impl Iterator<Item = EntryNumber> {
        let objects = self.note(entry).is_some_and(|note| note.kind == ActKind::ObjectCapture);
        let objected = |capture: &&Capture| capture.objection.as_ref().is_some_and(|(by, _)| *by == entry);
        let captured = objects.then(|| self.captures.iter().find(objected)).flatten().map(|capture| capture.entry);
        core::iter::once(entry).chain(captured).map(move |one| self.on(one).unwrap_or(one))
    }

    /// The history of a commitment, plan or dialogue: every entry that serves it, the latest first, and the one that founded it.
    pub fn history(&self, object: EntryNumber) -> impl Iterator<Item = (EntryNumber, &EntryNote)> {
        let latest = self.note(object).map(|note| note.last_under);
        let numbers = core::iter::successors(latest, move |entry| {
            self.note(*entry).filter(|_| *entry != object).map(|note| note.before)
        });
        numbers.filter_map(|entry| Some((entry, self.note(entry)?)))
    }

    /// The next entry on the same object. It looks at each entry in between; no act asks for it.
    #[must_use]
    pub fn next_on(&self, entry: EntryNumber) -> Option<EntryNumber> {
        let object = self.note(entry)?.on;
        let last = self.last_on(object).filter(|last| *last > entry)?;
        (entry + 1..=last).find(|later| self.note(*later).is_some_and(|note| note.on == object))
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
        if let Some(by) = counted(&meta.actor) {
            self.of_day.count(by, meta.moment.date(), self.organisations.is_accredited(by));
        }
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
