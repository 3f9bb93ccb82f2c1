//! A tree that grows at its end and remembers every complete subtree, so that any root or proof takes O(log n) steps.

use alloc::vec::Vec;
use core::fmt;

use super::{Hash, empty_root, node_hash};

/// The hashes of a record: two per entry, 64 bytes.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// `levels[l][i]` is the root of the entries from `i · 2^l` up to `(i + 1) · 2^l`.
    levels: Vec<Vec<Hash>>,
}

/// A size or position that the tree does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutsideTree {
    /// What was asked for.
    pub asked: u64,
    /// The largest that could have been answered; when a position was asked for, the size it had to be below.
    pub size: u64,
}

impl fmt::Display for OutsideTree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "asked for {} in a tree of {}", self.asked, self.size)
    }
}

impl core::error::Error for OutsideTree {}

impl Tree {
    /// A tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the hash of the next entry.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let hashes = &mut self.levels[level];
            hashes.push(hash);
            let [.., left, right] = hashes.as_slice() else {
                return;
            };
            if hashes.len() % 2 == 1 {
                return;
            }
            hash = node_hash(left, right);
        }
    }

    /// How many entries it has.
    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// True when it has none.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// The hash of one entry.
    pub fn leaf(&self, index: u64) -> Option<Hash> {
        self.complete(0, index)
    }

    /// The root of the entries from `index · 2^level` on, `2^level` of them, if there are so many.
    pub fn complete(&self, level: u32, index: u64) -> Option<Hash> {
        self.levels.get(level as usize)?.get(usize::try_from(index).ok()?).copied()
    }

    /// The root over all entries.
    pub fn root(&self) -> Hash {
        self.range(0, self.len())
    }

    /// The root when it had `size` entries.
    ///
    /// # Errors
    /// It never had so many.
    pub fn root_at(&self, size: u64) -> Result<Hash, OutsideTree> {
        self.has_size(size)?;
        Ok(self.range(0, size))
    }

    pub(super) fn has_size(&self, size: u64) -> Result<(), OutsideTree> {
        if size > self.len() { Err(OutsideTree { asked: size, size: self.len() }) } else { Ok(()) }
    }

    /// The root of the entries from `start` up to `end`, where `start` is where RFC 6962 would begin a subtree of that
    /// many: a multiple of the largest power of two that is not above their number.
    pub(super) fn range(&self, start: u64, end: u64) -> Hash {
        // Subtrees get smaller to the right, and the smallest are joined first: so from the right, one per bit of the length.
        let mut length = end - start;
        let mut end = end;
        let mut root = None;
        while length > 0 {
            let level = length.trailing_zeros();
            let width = 1 << level;
            let left = self.levels[level as usize][((end - width) >> level) as usize];
            root = Some(root.map_or(left, |right| node_hash(&left, &right)));
            end -= width;
            length -= width;
        }
        root.unwrap_or_else(empty_root)
    }
}
