//! One key for each subject, in a database of its own. What is enciphered under a key is unreadable, here and in every copy, as
//! soon as the key is destroyed.

use crate::integers::bytes32;
use crate::{Fault, Store, sql, wipe};

impl Store {
    /// The key of a subject; `None` when it has none, or has none any more.
    ///
    /// # Errors
    /// The database failed.
    pub async fn subject_key(&self, subject: &str) -> Result<Option<[u8; 32]>, Fault> {
        let mut keys = self.keys.lock().await;
        let key: Option<Vec<u8>> =
            sqlx::query_scalar(sql::SUBJECT_KEY).bind(subject).fetch_optional(&mut *keys).await?;
        key.map(|key| bytes32(&key)).transpose()
    }

    /// Keeps the key of a new subject, durably. To be called before what it enciphers is kept: a key without anything does
    /// no harm.
    ///
    /// # Errors
    /// The subject has a key already, the database failed, or there is no space.
    pub async fn keep_subject_key(&self, subject: &str, key: &[u8; 32]) -> Result<(), Fault> {
        let mut keys = self.keys.lock().await;
        sqlx::query(sql::KEEP_SUBJECT_KEY).bind(subject).bind(key.as_slice()).execute(&mut *keys).await?;
        Ok(())
    }

    /// The key of a subject, which is that one from here on if it has none: of two who come at once both get the same.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn subject_key_or(&self, subject: &str, key: &[u8; 32]) -> Result<[u8; 32], Fault> {
        let mut keys = self.keys.lock().await;
        sqlx::query(sql::KEEP_FIRST_SUBJECT_KEY).bind(subject).bind(key.as_slice()).execute(&mut *keys).await?;
        let kept: Vec<u8> = sqlx::query_scalar(sql::SUBJECT_KEY).bind(subject).fetch_one(&mut *keys).await?;
        bytes32(&kept)
    }

    /// Destroys the key of a subject: no byte of it stays in the folder. Without one, does nothing.
    ///
    /// # Errors
    /// The database or the file system failed; then some of it may be left.
    pub async fn destroy_subject_key(&self, subject: &str) -> Result<(), Fault> {
        let mut keys = self.keys.lock().await;
        sqlx::query(sql::DESTROY_SUBJECT_KEY).bind(subject).execute(&mut *keys).await?;
        // Nobody else reads this database, so its log is never busy.
        wipe::empty(&mut keys).await?;
        Ok(())
    }
}
