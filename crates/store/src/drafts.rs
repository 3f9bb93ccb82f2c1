//! Drafts: acts that somebody has begun to write. Two people may write at one; the second to save is shown what the first did.

use crate::{Fault, Store, sql};

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draft {
    /// Its id, random.
    pub id: String,
    /// Who may open it.
    pub institution: String,
    /// Name of the act it will be.
    pub act: String,
    /// JSON object, path to text.
    pub fields: String,
    /// 1 when first saved; each save adds one.
    pub revision: i64,
    /// When it was saved, in milliseconds since 1970, UTC.
    pub saved_at: i64,
}

/// Why a draft was not saved.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// Somebody saved it meanwhile.
    #[error("the draft was saved meanwhile, as revision {}", .0.revision)]
    Stale(Box<Draft>),
    /// It was deleted meanwhile.
    #[error("the draft is gone")]
    Gone,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for DraftFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Saves a draft, where [`Draft::revision`] is the one its writer had seen, 0 for a new draft. Returns the new revision.
    ///
    /// # Errors
    /// It was saved or deleted meanwhile, or the database failed.
    pub async fn save_draft(&self, draft: &Draft) -> Result<i64, DraftFault> {
        let query = if draft.revision == 0 {
            sqlx::query(sql::INSERT_DRAFT)
                .bind(&draft.id)
                .bind(&draft.institution)
                .bind(&draft.act)
                .bind(&draft.fields)
                .bind(draft.saved_at)
        } else {
            let saved = sqlx::query(sql::UPDATE_DRAFT).bind(&draft.fields).bind(draft.saved_at).bind(&draft.id);
            saved.bind(draft.revision).bind(&draft.institution).bind(&draft.act)
        };
        let mut writer = self.writer.lock().await;
        if query.execute(&mut *writer).await?.rows_affected() == 1 {
            return Ok(draft.revision + 1);
        }
        match sqlx::query_as(sql::DRAFT).bind(&draft.id).fetch_optional(&mut *writer).await? {
            Some(stored) => Err(DraftFault::Stale(Box::new(stored))),
            None => Err(DraftFault::Gone),
        }
    }

    /// The draft of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn draft(&self, id: &str) -> Result<Option<Draft>, Fault> {
        Ok(sqlx::query_as(sql::DRAFT).bind(id).fetch_optional(&self.readers).await?)
    }

    /// The drafts of an institution, the last saved first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts(&self, institution: &str) -> Result<Vec<Draft>, Fault> {
        Ok(sqlx::query_as(sql::DRAFTS).bind(institution).fetch_all(&self.readers).await?)
    }

    /// Deletes a draft; says whether there was one.
    ///
    /// # Errors
    /// The database failed.
    pub async fn delete_draft(&self, id: &str) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::DELETE_DRAFT).bind(id).execute(&mut *writer).await?.rows_affected() == 1)
    }
}
