//! A data folder that is made within the folder that it shall be, because that stands already and cannot be replaced in one step: a
//! disk of its own, or a folder in which settings wait.
//!
//! It is whole when its database is in its place, which comes last. Until then what was put there before can be taken away again.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::folder::{DATABASE, DataFolder, FolderFault, LOCK, SETTINGS};
use crate::founded::NAMES;
use crate::{durable, identity};

/// What the name of a folder begins with in which another is made.
const MAKING: &str = "making-";

/// What a file system keeps in a disk of its own.
const OF_THE_DISK: &str = "lost+found";

/// Where a folder is made within another.
pub(crate) fn place(target: &Path, name: &str) -> PathBuf {
    target.join(format!("{MAKING}{name}"))
}

/// Whether a folder was made within another that it shall be.
pub(crate) fn is_within(made: &Path, target: &Path) -> bool {
    made.parent() == Some(target) && is_making(made)
}

/// Whether it may be in a folder that is none yet: settings, what the file system keeps there, and what is being made.
pub(crate) fn is_waiting(name: &str) -> bool {
    name == SETTINGS || name == OF_THE_DISK || name.trim_start_matches('.').starts_with(MAKING)
}

/// Whether a folder is there that cannot be replaced: something is in it, or it is a disk of its own.
pub(crate) fn stands(target: &Path) -> bool {
    let device = |path: &Path| fs::metadata(path).map(|known| known.dev()).ok();
    let is_a_disk = device(target).is_some_and(|own| device(&target.join("..")).is_some_and(|above| above != own));
    is_a_disk || names(target).is_ok_and(|names| !names.is_empty())
}

/// What is in a folder, in order; nothing in one that is not there.
pub(crate) fn names(folder: &Path) -> io::Result<Vec<String>> {
    let inside = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        inside => inside?,
    };
    let mut names =
        inside.map(|file| Ok(file?.file_name().to_string_lossy().into_owned())).collect::<io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// Whether a process was killed while it put a folder in its place here: what it was made in is still there, and no database.
pub(crate) fn was_cut_short(target: &Path) -> bool {
    let is_ours = |name: &String| NAMES.contains(&name.as_str()) || is_waiting(name);
    let names = names(target).unwrap_or_default();
    names.iter().any(|name| name.starts_with(MAKING)) && names.iter().all(is_ours) && !target.join(DATABASE).exists()
}

/// Puts everything in its place, the database last, and takes away where it was made. Settings that wait are kept.
pub(crate) fn put_in_place(made: &Path, target: &Path) -> io::Result<()> {
    // A copy stays one: of a folder that was made here it is said that it is this one.
    let is_made_here = identity::kept(made)?.is_some_and(|kept| identity::of(made).is_ok_and(|own| own == kept));
    durable::sync_folder(made)?;
    // A disk may belong to somebody else, who alone may say who sees it; `doctor` tells then that others do.
    let _ = fs::set_permissions(target, fs::Permissions::from_mode(0o700));
    for name in names(made)? {
        let waits = name == SETTINGS && target.join(SETTINGS).exists();
        if name != DATABASE && !waits {
            fs::rename(made.join(&name), target.join(&name))?;
        }
    }
    if is_made_here {
        identity::keep(target)?;
    }
    durable::sync_folder(target)?;
    fs::rename(made.join(DATABASE), target.join(DATABASE))?;
    durable::sync_folder(target)?;
    // It is whole now. What is left is an empty folder, which does no harm.
    let _ = fs::remove_dir_all(made);
    Ok(())
}

/// Takes away what a killed process put in its place of what it had made within, but the settings.
///
/// # Errors
/// A process holds it, or the file system refused.
pub(crate) fn take_back(made: &Path) -> Result<(), FolderFault> {
    let Some(target) = made.parent().filter(|target| is_making(made) && was_cut_short(target)) else { return Ok(()) };
    let _held = if target.join(LOCK).is_file() { Some(DataFolder::hold(target)?) } else { None };
    for name in NAMES.iter().filter(|name| ![SETTINGS, LOCK].contains(name)).chain([&LOCK]) {
        let path = target.join(name);
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        match gone {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(FolderFault::Io(path, error)),
            _ => {}
        }
    }
    Ok(())
}

fn is_making(made: &Path) -> bool {
    made.file_name().is_some_and(|name| name.to_string_lossy().starts_with(MAKING))
}
