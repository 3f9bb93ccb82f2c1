//! What somebody was told that they owe: each thing once for as long as it stays as it is.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::following::Pace;
use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// Something that somebody owes, as it is told apart from everything else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwedRow {
    /// What is owed, and what it is about.
    pub duty: String,
    /// Where its last day lies, by its word.
    pub due: String,
    /// Whether anybody at all can bring about that it is owed: of such, what comes to be owed after a letter waits for the next day.
    pub gathers: bool,
}

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwedTo {
    /// A person.
    Person,
    /// The mailbox of an office.
    Mailbox,
}

/// The texts by which it is found out, forgotten and kept what somebody was told.
struct Texts {
    told: &'static str,
    told_in: &'static str,
    gathered: &'static str,
    forget: &'static str,
    insert: &'static str,
}

impl OwedTo {
    fn texts(self) -> Texts {
        match self {
            Self::Person => Texts {
                told: sql::OWED_TOLD,
                told_in: sql::OWED_IN,
                gathered: sql::OWED_GATHERED,
                forget: sql::FORGET_OWED,
                insert: sql::INSERT_OWED,
            },
            Self::Mailbox => Texts {
                told: sql::MAILBOX_TOLD,
                told_in: sql::MAILBOX_TOLD_IN,
                gathered: sql::MAILBOX_GATHERED,
                forget: sql::FORGET_MAILBOX_TOLD,
                insert: sql::INSERT_MAILBOX_TOLD,
            },
        }
    }
}

impl Store {
    /// How often a person chose to be told what they owe; `None` when they chose nothing.
    ///
    /// # Errors
    /// The database failed.
    pub async fn pace(&self, person: &str) -> Result<Option<Pace>, Fault> {
        let word: Option<String> = sqlx::query_scalar(sql::PACE).bind(person).fetch_optional(&self.readers).await?;
        word.as_deref().map(Pace::kept).transpose()
    }

    /// From here on a person is told what they owe so often.
    ///
    /// # Errors
    /// The database failed, or there is no such person.
    pub async fn set_pace(&self, by: &Backing, person: &str, pace: Pace) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let set = sqlx::query(sql::SET_PACE).bind(person).bind(pace.word()).execute(writer.begin().await?).await;
        writer.end(set.map(|_| ()).map_err(Fault::from)).await
    }

    /// The person whose pseudonym it is; `None` when it is nobody's who has an address.
    ///
    /// # Errors
    /// The database failed.
    pub async fn person_of(&self, pseudonym: &str) -> Result<Option<String>, Fault> {
        Ok(sqlx::query_scalar(sql::PERSON_OF).bind(pseudonym).fetch_optional(&self.readers).await?)
    }

    /// What somebody was told that they owe.
    ///
    /// # Errors
    /// The database failed.
    pub async fn owed_told(&self, to: OwedTo, id: &str) -> Result<Vec<OwedRow>, Fault> {
        let rows: Vec<(String, String, bool)> =
            sqlx::query_as(to.texts().told).bind(id).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(|(duty, due, gathers)| OwedRow { duty, due, gathers }).collect())
    }

    /// What a letter tells that somebody owes.
    ///
    /// # Errors
    /// The database failed.
    pub async fn owed_in(&self, to: OwedTo, letter: &str) -> Result<Vec<String>, Fault> {
        Ok(sqlx::query_scalar(to.texts().told_in).bind(letter).fetch_all(&self.readers).await?)
    }

    /// Forgets what somebody was told that they do not owe any more, and puts a letter in the outbox for what they were not told
    /// yet. What anybody can bring about goes with a letter that there is anyway, and otherwise has one a day: what comes after it
    /// waits for the next, and what was told is not forgotten before. Says whether there is such a letter. `now` is with the
    /// beginning of its day, in milliseconds since 1970, UTC.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub async fn tell_owed(
        &self,
        (to, id): (OwedTo, &str),
        owed: &[OwedRow],
        letter: &str,
        now: (i64, i64),
    ) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let told = tell(&mut writer, (to, id), owed, letter, now).await;
        end(&mut writer, told).await
    }
}

async fn tell(
    connection: &mut SqliteConnection,
    (to, id): (OwedTo, &str),
    owed: &[OwedRow],
    letter: &str,
    (now, day_began): (i64, i64),
) -> Result<bool, Fault> {
    let texts = to.texts();
    let told: Vec<(String, String, bool)> = sqlx::query_as(texts.told).bind(id).fetch_all(&mut *connection).await?;
    for (duty, ..) in told.iter().filter(|(duty, ..)| owed.iter().all(|owed| owed.duty != *duty)) {
        sqlx::query(texts.forget).bind(id).bind(duty).bind(day_began).execute(&mut *connection).await?;
    }
    let is_new = |owed: &&OwedRow| !told.iter().any(|(duty, due, _)| (duty, due) == (&owed.duty, &owed.due));
    let new: Vec<&OwedRow> = owed.iter().filter(is_new).collect();
    let gathered: i64 = sqlx::query_scalar(texts.gathered).bind(id).bind(day_began).fetch_one(&mut *connection).await?;
    if new.is_empty() || (gathered > 0 && new.iter().all(|owed| owed.gathers)) {
        return Ok(false);
    }
    for owed in new {
        let insert = sqlx::query(texts.insert).bind(id).bind(&owed.duty).bind(&owed.due).bind(letter).bind(now);
        insert.bind(owed.gathers).execute(&mut *connection).await?;
    }
    let (letter, recipient) = (letter.to_owned(), id.to_owned());
    let queued = Queued { id: letter, kind: LetterKind::Owed, recipient, about: "owed".into(), created_at: now };
    outbox::enqueue(connection, &queued).await?;
    Ok(true)
}
