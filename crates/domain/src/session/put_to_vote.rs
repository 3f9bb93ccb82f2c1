//! A motion is put to the vote.

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::call::MatterKind;
use super::guards;
use super::model::{Item, ItemState, Session};
use super::refusal::Refusal;
use super::voting::{Motion, Voting};
use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::choice::choice;
use crate::context::{Context, EntryNumber, Meta};
use crate::endorsement::Outcome;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::plan::{Phase, Template};
use crate::proposal;
use crate::secretariat::Change;
use crate::state::{Skeleton, State};
use crate::text::{Line, Prose};

choice! {
    /// How votes are taken.
    pub enum VotingMode {
        /// Seat by seat, each by name.
        Nominal = "nominal",
        /// By show of hands: only counts are kept.
        ShowOfHands = "show_of_hands",
    }
}

/// Puts a motion to the vote. Which of the fields it needs follows from the point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutToVote {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// How votes are taken.
    pub mode: VotingMode,
    /// For an agreement: its words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Erasable<Prose<4000>>>,
    /// For a methodology: which one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Template>,
    /// For an endorsement: what is moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// For an endorsement: why, in public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Erasable<Prose<4000>>>,
    /// For an endorsement that is granted: the wording to approve, when it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Erasable<Prose<4000>>>,
    /// For the name of an axis: the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<160>>>,
    /// For the table: what changes of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Box<Change>>,
}

impl Asked for PutToVote {
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let mode = form.choice("mode");
        let text = form.optional_erasable("text");
        let template = form.optional_choice("template");
        let outcome = form.optional_choice("outcome");
        let reasons = form.optional_erasable("reasons");
        let wording = form.optional_erasable("wording");
        let name = form.optional_erasable("name");
        let change = Change::read(form, "change");
        Some(Self {
            on: on?,
            item: item?,
            mode: mode?,
            text: text?,
            template: template?,
            outcome: outcome?,
            reasons: reasons?,
            wording: wording?,
            name: name?,
            change: change?.map(Box::new),
        })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let session = guards::open(skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        if let Some(voting) = session.agenda.iter().find(|item| item.voting().is_some()) {
            return Err(Refusal::VotingOpen { item: voting.number }.into());
        }
        agenda_comes_first(session, item)?;
        let rules = guards::rules_of(session, &skeleton.secretariat)?;
        guards::quorum(session, &skeleton.secretariat, rules)?;
        if self.motion(item.matter.kind).is_none() {
            return Err(Refusal::MotionDoesNotFit { item: self.item, needs: self.needs(item.matter.kind) }.into());
        }
        if let Some(change) = &self.change {
            change.check(&skeleton.secretariat, context.date())?;
        }
        if item.matter.kind == MatterKind::Endorsement {
            if self.mode != VotingMode::Nominal {
                return Err(Refusal::NominalRequired { item: self.item }.into());
            }
            endorsable(skeleton, item)?;
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for PutToVote {
    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        session.current = Some(self.item);
        if let Some(item) = session.item_mut(self.item)
            && let Some(motion) = self.motion(item.matter.kind)
        {
            item.state = ItemState::InCourse;
            item.votings.push(Voting { entry: meta.number, mode: self.mode, motion, casts: Vec::new(), result: None });
        }
    }
}

impl PutToVote {
    /// The first field the point needs and that is not there.
    fn needs(&self, kind: MatterKind) -> &'static str {
        match kind {
            MatterKind::Agreement | MatterKind::GeneralMatters if self.text.is_none() => "text",
            MatterKind::Methodology if self.template.is_none() => "template",
            MatterKind::Endorsement if self.outcome.is_none() => "outcome",
            MatterKind::Endorsement if self.reasons.is_none() => "reasons",
            MatterKind::AxisName if self.name.is_none() => "name",
            MatterKind::Table if self.change.is_none() => "change",
            _ => "",
        }
    }

    /// The motion, when the fields that are there are exactly those the point needs.
    fn motion(&self, kind: MatterKind) -> Option<Motion> {
        let this = self.clone();
        if let Some(change) = this.change {
            let alone = Self { change: None, ..self.clone() }.motion(MatterKind::Agenda).is_some();
            return (kind == MatterKind::Table && alone).then_some(Motion::Table { change });
        }
        match (kind, this.text, this.template, this.outcome, this.reasons, this.wording, this.name) {
            (MatterKind::Agenda, None, None, None, None, None, None) => Some(Motion::Agenda),
            (MatterKind::Agreement | MatterKind::GeneralMatters, Some(text), None, None, None, None, None) => {
                Some(Motion::Agreement { text })
            }
            (MatterKind::Methodology, None, Some(template), None, None, None, None) => {
                Some(Motion::Methodology { template })
            }
            (MatterKind::Endorsement, None, None, Some(outcome), Some(reasons), wording, None)
                if wording.is_none() || outcome == Outcome::Granted =>
            {
                Some(Motion::Endorsement { outcome, reasons, wording })
            }
            (MatterKind::AxisName, None, None, None, None, None, Some(name)) => Some(Motion::AxisName { name }),
            _ => None,
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

/// An endorsement needs an open proposal that no other session is voting on, and a methodology that
/// asks for it at its phase.
fn endorsable(skeleton: &Skeleton, item: &Item) -> Result<(), crate::Refusal> {
    let proposal = item.matter.about.and_then(|proposal| skeleton.proposals.get(proposal));
    let Some(proposal) = proposal.filter(|proposal| proposal.is_open()) else {
        return Err(Refusal::ProposalNotOpen { position: item.number }.into());
    };
    if proposal::being_voted(skeleton, proposal.id) {
        return Err(proposal::Refusal::BeingVoted.into());
    }
    let methodology = skeleton.plans.get(proposal.plan).and_then(|plan| plan.methodology.as_ref());
    match methodology {
        Some(methodology) if methodology.data.endorsed_at.contains(&Phase::Proposal) => Ok(()),
        _ => Err(Refusal::NoMethodology.into()),
    }
}
