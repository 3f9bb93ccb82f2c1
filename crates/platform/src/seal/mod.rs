//! Sealing: signing what was read back from the disk, and nothing else.

mod beat;
mod step;

use record::Hash;

pub(crate) use beat::run;

/// What the log has committed itself to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Entries under the checkpoint.
    pub size: u64,
    /// Root of their tree.
    pub root: Hash,
    /// The checkpoint as it was signed.
    pub note: String,
}
