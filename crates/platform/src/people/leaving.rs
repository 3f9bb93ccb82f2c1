//! What is kept of somebody, and forgetting it.

use std::sync::Arc;

use domain::Role;
use store::{Happened, KeptTable};

use super::{EMail, Held, LiaisonFault, Oneself, PeopleFault};
use crate::Platform;

/// What is kept of a person: all of it but what [`store::UNSHOWN`] says why not.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The address of e-mail.
    pub address: EMail,
    /// Each table that has rows of theirs.
    pub tables: Vec<KeptTable>,
}

/// Why somebody is not forgotten.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeaveFault {
    /// They hold an office, which is on record: somebody else has to hold it first.
    #[error("whoever asks holds an office")]
    HoldsOffice(Vec<Held>),
    /// Whoever has a second factor shows it first.
    #[error("a second factor was not shown, or too long ago")]
    NotFresh,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// What is kept of a person; `None` when there is none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn kept_of(&self, person: &str) -> Result<Option<Kept>, PeopleFault> {
        let Some(account) = self.account(person).await? else { return Ok(None) };
        let key = self.shared().store.subject_key(person).await?;
        let open = |sealed: &[u8]| {
            let plain = key.as_ref().and_then(|key| super::cipher::decipher(key, person, sealed));
            plain.and_then(|plain| String::from_utf8(plain).ok())
        };
        Ok(Some(Kept { address: account.address, tables: self.shared().store.kept_of(person, open).await? }))
    }

    /// The same, for whoever takes it along: the security log says so.
    ///
    /// # Errors
    /// The database failed.
    pub async fn take_along(&self, oneself: &Oneself) -> Result<Option<Kept>, PeopleFault> {
        let kept = self.kept_of(&oneself.person).await?;
        let (shared, person) = (Arc::clone(self.shared()), oneself.person.clone());
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let noted =
            tokio::spawn(
                async move { shared.store.log_security(&by, &person, Happened::KeptDownloaded, &trace).await },
            );
        noted.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        Ok(kept)
    }

    /// Forgets whoever asks: their rows go from every table and from the disk, and with their key what was enciphered for them is
    /// nowhere. Offices that they prepare for are told. What they did with an office stays in the record under a pseudonym that leads to nobody any more.
    ///
    /// # Errors
    /// They hold an office, showed too little, or the database failed.
    pub async fn leave(&self, oneself: &Oneself) -> Result<(), LeaveFault> {
        if !self.may_change_account(oneself).await? {
            return Err(LeaveFault::NotFresh);
        }
        let held = self.offices_of(&oneself.person).await?.into_iter();
        let (held, prepared): (Vec<Held>, Vec<Held>) = held.partition(|held| matches!(held.role, Role::Office(_)));
        if !held.is_empty() {
            return Err(LeaveFault::HoldsOffice(held));
        }
        // First, so that whoever holds the office is told.
        for office in prepared.iter().filter_map(|held| held.role.serves()) {
            match self.stop_preparing(oneself, office).await {
                Ok(()) | Err(LiaisonFault::None) => {}
                Err(LiaisonFault::NeedsFactor) => return Err(LeaveFault::NotFresh),
                Err(LiaisonFault::People(fault)) => return Err(fault.into()),
            }
        }
        self.forgotten(self.backing_of(oneself), &oneself.person).await?;
        Ok(())
    }
}
