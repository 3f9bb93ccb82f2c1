//! What became of each seat in a voting by name: its vote, or why there is none.

use alloc::vec::Vec;

use super::ballot::{Eligible, Excused, ballot};
use super::model::{Item, Session};
use super::voting::{Cast, Voting};
use crate::choice::choice;
use crate::secretariat::Seat;
use crate::state::Skeleton;

choice! {
    /// Why a seat has no vote in a voting.
    pub enum WithoutVote {
        /// Nobody of it was in the room.
        Absent = "absent",
        /// The rules excused it.
        Excused = "excused",
        /// It had suspended its participation.
        Suspended = "suspended",
        /// The voting goes on, and it has not voted yet.
        Awaited = "awaited",
        /// The motion was taken back before it voted.
        Withdrawn = "withdrawn",
        /// The session was closed before the voting had a result.
        Unfinished = "unfinished",
    }
}

/// A seat in a voting by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Polled<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// Its vote, or why there is none.
    pub vote: Result<&'a Cast, WithoutVote>,
}

/// Every seat of the table of the session, in its order. While the voting goes on the room says who votes; afterwards
/// what was cast and what the result says.
#[must_use]
pub fn roll<'a>(skeleton: &'a Skeleton, session: &'a Session, item: &Item, voting: &'a Voting) -> Vec<Polled<'a>> {
    let table = &skeleton.secretariat;
    let rules = session.rules(table).filter(|_| session.is_voting(voting));
    let room = rules.map(|rules| ballot(skeleton, session, item, rules)).unwrap_or_default();
    let seats = session.all_seats(table);
    seats.map(|seat| Polled { seat, vote: vote(session, skeleton, &room, seat, voting) }).collect()
}

fn vote<'a>(
    session: &Session,
    skeleton: &Skeleton,
    room: &[Eligible],
    seat: &Seat,
    voting: &'a Voting,
) -> Result<&'a Cast, WithoutVote> {
    if let Some(cast) = voting.casts.iter().find(|cast| cast.seat == seat.code) {
        return Ok(cast);
    }
    if session.suspension(&skeleton.secretariat, &seat.code).is_some() {
        return Err(WithoutVote::Suspended);
    }
    if voting.withdrawn.is_some() {
        return Err(WithoutVote::Withdrawn);
    }
    if voting.result.is_none() && session.closed.is_some() {
        return Err(WithoutVote::Unfinished);
    }
    let by_result = |excused: &[crate::text::Code]| match excused.contains(&seat.code) {
        true => WithoutVote::Excused,
        false => WithoutVote::Absent,
    };
    let now = || match room.iter().find(|eligible| eligible.seat.code == seat.code).map(|eligible| eligible.office) {
        Some(Ok(_)) => WithoutVote::Awaited,
        Some(Err(Excused::ByTheRules)) => WithoutVote::Excused,
        Some(Err(Excused::Absent)) | None => WithoutVote::Absent,
    };
    Err(voting.result.as_ref().map_or_else(now, |result| by_result(&result.excused)))
}
