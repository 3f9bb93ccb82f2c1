//! Asking for a visto bueno: an address is made and, for whoever wants that, mailed.

use std::sync::Arc;

use store::{AnswerLetter, Asker, ClearanceAsked, Mailed, NewClearance};

use super::clearance::{CLEARANCE_SUBJECT, ClearanceFault, fresh_name, stopped, unkept};
use super::{DraftFault, Presenter};
use crate::Platform;
use crate::clock::{DAY, HOUR};
use crate::people::limits::{ANSWERS_TOLD_OF_DAY, ASKED_FOR, VISTOS_BUENOS_OF_DAY};
use crate::people::{EMail, address_under, cipher, mark_of};

/// Most days that an address or a code is good by which somebody without an account reads a draft; the fewest are one.
pub const LENT_DAYS: i64 = 14;

/// Most addresses of one draft, of whatever standing.
pub const MOST_CLEARANCES: u32 = 12;

/// Who asks for a visto bueno, and is told of the answer.
#[derive(Clone, Debug)]
pub struct ClearanceAsker {
    /// The person.
    pub person: String,
    /// The language of the letter with the address, as a BCP 47 tag.
    pub language: String,
    /// To where the address is mailed; `None` when they hand it over themselves.
    pub mailed_to: Option<EMail>,
}

impl Platform {
    /// Makes an address at which a draft is answered, good for so many days, at least one and at most [`LENT_DAYS`], and
    /// mails it if whoever asks wants that.
    ///
    /// # Errors
    /// The draft is none of the drafter's institution, has too many addresses, too many letters were written to that address of
    /// e-mail, or the disk is full.
    pub async fn ask_clearance(
        &self,
        drafter: &Presenter,
        draft: &str,
        days: i64,
        asker: Option<&ClearanceAsker>,
    ) -> Result<(), ClearanceFault> {
        self.draft(drafter, draft).await?.ok_or(ClearanceFault::Gone)?;
        let id = fresh_name()?;
        let asked_at = self.clock();
        let asker = match asker {
            Some(asker) => Some(self.kept_asker(&id, asker, asked_at).await?),
            None => None,
        };
        let new = NewClearance {
            hash: self.clearance_token(&id).hash(),
            draft: draft.to_owned(),
            office: drafter.actor.role.word().to_owned(),
            occupant: drafter.actor.by.as_ref().map(|by| by.0.clone()),
            asked_at,
            ends_at: asked_at + days.clamp(1, LENT_DAYS) * DAY,
            id,
        };
        let (shared, by) = (Arc::clone(self.shared()), drafter.by.clone());
        // Finished even when the caller no longer waits: no transaction is left open.
        let asked = tokio::spawn(async move {
            shared.store.ask_clearance(&by, &new, asker.as_ref(), MOST_CLEARANCES, shared.reserve()).await
        });
        match asked.await.map_err(stopped)?.map_err(DraftFault::from)? {
            ClearanceAsked::Kept => Ok(()),
            ClearanceAsked::NoRoom => Err(ClearanceFault::TooMany),
            ClearanceAsked::TooOften => Err(ClearanceFault::TooOften),
        }
    }

    async fn kept_asker(&self, id: &str, asker: &ClearanceAsker, now: i64) -> Result<Asker, DraftFault> {
        let mailed = match &asker.mailed_to {
            None => None,
            Some(address) => {
                let subject = format!("{CLEARANCE_SUBJECT}{id}");
                let key = self.key_of_clearance(&subject).await?;
                let enciphered = cipher::encipher(&key, &subject, address.as_str().as_bytes()).map_err(unkept)?;
                let (mark, letter) = (mark_of(&self.shared().secret, address), fresh_name()?);
                let (hour_after, most) = (now - HOUR, ASKED_FOR);
                Some(Mailed { address: enciphered, mark, letter, hour_after, most, most_of_day: VISTOS_BUENOS_OF_DAY })
            }
        };
        Ok(Asker { person: asker.person.clone(), language: asker.language.clone(), mailed })
    }

    /// Tells those who asked for vistos buenos of the answers of which they were not told, because they had been told of another one at
    /// that address within the day, or of many: as far as they may be told now.
    ///
    /// # Errors
    /// There are no random bytes, or the database failed; whoever was not told is told the next time.
    pub async fn tell_answers(&self) -> Result<(), ClearanceFault> {
        loop {
            let (shared, letter) = (Arc::clone(self.shared()), self.answer_letter()?);
            let told = tokio::spawn(async move { shared.store.tell_answer(&letter).await });
            if !told.await.map_err(stopped)?.map_err(DraftFault::from)? {
                return Ok(());
            }
        }
    }

    /// A letter of now that tells of an answer.
    pub(super) fn answer_letter(&self) -> Result<AnswerLetter, DraftFault> {
        Ok(AnswerLetter { id: fresh_name()?, now: self.clock(), most_of_day: ANSWERS_TOLD_OF_DAY })
    }

    /// To where the address of a visto bueno was mailed; `None` when it was not, or its key is destroyed.
    pub(super) async fn mailed_to(&self, id: &str) -> Result<Option<EMail>, DraftFault> {
        let store = &self.shared().store;
        let asker = store.clearance_asker(id).await?;
        let Some(enciphered) = asker.and_then(|asker| asker.address) else { return Ok(None) };
        address_under(store, &format!("{CLEARANCE_SUBJECT}{id}"), &enciphered).await.map_err(unkept)
    }
}
