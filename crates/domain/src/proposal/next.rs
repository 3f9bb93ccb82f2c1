//! What happens next with a proposal, who owes it, and by when.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Proposal, Status};
use crate::endorsement::Decided;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::phase::{Current, Lacking, NoPhase};
use crate::secretariat::{Terms, Unit};
use crate::session::{Item, ItemState, Key, Reached, Session};
use crate::state::{Skeleton, State};

/// The next thing that has to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep<'a> {
    /// Its plan has no methodology: the Secretariat adopts one, in that session if it is called.
    Adopt {
        /// The session on whose agenda that stands.
        session: Option<&'a Session>,
    },
    /// No session is called in which its endorsement could be decided: the technical secretary calls one.
    Call {
        /// The phase that asks for it.
        current: Current<'a>,
    },
    /// It names no institution that would answer for it: its proposer names one, before any session can decide.
    NameResponsible,
    /// A session decides on its endorsement; once its call lapsed, when it is called again.
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
    /// Its phase waits for what has to hold before it closes.
    Wait {
        /// The phase.
        current: Current<'a>,
        /// What it lacks.
        lacking: Vec<Lacking>,
        /// The session on whose agenda the phase stands.
        session: Option<&'a Session>,
        /// What is left of the term of the phase.
        term: Term,
    },
    /// Its phase has all it needs: the technical secretary closes it.
    Close {
        /// The phase.
        current: Current<'a>,
        /// What is left of the term of the phase.
        term: Term,
    },
    /// All phases of the methodology are closed.
    Through,
    /// The endorsement was not granted.
    NotGranted {
        /// The decision.
        decided: &'a Decided,
    },
    /// It was withdrawn by that entry.
    Withdrawn(EntryNumber),
    /// The office that was to have presented it says by that entry that it did not.
    Disowned(EntryNumber),
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
        (Status::Disowned, _) => NextStep::Disowned(proposal.disowned.unwrap_or(proposal.id)),
        (Status::NotEndorsed, Some(decided)) => NextStep::NotGranted { decided },
        (Status::Returned, Some(decided)) => NextStep::Revise { decided },
        (Status::Endorsed, Some(decided)) => {
            let by = proposal.assumption_term().and_then(|(_, by)| by);
            NextStep::Assume { decided, term: term_of(skeleton, proposal, by, today) }
        }
        _ => in_its_phase(skeleton, proposal, today),
    }
}

/// What happens next with a proposal on which nobody owes an answer: what the methodology in force asks for in its phase.
fn in_its_phase<'a>(skeleton: &'a Skeleton, proposal: &'a Proposal, today: Date) -> NextStep<'a> {
    if let Some((session, item)) = deciding(skeleton, MatterKind::Endorsement, proposal.id, today) {
        return NextStep::Session { session, item: item.number };
    }
    let current = match proposal.phase(skeleton) {
        Ok(current) => current,
        Err(NoPhase::Through(_)) => return NextStep::Through,
        Err(NoPhase::NoMethodology) if proposal.responsible().is_none() => return NextStep::NameResponsible,
        Err(NoPhase::NoMethodology) => {
            let session = deciding(skeleton, MatterKind::Methodology, proposal.plan, today);
            return NextStep::Adopt { session: session.map(|(session, _)| session) };
        }
    };
    let lacking = proposal.lacks(current.phase);
    let term = term_of(skeleton, proposal, current.by, today);
    if lacking.contains(&Lacking::Endorsement) {
        // What nobody would answer for is not put on an agenda.
        let answered = proposal.responsible().is_some();
        return if answered { NextStep::Call { current } } else { NextStep::NameResponsible };
    }
    if lacking.is_empty() {
        return NextStep::Close { current, term };
    }
    let session = deciding(skeleton, MatterKind::Phase, proposal.id, today).map(|(session, _)| session);
    NextStep::Wait { current, lacking, session, term }
}

/// The session on whose agenda such a point about something is still to be decided, seen from a day: the next one that is
/// called or open; or else one whose call lapsed, which can be called again for the same agenda, or that nobody closed.
#[must_use]
pub fn deciding(skeleton: &Skeleton, kind: MatterKind, about: EntryNumber, day: Date) -> Option<(&Session, &Item)> {
    listing(skeleton, kind, about).min_by_key(|(session, _)| (!session.is_ahead_on(day), session.starts))
}

/// Whether such a point about something is on the agenda of a session that was called or opened. If its call lapsed since, what is
/// owed is to call that session again.
#[must_use]
pub fn is_listed(skeleton: &Skeleton, kind: MatterKind, about: EntryNumber) -> bool {
    listing(skeleton, kind, about).next().is_some()
}

fn listing(skeleton: &Skeleton, kind: MatterKind, about: EntryNumber) -> impl Iterator<Item = (&Session, &Item)> {
    let alive = skeleton.sessions.by(Key::About(about)).filter(|session| match session.reached() {
        Reached::Called { .. } | Reached::Open { .. } | Reached::InRecess { .. } => true,
        Reached::Closed | Reached::Cancelled => false,
    });
    let items = alive.flat_map(|session| session.agenda.iter().map(move |item| (session, item)));
    items
        .filter(move |(_, item)| item.matter.kind == kind && item.matter.about == Some(about))
        .filter(|(_, item)| !matches!(item.state, ItemState::Concluded(_)))
}

/// A term as it stands on a day. Days are counted by the calendar of the institution that has to act.
#[must_use]
pub fn term_of(skeleton: &Skeleton, proposal: &Proposal, by: Option<Date>, today: Date) -> Term {
    term(&Terms::of(&skeleton.secretariat, proposal.keeper()), by, today)
}

/// A term as it stands on a day, its days counted by those calendars.
#[must_use]
pub fn term(terms: &Terms, by: Option<Date>, today: Date) -> Term {
    let Some(by) = by else { return Term::Open };
    // `between` leaves both ends out, so the day after the last one brings the last one in.
    let days = |from: Date, to: Date| {
        let end = to.tomorrow().unwrap_or(to);
        terms.between(from.at(0, 0, 0, 0), end.at(0, 0, 0, 0), Unit::WorkingDays)
    };
    if today > by { Term::Overdue { by, days: days(by, today) } } else { Term::Left { by, days: days(today, by) } }
}
