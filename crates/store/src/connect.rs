//! Connections, and the settings that durability depends on.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::connections::Readers;
use crate::{Fault, sql};

/// Before it, two connections could damage a database in WAL mode when one wrote and one moved pages at the same time.
const OLDEST: (u32, u32, u32) = (3, 51, 3);

/// `PRAGMA synchronous` of `FULL`: a commit returns when its bytes are on the disk.
const FULL: i64 = 2;

/// Two cores; pages read snapshots, so few readers ever wait here.
const READERS: usize = 4;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations/sqlite");

static OF_KEYS: Migrator = sqlx::migrate!("./migrations/keys");

/// The one connection that writes, with its settings checked and its tables up to date.
pub(crate) async fn writer(database: &Path) -> Result<SqliteConnection, Fault> {
    durable(database, &MIGRATIONS).await
}

/// The one connection to the keys of subjects, which is made for its owner alone.
pub(crate) async fn keys(database: &Path) -> Result<SqliteConnection, Fault> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(database)?;
    durable(database, &OF_KEYS).await
}

async fn durable(database: &Path, tables: &Migrator) -> Result<SqliteConnection, Fault> {
    let options = options(database)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten; the rest is in `wipe.rs`.
        .pragma("secure_delete", "ON")
        // What does not fit in a transaction's memory would go to a file outside the folder, and need a descriptor.
        .pragma("temp_store", "MEMORY");
    let mut connection = options.connect().await?;
    match prepare(&mut connection, tables).await {
        Ok(()) => Ok(connection),
        Err(fault) => {
            // Waits until the two files beside the database are gone: who is refused finds the folder as it was.
            let _ = connection.close().await;
            Err(fault)
        }
    }
}

async fn prepare(connection: &mut SqliteConnection, tables: &Migrator) -> Result<(), Fault> {
    check_version(connection).await?;
    let synchronous: i64 = sqlx::query_scalar(sql::SYNCHRONOUS).fetch_one(&mut *connection).await?;
    let journal: String = sqlx::query_scalar(sql::JOURNAL_MODE).fetch_one(&mut *connection).await?;
    let secure_delete: i64 = sqlx::query_scalar(sql::SECURE_DELETE).fetch_one(&mut *connection).await?;
    if synchronous != FULL || journal != "wal" || secure_delete != 1 {
        return Err(Fault::Unfit(format!(
            "synchronous is {synchronous}, the journal {journal} and secure_delete {secure_delete}; 2, wal and 1 are due"
        )));
    }
    Ok(tables.run(connection).await?)
}

/// Makes the tables of the record and the desk, or brings them up to date.
pub(crate) async fn make_tables(connection: &mut SqliteConnection) -> Result<(), Fault> {
    Ok(MIGRATIONS.run(connection).await?)
}

/// Ends a transaction: durable when all went well, without a trace when not.
pub(crate) async fn end<T, E: From<sqlx::Error>>(
    connection: &mut SqliteConnection,
    done: Result<T, E>,
) -> Result<T, E> {
    let ended = match done {
        Ok(done) => sqlx::query(sql::COMMIT).execute(&mut *connection).await.map(|_| done).map_err(E::from),
        Err(fault) => Err(fault),
    };
    if ended.is_err() {
        // After some failures SQLite has rolled back already, and this is refused; either way nothing is open any more.
        let _ = sqlx::query(sql::ROLLBACK).execute(connection).await;
    }
    ended
}

/// Connections that can only read, all of them made now and kept: later there may be no descriptor for one.
pub(crate) async fn readers(database: &Path) -> Result<Readers, Fault> {
    let mut all = Vec::new();
    for _ in 0..READERS {
        all.push(reader(database).await?);
    }
    Ok(Readers::of(all))
}

/// One connection that can only read.
pub(crate) async fn reader(database: &Path) -> Result<SqliteConnection, Fault> {
    Ok(reading(database).connect().await?)
}

/// One connection that leaves the database file and its log as they are. With `still`, nobody writes to it meanwhile, and not
/// even the two files beside it are made.
pub(crate) async fn inspecting(database: &Path, still: bool) -> Result<SqliteConnection, Fault> {
    // Whoever wrote the database may mean us harm, so nothing in it is run, and few rows are read ahead of the checks.
    let options = reading(database).read_only(true).immutable(still).row_buffer_size(64);
    let mut connection = options.pragma("trusted_schema", "OFF").connect().await?;
    check_version(&mut connection).await?;
    Ok(connection)
}

/// One connection that copies a database and changes nothing of it; `still` as in [`inspecting`]. It may not be told that it only
/// asks (`query_only`), because the copy is written by it.
pub(crate) async fn copying(database: &Path, still: bool) -> Result<SqliteConnection, Fault> {
    let options = options(database).read_only(true).immutable(still).pragma("temp_store", "MEMORY");
    let mut connection = options.pragma("trusted_schema", "OFF").connect().await?;
    check_version(&mut connection).await?;
    Ok(connection)
}

/// One connection to a copy that nobody else knows of and that goes when its making is cut short: nothing is kept to undo what it
/// does, and what it deletes is overwritten.
pub(crate) async fn private(database: &Path) -> Result<SqliteConnection, Fault> {
    let options = options(database).journal_mode(SqliteJournalMode::Memory).synchronous(SqliteSynchronous::Off);
    let options = options.foreign_keys(false).pragma("secure_delete", "ON").pragma("temp_store", "MEMORY");
    Ok(options.pragma("trusted_schema", "OFF").connect().await?)
}

/// Whether somebody is at work in a database, or was killed there: what they wrote last is in its log.
pub(crate) fn log_exists(database: &Path) -> bool {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    Path::new(&log).exists()
}

/// A connection to nothing, to stand where a closed one stood.
pub(crate) async fn nowhere() -> Result<SqliteConnection, Fault> {
    Ok(SqliteConnectOptions::new().in_memory(true).connect().await?)
}

fn reading(database: &Path) -> SqliteConnectOptions {
    options(database).pragma("query_only", "ON")
}

fn options(database: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database)
        .busy_timeout(Duration::from_secs(5))
        // Nobody but us says what is logged.
        .disable_statement_logging()
}

async fn check_version(connection: &mut SqliteConnection) -> Result<(), Fault> {
    let version: String = sqlx::query_scalar(sql::LIBRARY_VERSION).fetch_one(connection).await?;
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    if (part(), part(), part()) < OLDEST {
        return Err(Fault::Unfit(format!(
            "SQLite {version} is too old: 3.51.3 is the first without the WAL-reset defect"
        )));
    }
    Ok(())
}
