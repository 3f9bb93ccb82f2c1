//! What is changed of a draft, and how much is kept of all of them.

use crate::DraftRow;

/// How much is kept of drafts.
#[derive(Clone, Copy, Debug)]
pub struct DraftLimits {
    /// Most drafts that one institution has started.
    pub drafts: u32,
    /// Most rows of one draft.
    pub rows: usize,
    /// Most bytes of the rows of one draft, as they are stored.
    pub bytes: u64,
    /// Most bytes of all drafts that one institution has started.
    pub together: u64,
    /// Bytes of the disk that are left to the record.
    pub reserve: u64,
}

/// One change of the rows of a draft.
#[derive(Clone, Debug)]
pub enum DraftChange {
    /// A new row. Its number and revision are not looked at: it gets the next one, and 1.
    Add(DraftRow),
    /// A row that was edited, with the revision that was seen.
    Save(DraftRow),
    /// A row that goes: its number and the revision that was seen.
    Remove(i64, i64),
}

impl DraftChange {
    /// How much of the disk it comes to, in bytes; nothing for what goes.
    pub(crate) fn room(&self) -> u64 {
        match self {
            Self::Add(row) | Self::Save(row) => row.room(),
            Self::Remove(..) => 0,
        }
    }
}
