//! Requests that were answered. Sent again, they get the same answer and do nothing.

use sqlx::{QueryBuilder, Sqlite};

use crate::integers::{bytes32, unsigned};
use crate::{Fault, Store};

/// Keys per statement.
const KEYS: usize = 200;

const RECALL: &str =
    "SELECT scope, key, body, first_entry, last_entry, at FROM idempotency WHERE (scope, key) IN (VALUES ";
const FORGET: &str = "DELETE FROM idempotency WHERE at < $1";

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// Session or folio of whoever asked.
    pub scope: String,
    /// What they called the request.
    pub key: String,
    /// SHA-256 of the request.
    pub body: [u8; 32],
    /// The first entry it brought about.
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
        for keys in asked.chunks(KEYS) {
            let mut select = QueryBuilder::<Sqlite>::new(RECALL);
            for (position, (scope, key)) in keys.iter().enumerate() {
                select.push(if position == 0 { "(" } else { ", (" }).push_bind(*scope);
                select.push(", ").push_bind(*key).push(")");
            }
            select.push(")");
            for row in select.build_query_as::<Row>().fetch_all(&self.readers).await? {
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
        Ok(sqlx::query(FORGET).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}

type Row = (String, String, Vec<u8>, i64, i64, i64);

fn remembered((scope, key, body, first, last, at): Row) -> Result<Remembered, Fault> {
    Ok(Remembered { scope, key, body: bytes32(&body)?, first: unsigned(first)?, last: unsigned(last)?, at })
}
