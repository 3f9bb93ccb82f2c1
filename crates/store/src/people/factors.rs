//! Second factors: what is bound to a person, what they show, and the session that rises by it.

use sqlx::SqliteConnection;

use super::bound::{FactorChange, tell};
use super::lets_in::{self, Ends};
use crate::{Backing, Fault, Store, sql};

/// A second factor, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct FactorRow {
    /// Its id, random.
    pub id: String,
    /// What it is, by its word.
    pub kind: String,
    /// When it was bound to its person, in milliseconds since 1970, UTC.
    pub bound_at: i64,
    /// When it was last shown, in the same.
    pub used_at: i64,
}

/// A session that rises: the browser gets another token, and what it held is worth nothing from then on.
#[derive(Clone)]
pub struct Rise {
    /// Whose session it is.
    pub person: String,
    /// SHA-256 of what the browser holds.
    pub from: [u8; 32],
    /// SHA-256 of what it will hold.
    pub to: [u8; 32],
    /// The level it rises to, by its wire word.
    pub level: String,
    /// The id of the letter that tells of it, where there is one.
    pub letter: String,
}

/// What somebody showed, as far as it could be told without writing.
#[derive(Clone)]
pub enum ShownFactor {
    /// The code of an application.
    Totp {
        /// The id of the factor.
        factor: String,
        /// The step of the code: half minutes since 1970.
        step: i64,
    },
    /// The first code of the application that was offered to them: it is bound from here on.
    Offered {
        /// The id that the factor gets.
        factor: String,
        /// Its secret, as it was offered.
        secret: Vec<u8>,
        /// The step of the code.
        step: i64,
    },
    /// A passkey, whose signature was right.
    Passkey {
        /// The id of the factor.
        factor: String,
        /// How often it says that it was used.
        counter: u32,
    },
    /// A printed code.
    Recovery {
        /// SHA-256 of its characters.
        code: [u8; 32],
    },
    /// Nothing that is theirs.
    Wrong,
}

/// How often wrong things may be shown, counted from now: instants in milliseconds since 1970, UTC.
#[derive(Clone, Copy, Debug)]
pub struct FactorWithin {
    /// Now.
    pub now: i64,
    /// An hour that began after it began in the time of a clock that was ahead.
    pub latest: i64,
    /// A step after it was kept in the time of such a clock: half minutes since 1970.
    pub latest_step: i64,
    /// An hour that began up to then is over.
    pub hour_after: i64,
    /// A pause that began up to then is over.
    pub pause_after: i64,
    /// Wrong ones until each further one needs a pause.
    pub tries: i64,
    /// Wrong ones in an hour.
    pub in_an_hour: i64,
}

/// Why a session did not rise.
#[derive(Debug, thiserror::Error)]
pub enum RiseFault {
    /// It is wrong, or was shown before.
    #[error("it is wrong, or was shown before")]
    Wrong {
        /// How often it may still be tried without a pause.
        left: i64,
    },
    /// Too many wrong ones were shown.
    #[error("too many wrong ones were shown")]
    Paused,
    /// There is no such session.
    #[error("there is no such session")]
    NoSession,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for RiseFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// The factors of a person, the one bound first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn factors(&self, person: &str) -> Result<Vec<FactorRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::FACTORS).bind(person).fetch_all(&mut *reader).await?)
    }

    /// The secrets of the applications of a person, enciphered, each with the id of its factor.
    ///
    /// # Errors
    /// The database failed.
    pub async fn totp_secrets(&self, person: &str) -> Result<Vec<(String, Vec<u8>)>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::TOTP_SECRETS).bind(person).fetch_all(&mut *reader).await?)
    }

    /// Raises a session by what was shown, counting what is wrong. All of it in one step: of two who show the same code at once,
    /// one rises. The step of a code is kept, and no code of it or of one before is taken again.
    ///
    /// # Errors
    /// Nothing rose, and why; or the database failed, and nothing is changed.
    pub async fn raise(
        &self,
        by: &Backing,
        rise: &Rise,
        shown: &ShownFactor,
        within: &FactorWithin,
    ) -> Result<(), RiseFault> {
        let mut writer = self.writing(by).await?;
        let risen = rise_in(writer.begin().await?, rise, shown, within).await;
        // What was wrong is counted, and so it is kept too.
        writer.end(risen).await?
    }
}

