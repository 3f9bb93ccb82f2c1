//! What is owed for what papers say of who holds an office: a session that settles what seats object to, and what a second
//! person does.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::calendar::may_adopt;
use super::{Debtor, Duty, Owed, Source};
use crate::secretariat::OfPaper;
use crate::state::Skeleton;

/// What is disputed and has no session yet that could settle it, and what waits for a second person.
pub(super) fn owed(skeleton: &Skeleton) -> Vec<Owed> {
    let table = &skeleton.secretariat;
    let disputed = table.papers.iter().filter(|paper| paper.is_disputed() && !skeleton.sessions.iter().any(may_adopt));
    let unconfirmed =
        table.unconfirmed().filter_map(|paper| second(skeleton, Duty::ConfirmAppointment(paper.entry), None));
    let resets = table.factor_resets.iter().filter(|reset| reset.done.is_none());
    let resets = resets.filter_map(|reset| second(skeleton, Duty::ResetFactor(reset.entry), Some(reset.waits_until())));
    disputed.filter_map(|paper| settles(skeleton, paper)).chain(unconfirmed).chain(resets).collect()
}

/// What a first person began.
fn second(skeleton: &Skeleton, what: Duty, by: Option<Date>) -> Option<Owed> {
    let (Duty::ConfirmAppointment(first) | Duty::ResetFactor(first)) = what else { return None };
    Some(Owed {
        who: Debtor::SecondPerson(first),
        what,
        since: skeleton.note(first)?.moment.date(),
        by,
        source: Some(Source::FirstPerson(first)),
    })
}

fn settles(skeleton: &Skeleton, paper: &OfPaper) -> Option<Owed> {
    let first = paper.objecting().next()?.entry;
    Some(Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::SettleOffice(paper.entry),
        since: skeleton.note(first)?.moment.date(),
        by: None,
        source: Some(Source::Objection(first)),
    })
}
