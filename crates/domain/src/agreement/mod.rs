//! Agreements: what a session decided, numbered, with who voted how, and what follows from each.

mod text_motion;

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use text_motion::TextMotion;

use crate::act::Deed;
use crate::basis::Basis;
use crate::context::Meta;
use crate::motion::{MatterKind, Motion};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::shelf::Numbered;
use crate::state::Skeleton;
use crate::tells::Tells;
use crate::text::Code;

/// An agreement is reached: the consequence of a carried motion, never asked for.
///
/// - open to: nobody; the Secretariat speaks
/// - on: an agreement, on a session
/// - rules: `item`, `ordinal` within the session, `matter`, `motion`, `in_favour`, `against`, `abstentions`,
///   `excused`, `without_effect?`: the refusal that stood in the way of what it decides, when another session
///   decided something else since it was put to the vote. Follows from a carried motion. Brings about
///   `plan.adopt_methodology`, `plan.fix_axis_name`, `secretariat.change`, `endorsement.decide`,
///   `phase.close`, `phase.reopen` or `proposal.adopt_amendment` when the motion was that
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// Its number within the session, from 1.
    pub ordinal: u64,
    /// What it is about.
    pub matter: MatterKind,
    /// The entry that put the motion; it holds the words.
    pub motion: EntryNumber,
    /// Votes in favour.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Abstentions.
    pub abstentions: u64,
    /// Seats excused.
    pub excused: Vec<Code>,
    /// What kept it from taking effect, when something did since it was put to the vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_effect: Option<Refusal>,
}

/// An agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Number of its entry.
    pub id: EntryNumber,
    /// As it was reached.
    pub reached: Reach,
    /// The motion that carried.
    pub motion: Option<Arc<Motion>>,
    /// When.
    pub moment: crate::moment::Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
}

impl Numbered for Agreement {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl Deed for Reach {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        skeleton.sessions.get(self.on)?.serves(skeleton, self.item)
    }

    fn claims(&self) -> Vec<String> {
        alloc::vec![
            alloc::format!("agreement/{}/{}", self.on, self.ordinal),
            alloc::format!("voting/{}/agreement", self.motion),
        ]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let item = skeleton.sessions.get(self.on).and_then(|session| session.item(self.item));
        let motion = item.and_then(|item| item.moved(self.motion)).cloned();
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.agreements.push(meta.number);
        }
        skeleton.agreements.push(Agreement {
            id: meta.number,
            reached: self.clone(),
            motion,
            moment: meta.moment,
            basis: meta.basis,
        });
    }
}
