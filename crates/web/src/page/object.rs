//! What the number in the address of a form is.

use domain::secretariat::PartKind;
use domain::{EntryNumber, Skeleton};

/// What the number in an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Object {
    /// There is none.
    Nothing,
    /// A plan.
    Plan,
    /// A session.
    Session,
    /// A commitment.
    Commitment,
    /// An organisation.
    Organisation,
    /// A part of a table that is set up, by its place among its kind.
    Part(PartKind),
    /// An entry, whatever it recorded; what the act is on follows from it.
    Entry,
}

impl Object {
    /// What the address names, or the key of what is said when there is no such thing.
    pub(super) fn find(self, skeleton: &Skeleton, number: &str) -> Result<Option<EntryNumber>, &'static str> {
        let at: usize = number.parse().unwrap_or_default();
        match self {
            Self::Nothing => Ok(None),
            Self::Plan => skeleton.plans.number(at).map(|plan| Some(plan.id)).ok_or("problem-not-found"),
            Self::Session => skeleton.sessions.number(at).map(|session| Some(session.id)).ok_or("problem-no-session"),
            Self::Commitment => {
                skeleton.proposals.number(at).map(|proposal| Some(proposal.id)).ok_or("problem-not-found")
            }
            Self::Organisation => skeleton.organisations.number(at).map(|one| Some(one.id)).ok_or("problem-not-found"),
            // It is no object of its own: what it is stands in the table.
            Self::Part(kind) => {
                let table = &skeleton.secretariat;
                let parts = match kind {
                    PartKind::Institution => table.institutions.len(),
                    PartKind::Seat => table.seats.len(),
                    PartKind::Office | PartKind::Appointment => table.offices.len(),
                };
                if (1..=parts).contains(&at) { Ok(None) } else { Err("problem-not-found") }
            }
            Self::Entry => {
                let entry = number.parse().ok().and_then(|entry| skeleton.note(entry));
                entry.map(|_| None).ok_or("problem-no-entry")
            }
        }
    }
}
