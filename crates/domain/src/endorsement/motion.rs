//! The motion on the endorsement of a proposal.

use serde::{Deserialize, Serialize};

use super::{Decide, Outcome};
use crate::act::Act;
use crate::choice::Choice;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Carried, Case, MatterKind, Moved, Told};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::secretariat::Terms;
use crate::session::Matter;
use crate::state::Skeleton;
use crate::text::{Code, Prose};
use crate::{phase, proposal, session};

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
}

impl Moved for EndorsementMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Endorsement];
    const ABOUT: Option<Refers> = Some(Refers::Proposal);
    const NOMINAL: bool = true;

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match about.and_then(|proposal| skeleton.proposals.get(proposal)) {
            Some(proposal) if proposal.goes_on() => Ok(()),
            Some(_) => Err(session::Refusal::ProposalNotOpen { position }.into()),
            None => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    /// The phase that the commitment is in has to ask for it, and it was not granted there yet.
    fn asked_now(skeleton: &Skeleton, about: Option<EntryNumber>, earlier: &[Matter]) -> Result<(), Refusal> {
        let Some(proposal) = about.and_then(|proposal| skeleton.proposals.get(proposal)) else { return Ok(()) };
        let asked = || phase::asks_for_endorsement(skeleton, proposal).map(|_| ());
        phase::asked_now(skeleton, proposal, earlier, asked)
    }

    fn proposer(skeleton: &Skeleton, about: Option<EntryNumber>) -> Option<&Code> {
        about.and_then(|proposal| skeleton.proposals.get(proposal)).map(|proposal| &proposal.institution)
    }

    fn read(form: &mut Form) -> Option<Self> {
        let moved = form.variant("outcome", |form, outcome| match outcome {
            Outcome::Granted => form.optional_erasable("wording").map(|wording| (outcome, wording)),
            Outcome::Returned | Outcome::NotGranted => Some((outcome, None)),
        });
        let reasons = form.erasable("reasons");
        let (outcome, wording) = moved?;
        Some(Self { outcome, reasons: reasons?, wording })
    }

    /// A proposal that no other session is voting on, in a phase whose methodology asks for it.
    fn check(&self, case: &Case) -> Result<(), Refusal> {
        let proposal = case.about.and_then(|proposal| case.skeleton.proposals.get(proposal));
        let Some(proposal) = proposal.filter(|proposal| proposal.goes_on()) else {
            return Err(session::Refusal::ProposalNotOpen { position: case.item }.into());
        };
        if proposal::being_voted_besides(case.skeleton, proposal.id, case.voting) {
            return Err(proposal::Refusal::BeingVoted.into());
        }
        phase::asks_for_endorsement(case.skeleton, proposal).map(|_| ())
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let proposal = carried.skeleton.proposals.get(carried.about?)?;
        let current = phase::asks_for_endorsement(carried.skeleton, proposal).ok()?;
        let table = &carried.skeleton.secretariat;
        let days = carried.session.rules(table)?.rules.assumption_days;
        let due = Terms::of(table, &proposal.institution).working_day_after(carried.context.date(), days);
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
            }
            .into(),
        )
    }

    fn told(&self) -> Told {
        let text = self.wording.as_ref().and_then(Erasable::place).map(|place| ("wording", place));
        Told { chosen: Some(self.outcome.word()), text, reasons: self.reasons.place(), ..Told::default() }
    }
}
