//! Making proofs (RFC 6962 §2.1.1 and §2.1.2), lowest hash first.

use alloc::vec::Vec;

use super::{Hash, OutsideTree, Tree};

impl Tree {
    /// The proof that entry `index` is in the tree of `size` entries.
    ///
    /// # Errors
    /// The tree never had `size` entries, or that many do not reach `index`.
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<Hash>, OutsideTree> {
        self.has_size(size)?;
        if index >= size {
            return Err(OutsideTree { asked: index, size });
        }
        let (mut start, mut end) = (0, size);
        let mut proof = Vec::new();
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                proof.push(self.range(middle, end));
                end = middle;
            } else {
                proof.push(self.range(start, middle));
                start = middle;
            }
        }
        proof.reverse();
        Ok(proof)
    }

    /// The proof that the tree of `old` entries is the beginning of the tree of `new`. It is empty when `old` is 0 or `new`.
    ///
    /// # Errors
    /// The tree never had `new` entries, or `old` is above `new`.
    pub fn consistency(&self, old: u64, new: u64) -> Result<Vec<Hash>, OutsideTree> {
        self.has_size(new)?;
        if old > new {
            return Err(OutsideTree { asked: old, size: new });
        }
        let mut proof = Vec::new();
        if old == 0 {
            return Ok(proof);
        }
        let (mut start, mut end) = (0, new);
        while old != end {
            let middle = start + split(end - start);
            if old <= middle {
                proof.push(self.range(middle, end));
                end = middle;
            } else {
                proof.push(self.range(start, middle));
                start = middle;
            }
        }
        // When the old tree is a whole left subtree, its root is what the reader brings, and the proof leaves it out.
        if start > 0 {
            proof.push(self.range(start, end));
        }
        proof.reverse();
        Ok(proof)
    }
}

/// The largest power of two below `length`, which is above 1.
fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}
