//! Addresses at which somebody without an account gives their visto bueno to a draft. The database has the hash of each address, and
//! what was answered enciphered.

use crate::integers::signed;
use crate::{Fault, Store, sql};

/// An address that is made.
#[derive(Clone)]
pub struct NewClearance {
    /// Its id, random.
    pub id: String,
    /// The draft that it shows.
    pub draft: String,
    /// SHA-256 of what the address ends with.
    pub hash: [u8; 32],
    /// Who asked: the role, by its wire word.
    pub office: String,
    /// The pseudonym of whoever did.
    pub occupant: Option<String>,
    /// When, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// From when the address is worth nothing.
    pub ends_at: i64,
}

/// An address as it is kept.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ClearanceRow {
    /// Its id.
    pub id: String,
    /// The draft that it shows.
    pub draft: String,
    /// Who asked: the role, by its wire word.
    pub office: String,
    /// The pseudonym of whoever did.
    pub occupant: Option<String>,
    /// When, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// From when the address is worth nothing.
    pub ends_at: i64,
    /// When it was last answered.
    pub answered_at: Option<i64>,
    /// The revision of the draft that was answered.
    pub revision: Option<i64>,
    /// What was answered, enciphered.
    pub answer: Option<Vec<u8>>,
}

impl Store {
    /// Keeps an address, if its draft is there and has fewer than so many; `false` when not.
    ///
    /// # Errors
    /// The database failed, or there is no space but that of the record, so many bytes.
    pub async fn ask_clearance(&self, new: &NewClearance, most: u32, reserve: u64) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        self.leaves_words(reserve, 0).await?;
        let insert = sqlx::query(sql::INSERT_CLEARANCE).bind(&new.id).bind(&new.draft).bind(new.hash.to_vec());
        let insert = insert.bind(&new.office).bind(&new.occupant).bind(new.asked_at).bind(new.ends_at).bind(most);
        Ok(insert.execute(&mut *writer).await?.rows_affected() == 1)
    }

    /// The addresses of a draft, in the order in which they were made.
    ///
    /// # Errors
    /// The database failed.
    pub async fn clearances(&self, draft: &str) -> Result<Vec<ClearanceRow>, Fault> {
        Ok(sqlx::query_as(sql::CLEARANCES).bind(draft).fetch_all(&self.readers).await?)
    }

    /// The address that ends with what has that hash.
    ///
    /// # Errors
    /// The database failed.
    pub async fn clearance(&self, hash: &[u8; 32]) -> Result<Option<ClearanceRow>, Fault> {
        Ok(sqlx::query_as(sql::CLEARANCE).bind(hash.to_vec()).fetch_optional(&self.readers).await?)
    }

    /// Keeps what was answered at an address in the place of what was answered before, while the address is good and its draft is
    /// at that revision; `false` when not.
    ///
    /// # Errors
    /// The database failed, or there is no space but that of the record, so many bytes.
    pub async fn answer_clearance(
        &self,
        id: &str,
        revision: i64,
        answer: &[u8],
        now: i64,
        reserve: u64,
    ) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        self.leaves_words(reserve, answer.len()).await?;
        let update = sqlx::query(sql::ANSWER_CLEARANCE).bind(answer).bind(now).bind(revision).bind(id);
        Ok(update.execute(&mut *writer).await?.rows_affected() == 1)
    }

    /// Ends an address of a draft; what was answered at it stays. `false` when the draft has none of that id that is good.
    ///
    /// # Errors
    /// The database failed.
    pub async fn withdraw_clearance(&self, id: &str, draft: &str, now: i64) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        let update = sqlx::query(sql::WITHDRAW_CLEARANCE).bind(now).bind(id).bind(draft);
        Ok(update.execute(&mut *writer).await?.rows_affected() == 1)
    }

    /// Destroys the keys of answers that went with their drafts: of subjects that begin with those words and end with the id of no
    /// address. Says how many.
    ///
    /// # Errors
    /// A database failed.
    pub async fn forget_clearance_keys(&self, prefix: &str) -> Result<u64, Fault> {
        let subjects: Vec<String> = {
            let mut keys = self.keys.lock().await;
            let find = sqlx::query_scalar(sql::SUBJECTS_BEGINNING).bind(prefix).bind(signed(prefix.len() as u64));
            find.fetch_all(&mut *keys).await?
        };
        let mut destroyed = 0;
        for subject in subjects {
            let id = subject.get(prefix.len()..).unwrap_or_default();
            let kept: i64 = sqlx::query_scalar(sql::COUNT_CLEARANCE).bind(id).fetch_one(&self.readers).await?;
            if kept == 0 {
                self.destroy_subject_key(&subject).await?;
                destroyed += 1;
            }
        }
        Ok(destroyed)
    }
}

/// Says nothing of what was answered.
impl std::fmt::Debug for ClearanceRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("ClearanceRow").field("id", &self.id).field("draft", &self.draft).finish_non_exhaustive()
    }
}
