//! The data folder: one directory holds one body and its log.
//!
//! | name | what |
//! |---|---|
//! | `tequio.db` | entries, openings and desk data (beside it, while in use, the two files SQLite adds) |
//! | `checkpoint` | the last signed checkpoint |
//! | `key` | 32 secret bytes, for its owner alone |
//! | `identity` | which folder on which disk this is; made anew without one, and then a copy is not noticed |
//! | `secret` | 32 more, from which what is shown once is derived; not part of a backup, and made anew without one |
//! | `keys.db` | one key for each person, invitation and closed opening, and the digests of what was erased; for its owner alone, and not part of a backup |
//! | `tequio.toml` | settings, where whoever operates says some there; read by `cli` |
//! | `outbox/` | letters as files, where no relay takes them; made by `post` |
//! | `ballast` | room of the disk for a start and for what is discarded when there is no other; not part of a backup |
//! | `lock` | held by the process that writes |
//! | `files/` | bytes of files, by id |

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::{durable, identity};

pub(crate) const DATABASE: &str = "tequio.db";
pub(crate) const KEY: &str = "key";
pub(crate) const IDENTITY: &str = "identity";
pub(crate) const SECRET: &str = "secret";
pub(crate) const KEYS: &str = "keys.db";
pub(crate) const SETTINGS: &str = "tequio.toml";
pub(crate) const LOCK: &str = "lock";
pub(crate) const FILES: &str = "files";

/// A data folder that this process holds and no other can.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    /// Unlocked by the operating system when closed, also when the process is killed.
    lock: File,
}

