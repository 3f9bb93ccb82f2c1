//! What a carried motion brings about: the agreement itself, and the act it decides.

use alloc::vec::Vec;

use super::declare_result::DeclareResult;
use super::model::{Item, Session};
use crate::act::Act;
use crate::agreement::Reach;
use crate::context::Context;
use crate::motion::{Carried, Case};
use crate::state::Skeleton;

/// The consequences of a result that carried, in the order of their entries.
pub(super) fn consequences(
    skeleton: &Skeleton,
    session: &Session,
    item: &Item,
    result: &DeclareResult,
    context: &Context,
) -> Vec<Act> {
    let Some(voting) = item.votings.last().filter(|voting| voting.motion.is_agreement()) else { return Vec::new() };
    let reached = session.agreements.len() as u64;
    let about = item.matter.about;
    // It could be decided when it was put to the vote; another session may have decided something else since.
    let case = Case { skeleton, session, about, item: item.number, voting: Some(voting.entry), date: context.date() };
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
        without_effect: voting.motion.check(&case).err(),
    };
    // The result takes the next number and the agreement the one after it.
    let carried = Carried { skeleton, session, about, agreement: (skeleton.next() + 1, &reach), context };
    let decided = if reach.without_effect.is_none() { voting.motion.brings_about(&carried) } else { None };
    core::iter::once(reach.into()).chain(decided).collect()
}
