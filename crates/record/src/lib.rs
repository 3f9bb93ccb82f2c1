//! The public record as bytes: canonical entries, digests and their openings, the Merkle tree, signed notes,
//! checkpoints, proof files, and the verifier of a whole record. `docs/spec/record.md` is the format.
//!
//! This crate does not know what an entry means, and it does no input or output: a stranger can verify a record with it
//! and a file.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod checkpoint;
pub mod entry;
pub mod json;
pub mod note;
pub mod opening;
pub mod proof_file;
pub mod tile;
pub mod tree;
pub mod verify;

mod base64_text;
mod decimal;

pub use checkpoint::{Checkpoint, CheckpointFault};
pub use entry::{ActorRef, Basis, Class, DigestRef, Entry, EntryError, Level, SizeLimit};
pub use json::{EncodeError, EncodeFault, ScanError, ScanFault, Value, encode, scan};
pub use note::{NoteFault, OpenedNote, SigningKey, VerifierKey};
pub use opening::{Opening, digest};
pub use proof_file::{ProofFile, ProofFileFault};
pub use tree::{
    Hash, OutsideTree, ProofFault, Tree, empty_root, leaf_hash, node_hash, verify_consistency, verify_inclusion,
};
pub use verify::{Fault, Verified, Verifier, VerifyFault};
