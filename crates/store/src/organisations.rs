//! What is kept of organisations and is not in the record: who asked to sign in for one.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::people::PersonRow;
use crate::{Fault, Store, sql};

/// Somebody who asks to sign in for an organisation.
#[derive(Clone)]
pub struct Applying {
    /// Their id, if the address is nobody's yet; random.
    pub id: String,
    /// Their address of e-mail, enciphered under the key of that id.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The same without what follows a `+`.
    pub untagged: [u8; 32],
    /// The language of their letters.
    pub language: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// Who asked after that is counted.
    pub counted_after: i64,
    /// So many may have.
    pub most: i64,
    /// Of the network that asks and of the day, where it is known, and of wider ones, the widest last; with so many as may have asked
    /// from each.
    pub networks: [Option<([u8; 32], i64)>; WIDTHS],
}

/// How wide a network may be taken: as many as the table of applications has columns for.
pub const WIDTHS: usize = 3;

/// What became of an address for which somebody asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It waits for its code, under the id that was drawn.
    Kept,
    /// It was asked for already: what was drawn is not used.
    Before,
    /// Too many asked of late, from everywhere or from there: for no address a letter goes out.
    NoRoom,
}

impl Store {
    /// Keeps an address for which somebody asks, whether it is anybody's or not, when there is room. It makes nobody a person.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn apply(&self, applying: &Applying) -> Result<Applied, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let applied = apply(&mut writer, applying).await;
        end(&mut writer, applied).await
    }

    /// An address for which somebody asked, by its id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn application(&self, id: &str) -> Result<Option<PersonRow>, Fault> {
        Ok(sqlx::query_as(sql::APPLICATION).bind(id).fetch_optional(&self.readers).await?)
    }

    /// Forgets addresses that were asked for before a moment, in milliseconds since 1970, UTC. Their ids: the keys of those that are
    /// nobody's are to be destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_applications(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query_scalar(sql::FORGET_APPLICATIONS).bind(before).fetch_all(&mut *writer).await?)
    }

    /// Those who asked before a moment, in milliseconds since 1970, UTC, who are not signed in and are nobody else.
    ///
    /// # Errors
    /// The database failed.
    pub async fn idle_applicants(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_scalar(sql::IDLE_APPLICANTS).bind(before).fetch_all(&mut *reader).await?)
    }

    /// Forgets one of them. `false` when they signed in meanwhile.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_applicant(&self, person: &str) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        let forgotten: Option<String> =
            sqlx::query_scalar(sql::FORGET_APPLICANT).bind(person).fetch_optional(&mut *writer).await?;
        Ok(forgotten.is_some())
    }
}

/// The work is the same for an address that is somebody's: nobody finds out by the time it takes, nor by when there is no room.
async fn apply(connection: &mut SqliteConnection, applying: &Applying) -> Result<Applied, Fault> {
    let place = |network: &Option<([u8; 32], i64)>| network.map(|(place, _)| place.to_vec());
    let count = sqlx::query_as(sql::COUNT_APPLICANTS).bind(applying.counted_after);
    let count = applying.networks.iter().fold(count, |count, network| count.bind(place(network)));
    let (all, one, wider, widest): (i64, i64, i64, i64) = count.fetch_one(&mut *connection).await?;
    let counted: [i64; WIDTHS] = [one, wider, widest];
    let is_full = |(of, network): (i64, &Option<([u8; 32], i64)>)| network.is_some_and(|(_, most)| of >= most);
    if all >= applying.most || counted.into_iter().zip(&applying.networks).any(is_full) {
        return Ok(Applied::NoRoom);
    }
    let insert = sqlx::query_scalar(sql::INSERT_APPLICATION).bind(&applying.id).bind(&applying.address);
    let insert = insert.bind(applying.mark.to_vec()).bind(applying.untagged.to_vec());
    let insert = insert.bind(&applying.language).bind(applying.now);
    let insert = applying.networks.iter().fold(insert, |insert, network| insert.bind(place(network)));
    let kept: Option<String> = insert.fetch_optional(connection).await?;
    Ok(if kept.is_some() { Applied::Kept } else { Applied::Before })
}
