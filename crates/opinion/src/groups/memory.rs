//! What one analysis leaves to the next. The caller keeps it; without it every analysis stands by itself.

use crate::crowd::{Axes, Centred, Crowd};
use crate::id::{ParticipantId, StatementId};
use crate::polis::Smoother;
use crate::votes::Votes;

/// Chance is thrown anew after the votes have grown by one part in so many.
const GROWTH: usize = 20;
/// Votes that are thrown in all; small crowds are thrown several times.
const THROWN: usize = 60_000;
const MOST_THROWS: usize = 10;

/// What one analysis leaves to the next: axes to start from, letters of groups, how long a number of groups has held.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    pub(super) smoother: Smoother,
    /// By participant.
    letters: Vec<(ParticipantId, char)>,
    /// By statement.
    loadings: Vec<(StatementId, [f64; 2])>,
    /// Share of all variance on the widest axis of chance, and how many votes there were.
    chance: Option<(f64, usize)>,
}

impl Memory {
    pub(super) fn letter_of(&self, id: &ParticipantId) -> Option<char> {
        let place = self.letters.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        Some(self.letters[place].1)
    }

    pub(super) fn remember_letters(&mut self, mut letters: Vec<(ParticipantId, char)>) {
        letters.sort_unstable();
        self.letters = letters;
    }

    /// The axes of the analysis before, for the columns of today; nothing before the first.
    pub(crate) fn start(&self, votes: &Votes, crowd: &Crowd) -> Option<Vec<[f64; 2]>> {
        if self.loadings.is_empty() {
            return None;
        }
        let of = |&statement: &u32| {
            let id = &votes.statements()[statement as usize].id;
            match self.loadings.binary_search_by(|(other, _)| other.cmp(id)) {
                Ok(place) => self.loadings[place].1,
                Err(_) => [0.0; 2],
            }
        };
        Some(crowd.statements.iter().map(of).collect())
    }

    pub(super) fn keep(&mut self, votes: &Votes, crowd: &Crowd, axes: &Axes) {
        let id = |&statement: &u32| votes.statements()[statement as usize].id.clone();
        self.loadings = crowd.statements.iter().map(id).zip(axes.loadings.iter().copied()).collect();
    }

    /// The widest sum of squares if votes were cast by coin: every centred vote keeps its size and loses its sign.
    pub(super) fn chance(&mut self, crowd: &Crowd, threads: usize) -> f64 {
        let (votes, trace) = (crowd.n_votes(), crowd.trace());
        if let Some((share, before)) = self.chance
            && votes.abs_diff(before) * GROWTH <= before
        {
            return share * trace;
        }
        let throws = (THROWN / votes.max(1)).clamp(1, MOST_THROWS);
        let throw = |throw: usize| {
            let coins = Some(crowd.seed.wrapping_add(throw as u64));
            Axes::glance(&Centred { crowd, threads, coins })
        };
        let mean = (0..throws).map(throw).sum::<f64>() / throws as f64;
        self.chance = Some((mean / trace, votes));
        mean
    }
}
