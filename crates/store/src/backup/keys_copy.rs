//! The one copy of the keys of subjects. Each takes the place of the one before, whose bytes are overwritten, so that a key that
//! was destroyed meanwhile is in no copy.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sqlx::Connection;

use super::BackupFault;
use crate::folder::{DATABASE, KEYS};
use crate::{DataFolder, FolderFault, connect, durable, sql};

/// How often it is tried when the folder is started or stopped meanwhile.
const TRIES: usize = 5;

/// A copy of the keys under a name of its own, held by this process.
#[derive(Debug)]
pub struct KeysCopy {
    file: PathBuf,
    part: PathBuf,
    held: File,
}

impl KeysCopy {
    /// Takes the place beside `file`, for a copy of the keys of `data` that is no part of `backup`.
    ///
    /// # Errors
    /// That place is in a data folder or in a backup, something else stands there, another process is at it, or the file system
    /// refused.
    pub async fn begin(data: &Path, backup: Option<&Path>, file: &Path) -> Result<Self, BackupFault> {
        DataFolder::look(data)?;
        let place = parent(file).canonicalize().map_err(|error| BackupFault::io(file, error))?;
        let is_in_backup = |backup: &Path| backup.canonicalize().is_ok_and(|backup| place.starts_with(backup));
        // Any folder of ours or any earlier backup has a database.
        if place.ancestors().any(|above| above.join(DATABASE).exists()) || backup.is_some_and(is_in_backup) {
            return Err(BackupFault::KeysNotApart(file.to_path_buf()));
        }
        if fs::symlink_metadata(file).is_ok() {
            check(file).await?;
        }
        Self::hold(file)
    }

    /// Copies the keys as they are now, for their owner alone. To be called after the database is copied: a key is there before
    /// what it enciphers, so none of those that it needs is missing.
    ///
    /// # Errors
    /// There are none, or the file system refused.
    pub async fn fill(&self, data: &Path) -> Result<(), BackupFault> {
        let keys = data.join(KEYS);
        let name = self.part.to_str().ok_or_else(|| BackupFault::Unnamable(self.part.clone()))?;
        if !keys.is_file() {
            return Err(FolderFault::Missing(data.to_path_buf(), KEYS).into());
        }
        for _ in 0..TRIES {
            let is_still = !connect::log_exists(&keys);
            self.held.set_len(0).map_err(|error| BackupFault::io(&self.part, error))?;
            let mut source = connect::copying(&keys, is_still).await?;
            let copied = sqlx::query(sql::COPY_INTO).bind(name).execute(&mut source).await;
            // It only read.
            let _ = source.close().await;
            copied?;
            if !is_still || !connect::log_exists(&keys) {
                return Ok(());
            }
        }
        Err(BackupFault::Disturbed(data.to_path_buf()))
    }

    /// Puts it in place, durably and in one step, and overwrites the one that stood there.
    ///
    /// # Errors
    /// The file system refused.
    pub fn put(self) -> Result<(), BackupFault> {
        let put = || {
            self.held.sync_all()?;
            let before = fs::symlink_metadata(&self.file).is_ok_and(|found| found.is_file());
            let before = if before { Some(OpenOptions::new().write(true).open(&self.file)?) } else { None };
            fs::rename(&self.part, &self.file)?;
            durable::sync_folder(parent(&self.file))?;
            before.map_or(Ok(()), |before| overwrite(&before))
        };
        put().map_err(|error| BackupFault::io(&self.file, error))
    }

    fn hold(file: &Path) -> Result<Self, BackupFault> {
        let mut part = file.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let failed = |error| BackupFault::io(&part, error);
        let in_use = || BackupFault::KeysInUse(file.to_path_buf());
        let mut options = OpenOptions::new();
        let options = options.write(true).create(true).truncate(false).mode(0o600);
        let held =
            options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed()).open(&part).map_err(failed)?;
        held.try_lock().map_err(|_| in_use())?;
        // Whoever held it before us may have put it in place meanwhile; then it is a copy that is whole.
        let ours = held.metadata().map_err(failed)?.ino();
        if fs::symlink_metadata(&part).map_or(true, |found| found.ino() != ours) {
            return Err(in_use());
        }
        // What a killed process left.
        overwrite(&held).and_then(|()| held.set_len(0)).map_err(failed)?;
        Ok(Self { file: file.to_path_buf(), part, held })
    }
}

/// Dropped before it was put in place, it goes.
impl Drop for KeysCopy {
    fn drop(&mut self) {
        let is_ours = fs::symlink_metadata(&self.part)
            .is_ok_and(|found| self.held.metadata().is_ok_and(|held| held.ino() == found.ino()));
        if is_ours {
            let _ = overwrite(&self.held);
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Whether what stands there is a copy of the keys.
///
/// # Errors
/// It is none.
pub(super) async fn check(file: &Path) -> Result<(), BackupFault> {
    let no_keys = || BackupFault::NoKeys(file.to_path_buf());
    if !fs::symlink_metadata(file).is_ok_and(|found| found.is_file()) {
        return Err(no_keys());
    }
    let mut copy = connect::copying(file, true).await.map_err(|_| no_keys())?;
    let counted: Result<i64, _> = sqlx::query_scalar(sql::COUNT_SUBJECT_KEYS).fetch_one(&mut copy).await;
    // It only read.
    let _ = copy.close().await;
    counted.map(|_| ()).map_err(|_| no_keys())
}

/// Overwrites all of a file with zeros, where it lies. What the disk itself keeps besides is out of reach.
fn overwrite(mut file: &File) -> io::Result<()> {
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    let zeros = [0; 4_096];
    while left > 0 {
        let part = left.min(zeros.len() as u64);
        file.write_all(&zeros[..usize::try_from(part).unwrap_or(zeros.len())])?;
        left -= part;
    }
    file.sync_all()
}

fn parent(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
