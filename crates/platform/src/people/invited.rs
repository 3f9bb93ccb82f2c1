//! What becomes of an invitation: whoever accepts is, from then on, the person that the record knows as the occupant.

use std::sync::Arc;

use domain::{Pseudonym, Role, Typed};
use store::{Answer, Invited, Takes};

use super::invitation::{Invitation, InvitationFault};
use super::liaison::sectors;
use super::{PeopleFault, Token};
use crate::{Platform, random};

impl Platform {
    /// Accepts an invitation, once. Whoever does is the person whose address it is, or becomes one, with the pseudonym that
    /// the record has for the occupant, if it is for an office. Nobody is signed in by it. Whoever is to administer binds second factors anew.
    ///
    /// # Errors
    /// It is good no more, the person holds an office of another sector or prepares for one, or the occupant signs in with another address.
    pub async fn accept_invitation(&self, token: &Token) -> Result<Role, InvitationFault> {
        let invitation = self.invitation(token).await?;
        self.stays_in_its_sector(&invitation).await?;
        let known = self.shared().store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let (id, address) = match known {
            Some(person) => (person.id, person.address),
            None => self.new_person(&invitation).await?,
        };
        let takes = match (&invitation.role, &invitation.row.occupant) {
            (Role::Liaison(liaison), _) => Takes::Liaison(self.new_liaison(liaison.office())?),
            (_, Some(pseudonym)) => Takes::Pseudonym(pseudonym.clone()),
            (_, None) => Takes::Administration,
        };
        let person = id.clone();
        self.answer_invitation(&invitation, Answer::Accepted(Invited { id, address, takes })).await?;
        self.shared().tell_of_letter();
        if invitation.role == Role::Administrator {
            // Only whoever operates the server invites to that, when nobody gets in any more: what was lost is bound anew.
            self.take_factors(&person, self.clock()).await?;
        }
        Ok(invitation.role)
    }

    /// Refuses an invitation, once.
    ///
    /// # Errors
    /// It is good no more.
    pub async fn refuse_invitation(&self, token: &Token) -> Result<(), InvitationFault> {
        let invitation = self.invitation(token).await?;
        self.answer_invitation(&invitation, Answer::Refused).await
    }

    /// A person has the pseudonym of the first office that they sign in for, unless somebody has it already.
    async fn new_person(&self, invitation: &Invitation) -> Result<(String, Vec<u8>), InvitationFault> {
        let id = match (&invitation.role, &invitation.row.occupant) {
            (Role::Office(_), Some(pseudonym)) => pseudonym.clone(),
            _ => random::name().map_err(PeopleFault::from)?,
        };
        let has_a_key = self.shared().store.subject_key(&id).await.map_err(PeopleFault::from)?.is_some();
        if has_a_key && self.shared().store.person(&id).await.map_err(PeopleFault::from)?.is_some() {
            return Err(InvitationFault::OtherPerson);
        }
        if has_a_key {
            // It was made for somebody who did not become a person: nothing is enciphered under it.
            self.shared().store.destroy_subject_key(&id).await.map_err(PeopleFault::from)?;
        }
        let address = self.encipher_for(&id, &invitation.address).await?;
        Ok((id, address))
    }

    async fn answer_invitation(&self, invitation: &Invitation, answer: Answer) -> Result<(), InvitationFault> {
        let (shared, row, now) = (Arc::clone(self.shared()), invitation.row.clone(), self.clock());
        let answered = tokio::spawn(async move { shared.store.answer(&row, &answer, now).await });
        let answered = answered.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        if answered.map_err(PeopleFault::from)? {
            return Ok(());
        }
        let now = self.shared().store.invitation(&invitation.row.id).await.map_err(PeopleFault::from)?;
        let is_open = now.is_some_and(|row| row.answer.is_none());
        Err(match &invitation.role {
            _ if !is_open => InvitationFault::Answered,
            Role::Liaison(_) => InvitationFault::TooMany,
            _ => InvitationFault::OtherPerson,
        })
    }

    /// Nobody acts in two sectors or prepares for another one than they act in, nor acts for two organisations.
    async fn stays_in_its_sector(&self, invitation: &Invitation) -> Result<(), InvitationFault> {
        if invitation.role == Role::Organisation {
            return self.acts_for_it_alone(invitation).await;
        }
        let Some(code) = invitation.role.serves() else { return Ok(()) };
        let store = &self.shared().store;
        let known = store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let Some(person) = known else { return Ok(()) };
        let own = store.pseudonyms(&person.id).await.map_err(PeopleFault::from)?;
        let prepared = store.prepares_for(&person.id).await.map_err(PeopleFault::from)?;
        let (snapshot, date) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let Some(office) = table.office(code) else { return Ok(()) };
        let mut holds = own.into_iter().map(|by| table.in_another_sector(office, &Pseudonym(by), date).is_some());
        let prepares = table.offices_on(date).filter(|other| {
            prepared.iter().any(|code| table.role_word_now(code) == other.code.as_str()) && other.code != *code
        });
        let others = sectors(table, prepares);
        let prepares_elsewhere = table.sector_of(office).is_some_and(|own| others.iter().any(|other| *other != own));
        if prepares_elsewhere || holds.any(|holds| holds) { Err(InvitationFault::OtherSector) } else { Ok(()) }
    }

    /// Whoever acts for an organisation holds no office, and acts for no other one.
    async fn acts_for_it_alone(&self, invitation: &Invitation) -> Result<(), InvitationFault> {
        let store = &self.shared().store;
        let known = store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let Some(person) = known else { return Ok(()) };
        let pseudonyms = store.pseudonyms(&person.id).await.map_err(PeopleFault::from)?;
        let snapshot = self.snapshot();
        let organisations = &snapshot.state.skeleton.organisations;
        let mut own = pseudonyms.into_iter().chain([person.id.clone()]).map(Pseudonym);
        let is_other =
            own.any(|by| organisations.taking_part(&by).is_some_and(|other| Some(other.id) != invitation.organisation));
        if is_other || !self.offices_of(&person.id).await?.is_empty() {
            return Err(InvitationFault::ActsOtherwise);
        }
        Ok(())
    }
}
