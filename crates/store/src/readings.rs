//! Which code opens a draft for reading, who made it and until when: only its number is kept, and the code follows from that.

use sqlx::SqliteConnection;

use crate::idempotency::{self, Remembered};
use crate::integers::unsigned;
use crate::{Backing, DraftFault, Fault, Store, sql};

/// Whoever lets somebody read a draft, and until when.
#[derive(Clone, Debug)]
pub struct Letting {
    /// The role, by its wire word.
    pub office: String,
    /// The pseudonym of whoever does.
    pub occupant: Option<String>,
    /// From when the code is worth nothing, in milliseconds since 1970, UTC.
    pub ends_at: i64,
}

/// The code of reading of a draft that is the good one.
#[derive(Clone, Debug)]
pub struct ReadingRow {
    /// How often one was made.
    pub number: u64,
    /// Who made it.
    pub letting: Letting,
}

type Row = (i64, Option<String>, Option<String>, Option<i64>);

impl Store {
    /// The good code of reading of a draft; `None` when there is no such draft, or none was made.
    ///
    /// # Errors
    /// The database failed.
    pub async fn reading(&self, draft: &str) -> Result<Option<ReadingRow>, Fault> {
        let found: Option<Row> = sqlx::query_as(sql::READING).bind(draft).fetch_optional(&self.readers).await?;
        let Some((number, Some(office), occupant, Some(ends_at))) = found else { return Ok(None) };
        Ok(Some(ReadingRow { number: unsigned(number)?, letting: Letting { office, occupant, ends_at } }))
    }

    /// Makes the next code of a draft the good one, once for each request: `asked` says which, and its entries are not looked
    /// at. Returns what is remembered of the request, now or since it was first answered; its `first` is the number.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The draft is gone, the database failed, or there is no space but that of the record, so many bytes.
    pub async fn make_reading(
        &self,
        by: &Backing,
        draft: &str,
        asked: &Remembered,
        letting: &Letting,
        reserve: u64,
    ) -> Result<Remembered, DraftFault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let made = async {
            self.leaves_words(reserve, 0).await?;
            make(connection, draft, asked, letting).await
        };
        let made = made.await;
        writer.end(made).await
    }
}

async fn make(
    connection: &mut SqliteConnection,
    draft: &str,
    asked: &Remembered,
    letting: &Letting,
) -> Result<Remembered, DraftFault> {
    if let Some(answered) = idempotency::find(connection, &asked.scope, &asked.key).await? {
        return Ok(answered);
    }
    let next = sqlx::query_scalar(sql::NEXT_READING).bind(draft).bind(&letting.office).bind(&letting.occupant);
    let next: Option<i64> = next.bind(asked.at).bind(letting.ends_at).fetch_optional(&mut *connection).await?;
    let number = unsigned(next.ok_or(DraftFault::Gone)?)?;
    let made = Remembered { first: number, last: number, ..asked.clone() };
    idempotency::remember(connection, std::slice::from_ref(&made)).await?;
    Ok(made)
}
