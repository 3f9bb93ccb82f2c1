//! What SQLite alone gives for the same rows: the reference of the bench of `perform`. No checks, no rules, nothing sealed.

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, QueryBuilder, Sqlite, SqliteConnection};
use store::{EntryRow, OpeningRow};

const TABLES: &str = include_str!("../../migrations/sqlite/0001_record_and_desk.sql");

/// Rows of one entry.
pub type Rows = (EntryRow, Vec<OpeningRow>);

/// Inserts the rows into a new database, one transaction per batch, and says how long the inserting took.
///
/// # Errors
/// The database failed.
pub async fn insert(database: &Path, batches: &[Vec<Rows>]) -> Result<Duration, sqlx::Error> {
    let options = SqliteConnectOptions::new().filename(database).create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    let mut connection = options.disable_statement_logging().connect().await?;
    sqlx::raw_sql(AssertSqlSafe(TABLES)).execute(&mut connection).await?;
    let start = Instant::now();
    for batch in batches {
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        insert_batch(&mut transaction, batch).await?;
        transaction.commit().await?;
    }
    let took = start.elapsed();
    connection.close().await?;
    Ok(took)
}

async fn insert_batch(connection: &mut SqliteConnection, batch: &[Rows]) -> Result<(), sqlx::Error> {
    for rows in batch.chunks(100) {
        let mut insert = QueryBuilder::<Sqlite>::new("INSERT INTO entries (number, bytes, leaf) ");
        insert.push_values(rows, |mut row, (entry, _)| {
            row.push_bind(entry.number as i64).push_bind(entry.bytes.as_slice()).push_bind(entry.leaf.as_slice());
        });
        insert.build().execute(&mut *connection).await?;
    }
    let openings: Vec<&OpeningRow> = batch.iter().flat_map(|(_, openings)| openings).collect();
    for rows in openings.chunks(100) {
        let mut insert = QueryBuilder::<Sqlite>::new("INSERT INTO openings (entry, field, class, salt, value) ");
        insert.push_values(rows, |mut row, held| {
            row.push_bind(held.entry as i64).push_bind(held.opening.field.as_str()).push_bind(held.class.name());
            row.push_bind(held.opening.salt.as_slice()).push_bind(held.opening.value.as_str());
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}
