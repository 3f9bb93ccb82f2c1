//! Answers at the addresses of vistos buenos, and the letters that tell of them: so many, and of each address one a day.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::integers::DAY;
use crate::outbox::{self, LetterKind, Queued};
use crate::{Fault, Store, sql};

/// What was answered at an address.
#[derive(Clone)]
pub struct ClearanceReply {
    /// The id of the visto bueno.
    pub id: String,
    /// The revision of the draft that was read.
    pub revision: i64,
    /// What was answered, enciphered.
    pub words: Vec<u8>,
    /// What it takes the place of, as it is kept; `None` when nothing had been answered.
    pub before: Option<Vec<u8>>,
    /// The letter that tells whoever asked, if one may now. It is answered at its moment.
    pub told: AnswerLetter,
}

/// A letter that tells whoever asked for a visto bueno that it was answered.
#[derive(Clone)]
pub struct AnswerLetter {
    /// Its id: 32 hexadecimal digits.
    pub id: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// So many a person gets in a day.
    pub most_of_day: i64,
}

impl Store {
    /// Keeps what was answered at an address in the place of what was answered before, while that is what is there, the address
    /// is good and its draft is at that revision; `false` when not. With it goes the letter that tells whoever asked, unless they
    /// were told of that address within the day.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, or there is no space but that of the record, so many bytes.
    pub async fn answer_clearance(&self, answer: &ClearanceReply, reserve: u64) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        self.leaves_words(reserve, answer.words.len()).await?;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let answered = reply(&mut writer, answer).await;
        end(&mut writer, answered).await
    }

    /// Puts the letter in the outbox that tells of the answer which has waited longest for it; `false` when none may now.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub async fn tell_answer(&self, letter: &AnswerLetter) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let told = tell(&mut writer, None, letter).await;
        end(&mut writer, told).await
    }
}

async fn reply(connection: &mut SqliteConnection, answer: &ClearanceReply) -> Result<bool, Fault> {
    let ClearanceReply { id: visto_bueno, revision, words, before, told } = answer;
    let update = sqlx::query(sql::ANSWER_CLEARANCE).bind(words).bind(told.now).bind(revision);
    if update.bind(visto_bueno).bind(before).execute(&mut *connection).await?.rows_affected() == 0 {
        return Ok(false);
    }
    tell(connection, Some(visto_bueno), told).await?;
    Ok(true)
}

/// Tells whoever asked of an answer of which they were not told, once a day for each address and so often for all: of that one, or
/// of the one that waits longest.
async fn tell(connection: &mut SqliteConnection, of: Option<&str>, letter: &AnswerLetter) -> Result<bool, Fault> {
    let AnswerLetter { id, now, most_of_day } = letter;
    let tell = sqlx::query_as(sql::TELL_CLEARANCE).bind(now).bind(now - DAY).bind(most_of_day).bind(of);
    let told: Option<(String, String)> = tell.fetch_optional(&mut *connection).await?;
    let Some((about, recipient)) = told else { return Ok(false) };
    let kind = LetterKind::VistoBuenoAnswered;
    let queued = Queued { id: id.clone(), kind, recipient, about, created_at: *now };
    outbox::enqueue(connection, &queued).await?;
    Ok(true)
}
