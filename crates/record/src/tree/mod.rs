//! The Merkle tree of RFC 6962 §2.1 with SHA-256, as C2SP `tlog-tiles` uses it.

mod append;
mod hash;
mod prove;
mod verify;

pub use append::{OutsideTree, Tree};
pub use hash::{Hash, empty_root, leaf_hash, node_hash};
pub use verify::{ProofFault, verify_consistency, verify_inclusion};
