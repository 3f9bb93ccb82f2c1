//! Generated crowds for bench and checks.
#![allow(dead_code, reason = "each example needs a part of it")]

pub mod agreement;

use opinion::{ParticipantId, StatementId, Vote, Votes, VotesBuilder};

/// One vote as it came: participant, statement, +1, 0 or -1.
pub type Event = (u32, u32, i8);

/// What to generate: sizes of latent groups fall as 1/1, 1/2, 1/3; four statements of ten are common ground.
#[derive(Clone, Copy)]
pub struct Shape {
    pub participants: usize,
    pub statements: usize,
    pub density: f64,
    pub groups: usize,
}

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.share() * n as f64) as usize
    }

    pub fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.share()).ln()).sqrt() * (core::f64::consts::TAU * self.share()).cos()
    }

    /// Joehnk's method, for parameters up to about ten.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        loop {
            let (x, y) = (self.share().powf(1.0 / a), self.share().powf(1.0 / b));
            if x + y <= 1.0 && x + y > 0.0 {
                return x / (x + y);
            }
        }
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// What is true of a generated crowd.
pub struct Truth {
    /// The latent group of each participant.
    pub groups: Vec<usize>,
    /// For each statement and latent group the probability of agreeing, and the one of disagreeing.
    pub shares: Vec<Vec<[f64; 2]>>,
}

/// A crowd of this shape, always the same for a seed, its votes in a random order.
pub fn generate(shape: Shape, seed: u64) -> Vec<Event> {
    generate_with_truth(shape, seed).0
}

/// The same crowd, with what is true of it.
pub fn generate_with_truth(shape: Shape, seed: u64) -> (Vec<Event>, Truth) {
    let mut random = Random(seed);
    let weights: Vec<f64> = (0..shape.groups).map(|group| 1.0 / (group + 1) as f64).collect();
    let total: f64 = weights.iter().sum();
    let groups: Vec<usize> = (0..shape.participants)
        .map(|_| {
            let mut left = random.share() * total;
            weights
                .iter()
                .position(|weight| {
                    left -= weight;
                    left < 0.0
                })
                .unwrap_or(0)
        })
        .collect();
    let statements: Vec<(f64, Vec<f64>)> = (0..shape.statements)
        .map(|_| {
            let passes = random.beta(2.0, 10.0);
            let common = random.beta(2.0, 2.0);
            let divides = shape.groups > 1 && random.share() > 0.4;
            let agrees = (0..shape.groups).map(|_| if divides { random.beta(0.5, 0.5) } else { common }).collect();
            (passes, agrees)
        })
        .collect();
    let activity: Vec<f64> = (0..shape.participants).map(|_| (0.8 * random.normal()).exp()).collect();
    let mean = activity.iter().sum::<f64>() / activity.len() as f64;
    let mut order: Vec<u32> = (0..shape.statements as u32).collect();
    let mut events = Vec::new();
    for (who, activity) in activity.iter().enumerate() {
        let wanted = (activity / mean * shape.density * shape.statements as f64).round() as usize;
        for seen in 0..wanted.clamp(1, shape.statements) {
            let at = seen + random.below(shape.statements - seen);
            order.swap(seen, at);
            let (passes, agrees) = &statements[order[seen] as usize];
            let vote = if random.share() < *passes {
                0
            } else if random.share() < agrees[groups[who]] {
                1
            } else {
                -1
            };
            events.push((who as u32, order[seen], vote));
        }
    }
    random.shuffle(&mut events);
    let share = |(passes, agrees): &(f64, Vec<f64>)| {
        agrees.iter().map(|agree| [(1.0 - passes) * agree, (1.0 - passes) * (1.0 - agree)]).collect()
    };
    let shares = statements.iter().map(share).collect();
    (events, Truth { groups, shares })
}

/// The matrix of these events.
pub fn votes(events: &[Event]) -> Votes {
    builder(events).build()
}

/// These events in a builder, which may be told more.
pub fn builder(events: &[Event]) -> VotesBuilder {
    let mut builder = VotesBuilder::new();
    let (mut participants, mut statements) = (Vec::new(), Vec::new());
    for &(participant, statement, vote) in events {
        let vote = match vote {
            1 => Vote::Agree,
            0 => Vote::Pass,
            _ => Vote::Disagree,
        };
        let participant =
            place(&mut participants, participant, |id| builder.place_participant(&ParticipantId::from(id)));
        let statement = place(&mut statements, statement, |id| builder.place_statement(&StatementId::from(id)));
        builder.record_at(participant, statement, vote);
    }
    builder
}

fn place(places: &mut Vec<Option<u32>>, number: u32, find: impl FnOnce(u64) -> u32) -> u32 {
    if number as usize >= places.len() {
        places.resize(number as usize + 1, None);
    }
    *places[number as usize].get_or_insert_with(|| find(u64::from(number)))
}

/// The number of each participant with the group, for ids that are plain numbers.
pub fn numbers<'a>(
    votes: &'a Votes,
    membership: &'a [Option<usize>],
) -> impl Iterator<Item = (usize, Option<usize>)> + 'a {
    let ids = votes.participants().iter().zip(membership);
    ids.filter_map(|(id, group)| Some((id.number()? as usize, *group)))
}
