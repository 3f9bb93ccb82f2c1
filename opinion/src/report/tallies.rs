//! Counts of every answer to every statement by every group: whole numbers, so that no order of votes can matter.

use crate::analysis::Tally;
use crate::crowd::Crossing;
use crate::votes::{Code, Codes, Votes};

/// Counts by group; participants without a group are counted apart, so that all of them add up to everybody.
#[derive(Clone)]
pub(crate) struct Tallies {
    groups: usize,
    /// For each group, and at last for those without one, four places a statement.
    counts: Vec<Vec<u32>>,
}

impl Tallies {
    /// Counts the votes of all participants, whose group is at their index in `membership`.
    pub(crate) fn of(votes: &Votes, membership: &[Option<usize>], groups: usize) -> Tallies {
        let packed = votes.packed();
        let mut counts = vec![vec![0; 4 * votes.statements().len()]; groups + 1];
        match &packed.codes {
            Codes::Narrow(codes) => count(&packed.starts, codes, membership, &mut counts),
            Codes::Wide(codes) => count(&packed.starts, codes, membership, &mut counts),
        }
        Tallies { groups, counts }
    }

    /// The same with every crossing vote under the group on the other side of the border.
    pub(crate) fn without_own_votes(&self, crossings: &[Crossing]) -> Tallies {
        let mut made = self.clone();
        for crossing in crossings {
            made.counts[crossing.from][crossing.place] -= 1;
            made.counts[crossing.to.unwrap_or(self.groups)][crossing.place] += 1;
        }
        made
    }

    /// The number of groups.
    pub(crate) fn groups(&self) -> usize {
        self.groups
    }

    /// One group's answers to a statement.
    pub(crate) fn group(&self, group: usize, statement: usize) -> Tally {
        let at = &self.counts[group][4 * statement..];
        Tally { agree: at[0], pass: at[1], disagree: at[2] }
    }

    /// The answers of all groups together.
    pub(crate) fn grouped(&self, statement: usize) -> Tally {
        (0..self.groups).fold(Tally::default(), |sum, group| sum.plus(self.group(group, statement)))
    }

    /// Everybody's answers.
    pub(crate) fn total(&self, statement: usize) -> Tally {
        self.grouped(statement).plus(self.group(self.groups, statement))
    }
}

impl Tally {
    pub(crate) fn plus(self, other: Tally) -> Tally {
        Tally {
            agree: self.agree + other.agree,
            pass: self.pass + other.pass,
            disagree: self.disagree + other.disagree,
        }
    }

    pub(crate) fn minus(self, other: Tally) -> Tally {
        Tally {
            agree: self.agree - other.agree,
            pass: self.pass - other.pass,
            disagree: self.disagree - other.disagree,
        }
    }
}

fn count<C: Code>(starts: &[usize], codes: &[C], membership: &[Option<usize>], counts: &mut [Vec<u32>]) {
    let nobody = counts.len() - 1;
    for (row, ends) in starts.windows(2).enumerate() {
        let counts = &mut counts[membership[row].unwrap_or(nobody)];
        for code in &codes[ends[0]..ends[1]] {
            counts[code.place()] += 1;
        }
    }
}
