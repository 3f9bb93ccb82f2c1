//! What becomes of an invitation: whoever accepts is the person whom the record has for the
//! appointment: from then on, or from its first day.

use std::sync::Arc;

use domain::secretariat::{AcceptInvitation, Refusal};
use domain::{Actor, Ask, Code, EntryNumber, Level, Pseudonym, Role, Typed};
use store::{Answer, Invited, Takes};

use super::invitation::{Invitation, InvitationFault};
use super::liaison::sectors;
use super::{PeopleFault, Token};
use crate::{Failure, Platform, random};

impl Platform {
    /// Accepts an invitation, once, before the first day of the appointment too. Whoever does is the person whose address it is, and then the record says that the occupant
    /// is them; or becomes one, with the pseudonym that the record has for the occupant or the organisation. An entry tells
    /// everybody that somebody signs in for an office. Nobody is signed in by it. Whoever is to administer binds second factors anew.
    ///
    /// # Errors
    /// It is good no more, the person holds an office that nobody holds beside this one or prepares for another sector, or the
    /// occupant signs in with another address.
    pub async fn accept_invitation(&self, token: &Token) -> Result<Role, InvitationFault> {
        let invitation = self.invitation(token).await?;
        self.stays_in_its_sector(&invitation).await?;
        let known = self.shared().store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let (id, address) = match known {
            Some(person) => (person.id, person.address),
            None => self.new_person(&invitation).await?,
        };
        let person = id.clone();
        let takes = match &invitation.role {
            // Before it is answered: nobody holds an office of which the record does not know who holds it.
            Role::Office(code) => {
                let appointment = invitation.appointment.ok_or(InvitationFault::OfficeChanged)?;
                self.record_acceptance(code, appointment, &Pseudonym(person.clone())).await?;
                Takes::Office(self.calls_of(code, appointment))
            }
            Role::Organisation => Takes::Organisation,
            Role::Liaison(liaison) => Takes::Liaison(self.new_liaison(liaison.office())?),
            _ => Takes::Administration,
        };
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
        let id = match (&invitation.role, self.invited(&invitation.row)) {
            (Role::Office(_) | Role::Organisation, Some(drawn)) => drawn.0,
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
        let store = &self.shared().store;
        let known = store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let Some(person) = known else { return Ok(()) };
        if invitation.role == Role::Organisation {
            // Whoever acts for one is known by its pseudonym alone.
            let is_theirs = self.invited(&invitation.row).is_some_and(|by| by.0 == person.id);
            return if is_theirs { Ok(()) } else { Err(InvitationFault::ActsOtherwise) };
        }
        let Some(code) = invitation.role.serves() else { return Ok(()) };
        let prepared = store.prepares_for(&person.id).await.map_err(PeopleFault::from)?;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let Some(office) = table.office(code) else { return Ok(()) };
        // What somebody leaves before the first day of the appointment is no other sector on any day of it.
        let begins = invitation.row.named_by.and_then(|entry| office.appointed(entry, today));
        let date = begins.map_or(today, |occupant| occupant.from.max(today));
        let others = table.offices_on(date).filter(|other| {
            let holds = other.occupant(date).is_some_and(|occupant| occupant.by.0 == person.id);
            let prepares = prepared.iter().any(|code| table.role_word_now(code) == other.code.as_str());
            (holds || prepares) && other.code != *code
        });
        let others = sectors(table, others);
        let is_elsewhere = table.sector_of(office).is_some_and(|own| others.iter().any(|other| *other != own));
        if is_elsewhere { Err(InvitationFault::OtherSector) } else { Ok(()) }
    }

    /// Records that an occupant is that person and signs in from now on, unless the record says so already.
    async fn record_acceptance(
        &self,
        office: &Code,
        appointment: EntryNumber,
        person: &Pseudonym,
    ) -> Result<(), InvitationFault> {
        let snapshot = self.snapshot();
        let named = snapshot.state.skeleton.secretariat.appointment(appointment);
        if named.is_some_and(|(_, occupant)| occupant.by == *person && occupant.signs_in.is_some()) {
            return Ok(());
        }
        let actor = Actor { role: Role::Platform, by: Some(person.clone()), level: Level::EMail };
        let act = Ask::from(AcceptInvitation { office: office.clone(), appointment });
        match self.perform(actor, vec![act.into()], None).await {
            Ok(_) => Ok(()),
            Err(Failure::Refused { refusal: domain::Refusal::Secretariat(refusal), .. }) => Err(match refusal {
                Refusal::TwoSectors { .. } => InvitationFault::OtherSector,
                Refusal::ConductsAndSits { .. } => InvitationFault::Conducts,
                Refusal::SignsInAlready { .. } => InvitationFault::OtherPerson,
                _ => InvitationFault::OfficeChanged,
            }),
            Err(failure) => Err(PeopleFault::from(failure).into()),
        }
    }
}
