//! Desk operations: drafts. They are not acts, and `domain` does not know them.

use domain::Fields;
use store::Fault;

use crate::fault::ReadFault;
use crate::{Platform, random};

/// An act that somebody has begun to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id; empty until it was saved.
    pub id: String,
    /// Who may open it.
    pub institution: String,
    /// Name of the act it will be.
    pub act: String,
    /// What was typed so far.
    pub fields: Fields,
    /// How often it was saved; 0 when it is new. Saving needs the one its writer had seen.
    pub revision: i64,
    /// When it was saved, in milliseconds since 1970, UTC. Set by saving.
    pub saved_at: i64,
}

/// Why a draft was not saved or read.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// Somebody saved it meanwhile; this is what they left.
    #[error("the draft was saved meanwhile")]
    Stale(Box<Draft>),
    /// It was deleted meanwhile.
    #[error("the draft is gone")]
    Gone,
    /// The database failed, or the draft is not as it was saved.
    #[error("{0}")]
    Store(String),
}

impl Platform {
    /// Saves a draft. A new one, of revision 0, is given its id.
    ///
    /// # Errors
    /// Somebody saved or deleted it meanwhile, or the database failed.
    pub async fn save_draft(&self, draft: &Draft) -> Result<Draft, DraftFault> {
        let mut draft = Draft { saved_at: self.clock(), ..draft.clone() };
        if draft.revision == 0 {
            draft.id = random::name().map_err(|_| DraftFault::Store("no random bytes".into()))?;
        }
        match self.shared().store.save_draft(&stored(&draft)?).await {
            Ok(revision) => Ok(Draft { revision, ..draft }),
            Err(store::DraftFault::Stale(newer)) => Err(DraftFault::Stale(Box::new(loaded(*newer)?))),
            Err(store::DraftFault::Gone) => Err(DraftFault::Gone),
            Err(store::DraftFault::Store(fault)) => Err(fault.into()),
        }
    }

    /// The draft of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn draft(&self, id: &str) -> Result<Option<Draft>, DraftFault> {
        self.shared().store.draft(id).await?.map(loaded).transpose()
    }

    /// The drafts of an institution, the last saved first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts(&self, institution: &str) -> Result<Vec<Draft>, DraftFault> {
        self.shared().store.drafts(institution).await?.into_iter().map(loaded).collect()
    }

    /// Deletes a draft; says whether there was one.
    ///
    /// # Errors
    /// The database failed.
    pub async fn delete_draft(&self, id: &str) -> Result<bool, ReadFault> {
        Ok(self.shared().store.delete_draft(id).await?)
    }

    pub(crate) fn clock(&self) -> i64 {
        (self.shared().setting.clock)()
    }
}

impl From<Fault> for DraftFault {
    fn from(fault: Fault) -> Self {
        Self::Store(fault.to_string())
    }
}

fn stored(draft: &Draft) -> Result<store::Draft, DraftFault> {
    let Draft { id, institution, act, fields, revision, saved_at } = draft.clone();
    let fields = serde_json::to_string(&fields).map_err(|error| DraftFault::Store(error.to_string()))?;
    Ok(store::Draft { id, institution, act, fields, revision, saved_at })
}

fn loaded(draft: store::Draft) -> Result<Draft, DraftFault> {
    let store::Draft { id, institution, act, fields, revision, saved_at } = draft;
    let fields = serde_json::from_str(&fields).map_err(|error| DraftFault::Store(error.to_string()))?;
    Ok(Draft { id, institution, act, fields, revision, saved_at })
}
