//! Places for connections: as many as there are descriptors for, of which no address has all, and some are kept for those who
//! have few.
//!
//! Whoever comes when an address or the server is full takes the place of the connection in which nothing has been under way for
//! longest, of those of whoever holds most. So a thousand that say nothing, or never end what they began to say, keep nobody out,
//! and one that is answered is never cut.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::address::{Address, Holder};
use super::limits::Limits;
use super::watched::{Watched, Yields};

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
        if taken.get(&address).map_or(0, Vec::len) >= most {
            give_up_in(&mut taken, &[address]).then_some(())?;
        }
        let share = self.limits.connections;
        let site = group(&taken, address);
        if site.held >= share.site().max(most) {
            give_up_in(&mut taken, &site.of).then_some(())?;
        }
        let held = group(&taken, address).held + 1;
        let all: usize = taken.values().map(Vec::len).sum();
        if all >= share.open_to(held) {
            largest_gives_up(&mut taken, held).then_some(())?;
        }
        let watched = Arc::new(Watched::new(&self.limits));
        taken.entry(address).or_default().push(Arc::clone(&watched));
        Some(Place { places: Arc::clone(self), address, watched })
    }

    /// Ends the connection in which nothing was under way for longest, of those of whoever has most.
    pub(super) fn one_less(&self) {
        largest_gives_up(&mut self.taken(), 0);
    }
}

/// The addresses that are one and the same, and how many connections they hold.
struct Group {
    of: Vec<Address>,
    held: usize,
}

fn group(taken: &Taken, address: Address) -> Group {
    let own = taken.range(address.around());
    let (of, sizes): (Vec<Address>, Vec<usize>) = own.map(|(address, own)| (*address, own.len())).unzip();
    Group { of, held: sizes.iter().sum() }
}

/// Ends one of whoever has most of those that can end, and no fewer than so many; whether there was one.
fn largest_gives_up(taken: &mut Taken, least: usize) -> bool {
    let mut groups: Vec<Group> = Vec::new();
    for &address in taken.keys() {
        // They stand in order, so those of one group follow each other.
        if groups.last().is_none_or(|last| !last.of.contains(&address)) {
            groups.push(group(taken, address));
        }
    }
    groups.retain(|group| group.held >= least);
    groups.sort_by_key(|group| Reverse(group.held));
    groups.iter().any(|group| give_up_in(taken, &group.of))
}

/// Ends the one of these addresses that gives up first; whether there was one.
fn give_up_in(taken: &mut Taken, of: &[Address]) -> bool {
    loop {
        let first = of.iter().filter_map(|address| {
            let own = taken.get(address)?.iter().enumerate();
            let (yields, at) = own.filter_map(|(at, watched)| Some((watched.yields()?, at))).min()?;
            Some((yields, *address, at))
        });
        let Some((_, address, at)): Option<(Yields, _, _)> = first.min() else { return false };
        let Some(own) = taken.get_mut(&address) else { return false };
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
