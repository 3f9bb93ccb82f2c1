//! The index as the requests share it. It is made at the start and follows every edition: at once, by a task of its own,
//! so that no word outlives its text; and before each search, so that what was just recorded is found.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, Weak};

use find::Finder;
use platform::Snapshot;
use tokio::sync::watch;

use crate::app::Inner;

/// The index, at the edition that was asked for last.
pub(crate) struct Followed(RwLock<Finder>);

impl Followed {
    /// The index of an edition.
    pub(crate) fn of(snapshot: &Snapshot) -> Self {
        Self(RwLock::new(Finder::of(&snapshot.state)))
    }

    /// The index at that edition or a later one.
    pub(crate) fn at(&self, snapshot: &Snapshot) -> RwLockReadGuard<'_, Finder> {
        let is_behind = |finder: &Finder| finder.state().skeleton.next() < snapshot.state.skeleton.next();
        // A thread that panicked while it followed left an index of some words; the next edition completes it.
        if is_behind(&self.0.read().unwrap_or_else(PoisonError::into_inner)) {
            let mut finder = self.0.write().unwrap_or_else(PoisonError::into_inner);
            if is_behind(&finder) {
                finder.follow(&snapshot.state);
            }
        }
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Follows each edition as it comes, for as long as the site is served.
pub(crate) async fn keep_up(app: Weak<Inner>, mut latest: watch::Receiver<u64>) {
    while latest.changed().await.is_ok() {
        let Some(app) = app.upgrade() else { return };
        drop(app.found.at(&app.platform.snapshot()));
    }
}
