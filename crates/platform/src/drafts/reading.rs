//! A code that opens a draft for reading, for somebody outside its institutions. It is shown once and kept nowhere: it follows
//! from the secret of the folder, so that the same request, sent again, is answered with it again.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use store::{Letting, Remembered};

use super::ask_clearance::LENT_DAYS;
use super::keep::finished;
use super::stored::loaded;
use super::{Draft, DraftFault, Presenter};
use crate::clock::DAY;
use crate::fault::Failure;
use crate::secret::Purpose;
use crate::{IdempotencyKey, Platform};

/// What codes are written with: no letter that is taken for a digit.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Letters of a code: 120 bits.
const LENGTH: usize = 24;

/// Letters together, to be read aloud.
const GROUP: usize = 4;

/// A code that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct Reading {
    /// The code, in groups joined by hyphens.
    pub code: String,
}

/// Why no code was made.
#[derive(Debug, thiserror::Error)]
pub enum ReadingFault {
    /// The key was used for another request, or is none.
    #[error(transparent)]
    Key(Failure),
    /// The request was answered before, and since then another code was made: that one opens the draft.
    #[error("another code was made since")]
    Superseded,
    /// The draft is gone, or the database failed.
    #[error(transparent)]
    Draft(#[from] DraftFault),
}

impl Platform {
    /// Makes a new code that opens a draft for reading, for [`LENT_DAYS`] and while whoever makes it holds the office for
    /// which they do; the one before it opens nothing any more. The same request, sent again, is answered with the same code.
    ///
    /// # Errors
    /// The draft is none of the drafter's institution, the key is not good, the disk is full, or another code was made since.
    pub async fn make_reading(
        &self,
        drafter: &Presenter,
        id: &str,
        key: &IdempotencyKey,
    ) -> Result<Reading, ReadingFault> {
        self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        let name = self.named(key).map_err(ReadingFault::Key)?;
        // Keys of drafts stand apart from those of acts, and each draft has its own.
        let scope = format!("reading/{id}/{}", name.scope);
        let asked = Remembered { scope, key: name.key, body: name.body, first: 0, last: 0, at: self.clock() };
        let letting = Letting {
            office: drafter.actor.role.word().to_owned(),
            occupant: drafter.actor.by.as_ref().map(|by| by.0.clone()),
            ends_at: asked.at + LENT_DAYS * DAY,
        };
        let (shared, draft, request) = (Arc::clone(self.shared()), id.to_owned(), asked.clone());
        let snapshot = self.snapshot();
        let by = drafter.by.clone();
        let make = async move { shared.store.make_reading(&by, &draft, &request, &letting, shared.reserve()).await };
        let made = finished(&snapshot.state.skeleton.secretariat, make).await?;
        if made.body != asked.body {
            return Err(ReadingFault::Key(Failure::KeyReused));
        }
        let draft = self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        if draft.reading != made.first {
            return Err(ReadingFault::Superseded);
        }
        Ok(Reading { code: self.code(&draft.id, draft.reading) })
    }

    /// The draft that a code opens for reading, whoever has it; `None` when it opens none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn read_draft(&self, id: &str, code: &str) -> Result<Option<Draft>, DraftFault> {
        // Looked at first: whoever has no code makes nobody read a draft of 500 rows.
        let reading = self.shared().store.reading(id).await?.filter(|reading| self.opens(id, reading.number, code));
        let Some(Letting { office, occupant, ends_at }) = reading.map(|reading| reading.letting) else {
            return Ok(None);
        };
        if self.clock() >= ends_at || !self.still_holds(&office, occupant) {
            return Ok(None);
        }
        let draft = self.shared().store.draft(id).await?;
        let draft = draft.map(|draft| loaded(&self.snapshot().state.skeleton.secretariat, draft)).transpose()?;
        // Another code may have been made meanwhile.
        Ok(draft.filter(|draft| self.opens(id, draft.reading, code)))
    }

    fn opens(&self, id: &str, reading: u64, code: &str) -> bool {
        // Hashes are compared, so that the time it takes does not say how much of a code is right.
        let hash = |code: &str| Sha256::digest(plain(code).as_bytes());
        reading > 0 && hash(&self.code(id, reading)) == hash(code)
    }

    fn code(&self, id: &str, reading: u64) -> String {
        let parts: [&[u8]; 2] = [id.as_bytes(), &reading.to_be_bytes()];
        let bytes = self.shared().secret.derive(Purpose::Reading, &parts);
        let letters: Vec<u8> = bytes.iter().take(LENGTH).map(|byte| LETTERS[usize::from(byte % 32)]).collect();
        let groups: Vec<_> = letters.chunks(GROUP).map(String::from_utf8_lossy).collect();
        groups.join("-")
    }
}

/// A code as people type it: in any case, with or without what stands between its groups.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// Says nothing of the code.
impl std::fmt::Debug for Reading {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Reading")
    }
}
