//! All sessions, found by what an act asks of them without walking through the others.

use jiff::civil::DateTime;

use super::agenda_row::AgendaRow;
use super::model::Session;
use super::vocabulary::Kind;
use crate::number::EntryNumber;
use crate::shelf::{Shelf, step};

/// All sessions, in the order of their first calls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sessions {
    all: Shelf<Session>,
    /// Under each key the sessions that are found by it.
    keys: rpds::RedBlackTreeSetSync<(Key, EntryNumber)>,
}

/// What a session is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An object that a point of its first call was about; the point may have been dropped since.
    About(EntryNumber),
    /// An earlier session that a point of it goes on with; the point may have been dropped since.
    Continues(EntryNumber),
    /// When it starts.
    Starts(DateTime),
    /// Its kind.
    Kind(Kind),
    /// Its kind, and the year it is held in.
    Year(Kind, i16),
    /// Its kind and its number.
    Ordinal(Kind, u64),
}

impl Sessions {
    /// The session of that first call.
    #[must_use]
    pub fn get(&self, id: EntryNumber) -> Option<&Session> {
        self.all.get(id)
    }

    /// The session with that public number, counted from 1.
    #[must_use]
    pub fn number(&self, number: usize) -> Option<&Session> {
        self.all.number(number)
    }

    /// The public number of a session.
    #[must_use]
    pub fn number_of(&self, id: EntryNumber) -> Option<usize> {
        self.all.number_of(id)
    }

    /// All of them, in order. For whoever shows them all: no act walks through them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Session> + ExactSizeIterator {
        self.all.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Those found by a key, in the order of their first calls.
    pub fn by(&self, key: Key) -> impl DoubleEndedIterator<Item = &Session> + use<'_> {
        let found = self.keys.range((key, 0)..=(key, EntryNumber::MAX));
        found.inspect(|_| step()).filter_map(|(_, id)| self.all.get(*id))
    }

    pub(crate) fn push(&mut self, session: Session) {
        for object in session.agenda.iter().filter_map(|item| item.matter.about) {
            self.keys.insert_mut((Key::About(object), session.id));
        }
        for continues in session.agenda.iter().filter_map(|item| item.continues) {
            self.keys.insert_mut((Key::Continues(continues.session), session.id));
        }
        for key in session.moving_keys() {
            self.keys.insert_mut((key, session.id));
        }
        self.keys.insert_mut((Key::Kind(session.kind), session.id));
        self.all.push(session);
    }

    /// One of them, to change what it is not found by; its start and its number are changed by [`Self::call_anew`].
    pub(crate) fn get_mut(&mut self, id: EntryNumber) -> Option<&mut Session> {
        self.all.get_mut(id)
    }

    /// Changes a session that is called for one more point: it is found by what that is about and goes on with.
    pub(crate) fn call_for(&mut self, id: EntryNumber, point: &AgendaRow, change: impl FnOnce(&mut Session)) {
        let Some(session) = self.all.get_mut(id) else { return };
        change(session);
        let about = point.about.map(Key::About);
        let continues = point.continues.map(|continues| Key::Continues(continues.session));
        for key in about.into_iter().chain(continues) {
            self.keys.insert_mut((key, id));
        }
    }

    /// Changes a session that is called otherwise: it is found by its new start and number.
    pub(crate) fn call_anew(&mut self, id: EntryNumber, change: impl FnOnce(&mut Session)) {
        let Some(session) = self.all.get_mut(id) else { return };
        let before = session.moving_keys();
        change(session);
        let after = session.moving_keys();
        for key in before {
            self.keys.remove_mut(&(key, id));
        }
        for key in after {
            self.keys.insert_mut((key, id));
        }
    }
}

impl Session {
    /// What it is found by that a later call can change.
    fn moving_keys(&self) -> [Key; 3] {
        [Key::Starts(self.starts), Key::Year(self.kind, self.starts.year()), Key::Ordinal(self.kind, self.ordinal)]
    }
}
