//! What is owed for what papers say of who holds an office: a session that settles what seats object to.

use alloc::vec::Vec;

use super::calendar::may_adopt;
use super::{Debtor, Duty, Owed, Source};
use crate::secretariat::OfPaper;
use crate::state::Skeleton;

/// What is disputed and has no session yet that could settle it.
pub(super) fn owed(skeleton: &Skeleton) -> Vec<Owed> {
    if skeleton.sessions.iter().any(may_adopt) {
        return Vec::new();
    }
    let disputed = skeleton.secretariat.papers.iter().filter(|paper| paper.is_disputed());
    disputed.filter_map(|paper| settles(skeleton, paper)).collect()
}

fn settles(skeleton: &Skeleton, paper: &OfPaper) -> Option<Owed> {
    let first = paper.objections.first()?.entry;
    Some(Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::SettleOffice(paper.entry),
        since: skeleton.note(first)?.moment.date(),
        by: None,
        source: Some(Source::Objection(first)),
    })
}
