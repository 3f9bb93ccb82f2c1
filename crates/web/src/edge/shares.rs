//! What is held by many at once and given back: no one has all of it, and a few do not either.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::address::Holder;
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

impl<K: Holder> Shares<K> {
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

impl<K: Holder> Held<K> {
    /// Takes more of it; whether there was so much.
    pub(crate) fn more(&mut self, amount: usize) -> bool {
        let share = self.of.share;
        let mut taken = self.of.taken();
        let own = taken.by.get(&self.by).copied().unwrap_or_default();
        let around = taken.by.range(self.by.around()).map(|(_, held)| held).sum::<usize>().saturating_add(amount);
        if own.saturating_add(amount) > share.each
            || around > share.site()
            || taken.whole.saturating_add(amount) > share.open_to(around)
        {
            return false;
        }
        taken.whole += amount;
        taken.by.insert(self.by.clone(), own + amount);
        drop(taken);
        self.amount += amount;
        true
    }
}

impl<K: Holder> Held<K> {
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
    use super::super::address::Address;
    use super::*;

    impl Holder for &'static str {
        fn around(&self) -> std::ops::RangeInclusive<Self> {
            self..=self
        }
    }

    #[test]
    fn those_who_hold_much_leave_something_to_those_who_hold_little() {
        let shares = Shares::of(Share::new(6, 3).keeping(2, 1));
        let mut much: Vec<_> = ["one", "two"].map(|who| shares.take(who, 2).unwrap()).into();
        assert!(shares.take("one", 1).is_none(), "what is left is not for whoever holds two");
        let little = ["three", "four"].map(|who| shares.take(who, 1).unwrap());
        assert!(shares.take("five", 1).is_none(), "all is taken");
        much.pop();
        assert!(shares.take("one", 1).is_none() && shares.take("five", 1).is_some());
        drop((much, little));
    }

    #[test]
    fn the_networks_of_a_site_have_twice_the_share_of_one() {
        let shares = Shares::of(Share::new(9, 2));
        let network = |number: u64| Address::Six(0x2001_0db8_0001_0000 + number);
        let held: Vec<_> = (0..4).map(|number| shares.take(network(number), 1).unwrap()).collect();
        assert!(shares.take(network(4), 1).is_none());
        assert!(shares.take(network(0x1_0000), 2).is_some(), "another site");
        drop(held);
    }

    #[test]
    fn nobody_has_more_than_their_share_nor_all_more_than_the_whole() {
        let shares = Shares::of(Share::new(5, 3));
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
