//! What one analysis leaves to the next. The caller keeps it; without it every analysis stands by itself.

use crate::crowd::{Axes, Centred, Crowd};
use crate::id::{ParticipantId, StatementId};
use crate::polis::Smoother;
use crate::votes::Votes;

/// Chance is thrown anew after the votes have grown by one part in so many; sooner where the answer is near.
const GROWTH: usize = 5;
const GROWTH_NEAR: usize = 20;
/// From so many times what is needed on the answer is far.
const FAR: f64 = 2.0;
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
    chance: Option<Chance>,
}

/// What was found when coins were thrown.
#[derive(Clone, Copy, Debug)]
struct Chance {
    votes: usize,
    /// Share of all variance on the widest axis of chance, as far as a glance shows it.
    share: f64,
    /// How much of the variance of our own widest axis the same glance showed.
    seen: f64,
}

impl Memory {
    /// The letter of everybody at the analysis before, in the order of these ids, which are sorted.
    pub(super) fn letters_of<'a>(&'a self, ids: &'a [ParticipantId]) -> impl Iterator<Item = Option<char>> + 'a {
        let mut known = self.letters.iter().peekable();
        ids.iter().map(move |id| {
            while known.next_if(|(other, _)| other < id).is_some() {}
            known.next_if(|(other, _)| other == id).map(|(_, letter)| *letter)
        })
    }

    /// Keeps letters; their ids are sorted.
    pub(super) fn remember_letters(&mut self, letters: Vec<(ParticipantId, char)>) {
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

    /// How many times wider the widest axis is than if votes were cast by coin: every centred vote keeps its size and
    /// loses its sign. Both sides are given as many passes from nothing, so that neither is seen better.
    pub(super) fn against_chance(&mut self, centred: &Centred, axes: &Axes, needed: f64) -> f64 {
        let (votes, trace) = (centred.crowd.n_votes(), centred.crowd.trace());
        if let Some(Chance { votes: before, share, seen }) = self.chance {
            let ratio = seen * axes.scatter[0] / (share * trace).max(f64::MIN_POSITIVE);
            let growth = if ratio > FAR * needed { GROWTH } else { GROWTH_NEAR };
            if votes.abs_diff(before) * growth <= before {
                return ratio;
            }
        }
        let throws = (THROWN / votes.max(1)).clamp(1, MOST_THROWS);
        let throw = |throw: usize| {
            let coins = Some(centred.crowd.seed.wrapping_add(throw as u64));
            Axes::glance(&Centred { coins, ..*centred })
        };
        let mean = (0..throws).map(throw).sum::<f64>() / throws as f64;
        let seen = Axes::glance(centred) / axes.scatter[0];
        self.chance = Some(Chance { votes, share: mean / trace, seen });
        if mean > 0.0 { seen * axes.scatter[0] / mean } else { 0.0 }
    }
}
