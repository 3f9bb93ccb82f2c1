//! Whoever prepares for an office: kept while it lasts, told by letters in the transaction that begins or ends it.

use sqlx::SqliteConnection;

use super::security_log::{self, Happened, Trace};
use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// Most people who prepare for one office at once.
pub const MOST_LIAISONS: i64 = 10;

/// Somebody who is to prepare for an office.
#[derive(Clone, Debug)]
pub struct NewLiaison {
    /// The id, random.
    pub id: String,
    /// The code of the office.
    pub office: String,
    /// The pseudonym of whoever holds the office, who is told too.
    pub occupant: Option<String>,
    /// The ids of the letters: to whoever prepares, and to whoever holds the office.
    pub letters: [String; 2],
}

/// Somebody who prepares for an office.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LiaisonRow {
    /// The id.
    pub id: String,
    /// Who.
    pub person: String,
    /// Their address of e-mail, enciphered under their key.
    pub address: Vec<u8>,
    /// The code that the office had when it began.
    pub office: String,
    /// Since when, in milliseconds since 1970, UTC.
    pub since: i64,
}

/// Says nothing of their address.
impl std::fmt::Debug for LiaisonRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("LiaisonRow").field("id", &self.id).field("office", &self.office).finish_non_exhaustive()
    }
}

impl Store {
    /// The codes of the offices that a person prepares for, as they were when it began, in order.
    ///
    /// # Errors
    /// The database failed.
    pub async fn prepares_for(&self, person: &str) -> Result<Vec<String>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_scalar(sql::PREPARES_FOR).bind(person).fetch_all(&mut *reader).await?)
    }

    /// Everybody who prepares for an office, those who began first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn liaisons(&self) -> Result<Vec<LiaisonRow>, Fault> {
        Ok(sqlx::query_as(sql::LIAISONS).fetch_all(&self.readers).await?)
    }

    /// Ends it, for that person and that office alone: whoever asks was found to have a say in this office, or is that person.
    /// `false` when it ended before.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn end_liaison(
        &self,
        by: &Backing,
        ended: &LiaisonRow,
        told: &NewLiaison,
        trace: &Trace,
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let done = async {
            let delete = sqlx::query_scalar(sql::END_LIAISON).bind(&ended.id).bind(&ended.person).bind(&ended.office);
            let person: Option<String> = delete.fetch_optional(&mut *connection).await?;
            let Some(person) = person else { return Ok(false) };
            security_log::write(connection, Some(&person), Happened::LiaisonEnded, trace).await?;
            tell(connection, (&person, told), LetterKind::LiaisonEnded, trace.now).await?;
            Ok::<_, Fault>(true)
        };
        let done = done.await;
        writer.end(done).await
    }
}

/// Begins it in a transaction under way; `false` when the office has as many as it may.
pub(super) async fn begin(
    connection: &mut SqliteConnection,
    person: &str,
    new: &NewLiaison,
    trace: &Trace,
) -> Result<bool, Fault> {
    let insert = sqlx::query_scalar(sql::BEGIN_LIAISON).bind(&new.id).bind(person).bind(&new.office);
    let insert = insert.bind(trace.now).bind(MOST_LIAISONS);
    let begun: Option<String> = insert.fetch_optional(&mut *connection).await?;
    if begun.is_none() {
        return Ok(false);
    }
    security_log::write(connection, Some(person), Happened::LiaisonBegan, trace).await?;
    tell(connection, (person, new), LetterKind::LiaisonBegan, trace.now).await?;
    Ok(true)
}

/// A letter to whoever prepares, and one to whoever holds the office, if that is somebody else who signs in.
async fn tell(
    connection: &mut SqliteConnection,
    (person, of): (&str, &NewLiaison),
    kind: LetterKind,
    created_at: i64,
) -> Result<(), Fault> {
    let holder = sqlx::query_scalar(sql::PERSON_OF).bind(&of.occupant).fetch_optional(&mut *connection).await?;
    let holder = holder.filter(|holder: &String| holder != person);
    for (id, recipient) in of.letters.iter().zip([person.to_owned()].into_iter().chain(holder)) {
        let (id, about) = (id.clone(), of.office.clone());
        outbox::enqueue(connection, &Queued { id, kind, recipient, about, created_at }).await?;
    }
    Ok(())
}
