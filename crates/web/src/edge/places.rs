//! Places for connections: as many as there are descriptors for, of which no address has all.
//!
//! Whoever comes when an address or the server is full takes the place of the connection in which nothing has been under way for
//! longest. So a thousand that say nothing keep nobody out, and one that is answered is never cut.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::address::Address;
use super::limits::Limits;
use super::watched::Watched;

/// The connections that there are, by where they come from.
pub(super) struct Places {
    limits: Limits,
    taken: Mutex<Taken>,
}

type Taken = BTreeMap<Address, Vec<Arc<Watched>>>;

impl Places {
    /// All of them free.
    pub(super) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self { limits, taken: Mutex::default() })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for a connection from an address, which has at most so many; `None` when a request is under way in all that it
    /// could have.
    pub(super) fn enter(self: &Arc<Self>, address: Address, most: usize) -> Option<Place> {
        let mut taken = self.taken();
        let own = taken.get_mut(&address);
        if own.is_some_and(|own| own.len() >= most && !one_gives_up(own)) {
            return None;
        }
        let all: usize = taken.values().map(Vec::len).sum();
        if all >= self.limits.connections.whole && !largest_gives_up(&mut taken) {
            return None;
        }
        let watched = Arc::new(Watched::new(&self.limits));
        taken.entry(address).or_default().push(Arc::clone(&watched));
        Some(Place { places: Arc::clone(self), address, watched })
    }

    /// Ends the connection in which nothing was under way for longest, of those of whoever has most.
    pub(super) fn one_less(&self) {
        largest_gives_up(&mut self.taken());
    }
}

/// Ends one of whoever has most of those that can end; whether there was one.
fn largest_gives_up(taken: &mut Taken) -> bool {
    let mut by_size: Vec<&mut Vec<Arc<Watched>>> = taken.values_mut().collect();
    by_size.sort_by_key(|own| Reverse(own.len()));
    by_size.into_iter().any(one_gives_up)
}

/// Ends the one that was idle for longest; whether there was one.
fn one_gives_up(own: &mut Vec<Arc<Watched>>) -> bool {
    loop {
        let idle = own.iter().enumerate().filter_map(|(at, watched)| Some((watched.idle_since()?, at)));
        let Some((_, at)) = idle.min() else { return false };
        // It may have been asked something in this instant.
        if own[at].give_up() {
            own.swap_remove(at);
            return true;
        }
    }
}

/// The place of a connection, free again when it is dropped.
pub(super) struct Place {
    places: Arc<Places>,
    address: Address,
    /// The connection.
    pub watched: Arc<Watched>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        let Some(own) = taken.get_mut(&self.address) else { return };
        own.retain(|watched| !Arc::ptr_eq(watched, &self.watched));
        if own.is_empty() {
            taken.remove(&self.address);
        }
    }
}
