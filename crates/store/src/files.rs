//! Files: their bytes in `files/` under a random id, what is known of them in a row.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, io};

use sqlx::SqliteConnection;

use crate::fault::blocking;
use crate::integers::{bytes32, signed, unsigned};
use crate::{Backing, Fault, Store, ballast, durable, sql};

/// How old bytes without a row must be before they are taken for what a killed process left.
const ORPHAN_AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// Most bytes of a file that are in memory for whoever reads it.
const PART: u64 = 128 * 1024;

/// How much of the disk a row comes to beside its words, in bytes, at most: a few pages, once in the log and once in the database.
const ROOM: u64 = 64 * 1024;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its id: 1 to 64 of `a`–`z` and `0`–`9`, random.
    pub id: String,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its length in bytes.
    pub size: u64,
    /// Its media type.
    pub media: String,
    /// Its name where it came from.
    pub name: String,
    /// The institution that it counts for, or the office without one: so much waits of each.
    pub holder: String,
    /// The office that left it.
    pub office: String,
    /// When it was staged, in milliseconds since 1970, UTC.
    pub staged_at: i64,
    /// The act that named it; until then it is only staged.
    pub entry: Option<u64>,
}

/// Why a file was not stored or found.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// The id is none.
    #[error("not the id of a file")]
    Id,
    /// The row is there and the bytes are not, or have another length.
    #[error("the bytes of file {0} are not those that were stored")]
    Bytes(String),
    /// The database or the file system failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for FileFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Stores a file durably, bytes first, so that every row has its bytes. [`FileRow::entry`] is not looked at.
    ///
    /// # Errors
    /// The id is none or taken, or the disk failed.
    pub async fn stage_file(&self, by: &Backing, file: &FileRow, bytes: Vec<u8>) -> Result<(), FileFault> {
        let (folder, id) = (self.folder.files(), checked(&file.id)?.to_owned());
        let _work = self.work().await?;
        blocking(move || {
            if folder.join(&id).exists() {
                return Err(FileFault::Id);
            }
            Ok(durable::write(&folder, &id, &bytes)?)
        })
        .await?;
        let insert = sqlx::query(sql::INSERT_FILE).bind(&file.id).bind(file.sha256.as_slice()).bind(signed(file.size));
        let insert = insert.bind(&file.media).bind(&file.name).bind(&file.holder).bind(&file.office);
        let inserted = async {
            let mut writer = self.writing(by).await?;
            let inserted = insert.bind(file.staged_at).execute(writer.begin().await?).await;
            writer.end(inserted.map_err(Fault::from)).await
        };
        let inserted = inserted.await;
        if let Err(Fault::Full | Fault::Busy | Fault::Shortage(_) | Fault::Ended) = inserted {
            // It has no row, so its bytes would only take room. After other failures it may have one.
            let _ = remove_files(self.folder.files(), vec![file.id.clone()]).await;
        }
        Ok(inserted.map(|_| ())?)
    }

    /// Whether so many bytes can be written that are not of the record, and leave it what is reserved for it.
    ///
    /// # Errors
    /// They cannot, and then the disk is as good as full; or the file system does not say.
    pub(crate) async fn leaves(&self, reserve: u64, bytes: u64) -> Result<(), Fault> {
        if self.free_bytes().await? < reserve.saturating_add(bytes) { Err(Fault::Full) } else { Ok(()) }
    }

    /// The same for a row with so many bytes of words: a few pages, once in the log and once in the database.
    ///
    /// # Errors
    /// They cannot be written, or the file system does not say.
    pub(crate) async fn leaves_words(&self, reserve: u64, bytes: usize) -> Result<(), Fault> {
        self.leaves(reserve, ROOM.saturating_add(2 * bytes as u64)).await
    }

    /// Bytes that are free on the disk for the folder, as whoever runs the process may use them.
    ///
    /// # Errors
    /// The file system does not say.
    pub async fn free_bytes(&self) -> Result<u64, Fault> {
        let folder = self.folder.files();
        blocking(move || Ok(ballast::free(&folder)?)).await
    }

    /// What is known of every file that no act has named yet.
    ///
    /// # Errors
    /// The database failed.
    pub async fn staged_files(&self) -> Result<Vec<FileRow>, Fault> {
        let rows = sqlx::query_as(sql::STAGED_FILES).fetch_all(&self.readers).await?;
        rows.into_iter().map(file_row).collect()
    }

    /// What is known of the files that this office left and that neither an act names nor a draft holds on to, the oldest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn loose_files(&self, office: &str) -> Result<Vec<FileRow>, Fault> {
        let rows = sqlx::query_as(sql::LOOSE_FILES).bind(office).fetch_all(&self.readers).await?;
        rows.into_iter().map(file_row).collect()
    }

    /// What is known of the file of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn file_row(&self, id: &str) -> Result<Option<FileRow>, Fault> {
        sqlx::query_as(sql::FILE).bind(id).fetch_optional(&self.readers).await?.map(file_row).transpose()
    }

    /// What is known of the file of that id, once its bytes are seen to be there in their length.
    ///
    /// # Errors
    /// The bytes are missing or of another length, or the disk failed.
    pub async fn file(&self, id: &str) -> Result<Option<FileRow>, FileFault> {
        let Some(file) = self.file_row(id).await? else { return Ok(None) };
        let path = self.folder.files().join(checked(&file.id)?);
        let size = blocking(move || match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            found => Ok::<_, FileFault>(Some(found?.len())),
        })
        .await?;
        if size == Some(file.size) { Ok(Some(file)) } else { Err(FileFault::Bytes(file.id)) }
    }

    /// A part of a file, from that byte on: as much of it as is held at once, and nothing past its end. Nothing stays open
    /// between two parts, so that whoever reads slowly holds no descriptor.
    ///
    /// # Errors
    /// The bytes are missing, or the disk failed.
    pub async fn file_part(&self, file: &FileRow, from: u64) -> Result<Vec<u8>, FileFault> {
        let path = self.folder.files().join(checked(&file.id)?);
        let length = file.size.saturating_sub(from).min(PART);
        let bytes = blocking(move || {
            let (mut bytes, mut part) = (Vec::new(), durable::open_file(&path)?);
            part.seek(SeekFrom::Start(from))?;
            part.take(length).read_to_end(&mut bytes)?;
            Ok::<_, FileFault>(bytes)
        })
        .await?;
        if bytes.len() as u64 == length { Ok(bytes) } else { Err(FileFault::Bytes(file.id.clone())) }
    }

    /// Takes a staged file away that this office left, unless an act names it or a draft holds on to it: no byte of it stays on
    /// the disk. Says whether it did.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The disk failed; what is left goes the next time.
    pub async fn drop_file(&self, by: &Backing, id: &str, office: &str) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let drop = async {
            let drop = sqlx::query_scalar(sql::DROP_FILE).bind(id).bind(office);
            let dropped = drop.fetch_all(writer.begin().await?).await;
            let dropped: Vec<String> = writer.end(dropped.map_err(Fault::from)).await?;
            if dropped.is_empty() {
                return Ok(false);
            }
            self.wipe(writer.after(), dropped).await?;
            Ok(true)
        };
        self.with_room(drop).await
    }

    /// Takes away staged files that no act has named since a moment, in milliseconds since 1970, UTC, and bytes that never
    /// got a row. Files that a draft names stay. Returns the ids of those that went.
    ///
    /// # Errors
    /// The disk failed; what is left goes the next time.
    pub async fn sweep_files(&self, before: i64) -> Result<Vec<String>, FileFault> {
        let mut writer = self.writer.lock().await;
        let sweep = async {
            let swept: Vec<String> = sqlx::query_scalar(sql::SWEEP_FILES).bind(before).fetch_all(&mut *writer).await?;
            let kept = ids(&mut writer).await?;
            match swept.is_empty() {
                true => self.wipe_owed(&mut writer).await?,
                false => self.wipe(&mut writer, swept.clone()).await?,
            }
            Ok::<_, FileFault>((swept, kept))
        };
        let (swept, kept) = self.with_room(sweep).await?;
        drop(writer);
        let folder = self.folder.files();
        blocking(move || remove_orphans(&folder, &kept, ORPHAN_AGE)).await?;
        Ok(swept)
    }
}

