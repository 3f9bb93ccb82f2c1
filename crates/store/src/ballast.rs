//! Room of the disk that is kept by a file, for what has to be done when there is no other: to start, to read, and to discard.
//!
//! It is given up before either, and kept again as soon as that is done, as far as there is room. Acts never get it: what they
//! would fill with it, nobody could discard any more.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rustix::fs::{FallocateFlags, fallocate, statvfs};

use crate::{DataFolder, FolderFault, durable};

pub(crate) const NAME: &str = "ballast";

/// Twice as many as the rows of the largest draft have: whatever is discarded is overwritten in the log first. A start needs less.
const BYTES: u64 = 8 * 1024 * 1024;

/// Less is not worth a file.
const LEAST: u64 = 256 * 1024;

impl DataFolder {
    /// Gives up the room that is kept, when there is so little that a start may need it.
    ///
    /// # Errors
    /// The file system refused.
    pub fn make_room(&self) -> Result<(), FolderFault> {
        make_room(self.path()).map_err(|error| FolderFault::Io(self.path().join(NAME), error))
    }
}

/// Gives up the room that is kept in a folder, when there is no more than that.
pub(crate) fn make_room(folder: &Path) -> io::Result<()> {
    if free(folder)? < BYTES { durable::remove(&folder.join(NAME)) } else { Ok(()) }
}

/// Keeps room in a folder again: all of it, or what there is.
pub(crate) fn keep_room(folder: &Path) -> io::Result<()> {
    let path = folder.join(NAME);
    if fs::symlink_metadata(&path).is_ok_and(|found| found.is_file() && found.len() == BYTES) {
        return Ok(());
    }
    durable::remove(&path)?;
    let bytes = BYTES.min(free(folder)?);
    if bytes < LEAST {
        return Ok(());
    }
    let kept = fallocate(File::create_new(&path)?, FallocateFlags::empty(), 0, bytes);
    if kept.is_err() {
        durable::remove(&path)?;
    }
    Ok(kept?)
}

/// Whether there is room in a folder that is worth a file.
pub(crate) fn is_room(folder: &Path) -> io::Result<bool> {
    Ok(free(folder)? >= LEAST)
}

/// Bytes that are free on the disk of a folder, as whoever runs the process may use them.
///
/// # Errors
/// The file system does not say.
pub fn free(folder: &Path) -> io::Result<u64> {
    let free = statvfs(folder)?;
    Ok(free.f_bavail.saturating_mul(free.f_frsize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_kept_by_bytes_of_the_disk_and_no_link_is_followed() {
        use std::os::unix::fs::MetadataExt;
        let folder = std::env::temp_dir().join(format!("store-ballast-{}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        let (elsewhere, path) = (folder.join("elsewhere"), folder.join(NAME));
        fs::write(&elsewhere, "words").unwrap();
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        keep_room(&folder).unwrap();
        assert_eq!(fs::read(&elsewhere).unwrap(), b"words");
        assert_eq!(fs::symlink_metadata(&path).unwrap().blocks() * 512, BYTES, "what is sparse keeps nothing");
        fs::remove_dir_all(&folder).unwrap();
    }
}
