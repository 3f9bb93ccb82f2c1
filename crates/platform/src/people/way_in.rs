//! How far whoever holds an office came with signing in for it.

use std::collections::HashMap;

use domain::{Code, EntryNumber, Moment};
use store::{InvitationRow, InvitationState};

use super::PeopleFault;
use super::invitation::InvitationFault;
use crate::Platform;

/// How far whoever holds an office, or is to, came with signing in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// They sign in: the entry that says that they accepted.
    SignsIn(EntryNumber),
    /// An invitation of that moment waits, and is good until the other one.
    Waits(Moment, Moment),
    /// The invitation of that moment ended at the other one.
    Over(Moment, Moment),
    /// The invitation of that moment is good no more, whatever its days.
    Void(Moment),
    /// They refused the invitation of that moment.
    Refused(Moment),
    /// Nobody invited them, as far as is still kept.
    Uninvited,
}

/// An appointment, of today or to come, and how far whoever has it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// The office.
    pub office: Code,
    /// The appointment, by its entry.
    pub appointment: EntryNumber,
    /// How far they came.
    pub way_in: WayIn,
}

impl Platform {
    /// The entry by which whoever has an appointment signs in; `None` when they do not, or have no account any more.
    ///
    /// # Errors
    /// The database failed.
    pub async fn signs_in(&self, appointment: EntryNumber) -> Result<Option<EntryNumber>, PeopleFault> {
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        let Some((_, occupant)) = table.appointment(appointment) else { return Ok(None) };
        let Some(since) = table.signs_in(&occupant.by) else { return Ok(None) };
        let store = &self.shared().store;
        let has_account = store.person(&occupant.by.0).await?.is_some();
        let is_known = has_account && store.subject_key(&occupant.by.0).await?.is_some();
        Ok(is_known.then_some(since))
    }

    /// Every appointment, of today or to come, and how far whoever has it came with signing in. Says nothing of addresses.
    ///
    /// # Errors
    /// The database failed.
    pub async fn entrants(&self) -> Result<Vec<Entrant>, PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let mut latest: HashMap<EntryNumber, InvitationRow> = HashMap::new();
        for row in self.shared().store.invitations(u32::MAX).await? {
            // The last made comes first; one that another took the place of says nothing.
            if let Some(named) = row.named_by.filter(|_| row.state != InvitationState::Replaced) {
                latest.entry(named).or_insert(row);
            }
        }
        let mut held = Vec::new();
        for office in &snapshot.state.skeleton.secretariat.offices {
            held.extend(office.reaching(today).map(|occupant| (office.code.clone(), occupant.entry)));
        }
        let mut entrants = Vec::new();
        for (office, appointment) in held {
            let invited = latest.get(&appointment).map(|row| self.came_of(row));
            let way_in = match self.signs_in(appointment).await? {
                Some(since) => WayIn::SignsIn(since),
                None => invited.unwrap_or(WayIn::Uninvited),
            };
            entrants.push(Entrant { office, appointment, way_in });
        }
        Ok(entrants)
    }

    /// What came of an invitation by which nobody signs in.
    fn came_of(&self, row: &InvitationRow) -> WayIn {
        let zone = &self.shared().zone;
        let (Some(at), Some(until)) = (zone.at(row.made_at), zone.at(row.ends_at)) else { return WayIn::Uninvited };
        match (row.state, self.good_invitation(row)) {
            (InvitationState::Refused, _) => WayIn::Refused(at),
            (InvitationState::Accepted | InvitationState::Replaced, _) => WayIn::Uninvited,
            (InvitationState::Waits | InvitationState::Accepting, Ok(_)) => WayIn::Waits(at, until),
            (InvitationState::Waits | InvitationState::Accepting, Err(InvitationFault::Late)) => WayIn::Over(at, until),
            (InvitationState::Waits | InvitationState::Accepting, Err(_)) => WayIn::Void(at),
        }
    }
}
