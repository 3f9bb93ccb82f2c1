//! One key for each opening that not everybody may read, in the database of keys; and the digests of what was erased, so that a copy
//! of the record from before does not bring it back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sqlx::{Connection, SqliteConnection};

use crate::integers::{bytes32, signed, unsigned};
use crate::{Fault, Store, connect, folder, sql, wipe};

/// Most bytes of a path in an entry: many times what any has.
const MOST_OF_A_FIELD: i64 = 1_024;

/// The key of one opening.
#[derive(Clone, PartialEq, Eq)]
pub struct OpeningKey {
    /// The entry it belongs to.
    pub entry: u64,
    /// Its field.
    pub field: String,
    /// 32 bytes from the random source of the operating system.
    pub key: [u8; 32],
}

/// Says nothing of the key.
impl std::fmt::Debug for OpeningKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("OpeningKey").field("entry", &self.entry).field("field", &self.field).finish_non_exhaustive()
    }
}

/// All keys of openings, and what was erased.
#[derive(Clone, Default)]
pub struct OpeningKeys {
    /// By entry and field.
    pub keys: BTreeMap<(u64, String), [u8; 32]>,
    /// The digests of what was erased.
    pub erased: BTreeSet<[u8; 32]>,
}

/// Says nothing of the keys.
impl std::fmt::Debug for OpeningKeys {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("OpeningKeys").field("keys", &self.keys.len()).field("erased", &self.erased.len()).finish()
    }
}

impl OpeningKeys {
    /// Reads them from a data folder without changing it; none where there is no database of keys yet, or one without them.
    ///
    /// # Errors
    /// The database cannot be read, or is damaged.
    pub async fn read(path: &Path) -> Result<Self, Fault> {
        let database = folder::keys(path);
        if !database.exists() {
            return Ok(Self::default());
        }
        let mut connection = connect::inspecting(&database, !connect::log_exists(&database)).await?;
        let all = Self::of(&mut connection).await;
        connection.close().await?;
        all
    }

    async fn of(connection: &mut SqliteConnection) -> Result<Self, Fault> {
        let mut all = Self::default();
        let tables: i64 = sqlx::query_scalar(sql::COUNT_OPENING_TABLES).fetch_one(&mut *connection).await?;
        if tables < 2 {
            // Whoever made it was killed before its tables were there.
            return Ok(all);
        }
        let corrupt = || Fault::Corrupt("a key of an opening is longer than any can be".into());
        let keys = sqlx::query_as(sql::OPENING_KEYS).bind(MOST_OF_A_FIELD);
        let keys: Vec<(i64, Option<String>, Option<Vec<u8>>)> = keys.fetch_all(&mut *connection).await?;
        for (entry, field, key) in keys {
            let key = bytes32(&key.ok_or_else(corrupt)?)?;
            all.keys.insert((unsigned(entry)?, field.ok_or_else(corrupt)?), key);
        }
        let erased: Vec<Option<Vec<u8>>> = sqlx::query_scalar(sql::ERASED).fetch_all(connection).await?;
        for digest in erased {
            all.erased.insert(bytes32(&digest.ok_or_else(corrupt)?)?);
        }
        Ok(all)
    }
}

impl Store {
    /// The key of one opening; `None` when it has none, or has none any more.
    ///
    /// # Errors
    /// The database failed.
    pub async fn opening_key(&self, entry: u64, field: &str) -> Result<Option<[u8; 32]>, Fault> {
        let mut keys = self.keys.lock().await;
        let key = sqlx::query_scalar(sql::OPENING_KEY).bind(signed(entry)).bind(field);
        let key: Option<Vec<u8>> = key.fetch_optional(&mut *keys).await?;
        key.map(|key| bytes32(&key)).transpose()
    }

    /// Keeps the keys of openings that are about to be appended, all or none, durably. To be called before what they encipher is
    /// appended: a key without anything goes at the next start.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn keep_opening_keys(&self, new: &[OpeningKey]) -> Result<(), Fault> {
        if new.is_empty() {
            return Ok(());
        }
        let mut keys = self.keys.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *keys).await?;
        let kept = async {
            for OpeningKey { entry, field, key } in new {
                let keep = sqlx::query(sql::KEEP_OPENING_KEY).bind(signed(*entry)).bind(field).bind(key.as_slice());
                keep.execute(&mut *keys).await?;
            }
            Ok::<_, Fault>(())
        };
        let kept = kept.await;
        connect::end(&mut keys, kept).await
    }

    /// Destroys keys of openings: no byte of them stays in the folder. Where there is none, does nothing.
    ///
    /// # Errors
    /// The database or the file system failed; then some of it may be left until the next start.
    pub async fn destroy_opening_keys(&self, of: &[(u64, String)]) -> Result<(), Fault> {
        let mut keys = self.keys.lock().await;
        for (entry, field) in of {
            sqlx::query(sql::DESTROY_OPENING_KEY).bind(signed(*entry)).bind(field).execute(&mut *keys).await?;
        }
        // Nobody else reads this database for long, so its log is hardly ever busy; what is left goes at the next start.
        wipe::empty(&mut keys).await?;
        Ok(())
    }

    /// Keeps the digests of what was erased. After the acts that erased it are appended.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn keep_erased(&self, digests: &[[u8; 32]]) -> Result<(), Fault> {
        let mut keys = self.keys.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *keys).await?;
        let kept = async {
            for digest in digests {
                sqlx::query(sql::KEEP_ERASED).bind(digest.as_slice()).execute(&mut *keys).await?;
            }
            Ok::<_, Fault>(())
        };
        let kept = kept.await;
        connect::end(&mut keys, kept).await
    }
}
