//! What is owed: what waits for somebody, since when, by when, and what asks for it.
//!
//! A function of what the acts made; nobody enters it, and no act changes it. How late it is, the civil date says. What is
//! listed can be done on this platform by whoever owes it: a gap that no act fills is not a debt.

mod calendar;
mod commitment;
mod due;
mod organisation;
mod papers;
mod plan;
mod session;
mod strangers;
mod vocabulary;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use jiff::civil::Date;

pub use due::Due;
pub use plan::{ComesNext, comes_next};
pub use vocabulary::{Debtor, Duty, Source};

use crate::proposal::{Proposal, Term, term};
use crate::secretariat::{Terms, Unsaid};
use crate::session::Session;
use crate::state::{Skeleton, State};

/// Something that somebody owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub who: Debtor,
    /// What.
    pub what: Duty,
    /// Since when it waits.
    pub since: Date,
    /// The last day, where something sets one.
    pub by: Option<Date>,
    /// What asks for it, where an entry does.
    pub source: Option<Source>,
}

/// All that is owed: what has a last day first, by that day; then what has none: votes that
/// are being taken, and the rest, the longest waiting first.
///
/// It walks through all commitments and sessions, so it is found out once per edition of the state, never per page.
#[must_use]
pub fn owed(state: &State) -> Vec<Owed> {
    let commitments = commitment::owed(state);
    let sessions = session::owed(&state.skeleton);
    let table = plan::owed(&state.skeleton).into_iter().chain(calendar::owed(&state.skeleton));
    let table = table.chain(organisation::owed(&state.skeleton));
    let table = table.chain(papers::owed(&state.skeleton));
    let mut all: Vec<Owed> = table.chain(commitments).chain(sessions).collect();
    in_order(&mut all);
    all
}

/// What is owed, seen from a day: what a call asked for that lapsed since is owed otherwise, and without a last day; what a
/// calendar asks for, not long before its end.
#[must_use]
pub fn seen_on<'a>(owed: &'a [Owed], skeleton: &Skeleton, day: Date) -> Cow<'a, [Owed]> {
    if owed.iter().all(|owed| owed.waits_on(skeleton, day) && owed.is_so_on(skeleton, day)) {
        return Cow::Borrowed(owed);
    }
    let waiting = owed.iter().filter(|owed| owed.waits_on(skeleton, day));
    let mut seen: Vec<Owed> = waiting.map(|owed| owed.seen_on(skeleton, day)).collect();
    in_order(&mut seen);
    Cow::Owned(seen)
}

fn in_order(owed: &mut [Owed]) {
    owed.sort_by_key(|owed| (owed.by.is_none(), owed.by, !matches!(owed.what, Duty::Vote(..)), owed.since));
}

impl Owed {
    /// Whether it waits on a day: a calendar asks for another one only when its end comes near, and nobody ratifies anything
    /// before they are in office; what a first person asked for, only some days and while the office is held by the same one.
    fn waits_on(&self, skeleton: &Skeleton, day: Date) -> bool {
        match self.what {
            Duty::AdoptCalendar(_) | Duty::Ratify(_) => self.since <= day,
            Duty::ResetFactor(first) => skeleton.secretariat.reset_waits_on(first, day),
            _ => true,
        }
    }

    /// Whether it is owed by the same and by the same day, seen from a day.
    fn is_so_on(&self, skeleton: &Skeleton, day: Date) -> bool {
        let is_the_same = self.what.by_its_call().is_some() || self.what.seen_on(skeleton, day) == self.what;
        self.lapsed(skeleton, day).is_none() && !self.is_for_whoever_conducts(skeleton, day) && is_the_same
    }

    /// Once somebody is technical secretary, no seat confirms what another one recorded: they do.
    fn is_for_whoever_conducts(&self, skeleton: &Skeleton, day: Date) -> bool {
        matches!(self.what, Duty::ConfirmAppointment(_)) && skeleton.secretariat.is_conducted_on(day)
    }

    /// The session that asks for it by its call, when that lapsed before a day.
    fn lapsed<'a>(&self, skeleton: &'a Skeleton, day: Date) -> Option<&'a Session> {
        skeleton.sessions.get(self.what.by_its_call()?).filter(|session| session.is_lapsed_on(day))
    }

    /// The same on a day. Nothing sets a last day for calling a session again, nor for what it needs before it is.
    fn seen_on(&self, skeleton: &Skeleton, day: Date) -> Self {
        if self.is_for_whoever_conducts(skeleton, day) {
            return Self { who: Debtor::TechnicalSecretary, ..self.clone() };
        }
        let Some(session) = self.lapsed(skeleton, day) else {
            return Self { what: self.what.seen_on(skeleton, day), ..self.clone() };
        };
        let until = session.stands_until().date();
        let what = self.what.seen_on(skeleton, day);
        let since = if what == self.what { self.since } else { until.tomorrow().unwrap_or(until) };
        Self { who: self.who.clone(), what, since, by: None, source: None }
    }

    /// Where its last day lies, seen from a day.
    #[must_use]
    pub fn due(&self, today: Date) -> Due {
        Due::of(self.by, today)
    }

    /// What is left of its term, in working days: of a commitment, by the calendar of the institution that answers for it, which
    /// set the last day, whoever owes it; of anything else, by that of whoever owes it.
    #[must_use]
    pub fn term(&self, skeleton: &Skeleton, today: Date) -> Term {
        term(&self.terms(skeleton), self.by, today)
    }

    /// What no calendar says of the days that are counted to its last one, or since.
    #[must_use]
    pub fn unsaid<'a>(&'a self, skeleton: &'a Skeleton, today: Date) -> Option<Unsaid<'a>> {
        self.by.and_then(|by| self.terms(skeleton).unsaid(by.max(today)))
    }

    fn terms<'a>(&'a self, skeleton: &'a Skeleton) -> Terms<'a> {
        let table = &skeleton.secretariat;
        let commitment = self.what.commitment().and_then(|id| skeleton.proposals.get(id));
        match commitment.map(Proposal::keeper).or_else(|| self.who.institution(table)) {
            Some(institution) => Terms::of(table, institution),
            None => Terms::of_the_table(table),
        }
    }
}
