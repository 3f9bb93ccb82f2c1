//! A motion is put to the vote.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::{Item, ItemState, Matter, Session};
use super::refusal::Refusal;
use super::under;
use super::vocabulary::VotingMode;
use super::voting::Voting;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::limits;
use crate::motion::{Case, MatterKind, Motion};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Puts a motion to the vote. Which motions can be put follows from the point.
///
/// - open to: technical-secretary
/// - on: on, open, quorate
/// - rules: The motion is one of those of its point, below, with its fields and no others. After the order of the day is
///   approved. An endorsement and an amendment are voted by name. An endorsement needs an open proposal with an
///   institution that answers for it, and a methodology that asks for it in the phase it is in; an amendment, a proposal
///   that is endorsed. Neither says what the ficha says already
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutToVote {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// How votes are taken.
    pub mode: VotingMode,
    /// What is moved.
    pub motion: Arc<Motion>,
}

impl Asked for PutToVote {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let mode = form.choice("mode");
        let motion = form.within("motion", |form| form.variant("kind", Motion::read));
        Some(Self { on: on?, item: item?, mode: mode?, motion: Arc::new(motion?) })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let session = guards::open(skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        guards::no_voting(session)?;
        agenda_comes_first(session, item)?;
        let rules = guards::rules_of(session, &skeleton.secretariat)?;
        guards::quorum(session, &skeleton.secretariat, rules)?;
        let Matter { kind: matter, about } = item.matter;
        if !self.motion.kind().matters().contains(&matter) {
            return Err(Refusal::MotionDoesNotFit { item: self.item, matter, motion: self.motion.kind() }.into());
        }
        if self.motion.kind().is_nominal() && self.mode != VotingMode::Nominal {
            return Err(Refusal::NominalRequired { item: self.item }.into());
        }
        self.motion.check(&Case { skeleton, session, about, item: self.item, voting: None, date: context.date() })?;
        self.motion.is_new(state, about)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for PutToVote {
    const TELLS: Tells = Tells::Nobody;
    const MOST_BYTES: usize = limits::METHODOLOGY_BYTES;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        session.current = Some(self.item);
        if let Some(item) = session.item_mut(self.item) {
            item.state = ItemState::Begun;
            let motion = self.motion.clone();
            item.votings.push(Voting {
                entry: meta.number,
                mode: self.mode,
                motion,
                casts: Vec::new(),
                corrected: Vec::new(),
                result: None,
                withdrawn: None,
            });
        }
    }
}

/// Nothing is decided before the order of the day is, when the call lists it.
fn agenda_comes_first(session: &Session, item: &Item) -> Result<(), Refusal> {
    let pending = session
        .agenda
        .iter()
        .any(|other| other.matter.kind == MatterKind::Agenda && !matches!(other.state, ItemState::Concluded(_)));
    if pending && item.matter.kind != MatterKind::Agenda {
        return Err(Refusal::AgendaNotApproved);
    }
    Ok(())
}
