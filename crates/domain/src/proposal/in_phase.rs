//! The phase a commitment is in: the first one of the methodology in force that is not closed; what it still needs before it
//! closes, and whether the endorsement is asked for in it.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Proposal, Refusal, Status};
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::phase::{self, Closing, Current, Held, Lacking, NoPhase, Way, way_to_reopen};
use crate::plan::{Adopted, Closer, Phase, PhaseKind, Plan};
use crate::secretariat::Terms;
use crate::session::Matter;
use crate::state::Skeleton;
use crate::text::{Code, Typed};

impl Proposal {
    /// The phase it is in.
    ///
    /// # Errors
    /// Why it is in none.
    pub fn phase<'a>(&self, skeleton: &'a Skeleton) -> Result<Current<'a>, NoPhase<'a>> {
        let plan = skeleton.plans.get(self.plan).ok_or(NoPhase::NoMethodology)?;
        let adopted = plan.methodology().ok_or(NoPhase::NoMethodology)?;
        let (phase, number) = self.first_open(adopted).ok_or(NoPhase::Through(adopted))?;
        let opened = self.opened(plan, phase);
        // A proposal is under way since it was presented, whenever somebody said which phases follow.
        let since = if self.was_presented_in(phase) { self.moment } else { opened };
        let terms = Terms::of(&skeleton.secretariat, self.keeper());
        let by = phase.term_days.map(|days| terms.working_day_after(opened.date(), days));
        Ok(Current { adopted, phase, number, since, by })
    }

    /// Whether that phase is the one of its proposal, and it has been in it since it was presented.
    #[must_use]
    pub fn was_presented_in(&self, phase: &Phase) -> bool {
        phase.kind == PhaseKind::Proposal && self.course.turned().is_none()
    }

    /// What a phase still needs, the agreement that closes it among that, if one has to.
    #[must_use]
    pub fn lacks(&self, phase: &Phase) -> Vec<Lacking> {
        let unmet = |closer: &&Closer| self.held(phase, **closer).is_none();
        let closers = phase.closers.iter().filter(unmet).map(|closer| Lacking::Closer(*closer));
        let fields = phase.required.iter().filter(|field| self.says(**field).is_none());
        let fields = fields.map(|field| Lacking::Field(*field));
        let endorsement = phase.endorses().then(|| self.lacks_endorsement(phase)).flatten();
        fields.chain(closers).chain(endorsement).collect()
    }

    /// What of a phase holds already, and by which entry.
    pub(crate) fn holding(&self, phase: &Phase) -> Vec<Held> {
        let held = |closer: &Closer| self.held(phase, *closer).map(|by| Held { closer: *closer, by });
        phase.closers.iter().filter_map(held).collect()
    }

    /// The phase that was closed last, when the technical secretary can open it again, without an agreement.
    ///
    /// # Errors
    /// What became of the commitment, that no phase is closed, or that the methodology wants an agreement.
    pub fn reopenable(&self, skeleton: &Skeleton) -> Result<&Code, crate::Refusal> {
        let last = self.course.closed().next_back();
        let last = last.ok_or(phase::Refusal::NotClosedLast { commitment: self.id })?;
        self.opens_again(skeleton, &last.phase, Way::ByAct).map(|closing| &closing.phase)
    }

    /// The closing that is undone when that phase is opened again in that way.
    ///
    /// # Errors
    /// What became of it, that another phase was closed last, or that the methodology wants it done otherwise.
    pub(crate) fn opens_again(&self, skeleton: &Skeleton, phase: &Code, way: Way) -> Result<&Closing, crate::Refusal> {
        self.going_on()?;
        let last = self.course.closed().next_back().filter(|closing| closing.phase == *phase);
        let closing = last.ok_or(phase::Refusal::NotClosedLast { commitment: self.id })?;
        way.must_be(way_to_reopen(skeleton, self.plan, closing), self.id, phase)?;
        Ok(closing)
    }

    /// The phase in which its endorsement is to be decided now.
    ///
    /// # Errors
    /// Why it is not.
    pub fn asks_for_endorsement<'a>(&self, skeleton: &'a Skeleton) -> Result<Current<'a>, crate::Refusal> {
        self.going_on()?;
        let current = self.in_a_phase(skeleton)?;
        let code = |phase: &Phase| String::from(phase.code.as_str());
        let (commitment, phase) = (self.id, code(current.phase));
        if !current.phase.endorses() {
            let phases = current.adopted.data.phases.iter().filter(|phase| phase.endorses()).map(code).collect();
            return Err(phase::Refusal::EndorsementElsewhere { commitment, phase, phases }.into());
        }
        if self.granted_in(&current.phase.code).is_some() {
            return Err(phase::Refusal::EndorsedInPhase { commitment, phase }.into());
        }
        Ok(current)
    }

    /// Whether it can be decided on when its point is reached: now, or after what stands before it on the agenda, the
    /// adoption of the methodology or the close of a phase.
    pub(crate) fn asked_now(
        &self,
        skeleton: &Skeleton,
        earlier: &[Matter],
        asked: impl FnOnce() -> Result<(), crate::Refusal>,
    ) -> Result<(), crate::Refusal> {
        let comes_first = |matter: &Matter| match matter.kind {
            MatterKind::Methodology => matter.about == Some(self.plan),
            MatterKind::Phase => matter.about == Some(self.id),
            _ => false,
        };
        let may_change = self.goes_on() && skeleton.plans.get(self.plan).is_some();
        if may_change && earlier.iter().any(comes_first) { Ok(()) } else { asked() }
    }

    /// The phase it is in.
    ///
    /// # Errors
    /// It is in none.
    pub(crate) fn in_a_phase<'a>(&self, skeleton: &'a Skeleton) -> Result<Current<'a>, crate::Refusal> {
        self.phase(skeleton).map_err(|none| match none {
            NoPhase::NoMethodology => phase::Refusal::NoMethodology.into(),
            NoPhase::Through(_) => phase::Refusal::AllClosed { commitment: self.id }.into(),
        })
    }

    /// That it was neither withdrawn, disowned nor refused.
    ///
    /// # Errors
    /// Which of them.
    pub(crate) fn going_on(&self) -> Result<(), Refusal> {
        match self.status() {
            Status::Withdrawn => Err(Refusal::ProposalWithdrawn),
            Status::Disowned => Err(Refusal::ProposalDisowned),
            Status::NotEndorsed => Err(Refusal::NotGranted),
            Status::Presented | Status::Returned | Status::Endorsed | Status::Assumed => Ok(()),
        }
    }

    fn first_open<'a>(&self, adopted: &'a Adopted) -> Option<(&'a Phase, usize)> {
        let mut phases = adopted.data.phases.iter().zip(1..);
        phases.find(|(phase, _)| self.course.closing(&phase.code).is_none())
    }

    /// It opened when the one before it was closed, or it was opened again, or the commitment was proposed; but not before
    /// the first of the methodologies since then that have it in that place.
    fn opened(&self, plan: &Plan, phase: &Phase) -> Moment {
        let turned = self.course.turned().map_or(self.moment, |(_, moment)| moment);
        let has_it = |adopted: &&Adopted| self.first_open(adopted).is_some_and(|(open, _)| open.code == phase.code);
        let unbroken = plan.methodologies.iter().rev().take_while(has_it);
        let adopted = unbroken.last().map_or(turned, |adopted| adopted.moment);
        turned.max(adopted)
    }

    /// The entry by which it holds. Validations, answers to contributions and editions are not on record yet, and an agreement
    /// closes by itself.
    fn held(&self, phase: &Phase, closer: Closer) -> Option<EntryNumber> {
        match closer {
            Closer::ReportPublished => self.course.report(&phase.code).map(|reported| reported.entry),
            Closer::ApprovedInSession => self.granted_in(&phase.code).map(|decided| decided.entry),
            Closer::ValidatedByBothSides
            | Closer::ContributionsAnswered
            | Closer::EditionPublished
            | Closer::ByAgreement => None,
        }
    }

    fn lacks_endorsement(&self, phase: &Phase) -> Option<Lacking> {
        match self.granted_in(&phase.code) {
            None => Some(Lacking::Endorsement),
            Some(decided) => self.assumption_of(decided).is_none().then_some(Lacking::Assumption),
        }
    }
}
