//! Who is invited, and by whom: for an appointment, for an organisation, and to administer.

use std::sync::Arc;

use domain::{Actor, EntryNumber, Fields, Request, Role};
use store::{Backing, Delivery, Inviting, Replaces};

use super::invitation::{Delivered, InvitationFault, MOST_DAYS, may};
use super::limits::INVITATIONS_OF_DAY;
use super::{DAY, EMail, PeopleFault};
use crate::{Authority, Platform, random};

impl Platform {
    /// Sends an invitation for an appointment, of today or to come, for so many days, at least one and at most [`MOST_DAYS`]. One
    /// that waits for the same appointment is worth nothing from then on. The administrator invites until the table is installed,
    /// the technical secretary afterwards; then the administrator may still invite the technical secretary.
    ///
    /// # Errors
    /// It is not theirs to invite, they have not shown a second factor, that appointment stands no more, whoever has it signs
    /// in already, or the database failed.
    pub async fn invite(
        &self,
        by: &Authority,
        appointment: EntryNumber,
        address: &EMail,
        language: &str,
        days: i64,
    ) -> Result<Delivered, InvitationFault> {
        let snapshot = self.snapshot();
        let (office, _) =
            snapshot.state.skeleton.secretariat.appointment(appointment).ok_or(InvitationFault::Vacant)?;
        may(&by.actor, self.may_invite(&by.actor, &office.code, &snapshot))?;
        office.appointed(appointment, self.now().date()).ok_or(InvitationFault::Vacant)?;
        if self.signs_in(appointment).await?.is_some() {
            return Err(InvitationFault::SignsIn);
        }
        let delivery = Delivery::ByLetter(random::name().map_err(PeopleFault::from)?);
        let role = Role::Office(office.code.clone());
        self.make_invitation((&role, Some(appointment)), Some(by), (address, language, days), delivery).await
    }

    /// Sends an invitation to whoever represents an organisation that was captured from paper, as [`Platform::invite`] does. Only
    /// the technical secretary does.
    ///
    /// # Errors
    /// It is not theirs to invite, they have not shown a second factor, or the database failed.
    pub async fn invite_organisation(
        &self,
        by: &Authority,
        organisation: EntryNumber,
        address: &EMail,
        language: &str,
        days: i64,
    ) -> Result<Delivered, InvitationFault> {
        let snapshot = self.snapshot();
        may(&by.actor, self.may_invite_organisation(&by.actor, organisation, &snapshot))?;
        let delivery = Delivery::ByLetter(random::name().map_err(PeopleFault::from)?);
        let named = (&Role::Organisation, Some(organisation));
        self.make_invitation(named, Some(by), (address, language, days), delivery).await
    }

    /// Invites somebody to administer the site. Only whoever operates the server may: nothing on it asks for this. An entry says
    /// that it happened, before it does, and not whom.
    ///
    /// # Errors
    /// Nothing can be recorded, or the database failed.
    pub async fn invite_administrator(&self, address: &EMail, language: &str) -> Result<Delivered, PeopleFault> {
        self.invite_to_administer(address, language, Delivery::InPerson).await
    }

    /// The same, by letter too: whoever founds the body in a browser may close it before they accept.
    pub(crate) async fn invite_first(&self, address: &EMail, language: &str) -> Result<Delivered, PeopleFault> {
        let delivery = Delivery::ByLetter(random::name().map_err(PeopleFault::from)?);
        self.invite_to_administer(address, language, delivery).await
    }

    async fn invite_to_administer(
        &self,
        address: &EMail,
        language: &str,
        delivery: Delivery,
    ) -> Result<Delivered, PeopleFault> {
        let unread = |_| PeopleFault::Store("the act of inviting has no fields".into());
        let told = Request::parse("body.invite_administrator", &Fields::new(), &self.shared().zone).map_err(unread)?;
        self.perform(Authority::of_house(Actor::platform()), vec![told], None).await?;
        let named = (&Role::Administrator, None);
        self.make_invitation(named, None, (address, language, 1), delivery).await.map_err(|fault| match fault {
            InvitationFault::People(fault) => fault,
            // Whoever operates the server is counted nowhere.
            other => PeopleFault::Store(other.to_string()),
        })
    }

    pub(super) async fn make_invitation(
        &self,
        (role, named_by): (&Role, Option<EntryNumber>),
        by: Option<&Authority>,
        (address, language, days): (&EMail, &str, i64),
        delivery: Delivery,
    ) -> Result<Delivered, InvitationFault> {
        let (id, made_at) = (random::name().map_err(PeopleFault::from)?, self.clock());
        let ends_at = made_at + days.clamp(1, MOST_DAYS) * DAY;
        let until = self.shared().zone.at(ends_at).ok_or_else(|| PeopleFault::Store("beyond the calendar".into()))?;
        let token = self.invitation_token(&id);
        let inviting = Inviting {
            token: token.hash(),
            office: role.word().to_owned(),
            named_by,
            address: self.encipher_for(&id, address).await?,
            mark: self.mark(address),
            language: language.to_owned(),
            made_at,
            ends_at,
            made: by.map(|Authority { actor, .. }| {
                (actor.role.word().to_owned(), actor.by.as_ref().map(|by| by.0.clone()))
            }),
            most_of_day: INVITATIONS_OF_DAY,
            replaces: if matches!(role, Role::Liaison(_)) { Replaces::ToTheSame } else { Replaces::ForTheSame },
            id: id.clone(),
        };
        let shared = Arc::clone(self.shared());
        // None made this: whoever operates the server invites.
        let by = by.map_or(Backing::House, |by| by.backing.clone());
        // Finished even when the caller no longer waits: no key is left without its invitation.
        let made = tokio::spawn(async move {
            let made = shared.store.invite(&by, &inviting, &delivery).await;
            if !matches!(made, Ok(true)) {
                shared.store.destroy_subject_key(&id).await?;
            }
            made
        });
        if !made.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?.map_err(PeopleFault::from)? {
            return Err(InvitationFault::Often);
        }
        // Those that it replaces.
        self.shared().store.end_letter_files(made_at).await.map_err(PeopleFault::from)?;
        Ok(Delivered { token, until })
    }
}
