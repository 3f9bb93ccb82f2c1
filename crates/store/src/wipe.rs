//! What was discarded is gone from the disk too.
//!
//! The database overwrites what is deleted (`secure_delete`), but its log still holds the pages as they were, and files stand
//! beside it. So the log is emptied and the files are removed after whatever is discarded, a moment later if somebody is still
//! reading it, and at each start, for the process that was killed in between.

use std::mem;
use std::sync::{Mutex, PoisonError};

use sqlx::SqliteConnection;
use tokio::sync::Notify;

use crate::connect::end;
use crate::fault::blocking;
use crate::files::remove_files;
use crate::{Fault, Store, ballast, sql};

/// What was discarded and may still be on the disk.
#[derive(Debug, Default)]
pub(crate) struct Owed {
    due: Mutex<Due>,
    /// Something could not be done at once.
    left: Notify,
}

#[derive(Debug, Default)]
struct Due {
    /// The log may still hold something.
    log: bool,
    /// Files whose rows are gone and whose bytes may still be there.
    files: Vec<String>,
}

impl Owed {
    /// Something was discarded, and with it these files.
    pub(crate) fn mark(&self, files: Vec<String>) {
        self.with(|due| {
            due.log = true;
            due.files.extend(files);
        });
    }

    fn with<T>(&self, change: impl FnOnce(&mut Due) -> T) -> T {
        // Nothing in between can panic.
        change(&mut self.due.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Store {
    /// Removes the bytes of files whose rows are gone and empties the log, or leaves it owed when somebody is still reading
    /// what it holds. `writer` is the locked connection. All of it is owed before the first byte goes, so that who comes next
    /// does what fails here.
    ///
    /// # Errors
    /// The file system refused; what is left is owed then too.
    pub(crate) async fn wipe(&self, writer: &mut SqliteConnection, files: Vec<String>) -> Result<(), Fault> {
        self.owed.mark(files);
        let wiped = self.wipe_owed(writer).await;
        if self.owes() {
            self.owed.left.notify_one();
        }
        wiped
    }

    /// Whether something that was discarded may still be on the disk.
    pub fn owes(&self) -> bool {
        self.owed.with(|due| due.log || !due.files.is_empty())
    }

    /// Resolves when something that was discarded was left on the disk, because somebody was reading it or the disk failed.
    pub async fn left(&self) {
        self.owed.left.notified().await;
    }

    /// Does again what was left; [`Store::owes`] says whether it was done.
    ///
    /// # Errors
    /// The database or the file system refused.
    pub async fn pay(&self) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        self.wipe_owed(&mut writer).await
    }

    /// The same, when it is owed.
    ///
    /// # Errors
    /// As [`Store::wipe`].
    pub(crate) async fn wipe_owed(&self, writer: &mut SqliteConnection) -> Result<(), Fault> {
        let (log, files) = self.owed.with(|due| (due.log, due.files.clone()));
        let removed = self.remove(files).await;
        if log {
            let is_busy = empty(writer).await? != 0;
            self.owed.with(|due| due.log = is_busy);
        }
        removed
    }

    /// Discards something, for which the room that is kept is given up where there is little, and kept again afterwards. Whoever
    /// discards has the writer, so no act gets it meanwhile.
    ///
    /// # Errors
    /// Those of the discarding, or the file system refused.
    pub(crate) async fn with_room<T, E: From<Fault>>(
        &self,
        discard: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let _work = self.work().await?;
        let folder = self.folder.path().to_path_buf();
        blocking(move || Ok::<_, Fault>(ballast::make_room(&folder)?)).await?;
        let discarded = discard.await;
        self.keep_room().await;
        discarded
    }

    /// Keeps room again. Without it everything goes on; a disk that cannot keep it for a file says so when it is full.
    pub(crate) async fn keep_room(&self) {
        let folder = self.folder.path().to_path_buf();
        let _: Result<(), Fault> = blocking(move || Ok(ballast::keep_room(&folder)?)).await;
    }

    /// Whether something can be written: nobody else holds the database, and there is room beside what is kept.
    pub async fn can_write(&self) -> bool {
        let folder = self.folder.path().to_path_buf();
        let is_room = blocking(move || Ok::<_, Fault>(ballast::is_room(&folder)?)).await;
        if !is_room.unwrap_or(false) {
            return false;
        }
        let mut writer = self.writer.lock().await;
        let begun = sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await.map(|_| ());
        end(&mut writer, begun).await.is_ok()
    }

    async fn remove(&self, files: Vec<String>) -> Result<(), Fault> {
        let count = files.len();
        if count > 0 {
            remove_files(self.folder.files(), files).await?;
            // Whoever owes more waits for the writer meanwhile, so these are still the first ones.
            self.owed.with(|due| due.files.drain(..count.min(due.files.len())).for_each(mem::drop));
        }
        Ok(())
    }
}

/// Moves everything into the one file; other than 0 when somebody was still reading.
pub(crate) async fn empty(writer: &mut SqliteConnection) -> Result<i64, Fault> {
    sqlx::query(sql::WAIT_BRIEFLY).execute(&mut *writer).await?;
    let emptied: Result<(i64, i64, i64), _> = sqlx::query_as(sql::EMPTY_LOG).fetch_one(&mut *writer).await;
    sqlx::query(sql::WAIT).execute(writer).await?;
    let (busy, _, _) = emptied?;
    Ok(busy)
}
