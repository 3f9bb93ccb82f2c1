//! The motion to close a phase of a commitment, or to open it again, where the methodology wants that by agreement.

use serde::{Deserialize, Serialize};

use super::close::complete;
use super::reopen::way_to_reopen;
use super::{Close, PhaseChange, Reopen, Way};
use crate::act::Act;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::motion::{Carried, Case, Fact, MatterKind, Moved, Told, Word};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::session::{self, Matter};
use crate::state::Skeleton;
use crate::text::{Code, Prose};

/// Closes a phase, or opens it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseMotion {
    /// Which of the two.
    pub change: PhaseChange,
    /// The phase, by its code.
    pub phase: Code,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
}

impl Moved for PhaseMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Phase];
    const ABOUT: Option<Refers> = Some(Refers::Proposal);

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match about.and_then(|proposal| skeleton.proposals.get(proposal)) {
            Some(proposal) if proposal.goes_on() => Ok(()),
            Some(_) => Err(session::Refusal::ProposalNotOpen { position }.into()),
            None => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    /// The phase it is in closes by agreement and has all else, or the one closed last is opened by agreement.
    fn asked_now(skeleton: &Skeleton, about: Option<EntryNumber>, earlier: &[Matter]) -> Result<(), Refusal> {
        let Some(proposal) = about.and_then(|proposal| skeleton.proposals.get(proposal)) else { return Ok(()) };
        proposal.asked_now(skeleton, earlier, || {
            let last = proposal.course.closed().next_back();
            if last.is_some_and(|closing| way_to_reopen(skeleton, proposal.plan, closing) == Way::ByAgreement) {
                return Ok(());
            }
            let phase = proposal.in_a_phase(skeleton)?.phase;
            Way::ByAgreement.must_be(Way::of(phase), proposal.id, &phase.code)?;
            Ok(complete(proposal.lacks(phase), proposal.id, phase)?)
        })
    }

    fn read(form: &mut Form) -> Option<Self> {
        let change = form.choice("change");
        let phase = form.code("phase", Refers::Phase);
        let reasons = form.reason("reasons", limits::REASON_MIN);
        Some(Self { change: change?, phase: phase?, reasons: reasons? })
    }

    fn check(&self, case: &Case) -> Result<(), Refusal> {
        let proposal = case.about.and_then(|proposal| case.skeleton.proposals.get(proposal));
        let proposal = proposal.ok_or(session::Refusal::ProposalNotOpen { position: case.item })?;
        proposal.going_on()?;
        // The number of the agreement is not there yet; whichever it will be changes nothing of what is checked.
        self.act(case.skeleton, proposal.id, case.skeleton.next()).map(|_| ())
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        self.act(carried.skeleton, carried.about?, carried.agreement.0).ok()
    }

    fn told(&self) -> Told<'_> {
        let reasons = self.reasons.place().map(|place| ("reasons", place));
        let facts = alloc::vec![("phase", Fact::Phase(&self.phase))];
        Told { chosen: Some(Word::of("phase_change", self.change)), reasons, facts, ..Told::default() }
    }
}

impl PhaseMotion {
    fn act(&self, skeleton: &Skeleton, on: EntryNumber, agreement: EntryNumber) -> Result<Act, Refusal> {
        let (phase, agreement) = (self.phase.clone(), Some(agreement));
        match self.change {
            PhaseChange::Close => {
                let close = Close { on, phase, methodology: 0, held: alloc::vec::Vec::new(), agreement: None };
                close.decided(skeleton, agreement).map(Act::from)
            }
            PhaseChange::Reopen => {
                let reopen = Reopen { on, phase, reason: None, closing: 0, agreement: None };
                reopen.decided(skeleton, agreement).map(Act::from)
            }
        }
    }
}
