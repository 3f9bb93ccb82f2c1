//! Addresses at which somebody without an account gives their visto bueno to a draft. The database has the hash of each address, and
//! what was answered enciphered.

use sqlx::SqliteConnection;

use crate::integers::signed;
use crate::outbox::{self, LetterKind, Queued};
use crate::people::{count_asked_for, may_send};
use crate::{Backing, Fault, Store, sql};

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

/// Who asks for a visto bueno, and is told of the answer.
#[derive(Clone)]
pub struct Asker {
    /// The person.
    pub person: String,
    /// The language of the letter with the address.
    pub language: String,
    /// To where it is mailed, if it is.
    pub mailed: Option<Mailed>,
}

/// To where the address of a visto bueno is mailed.
#[derive(Clone)]
pub struct Mailed {
    /// The address of e-mail, enciphered under the key of the visto bueno.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The id of the letter: 32 hexadecimal digits.
    pub letter: String,
    /// Letters to that address are counted that were written after that, in milliseconds since 1970, UTC.
    pub hour_after: i64,
    /// So many it may get.
    pub most: i64,
    /// So many whoever asks may have sent in a day.
    pub most_of_day: i64,
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClearanceAsked {
    /// It is kept.
    Kept,
    /// Its draft is gone, or has as many as it may.
    NoRoom,
    /// Too many letters were written to the address of late.
    TooOften,
}

/// Who asked for a visto bueno, as it is kept.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AskerRow {
    /// The person; `None` when they are forgotten.
    pub person: Option<String>,
    /// The address of e-mail it was mailed to, enciphered under the key of the visto bueno.
    pub address: Option<Vec<u8>>,
    /// The language of that letter.
    pub language: String,
    /// The draft.
    pub draft: String,
    /// Who asked: the role, by its wire word.
    pub office: String,
    /// From when the address is worth nothing, in milliseconds since 1970, UTC.
    pub ends_at: i64,
    /// When it was last answered.
    pub answered_at: Option<i64>,
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
    /// Keeps an address, if its draft is there and has fewer than so many. With it goes the letter that mails it.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, or there is no space but that of the record, so many bytes.
    pub async fn ask_clearance(
        &self,
        by: &Backing,
        new: &NewClearance,
        asker: Option<&Asker>,
        most: u32,
        reserve: u64,
    ) -> Result<ClearanceAsked, Fault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let asked = async {
            self.leaves_words(reserve, 0).await?;
            ask(connection, new, asker, most).await
        };
        let asked = asked.await;
        writer.end(asked).await
    }

    /// Who asked for a visto bueno, by its id; `None` when nobody with an account did.
    ///
    /// # Errors
    /// The database failed.
    pub async fn clearance_asker(&self, id: &str) -> Result<Option<AskerRow>, Fault> {
        Ok(sqlx::query_as(sql::CLEARANCE_ASKER).bind(id).fetch_optional(&self.readers).await?)
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

    /// Ends an address of a draft; what was answered at it stays. `false` when the draft has none of that id that is good.
    ///
    /// # Errors
    /// The database failed.
    pub async fn withdraw_clearance(&self, by: &Backing, id: &str, draft: &str, now: i64) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let update = sqlx::query(sql::WITHDRAW_CLEARANCE).bind(now).bind(id).bind(draft);
        let withdrawn = update.execute(writer.begin().await?).await;
        writer.end(withdrawn.map(|done| done.rows_affected() == 1).map_err(Fault::from)).await
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

async fn ask(
    connection: &mut SqliteConnection,
    new: &NewClearance,
    asker: Option<&Asker>,
    most: u32,
) -> Result<ClearanceAsked, Fault> {
    let mailed = asker.and_then(|asker| asker.mailed.as_ref());
    if let Some((asker, mailed)) = asker.zip(mailed)
        && (!may_send(connection, &asker.person, LetterKind::VistoBueno, (new.asked_at, mailed.most_of_day)).await?
            || count_asked_for(connection, &mailed.mark, (new.asked_at, mailed.hour_after)).await? > mailed.most)
    {
        return Ok(ClearanceAsked::TooOften);
    }
    let insert = sqlx::query(sql::INSERT_CLEARANCE).bind(&new.id).bind(&new.draft).bind(new.hash.to_vec());
    let insert = insert.bind(&new.office).bind(&new.occupant).bind(new.asked_at).bind(new.ends_at).bind(most);
    if insert.execute(&mut *connection).await?.rows_affected() == 0 {
        return Ok(ClearanceAsked::NoRoom);
    }
    if let Some(asker) = asker {
        let insert = sqlx::query(sql::INSERT_CLEARANCE_ASKER).bind(&new.id).bind(&asker.person);
        insert.bind(mailed.map(|mailed| &mailed.address)).bind(&asker.language).execute(&mut *connection).await?;
    }
    if let Some(mailed) = mailed {
        let (id, recipient, about) = (mailed.letter.clone(), new.id.clone(), new.id.clone());
        let queued = Queued { id, kind: LetterKind::VistoBueno, recipient, about, created_at: new.asked_at };
        outbox::enqueue(connection, &queued).await?;
    }
    Ok(ClearanceAsked::Kept)
}

/// Says nothing of who it was or whom it was mailed to.
impl std::fmt::Debug for AskerRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("AskerRow").field("draft", &self.draft).finish_non_exhaustive()
    }
}

/// Says nothing of what was answered.
impl std::fmt::Debug for ClearanceRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("ClearanceRow").field("id", &self.id).field("draft", &self.draft).finish_non_exhaustive()
    }
}
