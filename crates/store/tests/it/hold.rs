//! Somebody else who holds the database of a folder; for tests of crates that may hold no SQL.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

/// Takes the right to write, and keeps it.
pub async fn hold(folder: &Path) -> SqliteConnection {
    let mut connection = SqliteConnectOptions::new().filename(folder.join("tequio.db")).connect().await.unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut connection).await.unwrap();
    connection
}

/// Gives it back, having changed nothing.
pub async fn release(mut held: SqliteConnection) {
    sqlx::query("ROLLBACK").execute(&mut held).await.unwrap();
    held.close().await.unwrap();
}
