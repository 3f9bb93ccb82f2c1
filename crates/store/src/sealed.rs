//! The highest checkpoint that may have been signed, kept with the entries: it shows when an old checkpoint file was put back.

use record::Hash;
use sqlx::SqliteConnection;

use crate::integers::{bytes32, signed, unsigned};
use crate::{Fault, Store, sql};

/// What the log is about to commit itself to, or has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealedRow {
    /// Entries under the checkpoint.
    pub size: u64,
    /// Their root.
    pub root: Hash,
}

impl Store {
    /// Keeps it, in a transaction of its own that is durable when this returns. To be called before the checkpoint file is
    /// swapped: killed between the two, the next process finds the file one step behind, and never ahead.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn keep_sealed(&self, sealed: SealedRow) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        let keep = sqlx::query(sql::KEEP_SEALED).bind(signed(sealed.size)).bind(sealed.root.as_slice());
        keep.execute(&mut *writer).await?;
        Ok(())
    }
}

/// What is kept; `None` when nothing is.
pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Option<SealedRow>, Fault> {
    let row: Option<(i64, Vec<u8>)> = sqlx::query_as(sql::SEALED).fetch_optional(connection).await?;
    row.map(|(size, root)| Ok(SealedRow { size: unsigned(size)?, root: bytes32(&root)? })).transpose()
}
