//! What becomes of an invitation: whoever accepts is the person whom the record has for the
//! appointment: from then on, or from its first day.

use std::sync::Arc;

use domain::secretariat::{AcceptInvitation, Refusal};
use domain::{Actor, Ask, Code, EntryNumber, Level, Pseudonym, Role, Typed};
use store::{Answer, InvitationRow, Invited, Takes};

use super::invitation::{Invitation, InvitationFault};
use super::liaison::{are_apart, sectors};
use super::{PeopleFault, Token};
use crate::{Authority, Failure, Platform, random};

impl Platform {
    /// Accepts an invitation, once, before the first day of the appointment too. Whoever does is the person whose address it is, and
    /// then the record says that the occupant is them; or becomes one, with the pseudonym that the record has for the occupant or the
    /// organisation. An entry tells everybody that somebody signs in for an office. Nobody is signed in by it. Whoever is to
    /// administer binds second factors anew.
    ///
    /// # Errors
    /// It is good no more, the person holds an office that nobody holds beside this one or prepares for another sector, or the
    /// occupant signs in with another address.
    pub async fn accept_invitation(&self, token: &Token) -> Result<Role, InvitationFault> {
        let (platform, row) = (self.clone(), self.invitation(token).await?.row);
        // Finished even when whoever accepts no longer waits; one at a time, so that what is recorded and what is kept are one.
        let accepted = tokio::spawn(async move {
            let _one = platform.shared().answering.lock().await;
            let now = platform.shared().store.invitation(&row.id).await.map_err(PeopleFault::from)?;
            let invitation = platform.shown(now.ok_or(InvitationFault::Late)?).await?;
            platform.accept(&invitation).await?;
            Ok(invitation.role)
        });
        accepted.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?
    }

    /// Ends acceptances that were broken off between the record and what is kept of people. What is on record is brought to its end,
    /// whatever ended the invitation since; what is not, as far as the invitation is still good.
    ///
    /// # Errors
    /// The database failed.
    pub(crate) async fn finish_acceptances(&self) -> Result<(), PeopleFault> {
        let _one = self.shared().answering.lock().await;
        for row in self.shared().store.accepting().await? {
            let id = row.id.clone();
            if let Some(invitation) = self.on_record(&row).await? {
                match self.complete(&invitation).await {
                    Err(InvitationFault::People(fault)) => return Err(fault),
                    ended => noted(ended),
                }
                continue;
            }
            let ended = match self.shown(row).await {
                Ok(invitation) => self.accept(&invitation).await,
                Err(InvitationFault::People(fault)) => return Err(fault),
                Err(fault) => {
                    self.shared().store.release_invitation(&id).await?;
                    Err(fault)
                }
            };
            noted(ended);
        }
        Ok(())
    }

    /// Nobody answers it in another way from before the entry on.
    async fn accept(&self, invitation: &Invitation) -> Result<(), InvitationFault> {
        self.stays_in_its_sector(invitation).await?;
        let store = &self.shared().store;
        let untagged = self.untagged(&invitation.address);
        let known = store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let of_mailbox = store.person_by_untagged(&untagged).await.map_err(PeopleFault::from)?;
        if known.is_none() && of_mailbox.is_some() {
            return Err(InvitationFault::SameMailbox);
        }
        if !store.claim_invitation(&invitation.row.id, self.clock()).await.map_err(PeopleFault::from)? {
            return Err(InvitationFault::Answered);
        }
        self.complete(invitation).await
    }

    /// An invitation of which the record says already that whoever accepts it signs in.
    async fn on_record(&self, row: &InvitationRow) -> Result<Option<Invitation>, PeopleFault> {
        let snapshot = self.snapshot();
        let named = row.named_by.filter(|_| matches!(Role::of(&row.office), Some(Role::Office(_))));
        let named = named.and_then(|entry| snapshot.state.skeleton.secretariat.appointment(entry));
        let Some((office, occupant)) = named.filter(|(_, occupant)| occupant.signs_in.is_some()) else {
            return Ok(None);
        };
        let store = &self.shared().store;
        let is_theirs = match store.person_by_mark(&row.mark).await? {
            Some(known) => known.id == occupant.by.0,
            None => store.person(&occupant.by.0).await?.is_none(),
        };
        let address = if is_theirs { self.address_under(&row.id, &row.address).await? } else { None };
        let (Some(address), Some(until)) = (address, self.shared().zone.at(row.ends_at)) else { return Ok(None) };
        let (role, appointment) = (Role::Office(office.code.clone()), Some(occupant.entry));
        Ok(Some(Invitation { role, organisation: None, appointment, address, until, row: row.clone() }))
    }

