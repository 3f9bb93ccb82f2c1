//! What a carried motion brings about: the agreement itself, and the act it decides.

use alloc::vec::Vec;

use super::Reach;
use crate::act::Act;
use crate::actor::Pseudonym;
use crate::context::{Context, EntryNumber};
use crate::endorsement::{self, Outcome};
use crate::plan;
use crate::secretariat::{ChangeTable, Terms};
use crate::session::{DeclareResult, Item, MatterKind, Motion, Session};
use crate::state::Skeleton;

/// The consequences of a result that carried, in the order of their entries.
pub(crate) fn consequences(
    skeleton: &Skeleton,
    session: &Session,
    item: &Item,
    result: &DeclareResult,
    context: &Context,
) -> Vec<Act> {
    let Some(voting) = item.votings.last() else { return Vec::new() };
    if item.matter.kind == MatterKind::Agenda {
        // The order of the day is approved by the result itself; it is no agreement to follow up.
        return Vec::new();
    }
    let reached = skeleton.agreements.iter().filter(|agreement| agreement.reached.on == session.id).count() as u64;
    let without_effect = match &voting.motion {
        // It fitted when it was put to the vote; another session may have changed the table since.
        Motion::Table { change } => change.check(&skeleton.secretariat, context.date()).err(),
        _ => None,
    };
    let reach = Reach {
        on: session.id,
        item: item.number,
        ordinal: reached + 1,
        matter: item.matter.kind,
        motion: voting.entry,
        in_favour: result.in_favour,
        against: result.against,
        abstentions: result.abstentions,
        excused: result.excused.clone(),
        without_effect,
    };
    // The result takes the next number and the agreement the one after it.
    let agreement = skeleton.next() + 1;
    let decided = decided(skeleton, session, item, agreement, &reach, context);
    let mut acts: Vec<Act> = alloc::vec![reach.into()];
    acts.extend(decided);
    acts
}

fn decided(
    skeleton: &Skeleton,
    session: &Session,
    item: &Item,
    agreement: EntryNumber,
    reach: &Reach,
    context: &Context,
) -> Option<Act> {
    let about = item.matter.about;
    match &item.votings.last()?.motion {
        Motion::Agenda | Motion::Agreement { .. } => None,
        Motion::Table { .. } if reach.without_effect.is_some() => None,
        Motion::Table { change } => {
            let occupant = if change.appoints() { context.randomness.pseudonym(0) } else { Pseudonym::default() };
            Some(ChangeTable { agreement, motion: reach.motion, occupant }.into())
        }
        Motion::Methodology { template } => {
            Some(plan::AdoptMethodology { on: about?, agreement, methodology: template.methodology() }.into())
        }
        Motion::AxisName { .. } => {
            let about = about?;
            let plan = skeleton.plans.iter().find(|plan| plan.axis(about).is_some())?;
            Some(plan::FixAxisName { on: plan.id, axis: about, agreement, motion: reach.motion }.into())
        }
        Motion::Endorsement { outcome, .. } => {
            let proposal = skeleton.proposals.get(about?)?;
            let table = &skeleton.secretariat;
            let days = session.rules(table)?.rules.assumption_days;
            let due = Terms::of(table, &proposal.institution).working_day_after(context.date(), days);
            let granted = *outcome == Outcome::Granted;
            Some(
                endorsement::Decide {
                    on: about?,
                    plan: proposal.plan,
                    outcome: *outcome,
                    agreement,
                    motion: reach.motion,
                    version: proposal.latest(),
                    in_favour: reach.in_favour,
                    against: reach.against,
                    abstentions: reach.abstentions,
                    assume_by: granted.then_some(due),
                }
                .into(),
            )
        }
    }
}
