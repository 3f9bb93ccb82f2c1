//! Letters that lie as files in the folder where no relay takes them. A file is there as long as the outbox has its letter as filed
//! and says nothing against it: whatever takes away the letter takes away the file.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use sqlx::SqliteConnection;

use crate::fault::blocking;
use crate::{Fault, LetterKind, Store, durable, sql};

/// The name of their folder in the data folder.
pub const OUTBOX: &str = "outbox";

/// How many digits the id of a letter has.
const DIGITS: usize = 32;

/// The name of the file of a letter: `NNN-ID-kind.eml`.
#[must_use]
pub fn letter_file(number: u64, id: &str, kind: LetterKind) -> String {
    format!("{number:03}-{id}-{}.eml", kind.word().replace('_', "-"))
}

/// Why the file of a letter was removed, as the outbox says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileGone {
    /// It lay there as long as it may, or lets nobody in any more.
    Expired,
    /// Words of it may have been erased.
    Erased,
}

impl FileGone {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Expired, Self::Erased];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Erased => "erased",
        }
    }
}

impl Store {
    /// Removes the files of letters that were put in the outbox outside these bounds, in milliseconds since 1970, UTC: all of them
    /// before `since` or after `until`, and those with codes before `codes_since`.
    ///
    /// # Errors
    /// The database or the file system refused; what is left goes the next time.
    pub async fn expire_letter_files(&self, since: i64, codes_since: i64, until: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        let expire = sqlx::query(sql::EXPIRE_LETTER_FILES).bind(since).bind(until).bind(codes_since);
        expire.execute(&mut *writer).await?;
        self.remove_letter_files(&mut writer).await
    }

    /// Removes the files of letters whose address lets nobody in any more at an instant, in milliseconds since 1970, UTC: what was
    /// answered, taken back, replaced, withdrawn or discarded.
    ///
    /// # Errors
    /// The database or the file system refused; what is left goes the next time.
    pub async fn end_letter_files(&self, now: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        let ended = sqlx::query(sql::END_LETTER_FILES).bind(now).execute(&mut *writer).await?;
        if ended.rows_affected() == 0 {
            return Ok(());
        }
        self.remove_letter_files(&mut writer).await
    }

    /// Removes the files of letters that are not to lie there any more, and those of which nothing is known. `writer` is the locked
    /// connection.
    pub(crate) async fn remove_letter_files(&self, writer: &mut SqliteConnection) -> Result<(), Fault> {
        let kept: Vec<String> = sqlx::query_scalar(sql::LETTERS_IN_FILES).fetch_all(writer).await?;
        let (folder, kept) = (self.folder.path().join(OUTBOX), kept.into_iter().collect());
        blocking(move || remove_but(&folder, &kept)).await
    }
}

/// What an act erases may stand in any letter but one that has a code and nothing of the record.
pub(crate) async fn take_erased(connection: &mut SqliteConnection) -> Result<(), Fault> {
    sqlx::query(sql::ERASE_LETTER_FILES).execute(connection).await?;
    Ok(())
}

fn remove_but(folder: &Path, kept: &BTreeSet<String>) -> Result<(), Fault> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        // No letter was filed yet, or the folder is something else: then none is.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let mut is_changed = false;
    for file in files {
        let file = file?;
        let name = file.file_name();
        if name.to_str().and_then(id).is_some_and(|id| !kept.contains(id)) {
            durable::remove(&file.path())?;
            is_changed = true;
        }
    }
    if is_changed { Ok(durable::sync_folder(folder)?) } else { Ok(()) }
}

/// The id of the letter in a file of that name; `None` for what is no letter.
fn id(name: &str) -> Option<&str> {
    let (id, _) = name.strip_suffix(".eml")?.split_once('-')?.1.split_once('-')?;
    (id.len() == DIGITS).then_some(id)
}