    /// What follows once an invitation is whoever's who accepts it.
    async fn complete(&self, invitation: &Invitation) -> Result<(), InvitationFault> {
        let untagged = self.untagged(&invitation.address);
        let known = self.shared().store.person_by_mark(&invitation.row.mark).await.map_err(PeopleFault::from)?;
        let was_known = known.is_some();
        let (id, address) = match known {
            Some(person) => (person.id, person.address),
            None => match self.new_person(invitation).await {
                Ok(person) => person,
                Err(fault) => return Err(self.let_go(invitation, fault).await),
            },
        };
        let takes = match self.takes(invitation, &Pseudonym(id.clone())).await {
            Ok(takes) => takes,
            Err(fault) => return Err(self.let_go(invitation, fault).await),
        };
        let person = id.clone();
        let answer = Answer::Accepted(Invited { id, address, untagged, takes });
        if let Err(fault) = self.answer_invitation(invitation, answer).await {
            return Err(self.let_go(invitation, fault).await);
        }
        if invitation.role == Role::Administrator && was_known {
            // Only whoever operates the server invites to that, when nobody gets in any more: what was lost is bound anew.
            self.take_factors(&person, self.clock()).await?;
        }
        Ok(())
    }

    /// What somebody takes who accepts. An office is on record before: nobody holds one of which the record does not know who does.
    async fn takes(&self, invitation: &Invitation, person: &Pseudonym) -> Result<Takes, InvitationFault> {
        Ok(match &invitation.role {
            Role::Office(code) => {
                let appointment = invitation.appointment.ok_or(InvitationFault::OfficeChanged)?;
                self.record_acceptance(code, appointment, person).await?;
                Takes::Office(self.calls_of(code, appointment))
            }
            Role::Organisation => Takes::Organisation,
            Role::Liaison(liaison) => Takes::Liaison(self.new_liaison(liaison.office())?),
            _ => Takes::Administration,
        })
    }

    /// What was not accepted after all waits again. What could not be kept does not: it is on record, and is ended later.
    async fn let_go(&self, invitation: &Invitation, fault: InvitationFault) -> InvitationFault {
        if matches!(fault, InvitationFault::People(_)) {
            return fault;
        }
        match self.shared().store.release_invitation(&invitation.row.id).await {
            Ok(()) => fault,
            Err(failed) => PeopleFault::from(failed).into(),
        }
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
            return Ok(self.shared().store.end_letter_files(now).await.map_err(PeopleFault::from)?);
        }
        let now = self.shared().store.invitation(&invitation.row.id).await.map_err(PeopleFault::from)?;
        let now = now.filter(|row| row.state.is_open());
        Err(match (&invitation.role, now) {
            (_, None) => InvitationFault::Answered,
            // A reset of whoever invited, or their leaving, came between.
            (_, Some(row)) if row.ends_at <= self.clock() => InvitationFault::Late,
            (Role::Liaison(_), Some(_)) => InvitationFault::TooMany,
            (_, Some(_)) => InvitationFault::OtherPerson,
        })
    }

    /// Nobody acts in two sectors or prepares for another one than they act in, conducts and prepares for a seat or the other way
    /// round, nor acts for two organisations.
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
        let others: Vec<_> = others.collect();
        if others.iter().any(|other| are_apart(office, other)) {
            return Err(InvitationFault::Conducts);
        }
        let others = sectors(table, others.into_iter());
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
        match self.perform(Authority::of_house(actor), vec![act.into()], None).await {
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

fn noted(ended: Result<(), InvitationFault>) {
    if let Err(fault) = ended {
        tracing::warn!(%fault, "an acceptance that was broken off came to nothing");
    }
}
