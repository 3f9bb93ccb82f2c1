//! Everybody who signs in, as whoever administers the site is shown it: no address.

use crate::{Fault, Store, sql};

/// Somebody who signs in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SomebodyRow {
    /// Their id.
    pub id: String,
    /// Since when, in milliseconds since 1970, UTC.
    pub created_at: i64,
    /// Since when they administer the site, if they do.
    pub administers_since: Option<i64>,
    /// How many second factors they have.
    pub factors: i64,
    /// When one of their open sessions was last used.
    pub seen_at: Option<i64>,
}

impl Store {
    /// At most so many people, those who came first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn who_signs_in(&self, most: u32) -> Result<Vec<SomebodyRow>, Fault> {
        Ok(sqlx::query_as(sql::WHO_SIGNS_IN).bind(most).fetch_all(&self.readers).await?)
    }
}
