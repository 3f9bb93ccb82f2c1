//! From a data folder to its backup.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::{fs, io};

use sqlx::{Connection, SqliteConnection};

use super::{BackupFault, tables};
use crate::fault::blocking;
use crate::files::{Row, checked, file_row};
use crate::folder::{FILES, IDENTITY, LOCK, SETTINGS};
use crate::{DataFolder, FileFault, FileRow, FolderFault, Founded, connect, durable, folder, identity, schema};
use crate::{ballast, seal_file, sql};

/// How often it is tried when the folder is started or stopped meanwhile.
const TRIES: usize = 5;

/// Most bytes of the settings.
const MOST_SETTINGS: u64 = 1024 * 1024;

/// Files that were staged and taken away while the backup was taken; their rows are not in it. How many.
pub type Missing = usize;

/// Copies a data folder, whether somebody is at work in it or not, into one that was begun with the same key. The folder that is
/// copied is not changed. On its disk so many bytes stay free, `reserve`, for what is recorded meanwhile.
///
/// # Errors
/// It is no data folder or not of this format, there is no room, the bytes of a file that an act names are missing, or the file
/// system refused.
pub async fn take_into(from: &Path, into: &DataFolder, reserve: u64) -> Result<Missing, BackupFault> {
    DataFolder::look(from)?;
    fits(from, into.path(), reserve).map_err(|error| BackupFault::io(from, error))??;
    for _ in 0..TRIES {
        let is_still = !connect::log_exists(&folder::database(from));
        // The checkpoint first: entries are there before they are signed, so it cannot be ahead of what is copied after it.
        copy_aside(from, into.path()).await?;
        copy_database(&folder::database(from), &into.database(), is_still).await?;
        if is_still && connect::log_exists(&folder::database(from)) {
            continue;
        }
        return complete(from, into).await;
    }
    Err(BackupFault::Disturbed(from.to_path_buf()))
}

/// Gives a backup its name, durably and in one step. What makes it a data folder is taken away before.
///
/// # Errors
/// Something stands there, or the file system refused.
pub fn finish_backup(begun: Founded, into: DataFolder) -> Result<(), FolderFault> {
    let lock = into.path().join(LOCK);
    drop(into);
    match durable::remove(&lock) {
        Ok(()) => begun.finish(),
        Err(error) => {
            begun.abandon();
            Err(FolderFault::Io(lock, error))
        }
    }
}

/// Whether there is room for as much as is in a folder.
fn fits(from: &Path, into: &Path, reserve: u64) -> io::Result<Result<(), BackupFault>> {
    let database = folder::database(from);
    let (mut needed, free) = (fs::metadata(&database)?.len(), ballast::free(into)?);
    for file in fs::read_dir(from.join(FILES))? {
        // One that is taken away meanwhile needs none.
        needed += file?.metadata().map_or(0, |found| found.len());
    }
    if fs::metadata(&database)?.dev() == fs::metadata(into)?.dev() {
        needed = needed.saturating_add(reserve);
    }
    Ok(if free < needed { Err(BackupFault::NoRoom { needed, free }) } else { Ok(()) })
}

/// The checkpoint, the identity and the settings, in the place of what an earlier try left.
async fn copy_aside(from: &Path, into: &Path) -> Result<(), BackupFault> {
    let (from, into) = (from.to_path_buf(), into.to_path_buf());
    blocking(move || {
        let read = crate::SealFile::inside(&from).read();
        let note = read.map_err(|error| FolderFault::Io(from.join(seal_file::NAME), error))?;
        let note = note.ok_or_else(|| FolderFault::Missing(from.clone(), seal_file::NAME))?;
        let failed = |error| FolderFault::Io(from.join(IDENTITY), error);
        if let Some(kept) = identity::kept(&from).map_err(failed)? {
            durable::write(&into, IDENTITY, format!("{kept}\n").as_bytes()).map_err(failed)?;
        }
        match durable::read_within(&from.join(SETTINGS), MOST_SETTINGS) {
            Ok(said) => durable::write(&into, SETTINGS, &said).map_err(failed)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(BackupFault::io(from.join(SETTINGS), error)),
        }
        Ok(durable::write(&into, seal_file::NAME, note.as_bytes()).map_err(failed)?)
    })
    .await
}

/// The whole database as it is at one moment.
async fn copy_database(from: &Path, to: &Path, is_still: bool) -> Result<(), BackupFault> {
    durable::remove(to).map_err(|error| BackupFault::io(to, error))?;
    let name = to.to_str().ok_or_else(|| BackupFault::Unnamable(to.to_path_buf()))?;
    let mut source = connect::copying(from, is_still).await?;
    let copied = async {
        schema::check(&mut source).await?;
        sqlx::query(sql::COPY_INTO).bind(name).execute(&mut source).await?;
        Ok::<_, BackupFault>(())
    };
    let copied = copied.await;
    // It only read.
    let _ = source.close().await;
    copied
}

/// Takes out of the copy what no backup has, and brings the files of those rows that it keeps.
async fn complete(from: &Path, into: &DataFolder) -> Result<Missing, BackupFault> {
    let mut copy = connect::private(&into.database()).await?;
    for table in tables::left_out() {
        sqlx::query(sql::empty_table(table)).execute(&mut copy).await?;
    }
    let rows: Vec<Row> = sqlx::query_as(sql::EVERY_FILE).fetch_all(&mut copy).await?;
    let mut missing = 0;
    for row in rows {
        let file = file_row(row)?;
        if !bring(from, into, &file).await? {
            missing += 1;
            lose(&mut copy, &file).await?;
        }
    }
    copy.close().await?;
    let files = into.files();
    blocking(move || durable::sync_folder(&files).map_err(|error| BackupFault::io(files, error))).await?;
    Ok(missing)
}

/// Brings the bytes of a file; `false` when they are not there.
async fn bring(from: &Path, into: &DataFolder, file: &FileRow) -> Result<bool, BackupFault> {
    let id = checked(&file.id)?.to_owned();
    let (from, into) = (from.join(FILES).join(&id), into.files());
    blocking(move || match durable::copy(&from, &into, &id) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(BackupFault::io(from, error)),
    })
    .await
}

/// A file that no act names may be taken away while the backup is taken; one that an act names is lost.
async fn lose(copy: &mut SqliteConnection, file: &FileRow) -> Result<(), BackupFault> {
    let lost = sqlx::query(sql::LOSE_FILE).bind(&file.id).execute(copy).await?;
    if lost.rows_affected() == 1 { Ok(()) } else { Err(FileFault::Bytes(file.id.clone()).into()) }
}
