//! Letters to people: put in the outbox with what they tell of, handed over one by one, and never twice once that began.
//!
//! A row names whom it is for and what it is about by ids. Whoever reads the table learns neither an address nor a word.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use crate::integers::{signed, unsigned};
pub(crate) use crate::letter_kind::LetterKind;
use crate::{Fault, Store, sql};

/// How far a letter got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterState {
    /// It is to be sent, now or later.
    Waiting,
    /// From the moment before its first byte goes out until the other side answered.
    Handing,
    /// The other side took it.
    Sent,
    /// It is a file in the folder, since there is no relay: nobody took it anywhere.
    Filed,
    /// It is not sent any more: the other side does not take it, it came too late, or there is nobody any more to send it to.
    Refused,
    /// It was being handed over when the line or the process ended. Nobody knows whether it arrived, so it is not sent again.
    Unknown,
}

/// A letter as it is put in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Random, 32 hexadecimal digits.
    pub id: String,
    /// What sort of letter.
    pub kind: LetterKind,
    /// The id of a person, of an invitation, of a visto bueno or of a mailbox; never an address.
    pub recipient: String,
    /// The id of what it tells of, the number of an entry, the entries after and until which it tells, the code of an office, or a
    /// closed word.
    pub about: String,
    /// Milliseconds since 1970, UTC. It is due from then on.
    pub created_at: i64,
}

/// A letter in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Random, 32 hexadecimal digits.
    pub id: String,
    /// What sort of letter.
    pub kind: LetterKind,
    /// The id of a person, of an invitation, of a visto bueno or of a mailbox.
    pub recipient: String,
    /// The id of what it tells of, the number of an entry, the entries after and until which it tells, or a closed word.
    pub about: String,
    /// When it was put there, in milliseconds since 1970, UTC.
    pub created_at: i64,
    /// When it is tried next, in the same.
    pub due_at: i64,
    /// How often it was tried to the end.
    pub tries: u64,
    /// How far it got.
    pub state: LetterState,
    /// Why it was not sent the last time, or its file was removed; empty when neither was, or it was not tried yet.
    pub said: String,
}

impl LetterState {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Waiting, Self::Handing, Self::Sent, Self::Filed, Self::Refused, Self::Unknown];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Handing => "handing",
            Self::Sent => "sent",
            Self::Filed => "filed",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }

    /// Whether what becomes of it is still to be told.
    pub(crate) const fn is_under_way(self) -> bool {
        !self.is_at_an_end()
    }

    /// Whether nothing more is done with it.
    pub(crate) const fn is_at_an_end(self) -> bool {
        match self {
            Self::Waiting | Self::Handing => false,
            Self::Sent | Self::Filed | Self::Refused | Self::Unknown => true,
        }
    }

    /// Whether it is a file in the folder, or may be one by now.
    pub(crate) const fn may_be_a_file(self) -> bool {
        match self {
            Self::Handing | Self::Filed => true,
            Self::Waiting | Self::Sent | Self::Refused | Self::Unknown => false,
        }
    }

    pub(crate) fn of(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| Fault::Corrupt("a letter in no state".into()))
    }
}

impl Store {
    /// How far the letters of invitations got, and why one was not sent, by the id of the invitation.
    ///
    /// # Errors
    /// The database failed.
    pub async fn invitation_letters(&self) -> Result<BTreeMap<String, (LetterState, String)>, Fault> {
        let rows: Vec<(String, String, String)> =
            sqlx::query_as(sql::INVITATION_LETTERS).fetch_all(&self.readers).await?;
        rows.into_iter().map(|(about, state, said)| Ok((about, (LetterState::of(&state)?, said)))).collect()
    }

    /// Puts a letter in the outbox that tells of nothing written at the same time.
    ///
    /// # Errors
    /// The database failed; then it is not there.
    pub async fn queue_letter(&self, queued: &Queued) -> Result<(), Fault> {
        enqueue(&mut *self.writer.lock().await, queued).await
    }

    /// The letter that has been due the longest at a moment, in milliseconds since 1970, UTC. One that would be due only after
    /// `latest` is due as well: no pause is as long, so the clock was set back.
    ///
    /// # Errors
    /// The database failed.
    pub async fn next_letter(&self, now: i64, latest: i64) -> Result<Option<Letter>, Fault> {
        let found = sqlx::query_as(sql::NEXT_LETTER).bind(now).bind(latest).fetch_optional(&self.readers).await?;
        found.map(letter).transpose()
    }

    /// At most so many letters of a state, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn letters(&self, state: LetterState, limit: u64) -> Result<Vec<Letter>, Fault> {
        let rows = sqlx::query_as(sql::LETTERS).bind(state.word()).bind(signed(limit));
        rows.fetch_all(&self.readers).await?.into_iter().map(letter).collect()
    }

    /// How many letters are in a state.
    ///
    /// # Errors
    /// The database failed.
    pub async fn count_letters(&self, state: LetterState) -> Result<u64, Fault> {
        unsigned(sqlx::query_scalar(sql::COUNT_LETTERS).bind(state.word()).fetch_one(&self.readers).await?)
    }

    /// Notes that a waiting letter is about to be handed over. When it returns `true` that is on the disk, and the letter is the
    /// caller's to hand over once; with `false` it is not waiting.
    ///
    /// # Errors
    /// The database failed: then nothing may be handed over.
    pub async fn hand_letter(&self, id: &str) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::HAND_LETTER).bind(id).execute(&mut *writer).await?.rows_affected() == 1)
    }

    /// Takes a letter for nobody out again.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drop_nobodys_letter(&self, id: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::DROP_NOBODYS_LETTER).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// Notes what became of a letter that is not tried again. One that is not waiting or being handed over stays as it is.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_letter(&self, id: &str, state: LetterState, said: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::END_LETTER).bind(state.word()).bind(said).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// Notes that a letter was surely not taken and when it is tried again, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn delay_letter(&self, id: &str, said: &str, due_at: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::DELAY_LETTER).bind(said).bind(due_at).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// Gives up every letter that was being handed over by a process that ended, and says how many.
    ///
    /// # Errors
    /// The database failed.
    pub async fn doubt_letters(&self, said: &str) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::DROP_NOBODYS_LETTERS).execute(&mut *writer).await?;
        Ok(sqlx::query(sql::DOUBT_LETTERS).bind(said).execute(&mut *writer).await?.rows_affected())
    }

    /// Forgets the letters put in the outbox before a moment, in milliseconds since 1970, UTC, that nothing more is done with,
    /// and which offices had none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_letters(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::FORGET_NOTICES).bind(before).execute(&mut *writer).await?;
        Ok(sqlx::query(sql::FORGET_LETTERS).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}

/// Puts a letter in the outbox, in a transaction under way: it goes out if what it tells of is written, and only then.
pub(crate) async fn enqueue(connection: &mut SqliteConnection, queued: &Queued) -> Result<(), Fault> {
    let insert = sqlx::query(sql::INSERT_LETTER).bind(&queued.id).bind(queued.kind.word()).bind(&queued.recipient);
    insert.bind(&queued.about).bind(queued.created_at).execute(connection).await?;
    Ok(())
}

type Row = (String, String, String, String, i64, i64, i64, String, String);

fn letter((id, kind, recipient, about, created_at, due_at, tries, state, said): Row) -> Result<Letter, Fault> {
    let (kind, state) = (LetterKind::of(&kind)?, LetterState::of(&state)?);
    Ok(Letter { id, kind, recipient, about, created_at, due_at, tries: unsigned(tries)?, state, said })
}
