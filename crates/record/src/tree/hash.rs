//! The three hashes of the tree. Leaves and nodes begin with different bytes, so neither can pass for the other.

use sha2::{Digest, Sha256};

/// SHA-256: of an entry, of a node, or of a whole tree.
pub type Hash = [u8; 32];

/// The hash of the bytes of an entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(entry).finalize().into()
}

/// The hash of a node over its two subtrees.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(left);
    bytes[33..].copy_from_slice(right);
    Sha256::digest(bytes).into()
}

/// The root of a tree without entries.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}
