//! Data folders coming to be, all at once or not at all, and what a killed process left of one that did not.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::folder::{DATABASE, DataFolder, FILES, FolderFault, IDENTITY, KEY, KEYS, LOCK, SECRET, SETTINGS, database};
use crate::founded_within::{self, is_waiting, stands};
use crate::{ballast, durable, seal_file};

/// What can lie in a data folder, also in one whose making was cut short.
pub(crate) const NAMES: [&str; 20] = [
    DATABASE,
    KEY,
    IDENTITY,
    "identity.part",
    SETTINGS,
    "tequio.toml.part",
    SECRET,
    "secret.part",
    LOCK,
    FILES,
    seal_file::NAME,
    ballast::NAME,
    "checkpoint.part",
    "tequio.db-wal",
    "tequio.db-shm",
    // Until the database was told to keep a log.
    "tequio.db-journal",
    KEYS,
    "keys.db-wal",
    "keys.db-shm",
    "keys.db-journal",
];

/// A data folder being made under another name, so that it comes to be all at once or not at all.
#[derive(Debug)]
pub struct Founded {
    target: PathBuf,
    beside: PathBuf,
}

impl Founded {
    /// Begins a data folder for `target` in a folder beside it, or within where something waits there, with this key, and holds it.
    /// What killed processes began for the same target is taken away first.
    ///
    /// # Errors
    /// `target` has something in it, or the file system refused.
    pub fn begin(target: &Path, name: &str, key: [u8; 32]) -> Result<(Self, DataFolder), FolderFault> {
        sweep(target);
        refuse_filled(target)?;
        let founded = Self { target: target.to_path_buf(), beside: place(target, name) };
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
        put_in_place(&self.beside, &self.target)
    }

    /// Takes away what was begun, after a failure.
    pub fn abandon(self) {
        // What cannot be taken away does no harm: the next one to found the same folder tries again.
        let _ = fs::remove_dir_all(&self.beside);
    }

    fn lay_out(&self, key: [u8; 32]) -> io::Result<()> {
        fs::create_dir_all(parent(&self.target))?;
        // For its owner alone, and so is everything in it, whatever the process allows others on its files.
        let mut private = DirBuilder::new();
        private.mode(0o700);
        private.create(&self.beside)?;
        private.create(self.beside.join(FILES))?;
        File::create_new(self.beside.join(LOCK))?.sync_all()?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.beside.join(KEY))?;
        file.write_all(&key)?;
        file.sync_all()
    }
}

/// Where a data folder is made that shall be `target`: beside it, under a name that says so; within it where the folder stands
/// already and cannot be replaced, because settings wait in it or it is a disk of its own.
#[must_use]
pub fn place(target: &Path, name: &str) -> PathBuf {
    if stands(target) { founded_within::place(target, name) } else { beside(target, name) }
}

/// Whether something is in a data folder that is more than what may wait there for it, and what a killed process left of its making.
///
/// # Errors
/// What is in it is no part of a data folder, or the file system refused.
pub fn is_founded(target: &Path) -> Result<bool, FolderFault> {
    match refuse_filled(target) {
        Ok(()) => Ok(false),
        Err(FolderFault::NotEmpty(..)) if founded_within::was_cut_short(target) => Ok(false),
        Err(FolderFault::NotEmpty(..)) if [DATABASE, KEY].iter().any(|name| target.join(name).exists()) => Ok(true),
        Err(fault) => Err(fault),
    }
}

/// Gives a closed data folder another name beside its own, durably and in one step; one that was made within takes the place of what
/// it was made in.
///
/// # Errors
/// `target` has something in it, or the file system refused.
pub fn put_in_place(made: &Path, target: &Path) -> Result<(), FolderFault> {
    refuse_filled(target)?;
    if founded_within::is_within(made, target) {
        return founded_within::put_in_place(made, target)
            .map_err(|error| FolderFault::Io(target.to_path_buf(), error));
    }
    if let Some(name) = first_in(target)? {
        return Err(FolderFault::NotEmpty(target.to_path_buf(), name));
    }
    let rename = || {
        File::open(database(made))?.sync_all()?;
        durable::sync_folder(made)?;
        // An empty folder may stand there; renaming onto it replaces it in one step.
        fs::rename(made, target)?;
        durable::sync_folder(parent(target))
    };
    rename().map_err(|error| FolderFault::Io(target.to_path_buf(), error))
}

/// Takes away a data folder whose making was cut short; without one, does nothing.
///
/// # Errors
/// A process holds it, something else is in it, or the file system refused.
pub fn discard(made: &Path) -> Result<(), FolderFault> {
    let failed = |error| FolderFault::Io(made.to_path_buf(), error);
    let inside = match fs::read_dir(made) {
        Ok(inside) => inside,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    for file in inside {
        let name = file.map_err(failed)?.file_name();
        if !NAMES.iter().any(|ours| name == *ours) {
            return Err(FolderFault::NotEmpty(made.to_path_buf(), name.to_string_lossy().into_owned()));
        }
    }
    // Held until it is gone. The lock is among the first things laid out, and taken away in any order.
    let _held = if made.join(LOCK).is_file() { Some(DataFolder::hold(made)?) } else { None };
    founded_within::take_back(made)?;
    fs::remove_dir_all(made).map_err(failed)
}

/// Takes away what killed processes began for the same target. What cannot be taken away does no harm.
fn sweep(target: &Path) {
    for begun in [beside(target, ""), founded_within::place(target, "")] {
        let (Some(prefix), Ok(siblings)) = (begun.file_name(), fs::read_dir(parent(&begun))) else { continue };
        let prefix = prefix.to_string_lossy().into_owned();
        for sibling in siblings.filter_map(Result::ok) {
            let name = sibling.file_name().to_string_lossy().into_owned();
            if name.strip_prefix(&prefix).is_some_and(is_drawn) {
                let _ = discard(&sibling.path());
            }
        }
    }
}

/// Whether it is a name as `platform` draws them, and not one that somebody thought of.
fn is_drawn(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Refuses a folder in which there is more than what may wait there.
fn refuse_filled(target: &Path) -> Result<(), FolderFault> {
    let failed = |error| FolderFault::Io(target.to_path_buf(), error);
    let names = founded_within::names(target).map_err(failed)?;
    match names.into_iter().find(|name| !is_waiting(name)) {
        None => Ok(()),
        Some(name) => Err(FolderFault::NotEmpty(target.to_path_buf(), name)),
    }
}

/// Anything that is in a folder.
fn first_in(target: &Path) -> Result<Option<String>, FolderFault> {
    let names = founded_within::names(target).map_err(|error| FolderFault::Io(target.to_path_buf(), error))?;
    Ok(names.into_iter().next())
}

fn beside(target: &Path, name: &str) -> PathBuf {
    let own = target.file_name().unwrap_or_default().to_string_lossy();
    parent(target).join(format!(".{own}.{name}"))
}

fn parent(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
