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

/// What somebody can do to a database to harm whoever reads it; of a closed folder with five entries.
#[derive(Clone, Copy, Debug)]
pub enum Hostility {
    /// Rows without end in the place of the entries.
    EndlessView,
    Trigger,
    OtherColumn,
    /// Of 300 MB, as entry 5.
    HugeEntry,
    /// Of 300 MB, of entry 2.
    HugeOpening,
    ManyOpenings,
    HugeClaim,
    ManyClaims,
}

impl Hostility {
    fn text(self) -> &'static str {
        match self {
            Self::EndlessView => {
                "ALTER TABLE entries RENAME TO kept; CREATE VIEW entries AS WITH RECURSIVE more (number) AS \
                 (SELECT 0 UNION ALL SELECT number FROM more) SELECT number, x'00' AS bytes, zeroblob(32) AS leaf FROM more"
            }
            Self::Trigger => "CREATE TRIGGER grow AFTER INSERT ON entries BEGIN DELETE FROM claims; END",
            Self::OtherColumn => "ALTER TABLE claims ADD COLUMN more TEXT",
            Self::HugeEntry => {
                "INSERT INTO entries (number, bytes, leaf) VALUES (5, zeroblob(300000000), zeroblob(32))"
            }
            Self::HugeOpening => {
                "UPDATE openings SET value = replace(hex(zeroblob(150000000)), '00', 'xx') WHERE entry = 2 AND field = 'name'"
            }
            Self::ManyOpenings => {
                "WITH RECURSIVE more (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM more WHERE number < 100000) \
                 INSERT INTO openings (entry, field, class, salt, value) \
                 SELECT 2, 'more/' || number, 'public', zeroblob(32), 'x' FROM more"
            }
            Self::HugeClaim => "INSERT INTO claims (scope, key, entry) VALUES ('a', hex(zeroblob(1000)), 2)",
            Self::ManyClaims => {
                "WITH RECURSIVE more (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM more WHERE number < 100000) \
                 INSERT INTO claims (scope, key, entry) SELECT 'more', number, 2 FROM more"
            }
        }
    }
}

pub async fn make_hostile(folder: &Path, hostility: Hostility) {
    let mut connection = connect(folder).await;
    sqlx::raw_sql(hostility.text()).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
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

/// Somebody who reads the database, and what it is like at this moment, until [`read`].
pub async fn reading(folder: &Path) -> SqliteConnection {
    let mut connection = connect(folder).await;
    sqlx::query("BEGIN").execute(&mut connection).await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM drafts").execute(&mut connection).await.unwrap();
    connection
}

/// They have read it.
pub async fn read(mut reading: SqliteConnection) {
    sqlx::query("COMMIT").execute(&mut reading).await.unwrap();
    reading.close().await.unwrap();
}
