//! Performing acts: decided one after the other on a working copy, made durable together, then published.
//!
//! While one batch is on its way to the disk, the next is decided on the state that it will lead to. Should the first not
//! arrive, the second is decided anew. Nobody is answered before what they are told is on the disk.

mod asked;
mod authority;
mod closed;
mod job;
mod key;
mod pending;
mod read;
mod told;
mod working;
mod writer;

use domain::Moment;

pub(crate) use asked::Asked;
pub(crate) use closed::closed;
pub(crate) use job::{Job, MOST_OF_A_JOB};
pub(crate) use key::Name;
pub(crate) use told::{is_called, letter};
pub(crate) use working::{Span, Working};
pub(crate) use writer::run;

pub use authority::Authority;
pub use key::{IdempotencyKey, Scope};

/// How long answered requests are remembered, in milliseconds: 30 days.
pub(crate) const MOST_KEPT: i64 = 30 * 24 * 60 * 60 * 1_000;

/// The acts are on the disk. They are sealed by the next checkpoint; only then is there a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    /// The first entry they brought about.
    pub first: u64,
    /// The last entry they brought about.
    pub last: u64,
    /// When they were entered, in milliseconds since 1970, UTC.
    pub at: i64,
    /// The civil moment that rules look at, of the first entry.
    pub moment: Moment,
    /// Whether the same request was answered before, and nothing was done now.
    pub replayed: bool,
}
