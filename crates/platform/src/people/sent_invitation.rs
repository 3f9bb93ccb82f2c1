//! Invitations that were sent: what became of them, once more, and taken back.

use domain::{Code, EntryNumber, Level, Liaison, Moment, Needs, Role};

use store::{InvitationState, LetterState};

use super::invitation::{Delivered, InvitationFault, MOST_DAYS, may};
use super::{EMail, PeopleFault};
use crate::{Authority, Platform, Snapshot};

/// An invitation that was sent, as whoever sends them is shown it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// What it is called in a form that sends it again or takes it back: nobody accepts it with that.
    pub id: String,
    /// The office, the administration, or who signs in for an organisation.
    pub role: Role,
    /// The organisation, by the entry that registered it, when it is for one.
    pub organisation: Option<EntryNumber>,
    /// The appointment, by its entry, when it is for an office.
    pub appointment: Option<EntryNumber>,
    /// Whether the appointment ended, another one took its place, or whoever invited left their office: nobody is let in by it.
    pub is_void: bool,
    /// Until when it is good.
    pub until: Moment,
    /// Whether that has passed.
    pub is_over: bool,
    /// What became of it.
    pub state: InvitationState,
    /// When it was sent.
    pub at: Moment,
    /// To where it was sent, with most of it hidden, so that two of those listed differ; `None` when that can be deciphered no more.
    pub masked: Option<String>,
    /// How far its letter got, and why it was not sent; `None` when there is none: it was handed over, or is forgotten.
    pub letter: Option<(LetterState, String)>,
}

impl Platform {
    /// The latest invitations, at most so many, the last made first. Nothing of an address is shown to whoever showed no second
    /// factor.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sent_invitations(&self, showed: Level, most: u32) -> Result<Vec<Sent>, PeopleFault> {
        let shows = showed.suffices(Needs::TwoFactors);
        let rows = self.shared().store.invitations(most).await?;
        let mut letters = self.shared().store.invitation_letters().await?;
        let (mut sent, mut addresses) = (Vec::new(), Vec::new());
        for row in rows {
            let (at, until) = (self.shared().zone.at(row.made_at), self.shared().zone.at(row.ends_at));
            let (Some(at), Some(until), Some(role)) = (at, until, Role::of(&row.office)) else { continue };
            addresses.push(if shows { self.address_under(&row.id, &row.address).await? } else { None });
            sent.push(Sent {
                appointment: row.named_by.filter(|_| matches!(role, Role::Office(_))),
                is_void: matches!(
                    self.good_invitation(&row),
                    Err(InvitationFault::OfficeChanged | InvitationFault::InviterLeft)
                ),
                role,
                organisation: self.organisation_of(&row),
                until,
                is_over: self.clock() >= row.ends_at,
                at,
                masked: None,
                letter: letters.remove(&row.id),
                state: row.state,
                id: row.id,
            });
        }
        let mut masks = EMail::masked_among(&addresses.iter().flatten().collect::<Vec<_>>()).into_iter();
        for (one, address) in sent.iter_mut().zip(&addresses) {
            one.masked = address.as_ref().and_then(|_| masks.next());
        }
        Ok(sent)
    }

    /// Sends an invitation that waits or was refused once more, to the same address, good for [`MOST_DAYS`]. The former is worth nothing.
    ///
    /// # Errors
    /// As [`Platform::invite`]; or it is or was accepted, another one took its place, or there is none.
    pub async fn invite_again(&self, by: &Authority, id: &str) -> Result<Delivered, InvitationFault> {
        let row = self.shared().store.invitation(id).await.map_err(PeopleFault::from)?;
        let row = row.ok_or(InvitationFault::Late)?;
        if !row.state.may_be_repeated() {
            return Err(InvitationFault::Answered);
        }
        let address = self.address_under(&row.id, &row.address).await?.ok_or(InvitationFault::Late)?;
        match (Role::of(&row.office), row.named_by) {
            (Some(Role::Office(_)), Some(one)) => self.invite(by, one, &address, &row.language, MOST_DAYS).await,
            (Some(Role::Organisation), Some(one)) => {
                self.invite_organisation(by, one, &address, &row.language, MOST_DAYS).await
            }
            _ => Err(InvitationFault::NotTheirs),
        }
    }

    /// Takes an invitation back that was not answered: nothing of it stays.
    ///
    /// # Errors
    /// It is not theirs to invite, they have not shown a second factor, it was answered or there is none, or the database failed.
    pub async fn retract_invitation(&self, by: &Authority, id: &str) -> Result<(), InvitationFault> {
        let actor = &by.actor;
        let snapshot = self.snapshot();
        let store = &self.shared().store;
        let row = store.invitation(id).await.map_err(PeopleFault::from)?.ok_or(InvitationFault::Late)?;
        let theirs = match Role::of(&row.office) {
            Some(Role::Office(office)) => self.may_invite(actor, &office, &snapshot),
            Some(Role::Organisation) => self.conducts(actor, &snapshot),
            Some(Role::Liaison(liaison)) => {
                self.may_appoint_liaison(actor, &office_now(&snapshot, &liaison), &snapshot)
            }
            _ => false,
        };
        may(actor, theirs)?;
        if !store.retract_invitation(&by.backing, id).await.map_err(PeopleFault::from)? {
            return Err(InvitationFault::Answered);
        }
        store.destroy_subject_key(id).await.map_err(PeopleFault::from)?;
        Ok(store.end_letter_files(self.clock()).await.map_err(PeopleFault::from)?)
    }
}

/// The office for which somebody was invited to prepare, by the code that it has now.
fn office_now(snapshot: &Snapshot, liaison: &Liaison) -> Code {
    let role = snapshot.state.skeleton.secretariat.role_now(Role::Liaison(liaison.clone()));
    role.serves().unwrap_or(liaison.office()).clone()
}
