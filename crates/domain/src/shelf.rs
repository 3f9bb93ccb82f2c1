//! Objects of one kind, by the number of their founding entry and by their public number.

use core::cmp::Ordering;

use crate::number::EntryNumber;

/// An object with an identity: the number of the entry that founded it.
pub trait Numbered {
    /// Number of the founding entry.
    fn id(&self) -> EntryNumber;
}

/// All objects of one kind, in the order of their founding. Cloning shares everything; a change copies the object it
/// changes and the way to it, however many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf<T>(rpds::VectorSync<T>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(rpds::VectorSync::new_sync())
    }
}

impl<T: Numbered + Clone> Shelf<T> {
    /// Adds an object; entries come in order, so the shelf stays sorted.
    pub fn push(&mut self, object: T) {
        self.0.push_back_mut(object);
    }

    /// The object founded by that entry.
    #[must_use]
    pub fn get(&self, id: EntryNumber) -> Option<&T> {
        self.position(id).and_then(|at| self.0.get(at))
    }

    /// The same, to change it; what other snapshots hold stays as it was.
    pub fn get_mut(&mut self, id: EntryNumber) -> Option<&mut T> {
        let at = self.position(id)?;
        self.0.get_mut(at)
    }

    /// The object with that public number, counted from 1.
    #[must_use]
    pub fn number(&self, number: usize) -> Option<&T> {
        self.0.get(number.checked_sub(1)?)
    }

    /// The public number of the object founded by that entry.
    #[must_use]
    pub fn number_of(&self, id: EntryNumber) -> Option<usize> {
        self.position(id).map(|at| at + 1)
    }

    /// All objects in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().inspect(|_| step())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn position(&self, id: EntryNumber) -> Option<usize> {
        let (mut from, mut to) = (0, self.0.len());
        while from < to {
            let middle = from + (to - from) / 2;
            match self.0.get(middle)?.id().cmp(&id) {
                Ordering::Equal => return Some(middle),
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
            }
        }
        None
    }
}

/// One object was looked at. Tests count these, so that an act that walks through all objects is found out.
#[cfg(test)]
pub(crate) use counted::step;

#[cfg(not(test))]
pub(crate) fn step() {}

#[cfg(test)]
pub(crate) mod counted {
    use core::cell::Cell;

    std::thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    pub(crate) fn step() {
        STEPS.set(STEPS.get() + 1);
    }

    /// How many objects were looked at meanwhile.
    pub(crate) fn steps<T>(work: impl FnOnce() -> T) -> (u64, T) {
        let before = STEPS.get();
        let done = work();
        (STEPS.get() - before, done)
    }
}
