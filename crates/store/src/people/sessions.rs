//! Who is signed in.

use crate::{Fault, Store, sql};

/// A session as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Whose it is.
    pub person: String,
    /// How it was made sure that it is them.
    pub level: String,
    /// When it began, in milliseconds since 1970, UTC.
    pub created_at: i64,
    /// When it was last used, to the minute.
    pub seen_at: i64,
    /// When they last showed a second factor.
    pub factor_at: Option<i64>,
    /// The role that they chose to act in, by its wire word.
    pub office: Option<String>,
    /// Since when they administer the site, if they do.
    pub administers_since: Option<i64>,
    /// The pseudonyms under which the record knows them.
    pub pseudonyms: Vec<String>,
}

type Row = (String, String, i64, i64, Option<i64>, Option<String>, Option<i64>, Option<String>);

impl Store {
    /// The session of the browser that holds what has that hash.
    ///
    /// # Errors
    /// The database failed.
    pub async fn session(&self, token: &[u8; 32]) -> Result<Option<SessionRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let rows: Vec<Row> = sqlx::query_as(sql::SESSION).bind(token.as_slice()).fetch_all(&mut *reader).await?;
        let pseudonyms = rows.iter().filter_map(|row| row.7.clone()).collect();
        let first = rows.into_iter().next();
        Ok(first.map(|(person, level, created_at, seen_at, factor_at, office, administers_since, _)| SessionRow {
            person,
            level,
            created_at,
            seen_at,
            factor_at,
            office,
            administers_since,
            pseudonyms,
        }))
    }

    /// A session was used.
    ///
    /// # Errors
    /// The database failed.
    pub async fn see_session(&self, token: &[u8; 32], now: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::SEE_SESSION).bind(now).bind(token.as_slice()).execute(&mut *writer).await?;
        Ok(())
    }

    /// From here on somebody acts in that role.
    ///
    /// # Errors
    /// The database failed.
    pub async fn choose_office(&self, token: &[u8; 32], office: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::CHOOSE_OFFICE).bind(office).bind(token.as_slice()).execute(&mut *writer).await?;
        Ok(())
    }

    /// Ends a session, if there is one.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_session(&self, token: &[u8; 32]) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::END_SESSION).bind(token.as_slice()).execute(&mut *writer).await?;
        Ok(())
    }

    /// Forgets sessions that were last used before a moment, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_sessions(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::FORGET_SESSIONS).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}
