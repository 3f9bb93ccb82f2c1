//! What can be done with the phases of a commitment now, for the page of the commitment to offer.

use domain::phase::{Close, Current, Lacking, Reopen, Report};
use domain::plan::Closer;
use domain::proposal::{NextStep, Proposal};
use domain::{Ask, Code, Skeleton};

use crate::proposal::unwritten;

/// An act, to ask it whom it is open to; where its form is; what its button says.
pub(crate) type Offer = (Ask, &'static str, &'static str);

/// The acts on its phases that make sense now, the most urgent first.
pub(crate) fn acts(skeleton: &Skeleton, proposal: &Proposal, next: &NextStep) -> Vec<Offer> {
    let first = match next {
        NextStep::Close { current, .. } => Some(close(proposal, *current)),
        NextStep::Wait { current, lacking, .. } if lacking.contains(&Lacking::Closer(Closer::ReportPublished)) => {
            Some(report(proposal, *current))
        }
        _ => None,
    };
    let reopen = proposal.reopenable(skeleton).ok().map(|phase| reopen(proposal, phase));
    first.into_iter().chain(reopen).collect()
}

/// The opening again of a phase.
pub(super) fn reopen(proposal: &Proposal, phase: &Code) -> Offer {
    let phase = phase.clone();
    let reopen = Reopen { on: proposal.id, phase, reason: Some(unwritten()), closing: 0, agreement: None };
    (reopen.into(), super::reopen::REOPEN.address, "act-phase-reopen")
}

/// The close of the phase it is in.
pub(super) fn close(proposal: &Proposal, current: Current) -> Offer {
    let phase = current.phase.code.clone();
    let close = Close { on: proposal.id, phase, methodology: 0, held: Vec::new(), agreement: None };
    (close.into(), super::close::CLOSE.address, "act-phase-close")
}

/// A report of the phase it is in.
pub(super) fn report(proposal: &Proposal, current: Current) -> Offer {
    let report = Report {
        on: proposal.id,
        phase: current.phase.code.clone(),
        title: unwritten(),
        file: None,
        institution: None,
    };
    (report.into(), super::report::REPORT.address, "act-phase-report")
}
