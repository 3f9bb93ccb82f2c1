//! Tickets, and one draw from them. All of them are whole numbers, so that no sum depends on its order.

use super::{Candidate, Standing};
use crate::random::Random;

/// Of so many draws ...
const DRAWS: u64 = 8;
/// ... so many are even ...
const EVEN: u64 = 2;
/// ... so many go by need, and the others by telling.
const NEED: u64 = 3;

/// Tickets of all needs, before they are divided.
const NEEDS: u64 = 1 << 40;
/// Tickets of one unit of telling, and the most units: a million statements then still fit in a sum.
const UNIT: f64 = (1_u64 << 28) as f64;
const MOST_UNITS: f64 = (1_u64 << 16) as f64;

/// The tickets of all statements.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Tickets {
    /// At least 1 for an open statement, 0 for any other.
    need: Vec<u64>,
    telling: Vec<u64>,
    sums: Sums,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Sums {
    /// Open statements.
    open: u64,
    need: u64,
    telling: u64,
}

impl Tickets {
    /// How many statements there are, open or not.
    pub(super) fn len(&self) -> usize {
        self.need.len()
    }

    pub(super) fn put(&mut self, statement: usize, candidate: Candidate) {
        if statement >= self.len() {
            self.need.resize(statement + 1, 0);
            self.telling.resize(statement + 1, 0);
        }
        self.sums = self.sums.less(self.of(statement));
        (self.need[statement], self.telling[statement]) = match candidate.standing {
            Standing::Closed => (0, 0),
            Standing::Open => {
                let answers = u64::from(candidate.answers);
                let need = NEEDS / (answers + 2).saturating_mul(answers + 3);
                // What is no number stays none here, and becomes 0 as a whole number.
                (need.max(1), (candidate.telling.clamp(0.0, MOST_UNITS) * UNIT) as u64)
            }
        };
        let Sums { open, need, telling } = self.of(statement);
        self.sums.open += open;
        self.sums.need += need;
        self.sums.telling += telling;
    }

    fn of(&self, statement: usize) -> Sums {
        let need = self.need[statement];
        Sums { open: need.min(1), need, telling: self.telling[statement] }
    }
}

impl Sums {
    fn less(self, other: Sums) -> Sums {
        Sums { open: self.open - other.open, need: self.need - other.need, telling: self.telling - other.telling }
    }
}

/// What one person's statement is drawn from: all tickets but those of what was answered.
pub(super) struct Hat<'a> {
    tickets: &'a Tickets,
    /// In order, each once.
    answered: Vec<usize>,
    left: Sums,
}

impl Hat<'_> {
    pub(super) fn without(tickets: &Tickets, answered: impl IntoIterator<Item = usize>) -> Hat<'_> {
        let mut answered: Vec<usize> = answered.into_iter().filter(|&statement| statement < tickets.len()).collect();
        answered.sort_unstable();
        answered.dedup();
        let left = answered.iter().fold(tickets.sums, |left, &statement| left.less(tickets.of(statement)));
        Hat { tickets, answered, left }
    }

    /// First by what the draw goes, then which ticket.
    pub(super) fn draw(&self, random: &mut Random) -> Option<usize> {
        let first = random.below(DRAWS);
        if first < EVEN {
            self.holder(random.below(self.left.open), self.tickets.need.iter().map(|&need| need.min(1)))
        } else if first < EVEN + NEED || self.left.telling == 0 {
            self.holder(random.below(self.left.need), self.tickets.need.iter().copied())
        } else {
            self.holder(random.below(self.left.telling), self.tickets.telling.iter().copied())
        }
    }

    /// The statement that holds this ticket, counted from 0 through all that are left.
    fn holder(&self, ticket: u64, tickets: impl Iterator<Item = u64>) -> Option<usize> {
        let mut answered = self.answered.iter().peekable();
        let mut before = 0;
        for (statement, tickets) in tickets.enumerate() {
            if answered.next_if(|&&answered| answered == statement).is_some() {
                continue;
            }
            before += tickets;
            if ticket < before {
                return Some(statement);
            }
        }
        None
    }

    pub(super) fn probability(&self, statement: usize) -> f64 {
        let Sums { open, need, telling } = self.tickets.of(statement);
        if open == 0 || self.answered.binary_search(&statement).is_ok() {
            return 0.0;
        }
        let part = |draws: u64, tickets: u64, all: u64| draws as f64 / DRAWS as f64 * (tickets as f64 / all as f64);
        let even = part(EVEN, open, self.left.open);
        if self.left.telling == 0 {
            return even + part(DRAWS - EVEN, need, self.left.need);
        }
        even + part(NEED, need, self.left.need) + part(DRAWS - EVEN - NEED, telling, self.left.telling)
    }
}
