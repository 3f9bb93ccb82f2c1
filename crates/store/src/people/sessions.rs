//! Who is signed in.

use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Sqlite, SqliteConnection};

use super::lets_in::{Ends, end_what_lets_in};
use super::security_log::{self, Happened, Trace};
use crate::connect::end;
use crate::integers::bytes32;
use crate::{Backing, Fault, Store, sql};

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
    /// When they asked to sign in for an organisation, if they did.
    pub applied_at: Option<i64>,
    /// Whether a second factor is bound to them.
    pub has_factor: bool,
    /// The codes of the offices that they prepare for, as they were when it began, in order.
    pub prepares_for: Vec<String>,
}

type Found = (
    String,
    String,
    i64,
    i64,
    Option<i64>,
    Option<String>,
    Option<i64>,
    Option<i64>,
    // Whether a second factor is bound to them.
    bool,
    // An office that they prepare for.
    Option<String>,
);

/// The session of the browser that holds what has that hash.
pub(super) async fn read(
    connection: impl sqlx::SqliteExecutor<'_>,
    token: &[u8; 32],
) -> Result<Option<SessionRow>, Fault> {
    let rows = sqlx::query_as(sql::SESSION).bind(token.as_slice()).fetch_all(connection).await?;
    Ok(session(rows))
}

/// One session, of its rows.
fn session(rows: Vec<Found>) -> Option<SessionRow> {
    let mut prepares_for = Vec::new();
    let mut session = None;
    for row in rows {
        let (
            person,
            level,
            created_at,
            seen_at,
            factor_at,
            office,
            administers_since,
            applied_at,
            has_factor,
            prepared,
        ) = row;
        prepares_for.extend(prepared);
        session = Some(SessionRow {
            person,
            level,
            created_at,
            seen_at,
            factor_at,
            office,
            administers_since,
            applied_at,
            has_factor,
            prepares_for: Vec::new(),
        });
    }
    session.map(|session| SessionRow { prepares_for, ..session })
}

/// A session as its person is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// SHA-256 of what its browser holds.
    pub token: [u8; 32],
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
    /// Of the network that it began from and of the hour.
    pub place: Option<[u8; 32]>,
}

type Open = (Vec<u8>, String, i64, i64, Option<i64>, Option<String>, Option<Vec<u8>>);

fn open((token, level, created_at, seen_at, factor_at, office, place): Open) -> Result<OpenSession, Fault> {
    let place = place.as_deref().map(bytes32).transpose()?;
    Ok(OpenSession { token: bytes32(&token)?, level, created_at, seen_at, factor_at, office, place })
}

impl Store {
    /// The session of the browser that holds what has that hash.
    ///
    /// # Errors
    /// The database failed.
    pub async fn session(&self, token: &[u8; 32]) -> Result<Option<SessionRow>, Fault> {
        let idle = self.writer.idle_since();
        if let Some(known) = idle.and_then(|turn| self.sessions.find(turn, token)) {
            return Ok(Some(known));
        }
        let found = read(&self.readers, token).await?;
        // Somebody may have written meanwhile.
        if let (Some(row), Some(turn)) = (&found, idle.filter(|_| self.writer.idle_since() == idle)) {
            self.sessions.keep(turn, token, row);
        }
        Ok(found)
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
    pub async fn choose_office(&self, by: &Backing, token: &[u8; 32], office: &str) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let choose = sqlx::query(sql::CHOOSE_OFFICE).bind(office).bind(token.as_slice());
        let chosen = choose.execute(writer.begin().await?).await;
        writer.end(chosen.map(|_| ()).map_err(Fault::from)).await
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

    /// Ends a session because its person signs out, if there is one; in the room that is kept, where there is no other.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_out(&self, token: &[u8; 32], trace: &Trace) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        let signed_out = self.with_room(async {
            sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
            let signed_out = sign_out(&mut writer, token, trace).await;
            end(&mut writer, signed_out).await
        });
        signed_out.await
    }

    /// The sessions of a person, the last used first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sessions_of(&self, person: &str) -> Result<Vec<OpenSession>, Fault> {
        let rows = sqlx::query_as(sql::SESSIONS_OF).bind(person).fetch_all(&self.readers).await?;
        rows.into_iter().map(open).collect()
    }

    /// Ends a session of a person; `false` when it is none of theirs.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_session_of(
        &self,
        by: &Backing,
        person: &str,
        token: &[u8; 32],
        trace: &Trace,
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let ended = self.with_room(async {
            let query = sqlx::query(sql::END_SESSION_OF).bind(token.as_slice()).bind(person);
            let ended = end_by(writer.begin().await?, query, (person, Happened::SessionEnded), trace).await;
            writer.end(ended).await
        });
        ended.await
    }

    /// Ends all sessions of a person but one, and their tokens of programs.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_other_sessions(
        &self,
        by: &Backing,
        person: &str,
        token: &[u8; 32],
        trace: &Trace,
    ) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let ended = self.with_room(async {
            let ended = end_others(writer.begin().await?, person, token, trace).await;
            writer.end(ended).await
        });
        ended.await
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

async fn sign_out(writer: &mut SqliteConnection, token: &[u8; 32], trace: &Trace) -> Result<(), Fault> {
    let ended = sqlx::query_as(sql::END_SESSION).bind(token.as_slice()).fetch_optional(&mut *writer).await?;
    let Some((person, level)): Option<(String, String)> = ended else { return Ok(()) };
    let trace = Trace { level: Some(level), ..trace.clone() };
    security_log::write(writer, Some(&person), Happened::SignedOut, &trace).await
}

async fn end_others(writer: &mut SqliteConnection, person: &str, but: &[u8; 32], trace: &Trace) -> Result<(), Fault> {
    if end_what_lets_in(&mut *writer, person, Ends::AllBut(but)).await? {
        security_log::write(writer, Some(person), Happened::OthersEnded, trace).await?;
    }
    Ok(())
}

/// Ends what a text of SQL names, and writes that down; `false` when there was nothing.
pub(super) async fn end_by(
    writer: &mut SqliteConnection,
    query: Query<'_, Sqlite, SqliteArguments>,
    (person, what): (&str, Happened),
    trace: &Trace,
) -> Result<bool, Fault> {
    if query.execute(&mut *writer).await?.rows_affected() == 0 {
        return Ok(false);
    }
    security_log::write(writer, Some(person), what, trace).await?;
    Ok(true)
}
