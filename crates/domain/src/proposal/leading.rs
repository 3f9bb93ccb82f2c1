//! Which proposal of a plan is the most advanced, so that the first screen can say one sentence.

use super::{Proposal, Status};
use crate::number::EntryNumber;
use crate::shelf::Shelf;

/// The most advanced proposal of a plan; among equals the first.
#[must_use]
pub fn leading(proposals: &Shelf<Proposal>, plan: EntryNumber) -> Option<&Proposal> {
    // `max_by_key` keeps the last of equals, so the order is turned round.
    of_plan(proposals, plan).rev().max_by_key(|proposal| advance(proposal))
}

/// The proposals of a plan, in order.
pub fn of_plan(proposals: &Shelf<Proposal>, plan: EntryNumber) -> impl DoubleEndedIterator<Item = &Proposal> {
    proposals.iter().filter(move |proposal| proposal.plan == plan)
}

/// First that it goes on, then how many phases are behind it, then how far its endorsement is.
fn advance(proposal: &Proposal) -> (bool, usize, u8) {
    let status = match proposal.status() {
        Status::Withdrawn | Status::Disowned => 0,
        Status::NotEndorsed => 1,
        Status::Returned => 2,
        Status::Presented => 3,
        Status::Endorsed => 4,
        Status::Assumed => 5,
    };
    let goes_on = proposal.goes_on();
    // Of those that ended, the one that was refused was decided at least.
    (goes_on, if goes_on { proposal.course.closed().count() } else { 0 }, status)
}
