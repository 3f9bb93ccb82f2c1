//! What is owed until there is a methodology, one after the other: a table that is set up and installed, a plan, its axes, and a
//! session that adopts its methodology.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::commitment::calls;
use super::session::hold;
use super::{Debtor, Duty, Owed};
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::plan::Plan;
use crate::proposal::{deciding, is_listed, of_plan as proposed};
use crate::session::Reached;
use crate::state::Skeleton;

/// What a table comes to next, from setting it up on and until something was proposed under the methodology of its latest plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComesNext {
    /// Something that is owed.
    Owed(Owed),
    /// Proposals for that plan: anybody's turn, so nobody owes them.
    Proposals(EntryNumber),
}

/// What comes next, seen from a day, one thing at a time: the table, what its installation asks for, and nothing once something was
/// proposed.
#[must_use]
pub fn comes_next(skeleton: &Skeleton, today: Date) -> Option<ComesNext> {
    let Some(installed) = skeleton.secretariat.installed else {
        return set_up(skeleton).map(|owed| ComesNext::Owed(owed.seen_on(skeleton, today)));
    };
    let Some(plan) = skeleton.plans.iter().last() else { return first(skeleton, installed).map(ComesNext::Owed) };
    if let Some(owed) = of_plan(skeleton, plan, installed) {
        return Some(ComesNext::Owed(owed));
    }
    if plan.methodology().is_none() {
        let (session, _) = deciding(skeleton, MatterKind::Methodology, plan.id, today)?;
        let is_called = matches!(session.reached(), Reached::Called { .. });
        return is_called.then(|| ComesNext::Owed(hold(session).seen_on(skeleton, today)));
    }
    let is_first = proposed(&skeleton.proposals, plan.id).next().is_none();
    is_first.then_some(ComesNext::Proposals(plan.id))
}

/// What is owed for the plans of an installed table; without any, the first one; and before, that it is set up and installed.
pub(super) fn owed(skeleton: &Skeleton) -> Vec<Owed> {
    let Some(installed) = skeleton.secretariat.installed else { return set_up(skeleton).into_iter().collect() };
    if skeleton.plans.iter().next().is_none() {
        return first(skeleton, installed).into_iter().collect();
    }
    skeleton.plans.iter().filter_map(|plan| of_plan(skeleton, plan, installed)).collect()
}

/// To set the table up: whether anything is missing of it, a day says.
fn set_up(skeleton: &Skeleton) -> Option<Owed> {
    skeleton.body.as_ref()?;
    let opened: EntryNumber = 0;
    let since = day(skeleton, opened)?;
    Some(Owed { who: Debtor::Founder, what: Duty::SetUp(opened), since, by: None, source: None })
}

/// To register the first plan.
fn first(skeleton: &Skeleton, installed: EntryNumber) -> Option<Owed> {
    day(skeleton, installed).map(|since| secretary(Duty::FoundPlan(installed), since))
}

fn of_plan(skeleton: &Skeleton, plan: &Plan, installed: EntryNumber) -> Option<Owed> {
    let after = |entry: EntryNumber| day(skeleton, entry.max(installed));
    let Some(axis) = plan.axes.first() else {
        return Some(secretary(Duty::NameAxis(plan.id), after(plan.id)?));
    };
    if plan.methodology().is_some() || is_listed(skeleton, MatterKind::Methodology, plan.id) {
        return None;
    }
    let proposals = || skeleton.proposals.iter().filter(|proposal| proposal.plan == plan.id && proposal.goes_on());
    let since = match proposals().next() {
        None => after(axis.id)?,
        // Not before it is said who would answer for what was proposed: that is owed first.
        Some(_) => proposals().find(|proposal| proposal.responsible().is_some())?.moment.date(),
    };
    Some(calls(MatterKind::Methodology, plan.id, since, None))
}

fn day(skeleton: &Skeleton, entry: EntryNumber) -> Option<Date> {
    skeleton.note(entry).map(|note| note.moment.date())
}

fn secretary(what: Duty, since: Date) -> Owed {
    Owed { who: Debtor::TechnicalSecretary, what, since, by: None, source: None }
}
