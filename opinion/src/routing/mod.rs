//! Which statement somebody sees next: a lottery that anybody can repeat.
//!
//! Of eight draws two are *even* among all statements that are open to the person, three go by *need* and three by
//! *telling*.
//! - Need: a statement with n answers has tickets in proportion to 1 / ((n + 2) (n + 3)). That is how much of the
//!   uncertainty about its share one more answer takes away on average, when nothing is known but n: the variance of
//!   Beta(1 + count, 1 + n - count), averaged over what n answers may have been, is 1 / (6 (n + 2)). So new statements
//!   get their first answers soon, and all of them come to be known about equally well.
//! - Telling: how much an answer tells about where its giver stands, see [`Analysis::telling`]. So groups are found from
//!   fewer answers. While nothing is known of it, these draws go by need too.
//!
//! The lottery cannot favour a side: to exchange agreement and disagreement on a statement changes no probability.
//! What is missing depends on recorded answers and on chance, never on what the person would have said. Statements
//! about the participant (meta) take part in the even draws and in those by need, like any other.

mod hat;
mod polis;
mod telling;
mod turn;

pub(crate) use polis::polis_priority;
pub use turn::Turn;

use crate::analysis::{Analysis, Tally};
use crate::votes::{Moderation, Statement, Votes};
use hat::{Hat, Tickets};

/// What the lottery knows of a statement.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Candidate {
    /// Answers so far, passes included. Whoever counts how often a statement was shown may give that count instead:
    /// then a statement that people leave unanswered is not shown again and again.
    pub answers: u32,
    /// How much an answer tells about where its giver stands: [`Analysis::telling`] of the last analysis, 0 when there
    /// is none. Taken up to 65,536; what is negative or no number counts as 0.
    pub telling: f64,
    /// Whether it is shown to anybody.
    pub standing: Standing,
}

/// Whether a statement is shown to anybody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It takes part in the lottery.
    Open,
    /// Moderators took it out, or it is not to be voted on any more.
    Closed,
}

/// The statement that was drawn for somebody.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Drawn {
    /// Its index.
    pub statement: usize,
    /// The probability with which it was drawn, above 0 and at most 1. An answer weighted by its inverse stands for
    /// all that might have been drawn in its place.
    pub probability: f64,
}

/// A lottery over the statements of a dialogue, by index. It holds two numbers a statement, and may be kept and brought
/// up to date with every answer, or made anew for every draw.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lottery {
    tickets: Tickets,
}

impl Candidate {
    /// The candidate that this statement with these answers is: closed when moderated out, otherwise open.
    pub fn of(statement: &Statement, tally: Tally) -> Candidate {
        let standing = match statement.moderation {
            Moderation::Out => Standing::Closed,
            Moderation::In | Moderation::Unmoderated => Standing::Open,
        };
        Candidate { answers: tally.votes(), telling: 0.0, standing }
    }
}

impl Lottery {
    /// The lottery over these candidates, each at the index of its statement.
    pub fn of(candidates: impl IntoIterator<Item = Candidate>) -> Lottery {
        let mut lottery = Lottery::default();
        candidates.into_iter().enumerate().for_each(|(statement, candidate)| lottery.put(statement, candidate));
        lottery
    }

    /// The lottery over the statements of a finished analysis of these votes.
    pub fn after(analysis: &Analysis, votes: &Votes) -> Lottery {
        let candidate = |(index, statement): (usize, &Statement)| {
            let tally = analysis.statements.get(index).map_or(Tally::default(), |report| report.total);
            Candidate { telling: analysis.telling(index), ..Candidate::of(statement, tally) }
        };
        Lottery::of(votes.statements().iter().enumerate().map(candidate))
    }

    /// Takes in what has become of one statement: an answer more, or another standing. A statement beyond the last one
    /// is added, and any between are closed until they are put too.
    pub fn put(&mut self, statement: usize, candidate: Candidate) {
        self.tickets.put(statement, candidate);
    }

    /// The statement that this turn shows to somebody who has `answered` these (indices, in any order; unknown ones
    /// change nothing). The same turn on the same candidates draws the same statement on every machine. Nothing when
    /// no open statement is left.
    pub fn draw(&self, answered: impl IntoIterator<Item = usize>, turn: Turn) -> Option<Drawn> {
        let hat = Hat::without(&self.tickets, answered);
        let statement = hat.draw(&mut turn.random())?;
        Some(Drawn { statement, probability: hat.probability(statement) })
    }

    /// The probability of each statement to be drawn next for somebody who has `answered` these: they add up to 1, or
    /// are all 0 when no open statement is left.
    pub fn probabilities(&self, answered: impl IntoIterator<Item = usize>) -> Vec<f64> {
        let hat = Hat::without(&self.tickets, answered);
        (0..self.tickets.len()).map(|statement| hat.probability(statement)).collect()
    }
}

#[cfg(test)]
mod tests;
