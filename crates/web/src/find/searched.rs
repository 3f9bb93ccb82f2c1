//! Who looks for something in the index, and the task by which it follows the record.
//!
//! Searching and following work, and searches wait for who follows: both are done on threads of their own, never on those that
//! answer pages, and few at once.

use std::panic::resume_unwind;
use std::sync::{Arc, Weak};
use std::thread::available_parallelism;

use find::Finder;
use platform::Snapshot;
use tokio::sync::{Semaphore, watch};
use tokio::task::spawn_blocking;

use super::followed::Followed;
use crate::app::{App, Inner};
use crate::edge::{Address, Share, Shares};

/// The index, and those who look for something in it.
pub(crate) struct Searched {
    index: Followed,
    /// For each search that is under way.
    at_once: Arc<Semaphore>,
    /// Those who search or wait for it.
    searching: Shares<Address>,
}

impl Searched {
    /// The index of an edition, of which everybody together and each address ask for so much at a time.
    pub(crate) fn of(snapshot: &Snapshot, searches: Share) -> Self {
        // The others answer pages meanwhile.
        let threads = (available_parallelism().map_or(1, usize::from) / 2).max(1);
        Self {
            index: Followed::of(snapshot),
            at_once: Arc::new(Semaphore::new(threads)),
            searching: Shares::of(searches),
        }
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
            look(&app, &app.found.index.at(&app.platform.snapshot()))
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
        let (found, snapshot) = (Arc::clone(&app.found), app.platform.snapshot());
        // Nobody waits for the folder because of it.
        drop(app);
        // What panicked is made anew with the next edition or search.
        let _ = spawn_blocking(move || drop(found.index.at(&snapshot))).await;
    }
}
