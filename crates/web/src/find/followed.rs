//! The index as the requests share it. It is made at the start and follows every edition: at once, by a task of its own,
//! so that no word outlives its text; and before each search, so that what was just recorded is found.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use find::Finder;
use platform::Snapshot;

/// The index, at the edition that was asked for last.
pub(crate) struct Followed(RwLock<Finder>);

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::sample;
    use crate::surfaces::site::Site;

    /// What a follower left that panicked is not what is found, however far it says it came.
    #[tokio::test]
    async fn a_follower_that_panicked_leaves_nothing() {
        let (site, other) = (Site::new().await, sample().await);
        let (snapshot, half) = (site.platform.snapshot(), Finder::of(&other.platform.snapshot().state));
        let followed = Followed::of(&snapshot);
        let panicked = std::thread::scope(|scope| {
            let follower = scope.spawn(|| {
                *followed.0.write().unwrap() = half;
                panic!("told to, while it holds the index");
            });
            follower.join().is_err()
        });
        assert!(panicked && followed.0.is_poisoned());
        assert_eq!(followed.at(&snapshot).holds(), Finder::of(&snapshot.state).holds());
        assert!(!followed.0.is_poisoned(), "it is made anew once, not at every search");
    }
}
