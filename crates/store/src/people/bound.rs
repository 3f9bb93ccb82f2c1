//! What is bound to a person and unbound again: each change is told by a letter and ends whatever else they are let
//! in by.

use sqlx::SqliteConnection;

use super::lets_in::{Ends, Leaves, end_what_lets_in, end_what_lets_others_in};
use super::security_log::{self, Happened, Trace};
use crate::connect::end;
use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// What changed in how somebody shows who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorChange {
    /// A factor was bound.
    Bound,
    /// One was removed.
    Removed,
    /// A printed code was used.
    RecoveryUsed,
    /// Other codes take the place of those that were printed.
    RecoveryRenewed,
    /// All of it was taken away, so that it can be bound anew.
    Reset,
}

/// Somebody whose factors change, and the session in which they do it.
#[derive(Clone)]
pub struct Changing {
    /// Who.
    pub person: String,
    /// SHA-256 of what their browser holds: this session goes on, and every other one ends.
    pub session: [u8; 32],
    /// The id of the letter that tells of it.
    pub letter: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
}

/// Factors that an entry takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorsTaken {
    /// The pseudonym of whoever bound them.
    pub occupant: String,
    /// What was bound until then goes, in milliseconds since 1970, UTC.
    pub until: i64,
    /// The id of the letter that tells of it.
    pub letter: String,
}

impl FactorChange {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Bound, Self::Removed, Self::RecoveryUsed, Self::RecoveryRenewed, Self::Reset];

    /// The word that a letter has for what it tells of.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Bound => "bound",
            Self::Removed => "removed",
            Self::RecoveryUsed => "recovery_used",
            Self::RecoveryRenewed => "recovery_renewed",
            Self::Reset => "reset",
        }
    }

    /// The change of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.word() == word)
    }
}

impl Store {
    /// Keeps the secret that is offered to somebody, in place of one that was offered before.
    ///
    /// # Errors
    /// The database failed.
    pub async fn offer_totp(&self, by: &Backing, person: &str, secret: &[u8], now: i64) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let offered =
            sqlx::query(sql::OFFER_TOTP).bind(person).bind(secret).bind(now).execute(writer.begin().await?).await;
        writer.end(offered.map(|_| ()).map_err(Fault::from)).await
    }

    /// The secret that is offered to somebody, enciphered, if it was offered after an instant.
    ///
    /// # Errors
    /// The database failed.
    pub async fn totp_offer(&self, person: &str, after: i64) -> Result<Option<Vec<u8>>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_scalar(sql::TOTP_OFFER).bind(person).bind(after).fetch_optional(&mut *reader).await?)
    }

    /// How many printed codes of somebody are still good, and what tells this set from others; blank of none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn recovery_codes(&self, person: &str) -> Result<(i64, String), Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::SET_OF_RECOVERY_CODES).bind(person).fetch_one(&mut *reader).await?)
    }

    /// Other printed codes, by their SHA-256, take the place of the set that was seen; `false` when that one is no more, and
    /// nothing is changed.
    ///
    /// # Errors
    /// The database failed; then those of before are good.
    pub async fn renew_recovery_codes(
        &self,
        by: &Backing,
        changing: &Changing,
        seen: &str,
        codes: &[[u8; 32]],
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let renewed = renew(writer.begin().await?, changing, seen, codes).await;
        writer.end(renewed).await
    }

    /// Removes a factor of somebody; `false` when they have none of that id, and nothing is changed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn remove_factor(&self, by: &Backing, changing: &Changing, factor: &str) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let removed = remove(writer.begin().await?, changing, factor).await;
        writer.end(removed).await
    }

    /// Takes away what somebody bound up to an instant, in milliseconds since 1970, UTC: factors, printed codes, sessions, tokens of
    /// programs, and by what they let others in. `letter` is the id of the letter that tells of it.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub async fn reset_factors(&self, person: &str, until: i64, letter: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let reset = reset(&mut writer, person, until, letter).await;
        end(&mut writer, reset).await
    }
}