async fn ids(connection: &mut SqliteConnection) -> Result<BTreeSet<String>, Fault> {
    Ok(sqlx::query_scalar(sql::FILE_IDS).fetch_all(connection).await?.into_iter().collect())
}

/// Removes all bytes without a row, before anybody leaves any: what a killed process was about to remove or to store.
///
/// # Errors
/// The disk failed.
pub(crate) async fn remove_all_orphans(connection: &mut SqliteConnection, folder: PathBuf) -> Result<(), Fault> {
    let kept = ids(connection).await?;
    blocking(move || remove_orphans(&folder, &kept, Duration::ZERO)).await
}

/// Removes the bytes of files whose rows are gone.
///
/// # Errors
/// The disk failed; some of them may be gone.
pub(crate) async fn remove_files(folder: PathBuf, ids: Vec<String>) -> Result<(), Fault> {
    blocking(move || {
        for id in &ids {
            // It was checked when it was staged.
            durable::remove(&folder.join(id))?;
        }
        Ok(durable::sync_folder(&folder)?)
    })
    .await
}

/// Removes bytes without a row that are as old as that. While files are left, the row of a young one may be about to be written.
fn remove_orphans(folder: &Path, kept: &BTreeSet<String>, age: Duration) -> Result<(), Fault> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        let its = SystemTime::now().duration_since(file.metadata()?.modified()?).unwrap_or_default();
        if its >= age && !file.file_name().to_str().is_some_and(|name| kept.contains(name)) {
            durable::remove(&file.path())?;
        }
    }
    Ok(())
}

pub(crate) type Row = (String, Vec<u8>, i64, String, String, String, String, i64, Option<i64>);

pub(crate) fn file_row(
    (id, sha256, size, media, name, holder, office, staged_at, entry): Row,
) -> Result<FileRow, Fault> {
    let (sha256, size) = (bytes32(&sha256)?, unsigned(size)?);
    Ok(FileRow { id, sha256, size, media, name, holder, office, staged_at, entry: entry.map(unsigned).transpose()? })
}

/// An id leads out of the folder only if it holds a dot or a slash.
pub(crate) fn checked(id: &str) -> Result<&str, FileFault> {
    let is_id =
        (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if is_id { Ok(id) } else { Err(FileFault::Id) }
}
