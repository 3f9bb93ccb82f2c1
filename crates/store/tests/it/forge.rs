//! What somebody can do to a database behind our back; for tests of the checks of `platform`, which may hold no SQL.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

/// A change of one row of a closed folder.
#[derive(Clone, Copy, Debug)]
pub enum Forgery {
    LoseOpening,
    LoseClaims,
    /// `voting/2/seat/1`, for entry 2.
    LaterClaim,
    /// `avowal/3`, for entry 3.
    EarlierClaim,
    /// To entry 3.
    MoveClaim,
    OtherRoot,
    /// Four entries.
    SealedLess,
    /// Six entries.
    SealedMore,
    LoseSealed,
}

impl Forgery {
    fn text(self) -> &'static str {
        match self {
            Self::LoseOpening => "DELETE FROM openings WHERE entry = 2 AND field = 'name'",
            Self::LoseClaims => "DELETE FROM claims",
            Self::LaterClaim => "INSERT INTO claims (scope, key, entry) VALUES ('voting', '2/seat/1', 2)",
            Self::EarlierClaim => "INSERT INTO claims (scope, key, entry) VALUES ('avowal', '3', 3)",
            Self::MoveClaim => "UPDATE claims SET entry = 3",
            Self::OtherRoot => "UPDATE sealed SET root = zeroblob(32)",
            Self::SealedLess => "UPDATE sealed SET size = 4",
            Self::SealedMore => "UPDATE sealed SET size = 6",
            Self::LoseSealed => "DELETE FROM sealed",
        }
    }
}

async fn connect(folder: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(folder.join("tequio.db")).connect().await.unwrap()
}

pub async fn forge(folder: &Path, forgery: Forgery) {
    let mut connection = connect(folder).await;
    let changed = sqlx::query(forgery.text()).execute(&mut connection).await.unwrap().rows_affected();
    assert_eq!(changed, 1, "{forgery:?}");
    connection.close().await.unwrap();
}

/// Puts other words in the place of some in the bytes of entry 0, and all that follows from its hash; gives the root.
pub async fn rewrite_first(folder: &Path, words: &str, others: &str, leaf: fn(&[u8]) -> [u8; 32]) -> [u8; 32] {
    let mut connection = connect(folder).await;
    let bytes: Vec<u8> =
        sqlx::query_scalar("SELECT bytes FROM entries WHERE number = 0").fetch_one(&mut connection).await.unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(words), "{text}");
    let bytes = text.replacen(words, others, 1).into_bytes();
    let root = leaf(&bytes);
    let entry = sqlx::query("UPDATE entries SET bytes = $1, leaf = $2 WHERE number = 0").bind(bytes).bind(&root[..]);
    entry.execute(&mut connection).await.unwrap();
    sqlx::query("UPDATE sealed SET root = $1").bind(&root[..]).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    root
}

/// Puts what one database says was sealed into another.
pub async fn adopt_root(from: &Path, into: &Path) {
    let mut connection = connect(from).await;
    let root: Vec<u8> = sqlx::query_scalar("SELECT root FROM sealed").fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let mut connection = connect(into).await;
    sqlx::query("UPDATE sealed SET root = $1").bind(root).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
