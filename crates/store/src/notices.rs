//! Entries that are told to whoever holds an office: the letters are put in the outbox in the transaction that records the entry.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::integers::{signed, unsigned};
use crate::outbox::{self, LetterKind, LetterState, Queued};
use crate::{Fault, Store, mailboxes, sql};

/// From which digit on the id of a letter counts those that tell the same.
const COUNTED_FROM: usize = 24;

/// That an entry is told to whoever holds an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The number of the entry.
    pub entry: u64,
    /// What it speaks of, by the number of the entry that founded it.
    pub object: u64,
    /// The office, by its code.
    pub office: String,
    /// The pseudonym of its occupant; `None` when nobody holds it.
    pub occupant: Option<String>,
    /// The id of the letter, when this one is written for it: 32 hexadecimal digits.
    pub letter: String,
    /// The same of the letter to the mailbox of the office.
    pub to_mailbox: String,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
}

/// To whom an entry is told, whatever office they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToWhom {
    /// To whoever has that pseudonym.
    Somebody(String),
    /// To everybody who administers.
    Administrators,
}

/// That an entry is told to one person, or to those who administer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The number of the entry.
    pub entry: u64,
    /// What sort of letter tells it.
    pub kind: LetterKind,
    /// Whom.
    pub to: ToWhom,
    /// The id of the letter: 32 hexadecimal digits.
    pub letter: String,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
}

/// How far the letter got that told an entry to an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The number of the entry.
    pub entry: u64,
    /// The office, by its code.
    pub office: String,
    /// How far the letter got, and why it was not sent; `None` when nobody with an address held the office.
    pub letter: Option<(LetterState, String)>,
}

impl Store {
    /// To which offices the entries were told that speak of an object, by entry and office.
    ///
    /// # Errors
    /// The database failed.
    pub async fn told(&self, object: u64) -> Result<Vec<Told>, Fault> {
        let rows: Vec<Row> = sqlx::query_as(sql::TOLD).bind(signed(object)).fetch_all(&self.readers).await?;
        rows.into_iter().map(told).collect()
    }

    /// Tells entries to whoever came to hold an office since, as far as they were not told.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub async fn tell_entered(&self, notices: &[Notice]) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let told = tell_entered(&mut writer, notices).await;
        end(&mut writer, told).await
    }
}

type Row = (i64, String, Option<String>, Option<String>);

fn told((entry, office, state, said): Row) -> Result<Told, Fault> {
    let state = state.map(|state| LetterState::of(&state)).transpose()?;
    let letter = state.map(|state| (state, said.unwrap_or_default()));
    Ok(Told { entry: unsigned(entry)?, office, letter })
}

/// Puts letters in the outbox in a transaction under way, one for each person and entry, however many offices they
/// hold, and one for the mailbox of each office.
pub(crate) async fn tell(connection: &mut SqliteConnection, notices: &[Notice]) -> Result<(), Fault> {
    for notice in notices {
        let letter = match &notice.occupant {
            Some(occupant) => written(connection, notice, occupant).await?,
            None => None,
        };
        mailboxes::call(connection, &notice.office, notice.entry, &notice.to_mailbox, notice.at).await?;
        note(connection, notice, letter).await?;
    }
    Ok(())
}

/// Puts a letter in the outbox for each person who has an address.
pub(crate) async fn tell_each(connection: &mut SqliteConnection, tellings: &[Telling]) -> Result<(), Fault> {
    for telling in tellings {
        let found = match &telling.to {
            ToWhom::Somebody(pseudonym) => sqlx::query_scalar(sql::PERSON_OF).bind(pseudonym),
            ToWhom::Administrators => sqlx::query_scalar(sql::ADMINISTRATORS),
        };
        let recipients: Vec<String> = found.fetch_all(&mut *connection).await?;
        for (number, recipient) in recipients.into_iter().enumerate() {
            let (kind, about) = (telling.kind, telling.entry.to_string());
            let same = sqlx::query_scalar(sql::SAME_LETTER).bind(kind.word()).bind(&recipient).bind(&about);
            let same: Option<String> = same.fetch_optional(&mut *connection).await?;
            if same.is_some() {
                continue;
            }
            let id = numbered(&telling.letter, number);
            outbox::enqueue(connection, &Queued { id, kind, recipient, about, created_at: telling.at }).await?;
        }
    }
    Ok(())
}

/// The id of one of several letters: its last digits count them.
fn numbered(letter: &str, number: usize) -> String {
    let Some(begins) = letter.get(..COUNTED_FROM).filter(|_| number > 0) else { return letter.to_owned() };
    format!("{begins}{number:08x}")
}

/// The same as [`tell`] for whoever came to hold an office since, once. Its mailbox was told with the entry.
pub(crate) async fn tell_entered(connection: &mut SqliteConnection, notices: &[Notice]) -> Result<(), Fault> {
    for notice in notices {
        let Some(occupant) = &notice.occupant else { continue };
        let same = sqlx::query_scalar(sql::SAME_LETTER).bind(LetterKind::Call.word()).bind(occupant);
        let same: Option<String> = same.bind(notice.entry.to_string()).fetch_optional(&mut *connection).await?;
        let letter = if same.is_some() { None } else { written(connection, notice, occupant).await? };
        if let Some(letter) = letter {
            note(connection, notice, Some(letter)).await?;
        }
    }
    Ok(())
}

async fn note(connection: &mut SqliteConnection, notice: &Notice, letter: Option<String>) -> Result<(), Fault> {
    let row = sqlx::query(sql::INSERT_NOTICE).bind(signed(notice.entry)).bind(signed(notice.object));
    row.bind(&notice.office).bind(letter).bind(notice.at).execute(connection).await?;
    Ok(())
}

/// The letter that tells an entry to an occupant; `None` when their pseudonym is nobody's who has an address.
async fn written(connection: &mut SqliteConnection, notice: &Notice, occupant: &str) -> Result<Option<String>, Fault> {
    let person = sqlx::query_scalar(sql::PERSON_OF).bind(occupant).fetch_optional(&mut *connection).await?;
    let Some(person): Option<String> = person else { return Ok(None) };
    let (kind, about) = (LetterKind::Call, notice.entry.to_string());
    let same = sqlx::query_scalar(sql::SAME_LETTER).bind(kind.word()).bind(&person).bind(&about);
    if let Some(same) = same.fetch_optional(&mut *connection).await? {
        return Ok(Some(same));
    }
    let queued = Queued { id: notice.letter.clone(), kind, recipient: person, about, created_at: notice.at };
    outbox::enqueue(connection, &queued).await?;
    Ok(Some(queued.id))
}
