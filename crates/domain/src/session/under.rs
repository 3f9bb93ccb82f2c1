//! What an act of a session serves: the commitment or the plan that its point is about.

use super::model::{Document, Item, Session};
use crate::number::EntryNumber;
use crate::state::Skeleton;

impl Session {
    /// The points of its agenda, in order, and after them those that were taken out of its call.
    pub fn points(&self) -> impl Iterator<Item = &Item> {
        self.agenda.iter().chain(self.dropped.iter().map(|dropped| &dropped.item))
    }

    /// A document that an entry circulated, and its point; also of one that was taken out of the call.
    pub(super) fn circulated(&self, entry: EntryNumber) -> Option<(&Item, &Document)> {
        self.points().find_map(|item| Some((item, item.document(entry)?)))
    }

    /// What a point of it is about; of an axis, its plan.
    pub(crate) fn serves(&self, skeleton: &Skeleton, item: u64) -> Option<EntryNumber> {
        let about = self.points().find(|point| point.number == item)?.matter.about?;
        let axis = || skeleton.plans.iter().find(|plan| plan.axis(about).is_some());
        let plan = || skeleton.plans.get(about).or_else(axis).map(|plan| plan.id);
        skeleton.proposals.get(about).map(|proposal| proposal.id).or_else(plan)
    }
}

/// What a point of a session is about.
pub(super) fn of_item(skeleton: &Skeleton, session: EntryNumber, item: u64) -> Option<EntryNumber> {
    skeleton.sessions.get(session)?.serves(skeleton, item)
}

/// The same, of the point a vote was cast on.
pub(super) fn of_vote(skeleton: &Skeleton, session: EntryNumber, vote: EntryNumber) -> Option<EntryNumber> {
    let item = item_of(skeleton.sessions.get(session)?, vote)?;
    of_item(skeleton, session, item)
}

fn item_of(session: &Session, vote: EntryNumber) -> Option<u64> {
    let cast_on = |item: &&super::Item| {
        let mut casts = item.votings.iter().flat_map(|voting| &voting.casts);
        casts.any(|cast| cast.entry == vote)
    };
    session.agenda.iter().find(cast_on).map(|item| item.number)
}
