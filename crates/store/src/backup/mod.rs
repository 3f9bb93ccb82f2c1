//! Backups of a data folder, taken while it is at work, and what is made of one again.
//!
//! A backup is a folder with the database as it was at one moment, the checkpoint, the key, the identity and the files. It has no
//! lock, so that it is no data folder and nobody serves it. The keys of subjects are never in it: they have a copy of their own,
//! of which there is one, and each takes the place of the one before.

mod keys_copy;
mod restore;
mod tables;
mod take;

use std::path::PathBuf;

use crate::{FileFault, FolderFault};

pub use keys_copy::KeysCopy;
pub use restore::restore_into;
pub use take::{Missing, finish_backup, take_into};

/// Why a backup was not taken or not restored. Nothing is left of what was begun.
#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    /// The folder is not there, filled, or in use.
    #[error(transparent)]
    Folder(#[from] FolderFault),
    /// The database or the file system failed.
    #[error(transparent)]
    Store(#[from] crate::Fault),
    /// The bytes of a file are missing, or it is none.
    #[error(transparent)]
    File(#[from] FileFault),
    /// It is a data folder, and what is copied of one by hand may be of two moments.
    #[error("{} is a data folder and no backup of one", .0.display())]
    NoBackup(PathBuf),
    /// What stands there is no copy of the keys.
    #[error("{} is no copy of the keys", .0.display())]
    NoKeys(PathBuf),
    /// Keys that lie in the folder or in the backup are copied together with what they encipher.
    #[error("{} lies in the data folder or in the backup: the copy of the keys is kept apart", .0.display())]
    KeysNotApart(PathBuf),
    /// Another process is making the same copy of the keys.
    #[error("{} is being made by another process", .0.display())]
    KeysInUse(PathBuf),
    /// It would not fit, or leave too little of the disk to the folder that is copied.
    #[error("the backup needs {needed} bytes of the disk, what is kept for the record among them, and {free} are free")]
    NoRoom {
        /// Bytes that it needs.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// A name that the database cannot be given.
    #[error("{} is no text", .0.display())]
    Unnamable(PathBuf),
    /// The folder was begun to be served or ended each time it was copied.
    #[error("{} was started or stopped meanwhile; ask again", .0.display())]
    Disturbed(PathBuf),
}

impl BackupFault {
    /// What the file system said of something.
    fn io(path: impl Into<PathBuf>, error: std::io::Error) -> Self {
        Self::Folder(FolderFault::Io(path.into(), error))
    }
}

impl From<std::io::Error> for BackupFault {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<sqlx::Error> for BackupFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
