//! What letters say of a visto bueno: the private address to whoever is asked, and to whoever asked that it was answered.

use domain::Role;
use store::Letter;

use super::PeopleFault;
use crate::Platform;
use crate::drafts::CLEARANCE_SUBJECT;
use crate::letters::{Addressed, Recipient, Told, VistoBuenoLetter};

impl Platform {
    /// The private address, while it is good.
    pub(super) async fn of_visto_bueno(&self, id: &str) -> Result<Option<Addressed>, PeopleFault> {
        let Some(asker) = self.shared().store.clearance_asker(id).await? else { return Ok(None) };
        let Some(enciphered) = asker.address.filter(|_| asker.ends_at > self.clock()) else { return Ok(None) };
        let address = self.address_under(&format!("{CLEARANCE_SUBJECT}{id}"), &enciphered).await?;
        let (Some(address), Some(role)) = (address, Role::of(&asker.office)) else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: asker.language };
        let role = self.snapshot().state.skeleton.secretariat.role_now(role);
        let link_token = self.clearance_token(id).to_string();
        let told = Told::VistoBueno(VistoBuenoLetter { role, link_token, expires: asker.ends_at });
        Ok(Some(Addressed { recipient, told }))
    }

    /// That it was answered, as long as whoever asked still holds the office that they asked as. Neither who answered nor what.
    pub(super) async fn of_visto_bueno_answered(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Some(asker) = self.shared().store.clearance_asker(&letter.about).await? else { return Ok(None) };
        let Some(role) = Role::of(&asker.office) else { return Ok(None) };
        let role = self.snapshot().state.skeleton.secretariat.role_now(role);
        if self.offices_of(&letter.recipient).await?.iter().all(|held| held.role != role) {
            return Ok(None);
        }
        let recipient = self.recipient(&letter.recipient).await?;
        let told = Told::VistoBuenoAnswered(asker.draft, asker.answered_at.unwrap_or(letter.created_at));
        Ok(recipient.map(|recipient| Addressed { recipient, told }))
    }
}
