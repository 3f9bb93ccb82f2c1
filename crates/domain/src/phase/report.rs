//! A report of what happened in a phase is made public.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Refusal, Reported};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::file::FileId;
use crate::number::EntryNumber;
use crate::plan::Closer;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Makes a report of the phase public that a commitment is in, where the methodology asks for one.
///
/// - open to: institution-or-technical-secretary
/// - on: on a commitment that is in that phase
/// - rules: where the phase has `report_published`. `institution?`: the one whose office makes it public; none of the
///   technical secretary. More than one may follow
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The commitment.
    pub on: EntryNumber,
    /// The phase, by its code.
    pub phase: Code,
    /// Title of the report.
    pub title: Erasable<Line<200>>,
    /// The report itself, when it is not only on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Erasable<FileId>>,
    /// The institution that makes it public, unless the technical secretary does; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
}

impl Asked for Report {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let phase = form.code("phase", Refers::Phase);
        let title = form.erasable("title");
        let file = form.optional_erasable("file");
        Some(Self { on: on?, phase: phase?, title: title?, file: file?, institution: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        Ok(Allowed::InstitutionOrTechnicalSecretary(proposal.keeper().clone()))
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let proposal = state.skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        proposal.going_on()?;
        let phase = proposal.in_a_phase(&state.skeleton)?.phase;
        let code = phase.code.as_str().into();
        if phase.code != self.phase {
            return Err(Refusal::OtherPhase { commitment: self.on, phase: code }.into());
        }
        if !phase.closers.contains(&Closer::ReportPublished) {
            return Err(Refusal::NoReportNeeded { commitment: self.on, phase: code }.into());
        }
        let speaks_for_it = !context.actor.is_technical_secretary(&state.skeleton);
        self.institution = speaks_for_it.then(|| proposal.keeper().clone());
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Report {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["institution"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            let reported = Reported { entry: meta.number, report: self.clone(), moment: meta.moment };
            proposal.course.reports.push(reported);
        }
    }
}
