//! Crowds from a few numbers: any shape at all, and crowds of camps that nobody could overlook.

use opinion::{Moderation, ParticipantId, StatementId, Tally, Vote, Votes, VotesBuilder};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Votes and what is known of statements, by place; ids are chosen when they are built.
#[derive(Clone, Debug)]
pub struct Cast {
    pub people: usize,
    /// Moderation of each statement and whether it is meta.
    pub about: Vec<(Moderation, bool)>,
    /// The last vote of a person on a statement, each pair at most once.
    pub votes: Vec<(usize, usize, Vote)>,
}

/// A number that looks random, from numbers: a draw of its own for each cell, so that a smaller crowd of the same seed
/// is a part of the larger one.
pub fn draw(seed: u64, place: [usize; 3]) -> u64 {
    place.iter().fold(seed ^ 0x5bd1_e995_9e37_79b9, |mixed, &part| {
        let mixed = (mixed ^ part as u64).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        mixed ^ (mixed >> 29)
    })
}

/// The places 0 to `n` - 1 in an order of this seed.
pub fn shuffled(n: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|&place| (draw(seed, [place, 7, 7]), place));
    order
}

/// How laws are tried: on so many crowds, always the same ones. `PROPTEST_RNG_SEED` asks for others, and
/// `PROPTEST_CASES` for more: 2560 are ten times as many.
pub fn tries(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1),
        fixed => fixed,
    };
    ProptestConfig { cases: (cases * asked.cases).div_ceil(256), rng_seed, failure_persistence: None, ..asked }
}

/// Any crowd: nobody or many, one camp or several, all or little seen, firm or noisy, statements taken out or meta.
pub fn any_crowd() -> impl Strategy<Value = Cast> {
    let sizes = (0_usize..44, 0_usize..13);
    let kinds = (1_usize..5, 5_u64..=100, 0_u64..70, prop::sample::select(vec![0_u64, 0, 20, 60]));
    (sizes, kinds, any::<u64>().no_shrink()).prop_map(|((people, statements), kind, seed)| {
        let (camps, seen, noise, outside) = kind;
        let mut cast = Cast { people, about: Vec::new(), votes: Vec::new() };
        for statement in 0..statements {
            let moderation = match draw(seed, [statement, 1, 1]) % 100 {
                share if share < outside => Moderation::Out,
                share if share % 2 == 0 => Moderation::In,
                _ => Moderation::Unmoderated,
            };
            cast.about.push((moderation, draw(seed, [statement, 2, 2]) % 300 < outside));
        }
        for (person, statement) in pairs(people, statements) {
            let at = |what: usize| draw(seed, [person, statement, 10 + what]) % 100;
            let leaning = (person % camps * 7 + statement * 3) % 5;
            let vote = match at(1) {
                share if share < noise => Vote::ALL[at(2) as usize % 3],
                _ if leaning < 2 => Vote::Agree,
                _ => Vote::Disagree,
            };
            if at(0) < seen {
                cast.votes.push((person, statement, vote));
            }
        }
        cast
    })
}

/// Camps of twelve to twenty people who disagree on two statements of three and share the third.
pub fn camps(of: impl Strategy<Value = usize>) -> impl Strategy<Value = (usize, Cast)> {
    (of, 12_usize..20, 9_usize..14, 0_u64..6, any::<u64>().no_shrink())
        .prop_map(|(camps, each, statements, noise, seed)| (camps, planted(camps, each, statements, noise, seed)))
}

/// So many camps of so many people each; of a hundred votes so many fall as they like, and twelve are missing.
pub fn planted(camps: usize, each: usize, statements: usize, noise: u64, seed: u64) -> Cast {
    let mut cast = Cast { people: camps * each, about: vec![Default::default(); statements], votes: Vec::new() };
    for (person, statement) in pairs(camps * each, statements) {
        let at = |what: usize| draw(seed, [person, statement, what]) % 100;
        if at(0) < 12 {
            continue;
        }
        let vote = match at(1) {
            share if share < noise => Vote::ALL[at(2) as usize % 3],
            _ if agrees(camps, person % camps, statement) => Vote::Agree,
            _ => Vote::Disagree,
        };
        cast.votes.push((person, statement, vote));
    }
    cast
}

/// What a camp says: with two, each has its own statements; with three, each agrees with every third one alone.
fn agrees(camps: usize, camp: usize, statement: usize) -> bool {
    match (camps, statement % 4) {
        (_, 3) => true,
        (2, kind) => camp == kind % 2,
        (_, kind) => camp == kind,
    }
}

fn pairs(people: usize, statements: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..people).flat_map(move |person| (0..statements).map(move |statement| (person, statement)))
}

impl Cast {
    /// The matrix, with places as ids.
    pub fn build(&self) -> Votes {
        self.build_as(|person| person.to_string(), |statement| statement.to_string())
    }

    /// The matrix, with ids made from places.
    pub fn build_as(&self, person: impl Fn(usize) -> String, statement: impl Fn(usize) -> String) -> Votes {
        let mut builder = VotesBuilder::new();
        for place in 0..self.people {
            builder.declare_participant(&ParticipantId::new(&person(place)));
        }
        for (place, &(moderation, is_meta)) in self.about.iter().enumerate() {
            builder.declare_statement(&StatementId::new(&statement(place)), moderation, is_meta);
        }
        for &(who, what, vote) in &self.votes {
            builder.record(&ParticipantId::new(&person(who)), &StatementId::new(&statement(what)), vote);
        }
        builder.build()
    }

    /// Whether the votes on a statement bear on groups.
    pub fn is_counted(&self, statement: usize) -> bool {
        let (moderation, is_meta) = self.about[statement];
        moderation != Moderation::Out && !is_meta
    }
}

/// Answers to a statement, one by one, of those who are asked for.
pub fn count(votes: &Votes, statement: usize, is_in: impl Fn(usize) -> bool) -> Tally {
    let mut tally = Tally::default();
    for person in (0..votes.participants().len()).filter(|&person| is_in(person)) {
        for (_, vote) in votes.of(person).filter(|(at, _)| *at == statement) {
            match vote {
                Vote::Agree => tally.agree += 1,
                Vote::Pass => tally.pass += 1,
                Vote::Disagree => tally.disagree += 1,
            }
        }
    }
    tally
}
