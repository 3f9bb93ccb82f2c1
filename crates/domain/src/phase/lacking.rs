//! What the phase of a commitment still needs before it closes, and whether the endorsement is asked for in it.

use alloc::vec::Vec;

use super::{Current, Held, NoPhase, Refusal, current};
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::plan::{Closer, FichaField, Phase};
use crate::proposal::{Proposal, Status};
use crate::session::Matter;
use crate::state::Skeleton;
use crate::text::Typed;
use crate::{proposal, session};

/// What a phase still needs before it closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// What has to hold.
    Closer(Closer),
    /// What of the ficha has to be filled in.
    Field(FichaField),
    /// The endorsement.
    Endorsement,
    /// That the institution assumes what was endorsed.
    Assumption,
}

/// What a phase of a commitment still needs, the agreement that closes it among that, if one has to.
#[must_use]
pub fn lacking(proposal: &Proposal, phase: &Phase) -> Vec<Lacking> {
    let unmet = |closer: &&Closer| held(proposal, phase, **closer).is_none();
    let closers = phase.closers.iter().filter(unmet).map(|closer| Lacking::Closer(*closer));
    let fields =
        phase.required.iter().filter(|field| proposal.says(**field).is_none()).map(|field| Lacking::Field(*field));
    let endorsement = phase.endorses().then(|| endorsement(proposal, phase)).flatten();
    fields.chain(closers).chain(endorsement).collect()
}

/// What of a phase holds already, and by which entry.
pub(super) fn holding(proposal: &Proposal, phase: &Phase) -> Vec<Held> {
    let held = |closer: &Closer| held(proposal, phase, *closer).map(|by| Held { closer: *closer, by });
    phase.closers.iter().filter_map(held).collect()
}

/// The entry by which it holds. Validations, answers to contributions and editions are not on record yet, and an agreement
/// closes by itself.
fn held(proposal: &Proposal, phase: &Phase, closer: Closer) -> Option<EntryNumber> {
    match closer {
        Closer::ReportPublished => proposal.course.report(&phase.code).map(|reported| reported.entry),
        Closer::ApprovedInSession => proposal.granted_in(&phase.code).map(|decided| decided.entry),
        Closer::ValidatedByBothSides
        | Closer::ContributionsAnswered
        | Closer::EditionPublished
        | Closer::ByAgreement => None,
    }
}

fn endorsement(proposal: &Proposal, phase: &Phase) -> Option<Lacking> {
    match proposal.granted_in(&phase.code) {
        None => Some(Lacking::Endorsement),
        Some(decided) => proposal.assumption_of(decided).is_none().then_some(Lacking::Assumption),
    }
}

/// The phase of a commitment in which its endorsement is to be decided now.
///
/// # Errors
/// Why it is not.
pub fn asks_for_endorsement<'a>(skeleton: &'a Skeleton, proposal: &Proposal) -> Result<Current<'a>, crate::Refusal> {
    going_on(proposal)?;
    let current = in_a_phase(skeleton, proposal)?;
    if !current.phase.endorses() {
        return Err(Refusal::EndorsementElsewhere {
            commitment: proposal.id,
            phase: current.phase.code.as_str().into(),
            phases: current.adopted.data.phases.iter().filter(|phase| phase.endorses()).map(code).collect(),
        }
        .into());
    }
    if proposal.granted_in(&current.phase.code).is_some() {
        let phase = current.phase.code.as_str().into();
        return Err(Refusal::EndorsedInPhase { commitment: proposal.id, phase }.into());
    }
    Ok(current)
}

/// Whether a commitment can be decided on when its point is reached: now, or after what stands before it on the agenda,
/// the adoption of the methodology or the close of a phase.
pub(crate) fn asked_now(
    skeleton: &Skeleton,
    proposal: &Proposal,
    earlier: &[Matter],
    asked: impl FnOnce() -> Result<(), crate::Refusal>,
) -> Result<(), crate::Refusal> {
    let comes_first = |matter: &Matter| match matter.kind {
        MatterKind::Methodology => matter.about == Some(proposal.plan),
        MatterKind::Phase => matter.about == Some(proposal.id),
        _ => false,
    };
    let may_change = proposal.goes_on() && skeleton.plans.get(proposal.plan).is_some();
    if may_change && earlier.iter().any(comes_first) { Ok(()) } else { asked() }
}

/// The phase of a commitment.
pub(super) fn in_a_phase<'a>(skeleton: &'a Skeleton, proposal: &Proposal) -> Result<Current<'a>, crate::Refusal> {
    current(skeleton, proposal).map_err(|none| match none {
        NoPhase::NoMethodology => session::Refusal::NoMethodology.into(),
        NoPhase::Through(_) => Refusal::AllClosed { commitment: proposal.id }.into(),
    })
}

/// A commitment that was neither withdrawn nor refused.
pub(super) fn going_on(proposal: &Proposal) -> Result<(), proposal::Refusal> {
    match proposal.status() {
        Status::Withdrawn => Err(proposal::Refusal::ProposalWithdrawn),
        Status::NotEndorsed => Err(proposal::Refusal::NotGranted),
        Status::Presented | Status::Returned | Status::Endorsed | Status::Assumed => Ok(()),
    }
}

fn code(phase: &Phase) -> alloc::string::String {
    phase.code.as_str().into()
}
