//! Tests of the record through its public items, one module per subject; oracles are other people's implementations.

mod canonical;
mod checkpoint;
mod entry;
mod generate;
mod note;
mod proof_file;
mod tile;
mod tree;
mod vectors;
mod verify;
