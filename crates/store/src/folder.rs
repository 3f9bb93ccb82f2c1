//! The data folder: one directory holds one body and its log.
//!
//! | name | what |
//! |---|---|
//! | `tequio.db` | entries, openings and desk data (beside it, while in use, the two files SQLite adds) |
//! | `checkpoint` | the last signed checkpoint |
//! | `key` | 32 secret bytes, for its owner alone |
//! | `lock` | held by the process that writes |
//! | `files/` | bytes of files, by id |

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::durable;

const DATABASE: &str = "tequio.db";
const KEY: &str = "key";
const LOCK: &str = "lock";
const FILES: &str = "files";

/// A data folder that this process holds and no other can.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    /// Unlocked by the operating system when closed, also when the process is killed.
    _lock: File,
}

/// A data folder being made under another name, so that it comes to be all at once or not at all.
#[derive(Debug)]
pub struct Founded {
    target: PathBuf,
    beside: PathBuf,
}

/// Why a folder cannot be made or held.
#[derive(Debug, thiserror::Error)]
pub enum FolderFault {
    /// There is something in it already.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// It is not there, or is no data folder.
    #[error("{} is no data folder: {} is missing", .0.display(), .1)]
    Missing(PathBuf, &'static str),
    /// Another process holds it.
    #[error("{} is in use by another process", .0.display())]
    InUse(PathBuf),
    /// The key is not 32 bytes.
    #[error("the key in {} is not 32 bytes", .0.display())]
    Key(PathBuf),
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
        for name in [DATABASE, KEY, LOCK] {
            if !path.join(name).is_file() {
                return Err(FolderFault::Missing(path.to_path_buf(), name));
            }
        }
        Self::hold(path)
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
        let path = self.path.join(KEY);
        let bytes = fs::read(&path).map_err(|error| FolderFault::Io(path.clone(), error))?;
        bytes.try_into().map_err(|_| FolderFault::Key(self.path.clone()))
    }

    pub(crate) fn database(&self) -> PathBuf {
        database(&self.path)
    }

    pub(crate) fn files(&self) -> PathBuf {
        self.path.join(FILES)
    }

    fn hold(path: &Path) -> Result<Self, FolderFault> {
        let failed = |error| FolderFault::Io(path.to_path_buf(), error);
        let lock = OpenOptions::new().write(true).open(path.join(LOCK)).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_path_buf(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(FolderFault::InUse(path.to_path_buf())),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}

impl Founded {
    /// Begins a data folder for `target` in a folder beside it, with this key, and holds it.
    ///
    /// # Errors
    /// `target` has something in it, or the file system refused.
    pub fn begin(target: &Path, name: &str, key: [u8; 32]) -> Result<(Self, DataFolder), FolderFault> {
        refuse_filled(target)?;
        let founded = Self { target: target.to_path_buf(), beside: beside(target, name) };
        let laid_out = founded.lay_out(key).map_err(|error| FolderFault::Io(founded.beside.clone(), error));
        match laid_out.and_then(|()| DataFolder::hold(&founded.beside)) {
            Ok(folder) => Ok((founded, folder)),
            Err(fault) => {
                founded.abandon();
                Err(fault)
            }
        }
    }

    /// Gives the folder its name, durably. Nobody may hold it any more.
    ///
    /// # Errors
    /// `target` was filled meanwhile, or the file system refused.
    pub fn finish(self) -> Result<(), FolderFault> {
        refuse_filled(&self.target)?;
        let rename = || {
            File::open(database(&self.beside))?.sync_all()?;
            durable::sync_folder(&self.beside)?;
            // An empty folder may stand there; renaming onto it replaces it in one step.
            fs::rename(&self.beside, &self.target)?;
            durable::sync_folder(parent(&self.target))
        };
        rename().map_err(|error| FolderFault::Io(self.target.clone(), error))
    }

    /// Takes away what was begun, after a failure.
    pub fn abandon(self) {
        // What cannot be taken away does no harm: nobody looks for that name.
        let _ = fs::remove_dir_all(&self.beside);
    }

    fn lay_out(&self, key: [u8; 32]) -> io::Result<()> {
        fs::create_dir_all(parent(&self.target))?;
        fs::create_dir(&self.beside)?;
        fs::create_dir(self.beside.join(FILES))?;
        File::create_new(self.beside.join(LOCK))?.sync_all()?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.beside.join(KEY))?;
        file.write_all(&key)?;
        file.sync_all()
    }
}

pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join(DATABASE)
}

fn refuse_filled(target: &Path) -> Result<(), FolderFault> {
    match fs::read_dir(target).map(|mut inside| inside.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(FolderFault::NotEmpty(target.to_path_buf())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(FolderFault::Io(target.to_path_buf(), error)),
    }
}

fn beside(target: &Path, name: &str) -> PathBuf {
    let own = target.file_name().unwrap_or_default().to_string_lossy();
    parent(target).join(format!(".{own}.{name}"))
}

fn parent(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
