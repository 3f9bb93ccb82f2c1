//! What was decided about a proposal, looked up where it was said: the motion and its voting.

use super::Proposal;
use crate::endorsement::Decided;
use crate::erasable::Erasable;
use crate::motion::{MatterKind, Motion};
use crate::number::EntryNumber;
use crate::session::{Item, Session, Voting};
use crate::state::Skeleton;
use crate::text::Prose;

/// The wording the Secretariat approved: the one of the motion, or else the version before the table.
#[must_use]
pub fn approved_wording<'a>(
    skeleton: &'a Skeleton,
    proposal: &'a Proposal,
) -> Option<(&'a Decided, &'a Erasable<Prose<4000>>)> {
    let decided = proposal.granted()?;
    let motion = skeleton.agreements.get(decided.agreement).and_then(|agreement| agreement.motion.as_deref());
    let of_motion = match motion {
        Some(Motion::Endorsement(moved)) => moved.wording.as_ref(),
        _ => None,
    };
    let before_the_table = || proposal.version(decided.version).map(|version| &version.wording);
    of_motion.or_else(before_the_table).map(|wording| (decided, wording))
}

/// Every voting held on the endorsement of a proposal, in order, whether or not its motion carried.
pub fn votings(skeleton: &Skeleton, proposal: EntryNumber) -> impl Iterator<Item = (&Session, &Item, &Voting)> {
    let items = skeleton.sessions.iter().flat_map(|session| session.agenda.iter().map(move |item| (session, item)));
    items
        .filter(move |(_, item)| item.matter.kind == MatterKind::Endorsement && item.matter.about == Some(proposal))
        .flat_map(|(session, item)| item.votings.iter().map(move |voting| (session, item, voting)))
}
