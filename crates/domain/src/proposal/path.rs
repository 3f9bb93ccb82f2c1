//! The way of a commitment: its phases and its decisions, in order, each with where it stands.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::{NextStep, Proposal, Status, Term, next_step};
use crate::plan::Phase;
use crate::state::State;

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// A phase, with its number, from 1.
    Phase(Phase, usize),
    /// The Secretariat decides on the endorsement.
    Endorsement,
    /// The institution assumes what was endorsed.
    Assumption,
}

/// How far a place on the way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind.
    Done,
    /// Under way.
    Now,
    /// Somebody owes it.
    Owed,
    /// Owed, and its term is over.
    Overdue,
    /// What comes next.
    Next,
    /// Ahead.
    Ahead,
    /// The way ended here.
    EndedHere,
    /// It will not be reached.
    Never,
}

/// A place on the way, how far it is, and the date that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The place.
    pub station: Station,
    /// How far it is.
    pub progress: Progress,
    /// When it was done, or by when it is owed.
    pub date: Option<Date>,
}

/// The way of a proposal, seen from a day.
#[must_use]
pub fn path(state: &State, proposal: &Proposal, today: Date) -> Vec<Stop> {
    let plan = state.skeleton.plans.get(proposal.plan);
    let phases = plan.map_or(&Phase::FIVE[..], |plan| plan.phases());
    let mut stops = Vec::new();
    for (at, phase) in phases.iter().enumerate() {
        stops.push(phase_stop(proposal, *phase, at));
        if *phase == Phase::Proposal {
            stops.push(endorsement_stop(state, proposal, today));
            stops.push(assumption_stop(state, proposal, today));
        }
    }
    stops
}

fn phase_stop(proposal: &Proposal, phase: Phase, at: usize) -> Stop {
    let station = Station::Phase(phase, at + 1);
    let status = proposal.status();
    if phase == Phase::Proposal {
        let progress = match status {
            Status::Presented => Progress::Now,
            Status::Returned => Progress::Owed,
            Status::Withdrawn => Progress::EndedHere,
            Status::NotEndorsed | Status::Endorsed | Status::Assumed => Progress::Done,
        };
        return Stop { station, progress, date: Some(proposal.moment.date()) };
    }
    let progress = match status {
        Status::Assumed if at == 1 => Progress::Next,
        Status::Withdrawn | Status::NotEndorsed => Progress::Never,
        _ => Progress::Ahead,
    };
    Stop { station, progress, date: None }
}

fn endorsement_stop(state: &State, proposal: &Proposal, today: Date) -> Stop {
    let last = proposal.decisions.last().map(|decided| decided.moment.date());
    let (progress, date) = match next_step(state, proposal, today) {
        NextStep::Call => (Progress::Owed, None),
        NextStep::Session { session, .. } => (Progress::Owed, Some(session.starts.date())),
        // It comes back here once it is revised; the date is that of its return.
        NextStep::Revise { .. } => (Progress::Ahead, last),
        NextStep::NameResponsible => (Progress::Ahead, None),
        NextStep::NotGranted { .. } => (Progress::EndedHere, last),
        NextStep::Withdrawn(_) => (Progress::Never, None),
        NextStep::Assume { .. } | NextStep::Phase(_) => (Progress::Done, last),
    };
    Stop { station: Station::Endorsement, progress, date }
}

fn assumption_stop(state: &State, proposal: &Proposal, today: Date) -> Stop {
    let (progress, date) = match next_step(state, proposal, today) {
        NextStep::Assume { term: Term::Open, .. } => (Progress::Owed, None),
        NextStep::Assume { term: Term::Left { by, .. }, .. } => (Progress::Owed, Some(by)),
        NextStep::Assume { term: Term::Overdue { by, .. }, .. } => (Progress::Overdue, Some(by)),
        NextStep::Phase(_) => (Progress::Done, proposal.assumed().map(|assumed| assumed.moment.date())),
        NextStep::NotGranted { .. } | NextStep::Withdrawn(_) => (Progress::Never, None),
        NextStep::Call | NextStep::NameResponsible | NextStep::Session { .. } | NextStep::Revise { .. } => {
            (Progress::Ahead, None)
        }
    };
    Stop { station: Station::Assumption, progress, date }
}
