//! Passkeys, and what browsers were asked about them. Whose a passkey is, is asked of the database with every text.

use sqlx::SqliteConnection;

use super::bound::{self, Changing, FactorChange};
use crate::integers::bytes32;
use crate::{Backing, Fault, Store, sql};

/// The word of the kind of factor that a passkey is.
const KIND: &str = "passkey";

/// A passkey as it is kept, beside what is kept of every factor.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PasskeyRow {
    /// The id of the factor, random.
    pub factor: String,
    /// The id that the authenticator gave it.
    pub credential: Vec<u8>,
    /// The public key, as SPKI.
    pub key: Vec<u8>,
    /// The number of its algorithm in COSE.
    pub algorithm: i64,
    /// How often it was used, or 0 when it does not count.
    pub counter: u32,
    /// Its name, enciphered under the key of its person.
    pub name: Vec<u8>,
}

/// Says nothing of it.
impl std::fmt::Debug for PasskeyRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("PasskeyRow").field("factor", &self.factor).finish_non_exhaustive()
    }
}

/// What a browser was asked to do with a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyPurpose {
    /// To make one.
    Create,
    /// To show one.
    Get,
}

/// What a browser was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Random.
    pub challenge: [u8; 32],
    /// When it was asked, in milliseconds since 1970, UTC.
    pub asked_at: i64,
}

/// What became of a passkey that was to be bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundPasskey {
    /// It is bound.
    Bound,
    /// It was bound before, to this person or to another.
    Known,
    /// The person has as many as one may have.
    Full,
}

impl PasskeyPurpose {
    fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Get => "get",
        }
    }
}

impl Store {
    /// Keeps what the browser of a session is asked; what it was asked before for the same purpose is asked no more.
    ///
    /// # Errors
    /// The database failed, or there is no such session.
    pub async fn ask_passkey(
        &self,
        by: &Backing,
        session: &[u8; 32],
        purpose: PasskeyPurpose,
        asked: &Challenge,
    ) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let ask = sqlx::query(sql::ASK_PASSKEY).bind(session.to_vec()).bind(purpose.word());
        let ask = ask.bind(asked.challenge.to_vec()).bind(asked.asked_at);
        let asked = ask.execute(writer.begin().await?).await;
        writer.end(asked.map(|_| ()).map_err(Fault::from)).await
    }

    /// What the browser of a session was asked, which is forgotten by this: nobody answers it twice.
    ///
    /// # Errors
    /// The database failed.
    pub async fn take_passkey_challenge(
        &self,
        by: &Backing,
        session: &[u8; 32],
        purpose: PasskeyPurpose,
    ) -> Result<Option<Challenge>, Fault> {
        let mut writer = self.writing(by).await?;
        let take = sqlx::query_as(sql::TAKE_PASSKEY_CHALLENGE).bind(session.to_vec()).bind(purpose.word());
        let taken = take.fetch_optional(writer.begin().await?).await;
        let taken: Option<(Vec<u8>, i64)> = writer.end(taken.map_err(Fault::from)).await?;
        taken.map(|(challenge, asked_at)| Ok(Challenge { challenge: bytes32(&challenge)?, asked_at })).transpose()
    }

    /// Forgets what was asked before a moment, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_passkey_challenges(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::FORGET_PASSKEY_CHALLENGES).bind(before).execute(&mut *writer).await?.rows_affected())
    }

    /// Binds a passkey to a person, who may have so many.
    ///
    /// # Errors
    /// The database failed, or there is no such person; nothing is changed then.
    pub async fn bind_passkey(
        &self,
        by: &Backing,
        changing: &Changing,
        passkey: &PasskeyRow,
        most: i64,
    ) -> Result<BoundPasskey, Fault> {
        let mut writer = self.writing(by).await?;
        let became = bind(writer.begin().await?, changing, passkey, most).await;
        writer.end(became).await
    }

    /// The passkeys of a person, the one bound first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn passkeys(&self, person: &str) -> Result<Vec<PasskeyRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::PASSKEYS).bind(person).fetch_all(&mut *reader).await?)
    }

    /// The passkey of a person that an authenticator gave that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn passkey(&self, person: &str, credential: &[u8]) -> Result<Option<PasskeyRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::PASSKEY).bind(person).bind(credential).fetch_optional(&mut *reader).await?)
    }
}

async fn bind(
    connection: &mut SqliteConnection,
    changing: &Changing,
    passkey: &PasskeyRow,
    most: i64,
) -> Result<BoundPasskey, Fault> {
    let known = sqlx::query_scalar(sql::KNOWN_PASSKEY).bind(&passkey.credential);
    let known: Option<i64> = known.fetch_optional(&mut *connection).await?;
    if known.is_some() {
        return Ok(BoundPasskey::Known);
    }
    let count: i64 = sqlx::query_scalar(sql::COUNT_PASSKEYS).bind(&changing.person).fetch_one(&mut *connection).await?;
    if count >= most {
        return Ok(BoundPasskey::Full);
    }
    let insert = sqlx::query(sql::INSERT_FACTOR).bind(&passkey.factor).bind(&changing.person);
    insert.bind(KIND).bind(changing.now).execute(&mut *connection).await?;
    let insert = sqlx::query(sql::INSERT_PASSKEY).bind(&passkey.factor).bind(&passkey.credential);
    let insert = insert.bind(&passkey.key).bind(passkey.algorithm).bind(passkey.counter).bind(&passkey.name);
    insert.execute(&mut *connection).await?;
    bound::changed(connection, changing, FactorChange::Bound).await?;
    Ok(BoundPasskey::Bound)
}
