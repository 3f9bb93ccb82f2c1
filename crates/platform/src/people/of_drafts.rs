//! What letters say of drafts that organisations read.

use domain::{Actor, Code, Level, Role};
use store::Letter;

use super::PeopleFault;
use crate::drafts::{Draft, titled};
use crate::letters::{Addressed, DraftLetter, Told};
use crate::{Authority, Platform};

impl Platform {
    /// That an organisation is invited to a draft, as long as it is.
    pub(super) async fn of_draft_shared(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let held = self.offices_of(&letter.recipient).await?;
        let own = held.into_iter().find(|held| held.role == Role::Organisation);
        let actor = own.map(|own| Actor { role: own.role, by: Some(own.by), level: Level::EMail });
        // Whoever sends letters reads for them; nothing is written.
        let Some(guest) = actor.and_then(|actor| self.guest(&Authority::of_house(actor))) else { return Ok(None) };
        let read = self.draft_for(&guest, &letter.about).await.map_err(unread)?;
        self.told_of_draft(letter, read.map(|(draft, _)| draft), Told::DraftShared).await
    }

    /// That an organisation remarked on a draft, as long as whoever is told may show it to others.
    pub(super) async fn of_draft_remarked(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        for held in self.offices_of(&letter.recipient).await? {
            let actor = Actor { role: held.role, by: Some(held.by), level: Level::TwoFactors };
            let Ok(presenter) = self.presenter(&Authority::of_house(actor)) else { continue };
            let draft = self.draft(&presenter, &letter.about).await.map_err(unread)?;
            if draft.is_some() {
                return self.told_of_draft(letter, draft, Told::DraftRemarked).await;
            }
        }
        Ok(None)
    }

    async fn told_of_draft(
        &self,
        letter: &Letter,
        draft: Option<Draft>,
        told: fn(DraftLetter) -> Told,
    ) -> Result<Option<Addressed>, PeopleFault> {
        let (Some(draft), Some(recipient)) = (draft, self.recipient(&letter.recipient).await?) else {
            return Ok(None);
        };
        let institutions = draft.institutions.iter().filter_map(|code| Code::new(code).ok()).collect();
        let (title, acts) = (titled(&draft).map(str::to_owned), draft.rows.len());
        let said = DraftLetter { draft: draft.id, institutions, title, acts };
        Ok(Some(Addressed { recipient, told: told(said) }))
    }
}

fn unread(fault: crate::drafts::DraftFault) -> PeopleFault {
    PeopleFault::Store(fault.to_string())
}