/// The outer result says whether the transaction is to be kept.
async fn rise_in(
    connection: &mut SqliteConnection,
    rise: &Rise,
    shown: &ShownFactor,
    within: &FactorWithin,
) -> Result<Result<(), RiseFault>, Fault> {
    let owner: Option<String> =
        sqlx::query_scalar(sql::OWNER_OF_SESSION).bind(rise.from.to_vec()).fetch_optional(&mut *connection).await?;
    if owner.as_deref() != Some(rise.person.as_str()) {
        return Ok(Err(RiseFault::NoSession));
    }
    let Some(tries) = try_once(connection, rise, shown, within).await? else {
        return Ok(Err(RiseFault::Paused));
    };
    if !prove(connection, rise, shown, within).await? {
        let left = (within.tries - tries).max(0);
        return Ok(Err(if left == 0 { RiseFault::Paused } else { RiseFault::Wrong { left } }));
    }
    sqlx::query(sql::FORGIVE_TRIES).bind(&rise.person).execute(&mut *connection).await?;
    let insert = sqlx::query(sql::RAISE_SESSION).bind(rise.to.to_vec()).bind(&rise.level).bind(within.now);
    insert.bind(rise.from.to_vec()).execute(&mut *connection).await?;
    sqlx::query(sql::END_SESSION).bind(rise.from.to_vec()).execute(&mut *connection).await?;
    let change = match shown {
        ShownFactor::Offered { .. } => FactorChange::Bound,
        ShownFactor::Recovery { .. } => FactorChange::RecoveryUsed,
        ShownFactor::Totp { .. } | ShownFactor::Passkey { .. } | ShownFactor::Wrong => return Ok(Ok(())),
    };
    lets_in::end_what_lets_in(connection, &rise.person, Ends::AllBut(&rise.to)).await?;
    tell(connection, &rise.person, &rise.letter, change, within.now).await?;
    Ok(Ok(()))
}

/// How often wrong ones were tried, this time included; `None` when they have to wait. A signature cannot be guessed, so it is not
/// counted: whoever is kept waiting by codes that others typed can still show a passkey.
async fn try_once(
    connection: &mut SqliteConnection,
    rise: &Rise,
    shown: &ShownFactor,
    within: &FactorWithin,
) -> Result<Option<i64>, Fault> {
    if matches!(shown, ShownFactor::Passkey { .. }) {
        return Ok(Some(0));
    }
    let count = sqlx::query_scalar(sql::COUNT_TRY).bind(&rise.person).bind(within.now).bind(within.hour_after);
    let count = count.bind(within.latest).bind(within.tries).bind(within.in_an_hour).bind(within.pause_after);
    Ok(count.fetch_optional(connection).await?)
}

/// Whether it is theirs and is shown for the first time; it is used up by that.
async fn prove(
    connection: &mut SqliteConnection,
    rise: &Rise,
    shown: &ShownFactor,
    within: &FactorWithin,
) -> Result<bool, Fault> {
    let now = within.now;
    match shown {
        ShownFactor::Totp { factor, step } => {
            let spend = sqlx::query(sql::SPEND_STEP).bind(step).bind(factor).bind(&rise.person);
            let is_first = spend.bind(within.latest_step).execute(&mut *connection).await?.rows_affected() == 1;
            sqlx::query(sql::USE_FACTOR).bind(now).bind(factor).execute(connection).await?;
            Ok(is_first)
        }
        ShownFactor::Offered { factor, secret, step } => {
            let take = sqlx::query(sql::TAKE_OFFER).bind(&rise.person).bind(secret);
            if take.execute(&mut *connection).await?.rows_affected() == 0 {
                return Ok(false);
            }
            let insert = sqlx::query(sql::INSERT_FACTOR).bind(factor).bind(&rise.person).bind("totp").bind(now);
            insert.execute(&mut *connection).await?;
            let keep = sqlx::query(sql::INSERT_TOTP_SECRET).bind(factor).bind(secret).bind(step);
            keep.execute(connection).await?;
            Ok(true)
        }
        ShownFactor::Passkey { factor, counter } => {
            let count = sqlx::query(sql::COUNT_PASSKEY).bind(counter).bind(factor).bind(&rise.person);
            let is_next = count.execute(&mut *connection).await?.rows_affected() == 1;
            if is_next {
                sqlx::query(sql::USE_FACTOR).bind(now).bind(factor).execute(connection).await?;
            }
            Ok(is_next)
        }
        ShownFactor::Recovery { code } => {
            let spend = sqlx::query(sql::SPEND_RECOVERY_CODE).bind(code.to_vec()).bind(&rise.person);
            Ok(spend.execute(connection).await?.rows_affected() == 1)
        }
        ShownFactor::Wrong => Ok(false),
    }
}
