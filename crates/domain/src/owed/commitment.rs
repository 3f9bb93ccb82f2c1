//! What is owed for the commitments.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Debtor, Duty, Owed, Source};
use crate::endorsement::Answer;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::phase::{Current, Lacking};
use crate::plan::{Closer, FichaField};
use crate::proposal::{NextStep, Proposal, Status, changeable, is_listed, next_step};
use crate::session::{Item, ItemState, Key};
use crate::state::{Skeleton, State};

/// What is owed for every commitment.
pub(super) fn owed(state: &State) -> impl Iterator<Item = Owed> {
    state.skeleton.proposals.iter().flat_map(move |proposal| of_commitment(state, proposal))
}

fn of_commitment(state: &State, proposal: &Proposal) -> Vec<Owed> {
    let keeper = |what, since, by, source| {
        let who = Debtor::Institution(proposal.keeper().clone());
        Owed { who, what, since, by, source }
    };
    let (id, presented) = (proposal.id, proposal.moment.date());
    // The day says how much is left of a term and whether a call lapsed, and neither is kept: a list is seen from a day.
    let next = match next_step(state, proposal, presented) {
        NextStep::NameResponsible => Some(keeper(Duty::NameResponsible(id), presented, None, None)),
        NextStep::Call { current } => {
            let source = Some(Source::Methodology(current.adopted.agreement));
            Some(calls(MatterKind::Endorsement, id, current.since.date(), source))
        }
        NextStep::Revise { decided } => {
            let field = proposal.owes(decided).next().unwrap_or(FichaField::Wording);
            let source = Some(Source::Agreement(decided.agreement));
            Some(keeper(Duty::Answer(id, field), decided.moment.date(), None, source))
        }
        NextStep::Assume { decided, .. } => {
            let (agreement, by) = proposal.assumption_term().unwrap_or((decided.agreement, None));
            let source = Some(Source::Agreement(agreement));
            Some(keeper(Duty::Assume(id), decided.moment.date(), by, source))
        }
        NextStep::Close { current, .. } => Some(closes(id, current)),
        NextStep::Wait { current, lacking, session: None, .. } => waits(proposal, current, &lacking),
        NextStep::Wait { session: Some(_), .. }
        | NextStep::Adopt { .. }
        | NextStep::Session { .. }
        | NextStep::Through
        | NextStep::NotGranted { .. }
        | NextStep::Withdrawn(_)
        | NextStep::Disowned(_) => None,
    };
    let ficha = ficha(&state.skeleton, proposal);
    let answered =
        answered(&state.skeleton, proposal).filter(|one| ficha.as_ref().is_none_or(|own| own.what != one.what));
    let ratification = ratification(&state.skeleton, proposal);
    next.into_iter().chain(ficha).chain(ratification).chain(answered).collect()
}

/// Whoever came to the head of the institution since it was assumed ratifies it, or says what else.
fn ratification(skeleton: &Skeleton, proposal: &Proposal) -> Option<Owed> {
    let awaited = proposal.awaits_ratification(skeleton)?;
    let (who, what) = (Debtor::Office(awaited.office.clone()), Duty::Ratify(proposal.id));
    Some(Owed { who, what, since: awaited.since, by: None, source: None })
}

/// Whoever came to the head of the institution asked for changes or declined, and what was assumed changes by agreement alone:
/// a session deals with it, until it has.
fn answered(skeleton: &Skeleton, proposal: &Proposal) -> Option<Owed> {
    let ratified = proposal.ratified().filter(|ratified| ratified.answer != Answer::Ratified)?;
    let (kind, id) = (MatterKind::Amendment, proposal.id);
    let later = skeleton
        .sessions
        .by(Key::About(id))
        .filter(|session| session.quorum.as_ref().is_some_and(|quorum| quorum.entry > ratified.entry));
    let is_about = |item: &Item| item.matter.kind == kind && item.matter.about == Some(id);
    let mut points = later.flat_map(|session| &session.agenda).filter(|item| is_about(item));
    let is_dealt_with = points.any(|item| matches!(item.state, ItemState::Concluded(_)));
    let waits = proposal.awaits_ratification(skeleton).is_some();
    let is_owed = !is_dealt_with && !waits && !is_listed(skeleton, kind, id);
    is_owed.then(|| calls(kind, id, ratified.moment.date(), Some(Source::Answer(ratified.entry))))
}

/// The technical secretary calls a session with such a point.
pub(super) fn calls(kind: MatterKind, about: EntryNumber, since: Date, source: Option<Source>) -> Owed {
    Owed { who: Debtor::TechnicalSecretary, what: Duty::Call(kind, about), since, by: None, source }
}

fn closes(commitment: EntryNumber, current: Current) -> Owed {
    in_phase(Debtor::TechnicalSecretary, Duty::Close(commitment), current)
}

fn in_phase(who: Debtor, what: Duty, current: Current) -> Owed {
    let source = Some(Source::Methodology(current.adopted.agreement));
    Owed { who, what, since: current.since.date(), by: current.by, source }
}

/// The report that a phase asks for; or, when it has all else, the session whose agreement closes it.
fn waits(proposal: &Proposal, current: Current, lacking: &[Lacking]) -> Option<Owed> {
    if lacking.contains(&Lacking::Closer(Closer::ReportPublished)) {
        let who = Debtor::Institution(proposal.keeper().clone());
        return Some(in_phase(who, Duty::Report(proposal.id), current));
    }
    let by_agreement = matches!(lacking, [Lacking::Closer(Closer::ByAgreement)]);
    let what = Duty::Call(MatterKind::Phase, proposal.id);
    by_agreement.then(|| in_phase(Debtor::TechnicalSecretary, what, current))
}

/// What its phase asks of the ficha and is blank: its institution completes it, or a session does, where an agreement is
/// needed. While it is voted, nobody can.
fn ficha(skeleton: &Skeleton, proposal: &Proposal) -> Option<Owed> {
    // What was returned or endorsed has something else to be done first.
    if !matches!(proposal.status(), Status::Presented | Status::Assumed) {
        return None;
    }
    let current = proposal.phase(skeleton).ok()?;
    let lacking = proposal.lacks(current.phase).into_iter().filter_map(|lacking| match lacking {
        Lacking::Field(FichaField::Responsible) | Lacking::Closer(_) | Lacking::Endorsement | Lacking::Assumption => {
            None
        }
        Lacking::Field(field) => Some((field, changeable(skeleton, proposal.id, field))),
    });
    let lacking: Vec<_> = lacking.collect();
    if let Some((field, _)) = lacking.iter().find(|(_, changeable)| changeable.is_ok()) {
        let who = Debtor::Institution(proposal.keeper().clone());
        return Some(in_phase(who, Duty::Complete(proposal.id, *field), current));
    }
    let by_agreement = crate::proposal::Refusal::ByAgreement { field: lacking.first()?.0 };
    let only_so = lacking.first()?.1.as_ref().err() == Some(&by_agreement.into());
    let called = is_listed(skeleton, MatterKind::Amendment, proposal.id);
    let what = Duty::Call(MatterKind::Amendment, proposal.id);
    (only_so && !called).then(|| in_phase(Debtor::TechnicalSecretary, what, current))
}
