//! What programs show to act for an office. The database has its hash.

use super::security_log::{self, Happened, Trace};
use super::sessions::end_by;
use crate::{Backing, Fault, Store, sql};

/// A token that is made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Its id, random.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// SHA-256 of what the program will hold.
    pub hash: [u8; 32],
    /// Its last digits.
    pub ending: String,
    /// The role, by its wire word.
    pub office: String,
    /// The pseudonym under which the person holds it.
    pub occupant: String,
    /// From when it is worth nothing, in milliseconds since 1970, UTC.
    pub ends_at: i64,
}

/// A token as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TokenRow {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// Its last digits.
    pub ending: String,
    /// The role, by its wire word.
    pub office: String,
    /// The pseudonym under which the person held it then.
    pub occupant: String,
    /// When it was made, in milliseconds since 1970, UTC.
    pub created_at: i64,
    /// From when it is worth nothing.
    pub ends_at: i64,
    /// When a program last showed it, to the minute.
    pub used_at: Option<i64>,
}

impl Store {
    /// Keeps a token, if its person has fewer than so many that are good; `false` when they have not.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn keep_token(&self, by: &Backing, new: &NewToken, most: i64, trace: &Trace) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let kept = async {
            let insert = sqlx::query(sql::INSERT_TOKEN).bind(&new.id).bind(&new.person).bind(new.hash.to_vec());
            let insert = insert.bind(&new.ending).bind(&new.office).bind(&new.occupant).bind(trace.now);
            let insert = insert.bind(new.ends_at).bind(most);
            if insert.execute(&mut *connection).await?.rows_affected() == 0 {
                return Ok(false);
            }
            security_log::write(connection, Some(&new.person), Happened::TokenMade, trace).await?;
            Ok::<_, Fault>(true)
        };
        let kept = kept.await;
        writer.end(kept).await
    }

    /// The token that has that hash.
    ///
    /// # Errors
    /// The database failed.
    pub async fn token(&self, hash: &[u8; 32]) -> Result<Option<TokenRow>, Fault> {
        Ok(sqlx::query_as(sql::TOKEN).bind(hash.to_vec()).fetch_optional(&self.readers).await?)
    }

    /// The tokens of a person, the latest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn tokens_of(&self, person: &str) -> Result<Vec<TokenRow>, Fault> {
        Ok(sqlx::query_as(sql::TOKENS_OF).bind(person).fetch_all(&self.readers).await?)
    }

    /// A token was used.
    ///
    /// # Errors
    /// The database failed.
    pub async fn see_token(&self, id: &str, now: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::SEE_TOKEN).bind(now).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// Takes back a token of a person; `false` when they have none of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn revoke_token(&self, by: &Backing, id: &str, person: &str, trace: &Trace) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let revoked = self.with_room(async {
            let query = sqlx::query(sql::REVOKE_TOKEN).bind(id).bind(person);
            let what = (person, Happened::TokenRevoked);
            let revoked = end_by(writer.begin().await?, query, what, trace).await;
            writer.end(revoked).await
        });
        revoked.await
    }

    /// Forgets tokens that ended before a moment, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_tokens(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::FORGET_TOKENS).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}
