//! Checking proofs without the tree.

use core::fmt;

use super::{Hash, empty_root, node_hash};

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofFault {
    /// The position is not below the size, or the older size is above the newer.
    Outside,
    /// Another number of hashes is due for these sizes.
    Length {
        /// Hashes given.
        given: usize,
    },
    /// The proof leads to another root than the one given (for a consistency proof, the newer).
    Root,
    /// The proof leads to another older root than the one given.
    OldRoot,
}

impl fmt::Display for ProofFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside => out.write_str("the proof is about something outside the tree"),
            Self::Length { given } => {
                write!(out, "a proof of {given} hashes is not one for these sizes")
            }
            Self::Root => out.write_str("the proof leads to another root"),
            Self::OldRoot => out.write_str("the proof leads to another older root"),
        }
    }
}

impl core::error::Error for ProofFault {}

/// Checks that the entry with this hash is number `index` in the tree of `size` entries with this root.
///
/// # Errors
/// Why the proof does not show it.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> Result<(), ProofFault> {
    if index >= size {
        return Err(ProofFault::Outside);
    }
    let mut climb = Climb { position: index, last: size - 1 };
    let mut hash = *leaf;
    for sibling in proof {
        hash = match climb.step(proof.len())? {
            Side::Left => node_hash(sibling, &hash),
            Side::Right => node_hash(&hash, sibling),
        };
    }
    climb.finish(proof.len())?;
    if hash == *root { Ok(()) } else { Err(ProofFault::Root) }
}

/// Checks that the tree of `old_size` entries with `old_root` is the beginning of the tree of `new_size` with `new_root`.
///
/// # Errors
/// Why the proof does not show it.
pub fn verify_consistency(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofFault> {
    if old_size > new_size {
        return Err(ProofFault::Outside);
    }
    if old_size == 0 || old_size == new_size {
        return verify_empty(old_size, old_root, new_size, new_root, proof);
    }
    // The climb begins at the largest subtree that ends where the old tree ends. When that is the whole old tree, its root
    // is known and the proof leaves it out.
    let level = old_size.trailing_zeros();
    let (start, rest) = if old_size.is_power_of_two() {
        (old_root, proof)
    } else {
        proof.split_first().ok_or(ProofFault::Length { given: 0 })?
    };
    let mut climb = Climb { position: (old_size - 1) >> level, last: (new_size - 1) >> level };
    let (mut old, mut new) = (*start, *start);
    for sibling in rest {
        match climb.step(proof.len())? {
            Side::Left => {
                old = node_hash(sibling, &old);
                new = node_hash(sibling, &new);
            }
            Side::Right => new = node_hash(&new, sibling),
        }
    }
    climb.finish(proof.len())?;
    if old != *old_root {
        return Err(ProofFault::OldRoot);
    }
    if new == *new_root { Ok(()) } else { Err(ProofFault::Root) }
}

fn verify_empty(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofFault> {
    if !proof.is_empty() {
        return Err(ProofFault::Length { given: proof.len() });
    }
    if old_size == 0 && *old_root != empty_root() {
        return Err(ProofFault::OldRoot);
    }
    if old_size == new_size && old_root != new_root {
        return Err(ProofFault::Root);
    }
    Ok(())
}

/// Where the next hash of a proof stands beside the one climbing.
enum Side {
    Left,
    Right,
}

/// A way from a subtree up to the root: its position among those of its level, and the position of the last of them.
struct Climb {
    position: u64,
    last: u64,
}

impl Climb {
    /// Goes up to the next level that has a sibling, and says on which side it stands.
    fn step(&mut self, given: usize) -> Result<Side, ProofFault> {
        if self.last == 0 {
            return Err(ProofFault::Length { given });
        }
        if self.position == self.last {
            // The right edge is promoted unchanged through every level where it has no sibling. It has one before the root:
            // `last` is above 0, so it has a bit set.
            let promoted = self.position.trailing_zeros();
            self.position >>= promoted;
            self.last >>= promoted;
        }
        let side = if self.position % 2 == 1 { Side::Left } else { Side::Right };
        self.position /= 2;
        self.last /= 2;
        Ok(side)
    }

    /// Says that the root has been reached.
    fn finish(&self, given: usize) -> Result<(), ProofFault> {
        if self.last == 0 { Ok(()) } else { Err(ProofFault::Length { given }) }
    }
}
