//! The index as the requests share it. It is made at the start and follows every edition: at once, by a task of its own,
//! so that no word outlives its text; and before each search, so that what was just recorded is found.
//!
//! Searching and following work, and searches wait for who follows: both are done on threads of their own, never on those that
//! answer pages, and few at once.

use std::panic::resume_unwind;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, Weak};
use std::thread::available_parallelism;

use find::Finder;
use platform::Snapshot;
use tokio::sync::{Semaphore, watch};
use tokio::task::spawn_blocking;

use crate::app::{App, Inner};
use crate::edge::{Address, Share, Shares};

/// The index, at the edition that was asked for last, and those who look for something in it.
pub(crate) struct Followed {
    finder: RwLock<Finder>,
    /// For each search that is under way.
    at_once: Arc<Semaphore>,
    /// Those who search or wait for it.
    searching: Shares<Address>,
}

impl Followed {
    /// The index of an edition, of which everybody together and each address ask for so much at a time.
    pub(crate) fn of(snapshot: &Snapshot, searches: Share) -> Self {
        // The others answer pages meanwhile.
        let threads = (available_parallelism().map_or(1, usize::from) / 2).max(1);
        Self {
            finder: RwLock::new(Finder::of(&snapshot.state)),
            at_once: Arc::new(Semaphore::new(threads)),
            searching: Shares::of(searches),
        }
    }

    /// The index at that edition or a later one. It may take long: it is for a thread on which nobody waits.
    fn at(&self, snapshot: &Snapshot) -> RwLockReadGuard<'_, Finder> {
        let is_behind = |finder: &Finder| finder.state().skeleton.next() < snapshot.state.skeleton.next();
        if self.finder.is_poisoned() || is_behind(&self.read()) {
            let mut finder = self.finder.write().unwrap_or_else(PoisonError::into_inner);
            // A thread that panicked while it followed left an index of some words, which calls itself that of the later edition:
            // nothing in it can be relied on.
            if self.finder.is_poisoned() {
                *finder = Finder::of(&snapshot.state);
                self.finder.clear_poison();
            } else if is_behind(&finder) {
                finder.follow(&snapshot.state);
            }
        }
        self.read()
    }

    fn read(&self) -> RwLockReadGuard<'_, Finder> {
        self.finder.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Looks for something in the index as it is now, for somebody there; `None` when too much is asked for at a time, from there
    /// or at all.
    pub(crate) async fn search<T: Send + 'static>(
        &self,
        from: Address,
        look: impl FnOnce(&App, &Finder) -> T + Send + 'static,
    ) -> Option<T> {
        let searching = self.found.searching.take(from, 1)?;
        // Never closed.
        let turn = Arc::clone(&self.found.at_once).acquire_owned().await.ok()?;
        let app = self.clone();
        let looked = spawn_blocking(move || {
            // Held until it is done, whether somebody still waits for it or not.
            let _held = (searching, turn);
            look(&app, &app.found.at(&app.platform.snapshot()))
        });
        match looked.await {
            Ok(found) => Some(found),
            Err(ended) if ended.is_panic() => resume_unwind(ended.into_panic()),
            Err(_) => None,
        }
    }
}

/// Follows each edition as it comes, for as long as the site is served.
pub(crate) async fn keep_up(app: Weak<Inner>, mut latest: watch::Receiver<u64>) {
    while latest.changed().await.is_ok() {
        let Some(app) = app.upgrade() else { return };
        // What panicked is made anew with the next edition or search.
        let follow = move || {
            drop(app.found.at(&app.platform.snapshot()));
        };
        let _ = spawn_blocking(follow).await;
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
        let followed = Followed::of(&snapshot, Share::new(2, 2));
        let panicked = std::thread::scope(|scope| {
            let follower = scope.spawn(|| {
                *followed.finder.write().unwrap() = half;
                panic!("told to, while it holds the index");
            });
            follower.join().is_err()
        });
        assert!(panicked && followed.finder.is_poisoned());
        assert_eq!(followed.at(&snapshot).holds(), Finder::of(&snapshot.state).holds());
        assert!(!followed.finder.is_poisoned(), "it is made anew once, not at every search");
    }
}
