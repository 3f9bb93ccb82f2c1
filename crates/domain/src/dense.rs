//! A list by dense numbers that only grows, such as one note for each entry.

use alloc::vec::Vec;

/// How many lie together. A change copies so many when somebody still reads them.
const TOGETHER: usize = 32;

/// Values by number, from 0 and without gaps. Cloning shares everything, and a change copies one page and the way to it.
/// Unlike a vector of `rpds` alone it needs no allocation, pointer or counter for each value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dense<T> {
    /// Each page but the last is full.
    pages: rpds::VectorSync<Vec<T>>,
    len: usize,
}

impl<T> Default for Dense<T> {
    fn default() -> Self {
        Self { pages: rpds::VectorSync::new_sync(), len: 0 }
    }
}

impl<T: Clone> Dense<T> {
    /// How many there are; the number of the next one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds one at the end.
    pub fn push(&mut self, value: T) {
        let (page, at) = (self.len / TOGETHER, self.len % TOGETHER);
        if at == 0 {
            self.pages.push_back_mut(Vec::with_capacity(TOGETHER));
        }
        if let Some(page) = self.pages.get_mut(page) {
            // A copied page has no room; it gets exactly what it will need.
            page.reserve_exact(TOGETHER - at);
            page.push(value);
            self.len += 1;
        }
    }

    /// The one with that number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&T> {
        self.pages.get(number / TOGETHER)?.get(number % TOGETHER)
    }

    /// The same, to change it; what other snapshots hold stays as it was.
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        self.pages.get_mut(number / TOGETHER)?.get_mut(number % TOGETHER)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.pages.iter().flatten()
    }

    /// The last one.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.pages.last()?.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_snapshot_holds_stays_as_it_was() {
        let mut grown = Dense::default();
        for value in 0..100 {
            let before = grown.clone();
            grown.push(value);
            assert_eq!((before.len(), grown.len()), (value, value + 1));
            assert_eq!((before.get(value), grown.get(value), grown.last()), (None, Some(&value), Some(&value)));
        }
        let before = grown.clone();
        *grown.get_mut(40).unwrap() = 0;
        assert_eq!((before.get(40), grown.get(40), grown.get(100)), (Some(&40), Some(&0), None));
    }
}
