//! What is held by many at once and given back: no one has all of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limits::Share;

/// Something of which everybody together has no more than the whole, and nobody more than their share.
#[derive(Debug)]
pub(crate) struct Shares<K: Ord>(Arc<Inner<K>>);

#[derive(Debug)]
struct Inner<K: Ord> {
    share: Share,
    taken: Mutex<Taken<K>>,
}

#[derive(Debug)]
struct Taken<K> {
    whole: usize,
    by: BTreeMap<K, usize>,
}

impl<K: Ord + Clone> Shares<K> {
    /// All of it, to be taken.
    pub(crate) fn of(share: Share) -> Self {
        Self(Arc::new(Inner { share, taken: Mutex::new(Taken { whole: 0, by: BTreeMap::new() }) }))
    }

    /// So much of it, held by somebody until it is dropped; `None` when there is not so much, for them or at all.
    pub(crate) fn take(&self, by: K, amount: usize) -> Option<Held<K>> {
        let mut held = Held { of: Arc::clone(&self.0), by, amount: 0 };
        held.more(amount).then_some(held)
    }
}

impl<K: Ord> Inner<K> {
    fn taken(&self) -> MutexGuard<'_, Taken<K>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What somebody holds.
#[derive(Debug)]
pub(crate) struct Held<K: Ord> {
    of: Arc<Inner<K>>,
    by: K,
    amount: usize,
}

impl<K: Ord + Clone> Held<K> {
    /// Takes more of it; whether there was so much.
    pub(crate) fn more(&mut self, amount: usize) -> bool {
        let share = self.of.share;
        let mut taken = self.of.taken();
        let own = taken.by.get(&self.by).copied().unwrap_or_default();
        if own.saturating_add(amount) > share.each || taken.whole.saturating_add(amount) > share.whole {
            return false;
        }
        taken.whole += amount;
        taken.by.insert(self.by.clone(), own + amount);
        drop(taken);
        self.amount += amount;
        true
    }
}

impl<K: Ord + Clone> Held<K> {
    /// Holds so much of it instead; whether there was so much. Otherwise it holds what it held.
    pub(crate) fn becomes(&mut self, amount: usize) -> bool {
        match amount.checked_sub(self.amount) {
            Some(missing) => self.more(missing),
            None => {
                self.less(self.amount - amount);
                true
            }
        }
    }
}

impl<K: Ord> Held<K> {
    /// Gives so much of it back.
    pub(crate) fn less(&mut self, amount: usize) {
        let amount = amount.min(self.amount);
        self.amount -= amount;
        let mut taken = self.of.taken();
        taken.whole -= amount;
        let left = taken.by.get_mut(&self.by).map(|own| {
            *own -= amount;
            *own
        });
        // Whoever holds nothing is forgotten: there may be any number of them.
        if left == Some(0) {
            taken.by.remove(&self.by);
        }
    }
}

impl<K: Ord> Drop for Held<K> {
    fn drop(&mut self) {
        self.less(self.amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_more_than_their_share_nor_all_more_than_the_whole() {
        let shares = Shares::of(Share { whole: 5, each: 3 });
        let mut one = shares.take("one", 2).unwrap();
        assert!(shares.take("one", 2).is_none() && !one.more(2), "more than the share of one");
        assert!(one.more(1));
        let two = shares.take("two", 2).unwrap();
        assert!(shares.take("three", 1).is_none(), "the whole is taken");
        assert!(!one.becomes(4) && one.becomes(1) && one.becomes(3) && one.becomes(2));
        assert!(shares.take("three", 1).is_some());
        drop((one, two));
        assert!(shares.0.taken().by.is_empty() && shares.0.taken().whole == 0, "whoever holds nothing is forgotten");
        assert!(shares.take("four", 3).is_some());
    }
}
