//! What is owed: what waits for somebody, since when, by when, and what asks for it.
//!
//! A function of what the acts made; nobody enters it, and no act changes it. How late it is, the civil date says. What is
//! listed can be done on this platform by whoever owes it: a gap that no act fills is not a debt.

mod commitment;
mod plan;
mod session;
mod vocabulary;

use alloc::vec::Vec;

use jiff::civil::Date;

pub use plan::{ComesNext, comes_next};
pub use vocabulary::{Debtor, Due, Duty, Source};

use crate::proposal::{Term, term};
use crate::secretariat::{Secretariat, Terms};
use crate::state::State;

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

/// All that is owed: what has a last day first, by that day; then what has none, the longest waiting first.
///
/// It walks through all commitments and sessions, so it is found out once per edition of the state, never per page.
#[must_use]
pub fn owed(state: &State) -> Vec<Owed> {
    let commitments = commitment::owed(state);
    let sessions = session::owed(&state.skeleton);
    let mut all: Vec<Owed> = plan::owed(&state.skeleton).into_iter().chain(commitments).chain(sessions).collect();
    all.sort_by_key(|owed| (owed.by.is_none(), owed.by, owed.since));
    all
}

impl Owed {
    /// Where its last day lies, seen from a day.
    #[must_use]
    pub fn due(&self, today: Date) -> Due {
        Due::of(self.by, today)
    }

    /// What is left of its term, in working days of whoever owes it.
    #[must_use]
    pub fn term(&self, table: &Secretariat, today: Date) -> Term {
        let terms = match self.who.institution(table) {
            Some(institution) => Terms::of(table, institution),
            None => Terms::of_the_table(table),
        };
        term(&terms, self.by, today)
    }
}
