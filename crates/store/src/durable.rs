//! Files that are there whole or not at all, whatever happens to the machine meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Puts a file in place: written under another name in the same folder, forced to the disk, renamed, and the folder forced too.
///
/// # Errors
/// The file system refused. What stood there before still stands, or what is new does; no part of a file is left beside it.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    place(folder, name, bytes, OpenOptions::new().write(true).create_new(true))
}

/// The same, of a file that only its owner can read.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_private(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    place(folder, name, bytes, OpenOptions::new().write(true).create_new(true).mode(0o600))
}

fn place(folder: &Path, name: &str, bytes: &[u8], options: &OpenOptions) -> io::Result<()> {
    lay(folder, name, bytes, options)?.put()
}

/// A file that is whole on the disk and has another name yet. Dropped, it goes.
#[must_use]
pub(crate) struct Prepared {
    folder: File,
    beside: PathBuf,
    target: PathBuf,
}

/// Writes a file under another name in the same folder and forces it to the disk. The folder is opened too, so that nothing
/// has to be opened between the two names.
///
/// # Errors
/// The file system refused; nothing of the new file is left.
pub(crate) fn prepare(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<Prepared> {
    lay(folder, name, bytes, OpenOptions::new().write(true).create_new(true))
}

fn lay(folder: &Path, name: &str, bytes: &[u8], options: &OpenOptions) -> io::Result<Prepared> {
    let opened = File::open(folder)?;
    let beside = folder.join(format!("{name}.part"));
    // What a killed process left goes, and so does a link that somebody put there: it is not followed.
    remove(&beside)?;
    let mut file = options.open(&beside)?;
    // From here on, what fails takes it away again: a part of a file would take room from the record.
    let prepared = Prepared { folder: opened, beside, target: folder.join(name) };
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(prepared)
}

impl Prepared {
    /// Gives it its name.
    ///
    /// # Errors
    /// The file system refused. What stood there before may still stand, or not.
    pub(crate) fn put(self) -> io::Result<()> {
        fs::rename(&self.beside, &self.target)?;
        self.folder.sync_all()
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        // After it got its name there is nothing here any more.
        let _ = fs::remove_file(&self.beside);
    }
}

/// The bytes of a file, if it is one and has at most so many. What stands there may be a pipe or a device, which would never end.
///
/// # Errors
/// It is no file, is longer, or cannot be read.
pub(crate) fn read_within(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_file(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it is longer than it can be"));
    }
    Ok(bytes)
}

/// Copies a file into a folder, under a name that nothing has there, and forces its bytes to the disk. For a folder that nobody
/// knows of yet: killed meanwhile, it leaves a part.
///
/// # Errors
/// It is no file, something has that name, or the file system refused.
pub(crate) fn copy(from: &Path, folder: &Path, name: &str) -> io::Result<()> {
    let mut source = open_file(from)?;
    let mut options = OpenOptions::new();
    let mut copy = options.write(true).create_new(true).mode(0o600).open(folder.join(name))?;
    io::copy(&mut source, &mut copy)?;
    copy.sync_all()
}

/// Takes a file away, or a link, if there is one.
///
/// # Errors
/// The file system refused.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Opens what is a file, and nothing else.
///
/// # Errors
/// It is no file, or cannot be opened.
pub(crate) fn open_file(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() { File::open(path) } else { Err(io::Error::other("it is no file")) }
}

/// Forces the names in a folder to the disk.
///
/// # Errors
/// The file system refused.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
