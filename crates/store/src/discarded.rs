//! Drafts that go: discarded, or presented.

use sqlx::SqliteConnection;

use crate::{Backing, DraftFault, Store, sql};

impl Store {
    /// Discards a draft with its rows and the staged files that it alone holds on to: no byte of them stays on the disk. The
    /// ids of those files.
    ///
    /// # Errors
    /// There is no such draft, or the database or the disk failed.
    pub async fn discard_draft(&self, by: &Backing, id: &str) -> Result<Vec<String>, DraftFault> {
        let mut writer = self.writing(by).await?;
        let discard = async {
            let deleted = delete(writer.begin().await?, id).await;
            let files = writer.end(deleted).await?;
            self.wipe(writer.after(), files.clone()).await?;
            Ok(files)
        };
        self.with_room(discard).await
    }
}

/// Deletes a draft in a transaction under way, and the rows of its files.
pub(crate) async fn delete(connection: &mut SqliteConnection, id: &str) -> Result<Vec<String>, DraftFault> {
    let files: Vec<String> =
        sqlx::query_scalar(sql::DELETE_FILES_OF_DRAFT).bind(id).fetch_all(&mut *connection).await?;
    let deleted = sqlx::query(sql::DELETE_DRAFT).bind(id).execute(connection).await?.rows_affected();
    if deleted == 1 { Ok(files) } else { Err(DraftFault::Gone) }
}

/// Deletes a draft in a transaction under way, if it is still at that revision, and the rows of the files that it alone held on
/// to and that nothing names. Their ids; `None` when it is not at that revision.
pub(crate) async fn delete_at(
    connection: &mut SqliteConnection,
    id: &str,
    revision: i64,
) -> Result<Option<Vec<String>>, sqlx::Error> {
    let files = sqlx::query_scalar(sql::DELETE_FILES_OF_DRAFT).bind(id).fetch_all(&mut *connection).await?;
    let deleted = sqlx::query(sql::DELETE_DRAFT_AT).bind(id).bind(revision).execute(connection).await?;
    Ok((deleted.rows_affected() == 1).then_some(files))
}
