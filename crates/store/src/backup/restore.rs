//! From a backup to a data folder.

use std::path::Path;

use super::BackupFault;
use super::keys_copy;
use crate::fault::blocking;
use crate::files::checked;
use crate::folder::{DATABASE, FILES, IDENTITY, KEY, KEYS, LOCK, SETTINGS};
use crate::{DataFolder, Fault, FileFault, FolderFault, PersonRow, Store, durable, seal_file, sql};

/// Copies a backup into a folder that was begun with its key, and the copy of the keys of subjects, if there is one. What is
/// secret of the folder is not in a backup.
///
/// # Errors
/// It is no backup or not whole, what stands in the place of the keys is none, or the file system refused.
pub async fn restore_into(from: &Path, keys: Option<&Path>, into: &DataFolder) -> Result<(), BackupFault> {
    if from.join(LOCK).exists() {
        return Err(BackupFault::NoBackup(from.to_path_buf()));
    }
    let lacking = [DATABASE, KEY, seal_file::NAME, FILES].into_iter().find(|name| !from.join(name).exists());
    if let Some(lacking) = lacking {
        return Err(FolderFault::Missing(from.to_path_buf(), lacking).into());
    }
    if let Some(keys) = keys {
        keys_copy::check(keys).await?;
    }
    let (from, keys, into) = (from.to_path_buf(), keys.map(Path::to_path_buf), into.path().to_path_buf());
    blocking(move || copy(&from, keys.as_deref(), &into)).await
}

fn copy(from: &Path, keys: Option<&Path>, into: &Path) -> Result<(), BackupFault> {
    for name in [DATABASE, seal_file::NAME, IDENTITY, SETTINGS] {
        let source = from.join(name);
        if [IDENTITY, SETTINGS].contains(&name) && !source.exists() {
            continue;
        }
        durable::copy(&source, into, name).map_err(|error| BackupFault::io(source, error))?;
    }
    if let Some(keys) = keys {
        durable::copy(keys, into, KEYS).map_err(|error| BackupFault::io(keys, error))?;
    }
    let (from, into) = (from.join(FILES), into.join(FILES));
    let failed = |error| BackupFault::io(from.clone(), error);
    for file in std::fs::read_dir(&from).map_err(failed)? {
        let name = file.map_err(failed)?.file_name();
        let id = checked(name.to_str().unwrap_or_default())?;
        durable::copy(&from.join(id), &into, id).map_err(failed)?;
    }
    durable::sync_folder(&into).map_err(failed)
}

impl Store {
    /// Everybody who signs in, by their id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn everybody(&self) -> Result<Vec<PersonRow>, Fault> {
        Ok(sqlx::query_as(sql::EVERYBODY).fetch_all(&self.readers).await?)
    }

    /// Looks people up by other marks, of their addresses and of these without what follows a `+`, from now on, and forgets those whose key is destroyed: all of it or nothing.
    ///
    /// # Errors
    /// The database failed.
    pub async fn mark_anew(&self, marks: &[(String, [[u8; 32]; 2])], unreadable: &[String]) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let marked = async {
            for id in unreadable {
                sqlx::query(sql::FORGET_PERSON_WITHOUT_KEY).bind(id).execute(&mut *writer).await?;
            }
            for (id, [mark, untagged]) in marks {
                let anew = sqlx::query(sql::MARK_PERSON).bind(mark.as_slice()).bind(untagged.as_slice()).bind(id);
                anew.execute(&mut *writer).await?;
            }
            Ok::<_, Fault>(())
        };
        let marked = marked.await;
        crate::connect::end(&mut writer, marked).await?;
        self.wipe(&mut writer, Vec::new()).await
    }

    /// Whether the bytes of every file are there in their length.
    ///
    /// # Errors
    /// Those of one are not, or the database failed.
    pub async fn check_files(&self) -> Result<(), FileFault> {
        let ids: Vec<String> = sqlx::query_scalar(sql::FILE_IDS).fetch_all(&self.readers).await.map_err(Fault::from)?;
        for id in ids {
            self.file(&id).await?;
        }
        Ok(())
    }
}
