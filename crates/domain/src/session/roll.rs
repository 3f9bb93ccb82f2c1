//! What became of each seat in a voting by name: its vote, or why there is none.

use alloc::vec::Vec;

use super::ballot::{Excused, ballot};
use super::model::{Item, Session};
use super::voting::{Cast, Voting};
use crate::choice::choice;
use crate::secretariat::{Office, Seat};
use crate::state::Skeleton;
use crate::text::Code;

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

/// A seat without a vote in a voting that ended, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Without {
    /// The seat.
    pub seat: Code,
    /// Why.
    pub why: WithoutVote,
}

/// A seat in a voting by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Polled<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// The office that votes for it, while the voting goes on.
    pub office: Option<&'a Office>,
    /// Its vote, or why there is none.
    pub vote: Result<&'a Cast, WithoutVote>,
}

/// Every seat of the table of the session, in its order. While the voting goes on the room says who votes; afterwards
/// what was cast and what ended it says.
#[must_use]
pub fn roll<'a>(skeleton: &'a Skeleton, session: &'a Session, item: &Item, voting: &'a Voting) -> Vec<Polled<'a>> {
    let table = &skeleton.secretariat;
    let rules = session.rules(table).filter(|_| session.is_voting(voting));
    let room = rules.map(|rules| ballot(skeleton, session, item, rules)).unwrap_or_default();
    let polled = |seat: &'a Seat| {
        let office = room.iter().find(|eligible| eligible.seat.code == seat.code).map(|eligible| eligible.office);
        let cast = voting.casts.iter().find(|cast| cast.seat == seat.code);
        let is_suspended = || session.suspension(table, &seat.code).is_some();
        let vote = cast
            .ok_or_else(|| if is_suspended() { WithoutVote::Suspended } else { why(session, voting, seat, office) });
        Polled { seat, office: office.and_then(Result::ok), vote }
    };
    session.all_seats(table).map(polled).collect()
}

/// Why each seat that has no vote yet will have none, when the motion is taken back: absence and the rules come first, as
/// they would have kept it from voting anyway.
pub(super) fn left_without(skeleton: &Skeleton, session: &Session, item: &Item, voting: &Voting) -> Vec<Without> {
    let without = roll(skeleton, session, item, voting).into_iter().filter_map(|polled| {
        let why = match polled.vote.err()? {
            WithoutVote::Awaited => WithoutVote::Withdrawn,
            why => why,
        };
        Some(Without { seat: polled.seat.code.clone(), why })
    });
    without.collect()
}

fn why(session: &Session, voting: &Voting, seat: &Seat, office: Option<Result<&Office, Excused>>) -> WithoutVote {
    if let Some(withdrawn) = &voting.withdrawn {
        let kept = withdrawn.without.iter().find(|without| without.seat == seat.code);
        return kept.map_or(WithoutVote::Withdrawn, |without| without.why);
    }
    if let Some(result) = &voting.result {
        return if result.excused.contains(&seat.code) { WithoutVote::Excused } else { WithoutVote::Absent };
    }
    if session.closed.is_some() {
        return WithoutVote::Unfinished;
    }
    match office {
        Some(Ok(_)) => WithoutVote::Awaited,
        Some(Err(Excused::ByTheRules)) => WithoutVote::Excused,
        Some(Err(Excused::Absent)) | None => WithoutVote::Absent,
    }
}
