//! Which proposal of a plan is the most advanced, so that the first screen can say one sentence.

use super::{Proposal, Status};
use crate::number::EntryNumber;
use crate::shelf::Shelf;

/// The most advanced proposal of a plan; among equals the first.
#[must_use]
pub fn leading(proposals: &Shelf<Proposal>, plan: EntryNumber) -> Option<&Proposal> {
    // `max_by_key` keeps the last of equals, so the order is turned round.
    of_plan(proposals, plan).rev().max_by_key(|proposal| advance(proposal.status()))
}

/// The proposals of a plan, in order.
pub fn of_plan(proposals: &Shelf<Proposal>, plan: EntryNumber) -> impl DoubleEndedIterator<Item = &Proposal> {
    proposals.iter().filter(move |proposal| proposal.plan == plan)
}

fn advance(status: Status) -> u8 {
    match status {
        Status::Withdrawn => 0,
        Status::NotEndorsed => 1,
        Status::Returned => 2,
        Status::Presented => 3,
        Status::Endorsed => 4,
        Status::Assumed => 5,
    }
}
