//! Objects of one kind, by the number of their founding entry and by their public number.

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::number::EntryNumber;

/// An object with an identity: the number of the entry that founded it.
pub trait Numbered {
    /// Number of the founding entry.
    fn id(&self) -> EntryNumber;
}

/// All objects of one kind, in the order of their founding. Cloning shares everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf<T>(Arc<Vec<Arc<T>>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(Arc::new(Vec::new()))
    }
}

impl<T: Numbered + Clone> Shelf<T> {
    /// Adds an object; entries come in order, so the shelf stays sorted.
    pub fn push(&mut self, object: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(object));
    }

    /// The object founded by that entry.
    #[must_use]
    pub fn get(&self, id: EntryNumber) -> Option<&T> {
        self.position(id).map(|at| self.0[at].as_ref())
    }

    /// The same, to change it; what other snapshots hold stays as it was.
    pub fn get_mut(&mut self, id: EntryNumber) -> Option<&mut T> {
        let at = self.position(id)?;
        Arc::make_mut(&mut self.0).get_mut(at).map(Arc::make_mut)
    }

    /// The object with that public number, counted from 1.
    #[must_use]
    pub fn number(&self, number: usize) -> Option<&T> {
        self.0.get(number.checked_sub(1)?).map(AsRef::as_ref)
    }

    /// The public number of the object founded by that entry.
    #[must_use]
    pub fn number_of(&self, id: EntryNumber) -> Option<usize> {
        self.position(id).map(|at| at + 1)
    }

    /// All objects in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().map(AsRef::as_ref)
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
        self.0.binary_search_by_key(&id, |object| object.id()).ok()
    }
}
