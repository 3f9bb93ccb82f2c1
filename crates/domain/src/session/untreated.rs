//! What was not dealt with in a session that is over, and why.

use jiff::civil::Date;

use super::model::Session;
use super::vocabulary::{Ending, Standing};
use super::voting::Voting;
use crate::choice::choice;

choice! {
    /// Why the points of a session that are not concluded will not be.
    pub enum Untreated {
        /// It was closed because too many left.
        QuorumLost = "quorum_lost",
        /// It was closed because the table did not approve the order of the day.
        AgendaRejected = "agenda_rejected",
        /// It was cancelled.
        Cancelled = "cancelled",
        /// Its call stands no more, and nobody declared quorum.
        Lapsed = "lapsed",
    }
}

impl Session {
    /// Why its points that are not concluded will not be, seen from a day: a call may stand no more. None while it can go on.
    #[must_use]
    pub fn untreated_on(&self, date: Date) -> Option<Untreated> {
        match self.standing_on(date) {
            Standing::Called | Standing::Open | Standing::InRecess | Standing::Unclosed => None,
            Standing::Lapsed => Some(Untreated::Lapsed),
            Standing::Cancelled => Some(Untreated::Cancelled),
            Standing::Closed => match self.closed?.ending {
                Ending::Complete => None,
                Ending::QuorumLost => Some(Untreated::QuorumLost),
                Ending::AgendaRejected => Some(Untreated::AgendaRejected),
            },
        }
    }

    /// Whether a voting in it is under way: one without result in a session that was closed is not.
    #[must_use]
    pub fn is_voting(&self, voting: &Voting) -> bool {
        voting.is_open() && self.closed.is_none()
    }
}
