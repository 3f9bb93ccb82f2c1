//! What happens next with a proposal, who owes it, and by when.

use jiff::civil::Date;

use super::{Proposal, Status};
use crate::endorsement::Decided;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::plan::Phase;
use crate::secretariat::{Terms, Unit};
use crate::session::{Item, ItemState, Session, Standing};
use crate::state::{Skeleton, State};

/// The next thing that has to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep<'a> {
    /// No session is called in which it could be decided: the technical secretary calls one.
    Call,
    /// It names no institution that would answer for it: its proposer names one, before any session can decide.
    NameResponsible,
    /// A session decides on it.
    Session {
        /// The session.
        session: &'a Session,
        /// The point of its agenda.
        item: u64,
    },
    /// It was returned: its proposer answers the observations.
    Revise {
        /// The decision that returned it.
        decided: &'a Decided,
    },
    /// It is endorsed: the institution has yet to assume it.
    Assume {
        /// The decision that granted the endorsement.
        decided: &'a Decided,
        /// What is left of the term.
        term: Term,
    },
    /// It is a commitment: this phase comes next.
    Phase(Phase),
    /// The endorsement was not granted.
    NotGranted {
        /// The decision.
        decided: &'a Decided,
    },
    /// It was withdrawn by that entry.
    Withdrawn(EntryNumber),
}

/// A term as it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// No date was set.
    Open,
    /// It ends on that date, so many working days from today.
    Left {
        /// Last day.
        by: Date,
        /// Working days left, the last day among them.
        days: u64,
    },
    /// It ended on that date, so many working days ago.
    Overdue {
        /// Last day.
        by: Date,
        /// Working days since.
        days: u64,
    },
}

/// What happens next, seen from a day. A pure function of acts and the civil date.
#[must_use]
pub fn next_step<'a>(state: &'a State, proposal: &'a Proposal, today: Date) -> NextStep<'a> {
    let skeleton = &state.skeleton;
    let last = proposal.decisions.last();
    match (proposal.status(), last) {
        (Status::Withdrawn, _) => {
            NextStep::Withdrawn(proposal.withdrawn.as_ref().map_or(proposal.id, |(entry, _)| *entry))
        }
        (Status::NotEndorsed, Some(decided)) => NextStep::NotGranted { decided },
        (Status::Returned, Some(decided)) => NextStep::Revise { decided },
        (Status::Endorsed, Some(decided)) => NextStep::Assume { decided, term: term(skeleton, proposal, today) },
        (Status::Assumed, _) => NextStep::Phase(phase_after_assumption(skeleton, proposal)),
        _ => deciding(skeleton, proposal.id).map_or_else(
            || unless_unanswered(proposal),
            |(session, item)| NextStep::Session { session, item: item.number },
        ),
    }
}

/// The session, called or open, on whose agenda the endorsement is still to be decided.
#[must_use]
pub fn deciding(skeleton: &Skeleton, proposal: EntryNumber) -> Option<(&Session, &Item)> {
    let alive = skeleton
        .sessions
        .iter()
        .filter(|session| matches!(session.standing(), Standing::Called | Standing::Open | Standing::InRecess));
    let items = alive.flat_map(|session| session.agenda.iter().map(move |item| (session, item)));
    items
        .filter(|(_, item)| item.matter.kind == MatterKind::Endorsement && item.matter.about == Some(proposal))
        .filter(|(_, item)| !matches!(item.state, ItemState::Concluded(_)))
        .min_by_key(|(session, _)| session.starts)
}

/// What nobody would answer for is not put on an agenda.
fn unless_unanswered<'a>(proposal: &Proposal) -> NextStep<'a> {
    if proposal.responsible().is_some() { NextStep::Call } else { NextStep::NameResponsible }
}

/// Days are counted by the calendar of the institution that has to act.
fn term(skeleton: &Skeleton, proposal: &Proposal, today: Date) -> Term {
    let by = proposal.assumption_term().and_then(|(_, by)| by);
    let Some(by) = by else { return Term::Open };
    let terms = Terms::of(&skeleton.secretariat, proposal.keeper());
    // `between` leaves both ends out, so the day after the last one brings the last one in.
    let days = |from: Date, to: Date| {
        let end = to.tomorrow().unwrap_or(to);
        terms.between(from.at(0, 0, 0, 0), end.at(0, 0, 0, 0), Unit::WorkingDays)
    };
    if today > by { Term::Overdue { by, days: days(by, today) } } else { Term::Left { by, days: days(today, by) } }
}

fn phase_after_assumption(skeleton: &Skeleton, proposal: &Proposal) -> Phase {
    let phases = skeleton.plans.get(proposal.plan).map_or(&Phase::FIVE[..], |plan| plan.phases());
    let after = phases.iter().copied().skip_while(|phase| *phase != Phase::Proposal).nth(1);
    after.unwrap_or(Phase::ProblemTrees)
}
