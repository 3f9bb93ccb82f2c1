//! Requests that were answered. Sent again, they get the same answer and do nothing.

use sqlx::SqliteConnection;

use crate::integers::{bytes32, signed, unsigned};
use crate::sql::{self, ROWS};
use crate::{DraftFault, Fault, Store};

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// Session, token or guests, or the draft that was asked about.
    pub scope: String,
    /// What they called the request.
    pub key: String,
    /// Keyed hash of the request.
    pub body: [u8; 32],
    /// The first entry it brought about, or the number of the code of reading that was made.
    pub first: u64,
    /// The last entry it brought about.
    pub last: u64,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
}

impl Store {
    /// Those of the requests, named by scope and key, that were answered before.
    ///
    /// # Errors
    /// The database failed.
    pub async fn recall(&self, asked: &[(&str, &str)]) -> Result<Vec<Remembered>, Fault> {
        let mut answered = Vec::new();
        if asked.is_empty() {
            return Ok(answered);
        }
        let mut recaller = self.recaller.lock().await;
        for keys in asked.chunks(ROWS) {
            let mut select = sqlx::query_as(sql::REQUESTS.text(keys.len()));
            for (scope, key) in keys {
                select = select.bind(*scope).bind(*key);
            }
            for row in select.fetch_all(&mut *recaller).await? {
                answered.push(remembered(row)?);
            }
        }
        Ok(answered)
    }

    /// Forgets the requests answered before a moment, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_requests(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::FORGET_REQUESTS).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}

/// Remembers requests, in a transaction under way.
pub(crate) async fn remember(connection: &mut SqliteConnection, requests: &[Remembered]) -> Result<(), sqlx::Error> {
    for rows in requests.chunks(ROWS) {
        let mut insert = sqlx::query(sql::INSERT_REQUESTS.text(rows.len()));
        for answered in rows {
            insert = insert.bind(answered.scope.as_str()).bind(answered.key.as_str()).bind(answered.body.as_slice());
            insert = insert.bind(signed(answered.first)).bind(signed(answered.last)).bind(answered.at);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Whether a request about drafts was answered before, in a transaction under way; from now on it was.
pub(crate) async fn was_answered(
    connection: &mut SqliteConnection,
    asked: Option<&Remembered>,
) -> Result<bool, DraftFault> {
    let Some(asked) = asked else { return Ok(false) };
    match find(connection, &asked.scope, &asked.key).await? {
        Some(before) if before.body == asked.body => Ok(true),
        Some(_) => Err(DraftFault::KeyReused),
        None => {
            remember(connection, std::slice::from_ref(asked)).await?;
            Ok(false)
        }
    }
}

/// The request of that name, in a transaction under way.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    scope: &str,
    key: &str,
) -> Result<Option<Remembered>, Fault> {
    let found: Option<Row> = sqlx::query_as(sql::REQUEST).bind(scope).bind(key).fetch_optional(connection).await?;
    found.map(remembered).transpose()
}

type Row = (String, String, Vec<u8>, i64, i64, i64);

fn remembered((scope, key, body, first, last, at): Row) -> Result<Remembered, Fault> {
    Ok(Remembered { scope, key, body: bytes32(&body)?, first: unsigned(first)?, last: unsigned(last)?, at })
}
