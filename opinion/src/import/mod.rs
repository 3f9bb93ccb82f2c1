//! Readers of votes and statements: bytes in, whole tables or a list of faults out.
//!
//! Two families of files are read, told apart by their header: the open-data export of Polis (`votes.csv`,
//! `participants-votes.csv`, `comments.csv`) and our own (`participant,statement,vote` and `statement,text`).
//! `docs/spec/opinion-format.md` says what each column means.
//!
//! A reader is fed chunks as they come and knows no file. One bad row and nothing is handed over: a result
//! from half of the votes looks like any other. All rows are read to the end nevertheless, so that whoever
//! repairs the file sees every fault at once, each with its line.

mod fault;
mod header;
mod join;
mod names;
mod records;
mod statements;
mod votes;

pub use fault::{Column, Fault, Faults, Reason};
pub use header::Layout;
pub use join::Dialogue;
pub use statements::{StatementFile, StatementReader, StatementRow};
pub use votes::{Notices, Seen, VoteFile, VoteReader};

#[cfg(test)]
mod laws_tests;
#[cfg(test)]
mod tests;
