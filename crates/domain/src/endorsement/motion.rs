//! The motion on the endorsement of a proposal.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Decide, Outcome, Refusal as Endorsement};
use crate::act::Act;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Carried, Case, Fact, MatterKind, Moved, Told, Word};
use crate::number::EntryNumber;
use crate::plan::FichaField;
use crate::refusal::Refusal;
use crate::secretariat::Terms;
use crate::session::{self, Matter};
use crate::state::{Skeleton, State};
use crate::text::{Code, Prose};

/// Grants an endorsement, returns the proposal, or does not grant it; seat by seat, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndorsementMotion {
    /// What is moved.
    pub outcome: Outcome,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
    /// The wording to approve, when it differs from the one proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Erasable<Prose<4000>>>,
    /// The fields of the ficha that the observations ask for; none: a new wording.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<FichaField>,
}

impl Moved for EndorsementMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Endorsement];
    const ABOUT: Option<Refers> = Some(Refers::Proposal);
    const NOMINAL: bool = true;

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match about.and_then(|proposal| skeleton.proposals.get(proposal)) {
            Some(proposal) if proposal.goes_on() && proposal.responsible().is_none() => {
                Err(Endorsement::ResponsibleMissing { position }.into())
            }
            Some(proposal) if proposal.goes_on() => Ok(()),
            Some(_) => Err(session::Refusal::ProposalNotOpen { position }.into()),
            None => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    /// The phase that the commitment is in has to ask for it, and it was not granted there yet.
    fn asked_now(skeleton: &Skeleton, about: Option<EntryNumber>, earlier: &[Matter]) -> Result<(), Refusal> {
        let Some(proposal) = about.and_then(|proposal| skeleton.proposals.get(proposal)) else { return Ok(()) };
        let asked = || proposal.asks_for_endorsement(skeleton).map(|_| ());
        proposal.asked_now(skeleton, earlier, asked)
    }

    fn proposer(skeleton: &Skeleton, about: Option<EntryNumber>) -> Option<&Code> {
        about.and_then(|proposal| skeleton.proposals.get(proposal)).map(|proposal| &proposal.institution)
    }

    fn read(form: &mut Form) -> Option<Self> {
        let moved = form.variant("outcome", |form, outcome| match outcome {
            Outcome::Granted => form.optional_erasable("wording").map(|wording| (outcome, wording, Vec::new())),
            Outcome::Returned => {
                let asks = form.each_once("asks", |_| true);
                asks.map(|asks| (outcome, None, asks))
            }
            Outcome::NotGranted => Some((outcome, None, Vec::new())),
        });
        let reasons = form.erasable("reasons");
        let (outcome, wording, asks) = moved?;
        Some(Self { outcome, reasons: reasons?, wording, asks })
    }

    /// A proposal that somebody would answer for and no other session is voting on, in a phase whose methodology asks for it.
    fn check(&self, case: &Case) -> Result<(), Refusal> {
        let proposal = case.about.and_then(|proposal| case.skeleton.proposals.get(proposal));
        let Some(proposal) = proposal.filter(|proposal| proposal.goes_on()) else {
            return Err(session::Refusal::ProposalNotOpen { position: case.item }.into());
        };
        if proposal.responsible().is_none() {
            return Err(Endorsement::ResponsibleMissing { position: case.item }.into());
        }
        proposal.not_being_voted(case.skeleton, case.voting)?;
        proposal.asks_for_endorsement(case.skeleton).map(|_| ())
    }

    fn is_new(&self, state: &State, about: Option<EntryNumber>) -> Result<(), Refusal> {
        let proposal = about.and_then(|proposal| state.skeleton.proposals.get(proposal));
        let (Some(proposal), Some(wording)) = (proposal, &self.wording) else { return Ok(()) };
        Ok(proposal.would_reword(wording, state)?)
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let proposal = carried.skeleton.proposals.get(carried.about?)?;
        let current = proposal.asks_for_endorsement(carried.skeleton).ok()?;
        let table = &carried.skeleton.secretariat;
        let days = carried.session.rules(table)?.rules.assumption_days;
        let due = Terms::of(table, proposal.responsible()?).working_day_after(carried.context.date(), days);
        let (agreement, reach) = carried.agreement;
        Some(
            Decide {
                on: proposal.id,
                outcome: self.outcome,
                agreement,
                motion: reach.motion,
                phase: current.phase.code.clone(),
                methodology: current.adopted.motion,
                version: proposal.latest(),
                in_favour: reach.in_favour,
                against: reach.against,
                abstentions: reach.abstentions,
                assume_by: (self.outcome == Outcome::Granted).then_some(due),
                asks: self.asks.clone(),
            }
            .into(),
        )
    }

    fn told(&self) -> Told<'_> {
        let text = self.wording.as_ref().and_then(Erasable::place).map(|place| ("wording", place));
        let reasons = self.reasons.place().map(|place| ("reasons", place));
        let asks = self.asks.iter().map(|field| Word::of("ficha", *field)).collect::<Vec<_>>();
        let facts = if asks.is_empty() { Vec::new() } else { alloc::vec![("asks", Fact::Words(asks))] };
        Told { chosen: Some(Word::of("outcome", self.outcome)), text, reasons, facts, ..Told::default() }
    }
}