/// Takes away what entries say, in the transaction that records them. A pseudonym that is nobody's bound nothing.
pub(crate) async fn take(connection: &mut SqliteConnection, taken: &[FactorsTaken]) -> Result<(), Fault> {
    for FactorsTaken { occupant, until, letter } in taken {
        let person = sqlx::query_scalar(sql::PERSON_OF).bind(occupant).fetch_optional(&mut *connection).await?;
        if let Some(person) = person {
            let person: String = person;
            reset(connection, &person, *until, letter).await?;
        }
    }
    Ok(())
}

/// Puts the letter in the outbox that tells somebody what changed, and a line in the security log; from where is told by the
/// sign-in before it.
pub(super) async fn tell(
    connection: &mut SqliteConnection,
    person: &str,
    letter: &str,
    change: FactorChange,
    created_at: i64,
) -> Result<(), Fault> {
    let (id, recipient, about) = (letter.to_owned(), person.to_owned(), change.word().to_owned());
    let queued = Queued { id, kind: LetterKind::FactorChanged, recipient, about, created_at };
    outbox::enqueue(&mut *connection, &queued).await?;
    let happened = match change {
        FactorChange::Bound => Happened::FactorBound,
        FactorChange::Removed => Happened::FactorRemoved,
        FactorChange::RecoveryUsed => Happened::RecoveryUsed,
        FactorChange::RecoveryRenewed => Happened::RecoveryRenewed,
        FactorChange::Reset => Happened::FactorsReset,
    };
    let trace = Trace { now: created_at, level: None, network: String::new() };
    security_log::write(connection, Some(person), happened, &trace).await
}

async fn renew(
    connection: &mut SqliteConnection,
    changing: &Changing,
    seen: &str,
    codes: &[[u8; 32]],
) -> Result<bool, Fault> {
    let set = sqlx::query_as(sql::SET_OF_RECOVERY_CODES).bind(&changing.person);
    let (_, set): (i64, String) = set.fetch_one(&mut *connection).await?;
    if set != seen {
        return Ok(false);
    }
    sqlx::query(sql::FORGET_RECOVERY_CODES).bind(&changing.person).execute(&mut *connection).await?;
    for code in codes {
        let insert = sqlx::query(sql::INSERT_RECOVERY_CODE).bind(code.to_vec()).bind(&changing.person);
        insert.execute(&mut *connection).await?;
    }
    changed(connection, changing, FactorChange::RecoveryRenewed).await?;
    Ok(true)
}

async fn remove(connection: &mut SqliteConnection, changing: &Changing, factor: &str) -> Result<bool, Fault> {
    let delete = sqlx::query(sql::REMOVE_FACTOR).bind(factor).bind(&changing.person);
    if delete.execute(&mut *connection).await?.rows_affected() == 0 {
        return Ok(false);
    }
    changed(connection, changing, FactorChange::Removed).await?;
    Ok(true)
}

/// Whatever whoever was in the account had of it goes, and by what they let others in: with a factor or without, so that nobody
/// keeps a way in by taking the factor away first.
async fn reset(connection: &mut SqliteConnection, person: &str, until: i64, letter: &str) -> Result<(), Fault> {
    sqlx::query(sql::REMOVE_FACTORS_UNTIL).bind(person).bind(until).execute(&mut *connection).await?;
    for text in [sql::FORGET_RECOVERY_CODES, sql::FORGET_OFFERS, sql::FORGIVE_TRIES, sql::END_ADDRESS_CHANGE] {
        sqlx::query(text).bind(person).execute(&mut *connection).await?;
    }
    end_what_lets_in(connection, person, Ends::Until(until)).await?;
    end_what_lets_others_in(connection, person, until, Leaves::Reset).await?;
    tell(connection, person, letter, FactorChange::Reset, until).await
}

/// Ends what else lets somebody in whose factors changed, and tells them by a letter. The last step of each change.
pub(super) async fn changed(
    connection: &mut SqliteConnection,
    changing: &Changing,
    change: FactorChange,
) -> Result<(), Fault> {
    end_what_lets_in(connection, &changing.person, Ends::AllBut(&changing.session)).await?;
    tell(connection, &changing.person, &changing.letter, change, changing.now).await
}
