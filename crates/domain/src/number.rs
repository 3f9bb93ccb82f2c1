//! The number by which everything in the record is known.

/// The place of an entry in the record, counted from 0; also the identity of what it founded.
pub type EntryNumber = u64;
