//! Files that are there whole or not at all, whatever happens to the machine meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Puts a file in place: written under another name in the same folder, forced to the disk, renamed, and the folder forced too.
///
/// # Errors
/// The file system refused. What stood there before still stands; a part of the new file may lie beside it.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    place(folder, name, bytes, OpenOptions::new().write(true).create(true).truncate(true))
}

/// The same, of a file that only its owner can read.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_private(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    place(folder, name, bytes, OpenOptions::new().write(true).create(true).truncate(true).mode(0o600))
}

fn place(folder: &Path, name: &str, bytes: &[u8], options: &OpenOptions) -> io::Result<()> {
    let beside = folder.join(format!("{name}.part"));
    let mut file = options.open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, folder.join(name))?;
    sync_folder(folder)
}

/// Forces the names in a folder to the disk.
///
/// # Errors
/// The file system refused.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
