//! The index as the requests share it. It is made at the start and follows every edition: at once, by a task of its own,
//! so that no word outlives its text; and before each search, so that what was just recorded is found.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use find::Finder;
use platform::Snapshot;

/// The index, at the edition that was asked for last.
pub(crate) struct Followed(pub(crate) RwLock<Finder>);

impl Followed {
    /// The index of an edition.
    pub(crate) fn of(snapshot: &Snapshot) -> Self {
        Self(RwLock::new(Finder::of(&snapshot.state)))
    }

    /// The index at that edition or a later one. It may take long: it is for a thread on which nobody waits.
    pub(crate) fn at(&self, snapshot: &Snapshot) -> RwLockReadGuard<'_, Finder> {
        let is_behind = |finder: &Finder| finder.state().skeleton.next() < snapshot.state.skeleton.next();
        if self.0.is_poisoned() || is_behind(&self.read()) {
            let mut finder = self.0.write().unwrap_or_else(PoisonError::into_inner);
            // A thread that panicked while it followed left an index of some words, which calls itself that of the later edition:
            // nothing in it can be relied on.
            if self.0.is_poisoned() {
                *finder = Finder::of(&snapshot.state);
                self.0.clear_poison();
            } else if is_behind(&finder) {
                finder.follow(&snapshot.state);
            }
        }
        self.read()
    }

    fn read(&self) -> RwLockReadGuard<'_, Finder> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}
