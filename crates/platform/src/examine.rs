//! What a data folder is like, for whoever looks after it: without its lock and without a change, also beside a running server.

use std::io;
use std::path::Path;

use store::{DataFolder, FolderFault};

use crate::clock::Setting;
use crate::plausible::Plausible;

/// Whether it is a data folder with a key, and no copy of another one.
///
/// # Errors
/// What is missing of it, its key cannot be used, or what it is a copy of.
pub fn examine(folder: &Path) -> Result<(), FolderFault> {
    DataFolder::look(folder)?;
    DataFolder::key_in(folder)?;
    DataFolder::copy_in(folder)
}

/// The permissions of a data folder when others than its owner may look into it.
#[must_use]
pub fn exposed_folder(folder: &Path) -> Option<u32> {
    DataFolder::exposed(folder).ok().flatten()
}

/// Least free bytes without a word: some years of a body.
const PLENTY: u64 = 1024 * 1024 * 1024;

/// What the free bytes of a disk are good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// Some years.
    Plenty,
    /// What is being done now; whoever operates looks for more.
    Little,
    /// Acts alone: neither files nor drafts.
    Reserved,
}

impl Space {
    /// Of so many free bytes, so many of which are reserved for the record.
    #[must_use]
    pub fn of(free: u64, reserve: u64) -> Self {
        match free {
            free if free < reserve => Self::Reserved,
            free if free < reserve.saturating_add(PLENTY) => Self::Little,
            _ => Self::Plenty,
        }
    }
}

/// Bytes that are free on the disk of a folder, as this process may use them.
///
/// # Errors
/// The file system does not say.
pub fn free_bytes_in(folder: &Path) -> io::Result<u64> {
    store::free_bytes(folder)
}

/// What is found out about the clock without a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockState {
    /// It may be right.
    Plausible,
    /// It is before the day when the program was built, or behind the last entry: nothing is recorded until it is right.
    Behind,
    /// It is more than a year ahead of that day, or further than is plausible.
    Ahead,
}

/// What the clock of a setting is like.
#[must_use]
pub fn clock_state(setting: &Setting) -> ClockState {
    let at = (setting.clock)();
    if at < setting.built {
        ClockState::Behind
    } else if Plausible::at(setting, at, 0).holds(at, (setting.steady)()) {
        ClockState::Plausible
    } else {
        ClockState::Ahead
    }
}
