//! Somebody leaves.

use std::sync::Arc;

use store::Backing;

use super::PeopleFault;
use crate::{Authority, Platform};

impl Platform {
    /// Forgets a person: their address, sessions, invitations, letters, and that their pseudonym is theirs. What they did stays in the
    /// record, under it, and nobody can say any more whose it is. Whoever holds an office is to be told before
    /// that it stays theirs by the record. Says whether there was such a person.
    ///
    /// # Errors
    /// The database failed; asked again, it goes on where it stopped.
    pub async fn forget_person(&self, by: &Authority, person: &str) -> Result<bool, PeopleFault> {
        self.forgotten(by.backing.clone(), person).await
    }

    /// The same, by what lets somebody do it.
    pub(super) async fn forgotten(&self, by: Backing, person: &str) -> Result<bool, PeopleFault> {
        let (shared, person, now) = (Arc::clone(self.shared()), person.to_owned(), self.clock());
        // In a task of its own, so that nothing is left half done when somebody goes away.
        let forgotten = tokio::spawn(async move { shared.store.forget_person(&by, &person, now).await });
        Ok(forgotten.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }
}
