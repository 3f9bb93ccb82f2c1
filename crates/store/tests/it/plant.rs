//! What somebody puts into a database who means harm to whoever verifies it; for tests of crates that may hold no SQL.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

/// An opening of entry 1 that its entry does not list, of a field with that name.
pub async fn plant_opening(folder: &Path, field: &str) {
    let mut connection = SqliteConnectOptions::new().filename(folder.join("tequio.db")).connect().await.unwrap();
    let plant = "INSERT INTO openings (entry, field, class, salt, value) VALUES (1, $1, 'public', zeroblob(32), 'x')";
    sqlx::query(plant).bind(field).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
