//! What was discarded is gone from the disk too.
//!
//! The database overwrites what is deleted (`secure_delete`), but its log still holds the pages as they were. So the log is
//! emptied after whatever is discarded, and at each start, for the process that was killed in between.

use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::SqliteConnection;

use crate::{Fault, Store, sql};

/// Whether something was discarded that the log may still hold.
#[derive(Debug, Default)]
pub(crate) struct Owed(AtomicBool);

impl Owed {
    /// Something was discarded.
    pub(crate) fn mark(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Store {
    /// Empties the log, or leaves it owed when somebody is still reading what it holds. `writer` is the locked connection.
    ///
    /// # Errors
    /// The file system refused; it is owed then too.
    pub(crate) async fn wipe(&self, writer: &mut SqliteConnection) -> Result<(), Fault> {
        self.owed.mark();
        self.wipe_owed(writer).await
    }

    /// The same, when it is owed.
    ///
    /// # Errors
    /// As [`Store::wipe`].
    pub(crate) async fn wipe_owed(&self, writer: &mut SqliteConnection) -> Result<(), Fault> {
        if self.owed.0.load(Ordering::Relaxed) {
            let is_busy = empty(writer).await? != 0;
            self.owed.0.store(is_busy, Ordering::Relaxed);
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
