//! Which code opens a draft for reading: only its number is kept, and the code follows from that.

use sqlx::SqliteConnection;

use crate::idempotency::{self, Remembered};
use crate::{DraftFault, Store, sql};

impl Store {
    /// Makes the next code of a draft the good one, once for each request: `asked` says which, and its entries are not looked
    /// at. Returns what is remembered of the request, now or since it was first answered; its `first` is the number.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The draft is gone, the database failed, or there is no space but that of the record, so many bytes.
    pub async fn make_reading(&self, draft: &str, asked: &Remembered, reserve: u64) -> Result<Remembered, DraftFault> {
        let mut writer = self.writer.lock().await;
        self.leaves_words(reserve, 0).await?;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let made = make(&mut writer, draft, asked).await;
        let ended = match made {
            Ok(made) => sqlx::query(sql::COMMIT).execute(&mut *writer).await.map(|_| made).map_err(DraftFault::from),
            Err(fault) => Err(fault),
        };
        if ended.is_err() {
            // After some failures SQLite has rolled back already, and this is refused; either way nothing is open any more.
            let _ = sqlx::query(sql::ROLLBACK).execute(&mut *writer).await;
        }
        ended
    }
}

async fn make(connection: &mut SqliteConnection, draft: &str, asked: &Remembered) -> Result<Remembered, DraftFault> {
    if let Some(answered) = idempotency::find(connection, &asked.scope, &asked.key).await? {
        return Ok(answered);
    }
    let next: Option<i64> = sqlx::query_scalar(sql::NEXT_READING).bind(draft).fetch_optional(&mut *connection).await?;
    let number = crate::integers::unsigned(next.ok_or(DraftFault::Gone)?)?;
    let made = Remembered { first: number, last: number, ..asked.clone() };
    idempotency::remember(connection, std::slice::from_ref(&made)).await?;
    Ok(made)
}
