//! Reading the record.

use std::ops::Range;

use record::{Class, Hash, Opening};
use sqlx::{Connection, SqliteConnection};

use super::{Claim, ClosedRow, EntryRow, OpeningRow};
use crate::integers::{bytes32, signed, unsigned};
use crate::{Fault, Store, sql};

/// Which entry comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The lowest number.
    OldestFirst,
    /// The highest number.
    NewestFirst,
}

/// A connection of its own, to read back what another one wrote.
#[derive(Debug)]
pub struct ReadBack {
    connection: SqliteConnection,
}

impl Store {
    /// Entries whose numbers lie in `range`, at most `limit` of them.
    ///
    /// # Errors
    /// The database failed.
    pub async fn entries(&self, range: Range<u64>, order: Order, limit: u64) -> Result<Vec<EntryRow>, Fault> {
        let text = match order {
            Order::OldestFirst => sql::ENTRIES,
            Order::NewestFirst => sql::ENTRIES_NEWEST_FIRST,
        };
        let rows = sqlx::query_as(text).bind(signed(range.start)).bind(signed(range.end)).bind(signed(limit));
        rows.fetch_all(&self.readers).await?.into_iter().map(entry_row).collect()
    }

    /// The entries of these numbers, those that are there, by number.
    ///
    /// # Errors
    /// The database failed.
    pub async fn entries_of(&self, numbers: &[u64]) -> Result<Vec<EntryRow>, Fault> {
        let mut entries = Vec::new();
        for numbers in numbers.chunks(sql::ROWS) {
            let mut rows = sqlx::query_as(sql::ENTRIES_OF.text(numbers.len()));
            for number in numbers {
                rows = rows.bind(signed(*number));
            }
            for row in rows.fetch_all(&self.readers).await? {
                entries.push(entry_row(row)?);
            }
        }
        Ok(entries)
    }

    /// The openings that everybody may read of all entries whose numbers lie in `range`, by entry and field.
    ///
    /// # Errors
    /// The database failed.
    pub async fn openings(&self, range: Range<u64>) -> Result<Vec<OpeningRow>, Fault> {
        let rows = sqlx::query_as(sql::SERVED_OPENINGS).bind(signed(range.start)).bind(signed(range.end));
        rows.fetch_all(&self.readers).await?.into_iter().map(opening_row).collect()
    }

    /// The others of the same entries, by entry and field; none that is private.
    ///
    /// # Errors
    /// The database failed.
    pub async fn closed_openings(&self, range: Range<u64>) -> Result<Vec<ClosedRow>, Fault> {
        let rows = sqlx::query_as(sql::SERVED_CLOSED).bind(signed(range.start)).bind(signed(range.end));
        rows.fetch_all(&self.readers).await?.into_iter().map(closed_row).collect()
    }
}

impl ReadBack {
    pub(crate) fn new(connection: SqliteConnection) -> Self {
        Self { connection }
    }

    /// At most `limit` entries from number `from` on, in order.
    ///
    /// # Errors
    /// The database failed.
    pub async fn entries(&mut self, from: u64, limit: u64) -> Result<Vec<EntryRow>, Fault> {
        let rows = sqlx::query_as(sql::ENTRIES).bind(signed(from)).bind(i64::MAX).bind(signed(limit));
        rows.fetch_all(&mut self.connection).await?.into_iter().map(entry_row).collect()
    }

    /// Closes the connection, so that another one can be the last.
    ///
    /// # Errors
    /// The database could not be closed.
    pub async fn close(self) -> Result<(), Fault> {
        Ok(self.connection.close().await?)
    }
}

/// The row that SQL gave for an entry.
pub(crate) fn entry_row((number, bytes, leaf): (i64, Vec<u8>, Vec<u8>)) -> Result<EntryRow, Fault> {
    let leaf: Hash = bytes32(&leaf)?;
    Ok(EntryRow { number: unsigned(number)?, bytes, leaf })
}

/// The row that SQL gave for an opening.
pub(crate) fn opening_row(
    (entry, field, class, salt, value): (i64, String, String, Vec<u8>, String),
) -> Result<OpeningRow, Fault> {
    let corrupt = |what: &str| Fault::Corrupt(format!("entry {entry}: the opening of `{field}`: {what}"));
    let known = Class::from_name(&class).ok_or_else(|| corrupt("no class of openings"))?;
    let salt = bytes32(&salt).map_err(|_| corrupt("its salt has not 32 bytes"))?;
    Ok(OpeningRow { entry: unsigned(entry)?, class: known, opening: Opening { field, salt, value } })
}

/// Entry, field, class and enciphered words.
pub(crate) type ClosedFound = (i64, String, String, Vec<u8>);

/// The row that SQL gave for an opening that not everybody may read.
pub(crate) fn closed_row((entry, field, class, words): ClosedFound) -> Result<ClosedRow, Fault> {
    let known = Class::from_name(&class).filter(|class| *class != Class::Public);
    let corrupt = || Fault::Corrupt(format!("entry {entry}: the opening of `{field}`: no class of closed openings"));
    let known = known.ok_or_else(corrupt)?;
    Ok(ClosedRow { entry: unsigned(entry)?, field, class: known, words })
}

/// The row that SQL gave for a claim.
pub(crate) fn claim_row((scope, key, entry): (String, String, i64)) -> Result<Claim, Fault> {
    Ok(Claim { scope, key, entry: unsigned(entry)? })
}
