//! Somebody is forgotten: what the desk has of them goes, and the record keeps their pseudonym.

use sqlx::SqliteConnection;

use super::lets_in::{Leaves, end_what_lets_others_in};
use crate::{Backing, Fault, Store, sql};

impl Store {
    /// Forgets a person, now, in milliseconds since 1970, UTC: once what lets whoever asks is found, first their key, so that every copy of their address is unreadable whatever fails after that; then, in one
    /// transaction, all rows that are theirs, the invitations to their address, and what was counted of it, with the letters to them that lie as files. When it returns, no
    /// byte of it is in the folder. Says whether there was such a person.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed; asked again, it goes on where it stopped.
    pub async fn forget_person(&self, by: &Backing, person: &str, now: i64) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let forget = async {
            let connection = writer.begin().await?;
            let done = async {
                self.destroy_subject_key(person).await?;
                forget(connection, person, now).await
            };
            let done = done.await;
            let done = writer.end(done).await?;
            let connection = writer.after();
            self.remove_letter_files(connection).await?;
            self.wipe(connection, Vec::new()).await?;
            Ok::<_, Fault>(done)
        };
        let done = self.with_room(forget).await?;
        drop(writer);
        let Some(invitations) = done else { return Ok(false) };
        for invitation in invitations {
            self.destroy_subject_key(&invitation).await?;
        }
        Ok(true)
    }
}

/// The ids of the invitations and of the addresses asked for that went; `None` where there is no such person.
async fn forget(connection: &mut SqliteConnection, person: &str, now: i64) -> Result<Option<Vec<String>>, Fault> {
    // Before what they made says of nobody who made it. One that somebody accepts right now ends without going.
    end_what_lets_others_in(connection, person, now, Leaves::Forgotten).await?;
    let mark = sqlx::query_scalar(sql::FORGET_PERSON).bind(person).fetch_optional(&mut *connection).await?;
    let Some(mark): Option<Vec<u8>> = mark else { return Ok(None) };
    let invitations: Vec<String> =
        sqlx::query_scalar(sql::FORGET_INVITATIONS_TO).bind(&mark).bind(person).fetch_all(&mut *connection).await?;
    let asked = sqlx::query_scalar(sql::FORGET_APPLICATIONS_OF).bind(&mark).fetch_all(&mut *connection).await?;
    let asked: Vec<String> = asked;
    let made = sqlx::query_scalar(sql::FORGET_INVITATIONS_OF).bind(person).fetch_all(&mut *connection).await?;
    let invitations: Vec<String> = invitations.into_iter().chain(made).chain(asked).collect();
    for recipient in invitations.iter().map(String::as_str).chain([person]) {
        sqlx::query(sql::FORGET_LETTERS_TO).bind(recipient).execute(&mut *connection).await?;
    }
    for text in [sql::FORGET_SIGN_INS_OF, sql::FORGET_LIMIT] {
        sqlx::query(text).bind(&mark).execute(&mut *connection).await?;
    }
    Ok(Some(invitations))
}
