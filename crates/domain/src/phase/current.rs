//! The phase a commitment is in: the first one of the methodology in force that is not closed.

use jiff::civil::{Date, DateTime};

use crate::plan::{Adopted, Phase, Plan};
use crate::proposal::Proposal;
use crate::secretariat::Terms;
use crate::state::Skeleton;

/// The phase a commitment is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Current<'a> {
    /// The methodology in force.
    pub adopted: &'a Adopted,
    /// The phase.
    pub phase: &'a Phase,
    /// Its number, from 1.
    pub number: usize,
    /// Since when it is in it.
    pub since: DateTime,
    /// The last day of its term, when it has one.
    pub by: Option<Date>,
}

/// Why a commitment is in no phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPhase<'a> {
    /// Its plan has no methodology yet.
    NoMethodology,
    /// All phases are closed.
    Through(&'a Adopted),
}

/// The phase a commitment is in.
///
/// # Errors
/// Why it is in none.
pub fn current<'a>(skeleton: &'a Skeleton, proposal: &Proposal) -> Result<Current<'a>, NoPhase<'a>> {
    let plan = skeleton.plans.get(proposal.plan).ok_or(NoPhase::NoMethodology)?;
    let adopted = plan.methodology().ok_or(NoPhase::NoMethodology)?;
    let (phase, number) = first_open(adopted, proposal).ok_or(NoPhase::Through(adopted))?;
    let since = since(plan, phase, proposal);
    let terms = Terms::of(&skeleton.secretariat, &proposal.institution);
    let by = phase.term_days.map(|days| terms.working_day_after(since.date(), days));
    Ok(Current { adopted, phase, number, since, by })
}

fn first_open<'a>(adopted: &'a Adopted, proposal: &Proposal) -> Option<(&'a Phase, usize)> {
    let mut phases = adopted.data.phases.iter().zip(1..);
    phases.find(|(phase, _)| proposal.course.closing(&phase.code).is_none())
}

/// It opened when the one before it was closed, or it was opened again, or the commitment was proposed; but not before
/// the first of the methodologies since then that have it in that place.
fn since(plan: &Plan, phase: &Phase, proposal: &Proposal) -> DateTime {
    let turned = proposal.course.turned().map_or(proposal.moment, |(_, moment)| moment);
    let has_it = |adopted: &&Adopted| first_open(adopted, proposal).is_some_and(|(open, _)| open.code == phase.code);
    let unbroken = plan.methodologies.iter().rev().take_while(has_it);
    let adopted = unbroken.last().map_or(turned, |adopted| adopted.moment);
    turned.max(adopted)
}
