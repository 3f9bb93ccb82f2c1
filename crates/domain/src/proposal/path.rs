//! The way of a commitment: the phases of the methodology in force and the decisions in them, in order, each with where it
//! stands.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::{NextStep, Proposal, Status, Term, next_step};
use crate::endorsement::Decided;
use crate::phase::{Current, NoPhase};
use crate::plan::Phase;
use crate::state::State;

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station<'a> {
    /// It was proposed, and its plan has no methodology that says what follows.
    Proposal,
    /// The Secretariat adopts a methodology.
    Methodology,
    /// A phase, with its number, from 1.
    Phase(&'a Phase, usize),
    /// The Secretariat decides on the endorsement that is given in the phase before.
    Endorsement,
    /// The institution assumes what was endorsed.
    Assumption,
}

/// How far a place on the way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind.
    Done,
    /// Behind, and done after its term.
    DoneLate,
    /// Under way.
    Now,
    /// Somebody owes it.
    Owed,
    /// Owed, and its term is over.
    Overdue,
    /// Ahead.
    Ahead,
    /// The way ended here.
    EndedHere,
    /// It will not be reached.
    Never,
}

/// A place on the way, how far it is, and the date that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<'a> {
    /// The place.
    pub station: Station<'a>,
    /// How far it is.
    pub progress: Progress,
    /// When it was done, since when it is under way, or by when it is owed.
    pub date: Option<Date>,
}

/// The way of a proposal, seen from a day.
#[must_use]
pub fn path<'a>(state: &'a State, proposal: &'a Proposal, today: Date) -> Vec<Stop<'a>> {
    let now = proposal.phase(&state.skeleton);
    let adopted = match now {
        Err(NoPhase::NoMethodology) => return without_methodology(state, proposal, today),
        Err(NoPhase::Through(adopted)) => adopted,
        Ok(current) => current.adopted,
    };
    let seen = Seen { proposal, now: now.ok(), next: next_step(state, proposal, today), today };
    let stops = adopted.data.phases.iter().zip(1..).flat_map(|(phase, number)| {
        let own = seen.phase(phase, number);
        let decided = seen.asks_for(phase).then(|| [seen.endorsement(phase), seen.assumption(phase)]);
        core::iter::once(own).chain(decided.into_iter().flatten())
    });
    stops.collect()
}

/// What is known of the way before anybody said which it is.
fn without_methodology<'a>(state: &'a State, proposal: &'a Proposal, today: Date) -> Vec<Stop<'a>> {
    let ended = !proposal.goes_on();
    let proposed = if ended { Progress::EndedHere } else { Progress::Now };
    let proposed = Stop { station: Station::Proposal, progress: proposed, date: Some(proposal.moment.date()) };
    let session = match next_step(state, proposal, today) {
        NextStep::Adopt { session } => session,
        NextStep::Session { session, .. } => Some(session),
        _ => None,
    };
    let progress = if ended { Progress::Never } else { Progress::Owed };
    let date = session.and_then(|session| session.day_on(today));
    alloc::vec![proposed, Stop { station: Station::Methodology, progress, date }]
}

/// A proposal, the phase it is in and what happens next, seen from a day.
struct Seen<'a> {
    proposal: &'a Proposal,
    now: Option<Current<'a>>,
    next: NextStep<'a>,
    today: Date,
}

impl<'a> Seen<'a> {
    fn is_in(&self, phase: &Phase) -> bool {
        self.now.is_some_and(|now| now.phase.code == phase.code)
    }

    /// Whether its endorsement is given in that phase; not in one that was closed without it, by an earlier methodology.
    fn asks_for(&self, phase: &Phase) -> bool {
        let was_closed = || self.proposal.course.closing(&phase.code).is_some();
        phase.endorses() && (self.proposal.granted_in(&phase.code).is_some() || !was_closed())
    }

    fn phase(&self, phase: &'a Phase, number: usize) -> Stop<'a> {
        let stop = |progress, date| Stop { station: Station::Phase(phase, number), progress, date };
        if let Some(closing) = self.proposal.course.closing(&phase.code) {
            return stop(Progress::Done, Some(closing.moment.date()));
        }
        let Some(now) = self.now.filter(|_| self.is_in(phase)) else {
            return stop(if self.proposal.goes_on() { Progress::Ahead } else { Progress::Never }, None);
        };
        let over = now.by.filter(|by| *by < self.today);
        match (self.proposal.status(), over) {
            (Status::Withdrawn | Status::Disowned | Status::NotEndorsed, _) => {
                stop(Progress::EndedHere, Some(now.since.date()))
            }
            (Status::Returned, _) => stop(Progress::Owed, Some(now.since.date())),
            (_, Some(by)) => stop(Progress::Overdue, Some(by)),
            (_, None) => stop(Progress::Now, Some(now.by.unwrap_or_else(|| now.since.date()))),
        }
    }

    fn endorsement(&self, phase: &Phase) -> Stop<'a> {
        let stop = |progress, date| Stop { station: Station::Endorsement, progress, date };
        if let Some(granted) = self.proposal.granted_in(&phase.code) {
            return stop(Progress::Done, Some(granted.moment.date()));
        }
        let decided = self.proposal.decisions.iter().rfind(|decided| decided.phase == phase.code);
        let last = decided.map(|decided| decided.moment.date());
        match &self.next {
            NextStep::NotGranted { .. } if last.is_some() => stop(Progress::EndedHere, last),
            NextStep::NotGranted { .. } | NextStep::Withdrawn(_) | NextStep::Disowned(_) => stop(Progress::Never, None),
            NextStep::Call { .. } if self.is_in(phase) => stop(Progress::Owed, None),
            NextStep::Session { session, .. } if self.is_in(phase) => stop(Progress::Owed, session.day_on(self.today)),
            // It comes back here once it is revised; the date is that of its return.
            _ => stop(Progress::Ahead, last),
        }
    }

    fn assumption(&self, phase: &Phase) -> Stop<'a> {
        let stop = |progress, date| Stop { station: Station::Assumption, progress, date };
        let granted = self.proposal.granted_in(&phase.code);
        let assumed = granted.and_then(|granted| Some((granted, self.proposal.assumption_of(granted)?)));
        if let Some((granted, assumed)) = assumed {
            let date = assumed.moment.date();
            let late = self.assumption_term(granted).is_some_and(|by| date > by);
            return stop(if late { Progress::DoneLate } else { Progress::Done }, Some(date));
        }
        match &self.next {
            NextStep::NotGranted { .. } | NextStep::Withdrawn(_) | NextStep::Disowned(_) => stop(Progress::Never, None),
            NextStep::Assume { decided, term } if decided.phase == phase.code => match term {
                Term::Open => stop(Progress::Owed, None),
                Term::Left { by, .. } => stop(Progress::Owed, Some(*by)),
                Term::Overdue { by, .. } => stop(Progress::Overdue, Some(*by)),
            },
            _ => stop(Progress::Ahead, None),
        }
    }

    /// The last day to assume what that decision granted. Whoever answers for it since a later agreement has the term of
    /// that one.
    fn assumption_term(&self, granted: &Decided) -> Option<Date> {
        let is_last = self.proposal.granted().is_some_and(|last| last.entry == granted.entry);
        let term = self.proposal.assumption_term().filter(|_| is_last);
        term.map_or(granted.assume_by, |(_, by)| by)
    }
}
