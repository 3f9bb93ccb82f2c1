//! Addresses of offices that get their notices and let nobody in.

use sqlx::SqliteConnection;

use crate::outbox::{self, LetterKind, Queued};
use crate::people::{count_asked_for, may_send};
use crate::{Backing, Fault, Store, sql};

/// A mailbox that somebody names for their office, in the place of the one it had.
#[derive(Clone)]
pub struct NewMailbox {
    /// Its id, random.
    pub id: String,
    /// The office, by its code.
    pub office: String,
    /// The address of e-mail, enciphered under the key of that id.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The language of its letters.
    pub language: String,
    /// The person who names it.
    pub named_by: String,
    /// The id of the letter with its code: 32 hexadecimal digits.
    pub letter: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// Letters to that address are counted that were written after that.
    pub hour_after: i64,
    /// So many it may get.
    pub most: i64,
    /// So many codes for mailboxes whoever names it may have sent in a day.
    pub most_of_day: i64,
}

/// A mailbox as it is kept.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MailboxRow {
    /// Its id.
    pub id: String,
    /// The office, by its code.
    pub office: String,
    /// The address of e-mail, enciphered under the key of the mailbox.
    pub address: Vec<u8>,
    /// The language of its letters.
    pub language: String,
    /// When its code was sent, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// Wrong codes that were typed.
    pub tries: i64,
    /// When the code was typed; until then it gets nothing.
    pub shown_at: Option<i64>,
    /// Whether it gets calls.
    #[sqlx(try_from = "String")]
    pub calls: MailboxGets,
    /// Whether it is told what is owed.
    #[sqlx(try_from = "String")]
    pub owed: MailboxGets,
}

/// Whether a mailbox gets letters of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailboxGets {
    /// It does.
    Told,
    /// It did, until somebody who reads it ended that.
    Ended,
}

impl MailboxGets {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Told, Self::Ended];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Ended => "ended",
        }
    }

    /// Whether it gets them.
    #[must_use]
    pub const fn is_told(self) -> bool {
        match self {
            Self::Told => true,
            Self::Ended => false,
        }
    }
}

impl TryFrom<String> for MailboxGets {
    type Error = Fault;

    fn try_from(word: String) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|gets| gets.word() == word);
        found.ok_or_else(|| Fault::Corrupt("a mailbox told and not told".into()))
    }
}

impl Store {
    /// Keeps a mailbox in the place of the one of its office, and puts the letter with its code in the outbox; with `false`
    /// too many letters were written to the address, and nothing is changed. The ids of the mailboxes that went, whose keys are
    /// to be destroyed.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed.
    pub async fn name_mailbox(&self, by: &Backing, new: &NewMailbox) -> Result<Option<Vec<String>>, Fault> {
        let mut writer = self.writing(by).await?;
        let named = name(writer.begin().await?, new).await;
        writer.end(named).await
    }

    /// The mailbox of an office.
    ///
    /// # Errors
    /// The database failed.
    pub async fn mailbox_of(&self, office: &str) -> Result<Option<MailboxRow>, Fault> {
        Ok(sqlx::query_as(sql::MAILBOX_OF).bind(office).fetch_optional(&self.readers).await?)
    }

    /// The mailbox of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn mailbox(&self, id: &str) -> Result<Option<MailboxRow>, Fault> {
        Ok(sqlx::query_as(sql::MAILBOX).bind(id).fetch_optional(&self.readers).await?)
    }

    /// The mailboxes that get notices, by office.
    ///
    /// # Errors
    /// The database failed.
    pub async fn mailboxes(&self) -> Result<Vec<MailboxRow>, Fault> {
        Ok(sqlx::query_as(sql::MAILBOXES).fetch_all(&self.readers).await?)
    }

    /// Counts a wrong code of a mailbox.
    ///
    /// # Errors
    /// The database failed.
    pub async fn fail_mailbox(&self, by: &Backing, id: &str) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let failed = sqlx::query(sql::FAIL_MAILBOX).bind(id).execute(writer.begin().await?).await;
        writer.end(failed.map(|_| ()).map_err(Fault::from)).await
    }

    /// From here on a mailbox gets notices: its code was typed. `false` when it waits no more, or too many wrong ones were typed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn show_mailbox(
        &self,
        by: &Backing,
        id: &str,
        now: i64,
        tries: i64,
        asked_after: i64,
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let show = sqlx::query(sql::SHOW_MAILBOX).bind(id).bind(now).bind(tries).bind(asked_after);
        let shown = show.execute(writer.begin().await?).await;
        writer.end(shown.map(|done| done.rows_affected() == 1).map_err(Fault::from)).await
    }

    /// An office has no mailbox from here on. Its id, whose key is to be destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drop_mailbox(&self, by: &Backing, office: &str) -> Result<Option<String>, Fault> {
        let mut writer = self.writing(by).await?;
        let drop = sqlx::query_scalar(sql::DROP_MAILBOX).bind(office);
        let dropped = drop.fetch_optional(writer.begin().await?).await;
        writer.end(dropped.map_err(Fault::from)).await
    }

    /// A mailbox gets no calls from here on.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_mailbox_calls(&self, id: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::END_MAILBOX_CALLS).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// A mailbox is not told what is owed from here on.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_mailbox_owed(&self, id: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::END_MAILBOX_OWED).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// Forgets mailboxes whose code was sent before a moment, in milliseconds since 1970, UTC, and not typed. Their ids, whose
    /// keys are to be destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_mailboxes(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query_scalar(sql::FORGET_MAILBOXES).bind(before).fetch_all(&mut *writer).await?)
    }
}

async fn name(connection: &mut SqliteConnection, new: &NewMailbox) -> Result<Option<Vec<String>>, Fault> {
    if !may_send(connection, &new.named_by, LetterKind::MailboxCode, (new.now, new.most_of_day)).await?
        || count_asked_for(connection, &new.mark, (new.now, new.hour_after)).await? > new.most
    {
        return Ok(None);
    }
    let gone = sqlx::query_scalar(sql::DROP_MAILBOX).bind(&new.office).fetch_all(&mut *connection).await?;
    let insert = sqlx::query(sql::INSERT_MAILBOX).bind(&new.id).bind(&new.office).bind(&new.address);
    insert.bind(&new.language).bind(&new.named_by).bind(new.now).execute(&mut *connection).await?;
    let (id, recipient, about) = (new.letter.clone(), new.id.clone(), new.id.clone());
    let queued = Queued { id, kind: LetterKind::MailboxCode, recipient, about, created_at: new.now };
    outbox::enqueue(connection, &queued).await?;
    Ok(Some(gone))
}

/// Puts a call in the outbox for the mailbox of an office, if it has one that gets calls, in a transaction under way.
pub(crate) async fn call(
    connection: &mut SqliteConnection,
    office: &str,
    entry: u64,
    letter: &str,
    at: i64,
) -> Result<(), Fault> {
    let mailbox: Option<String> =
        sqlx::query_scalar(sql::CALLED_MAILBOX).bind(office).fetch_optional(&mut *connection).await?;
    let Some(recipient) = mailbox else { return Ok(()) };
    let (id, about) = (letter.to_owned(), entry.to_string());
    outbox::enqueue(connection, &Queued { id, kind: LetterKind::Call, recipient, about, created_at: at }).await
}

/// Says nothing of its address.
impl std::fmt::Debug for MailboxRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("MailboxRow").field("id", &self.id).field("office", &self.office).finish_non_exhaustive()
    }
}