/// Why a folder cannot be made or held.
#[derive(Debug, thiserror::Error)]
pub enum FolderFault {
    /// There is something in it already: the first that was found of what may not wait there.
    #[error("{} is not empty: {} is in it, and a folder is made where nothing is yet, or tequio.toml and lost+found alone", .0.display(), .1)]
    NotEmpty(PathBuf, String),
    /// It is not there, or is no data folder.
    #[error("{} is no data folder: {} is missing", .0.display(), .1)]
    Missing(PathBuf, &'static str),
    /// Another process holds it.
    #[error("{} is in use by another process", .0.display())]
    InUse(PathBuf),
    /// The key is not 32 bytes.
    #[error("the key in {} is not 32 bytes", .0.display())]
    Key(PathBuf),
    /// The secret is not 32 bytes. Taken away, it is made anew.
    #[error("the secret in {} is not 32 bytes", .0.display())]
    Secret(PathBuf),
    /// It is a copy of another one. Two that sign make two histories of one log.
    #[error("{} is a copy: it was made as {kept}, and this is {found}", .folder.display())]
    Copy {
        /// The folder.
        folder: PathBuf,
        /// What it keeps of itself.
        kept: String,
        /// What it is.
        found: String,
    },
    /// The file system refused.
    #[error("{}: {}", .0.display(), .1)]
    Io(PathBuf, #[source] io::Error),
}

impl DataFolder {
    /// Holds an existing data folder until the value is dropped.
    ///
    /// # Errors
    /// It is none, or another process holds it.
    pub fn open(path: &Path) -> Result<Self, FolderFault> {
        Self::look(path)?;
        Self::hold(path)
    }

    /// Whether the files are there without which it is no data folder. Holds and changes nothing.
    ///
    /// # Errors
    /// The first that is not there.
    pub fn look(path: &Path) -> Result<(), FolderFault> {
        match [DATABASE, KEY, LOCK].into_iter().find(|name| !path.join(name).is_file()) {
            Some(name) => Err(FolderFault::Missing(path.to_path_buf(), name)),
            None => Ok(()),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The 32 secret bytes of the log's key.
    ///
    /// # Errors
    /// It cannot be read, or is not 32 bytes.
    pub fn key(&self) -> Result<[u8; 32], FolderFault> {
        Self::key_in(&self.path)
    }

    /// The same, of a folder that this process need not hold.
    ///
    /// # Errors
    /// As [`DataFolder::key`].
    pub fn key_in(folder: &Path) -> Result<[u8; 32], FolderFault> {
        let path = folder.join(KEY);
        let bytes = durable::read_within(&path, 64).map_err(|error| FolderFault::Io(path.clone(), error))?;
        bytes.try_into().map_err(|_| FolderFault::Key(folder.to_path_buf()))
    }

    /// The permissions of the key file when others than its owner may read it, as `chmod` writes them.
    ///
    /// # Errors
    /// It cannot be looked at.
    pub fn exposed_key(folder: &Path) -> io::Result<Option<u32>> {
        Self::exposed(&folder.join(KEY))
    }

    /// The same of the folder, or of any file.
    ///
    /// # Errors
    /// It cannot be looked at.
    pub fn exposed(path: &Path) -> io::Result<Option<u32>> {
        let mode = fs::metadata(path)?.permissions().mode() & 0o777;
        Ok((mode & 0o077 != 0).then_some(mode))
    }

    /// Whether this folder is the one that was made or opened last under its identity. One without any is
    /// taken for it.
    ///
    /// # Errors
    /// It is a copy, or the file system refused.
    pub fn is_no_copy(&self) -> Result<(), FolderFault> {
        Self::copy_in(&self.path)
    }

    /// The same, of a folder that this process need not hold.
    ///
    /// # Errors
    /// As [`DataFolder::is_no_copy`].
    pub fn copy_in(folder: &Path) -> Result<(), FolderFault> {
        let failed = |error| FolderFault::Io(folder.join(IDENTITY), error);
        let found = identity::of(folder).map_err(failed)?;
        match identity::kept(folder).map_err(failed)? {
            Some(kept) if kept != found => Err(FolderFault::Copy { folder: folder.to_path_buf(), kept, found }),
            _ => Ok(()),
        }
    }

    /// Writes down which folder this is. A copy that is told so takes the place of what it is a copy of.
    ///
    /// # Errors
    /// The file system refused.
    pub fn keep_identity(&self) -> Result<(), FolderFault> {
        identity::keep(&self.path).map_err(|error| FolderFault::Io(self.path.join(IDENTITY), error))
    }

    /// The secret bytes from which what is shown once is derived. Where there are none, as in a folder that came from a
    /// backup, `fresh` is kept for its owner alone; whatever was derived before is then worth nothing.
    ///
    /// # Errors
    /// They cannot be read or kept, or are not 32 bytes.
    pub fn secret_or(&self, fresh: [u8; 32]) -> Result<[u8; 32], FolderFault> {
        let failed = |error| FolderFault::Io(self.path.join(SECRET), error);
        match durable::read_within(&self.path.join(SECRET), 64) {
            Ok(bytes) => bytes.try_into().map_err(|_| FolderFault::Secret(self.path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                durable::write_private(&self.path, SECRET, &fresh).map_err(failed)?;
                Ok(fresh)
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// The secret of a folder that this process need not hold.
    ///
    /// # Errors
    /// It has none yet, or it cannot be read, or is not 32 bytes.
    pub fn secret_in(folder: &Path) -> Result<[u8; 32], FolderFault> {
        let path = folder.join(SECRET);
        let bytes = durable::read_within(&path, 64).map_err(|error| FolderFault::Io(path, error))?;
        bytes.try_into().map_err(|_| FolderFault::Secret(folder.to_path_buf()))
    }

    /// The stored bytes of a file, of a folder that this process need not hold.
    ///
    /// # Errors
    /// The id is none, or there are no such bytes.
    pub fn file_in(folder: &Path, id: &str) -> io::Result<File> {
        let id = crate::files::checked(id).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        durable::open_file(&folder.join(FILES).join(id))
    }

    pub(crate) fn database(&self) -> PathBuf {
        database(&self.path)
    }

    pub(crate) fn keys(&self) -> PathBuf {
        keys(&self.path)
    }

    pub(crate) fn files(&self) -> PathBuf {
        self.path.join(FILES)
    }

    /// Lets it be opened by somebody else, though this still lives.
    pub(crate) fn free(&self) -> io::Result<()> {
        self.lock.unlock()
    }

    pub(crate) fn hold(path: &Path) -> Result<Self, FolderFault> {
        let failed = |error| FolderFault::Io(path.to_path_buf(), error);
        let lock = OpenOptions::new().write(true).open(path.join(LOCK)).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_path_buf(), lock }),
            Err(TryLockError::WouldBlock) => Err(FolderFault::InUse(path.to_path_buf())),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}

pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join(DATABASE)
}

pub(crate) fn keys(folder: &Path) -> PathBuf {
    folder.join(KEYS)
}
