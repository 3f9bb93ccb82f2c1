//! What was discarded is gone from the disk too.
//!
//! The database overwrites what is deleted (`secure_delete`), but its log still holds the pages as they were, and files stand
//! beside it. So the log is emptied and the files are removed after whatever is discarded, and at each start, for the process
//! that was killed in between.

use std::mem;
use std::sync::{Mutex, PoisonError};

use sqlx::SqliteConnection;

use crate::files::remove_files;
use crate::{Fault, Store, sql};

/// What was discarded and may still be on the disk.
#[derive(Debug, Default)]
pub(crate) struct Owed(Mutex<Due>);

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
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
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
        self.wipe_owed(writer).await
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
