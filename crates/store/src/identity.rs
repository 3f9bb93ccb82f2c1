//! Which folder on which disk a data folder is: its number there, and when it came to be. A copy has another one, and shows so
//! before it signs. Moving or renaming the folder, or the disk with it, changes neither.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::durable;
use crate::folder::IDENTITY;

/// Most bytes of it.
const LONGEST: u64 = 256;

/// What a folder is, in one line. A file system that does not tell when it came to be tells its number alone.
pub(crate) fn of(folder: &Path) -> io::Result<String> {
    let known = fs::metadata(folder)?;
    let born = known.created().ok().and_then(|born| born.duration_since(UNIX_EPOCH).ok());
    let born =
        born.map_or_else(|| "unknown".to_owned(), |born| format!("{}.{:09}", born.as_secs(), born.subsec_nanos()));
    Ok(format!("inode {}, born {born}", known.ino()))
}

/// What it keeps of itself, if anything.
pub(crate) fn kept(folder: &Path) -> io::Result<Option<String>> {
    match durable::read_within(&folder.join(IDENTITY), LONGEST) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes it down, unless it stands there.
pub(crate) fn keep(folder: &Path) -> io::Result<()> {
    let found = of(folder)?;
    if kept(folder)?.as_ref() == Some(&found) {
        Ok(())
    } else {
        durable::write(folder, IDENTITY, format!("{found}\n").as_bytes())
    }
}
