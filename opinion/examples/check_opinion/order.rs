//! The same answer for any order of arrival, any names of people, any number of threads.

use std::collections::BTreeMap;

use crate::crowds::agreement::adjusted_rand;
use crate::crowds::{Random, Shape, generate, votes};
use crate::heading;
use crate::real::Set;
use opinion::{Options, ParticipantId, StatementId, Vote, Votes, VotesBuilder, analyse, json, polis};

const ORDERS: u64 = 30;
const NAMINGS: u64 = 30;

/// Shuffles and renames every set, and a generated crowd.
pub fn check(sets: &[Set]) {
    heading(
        "30 orders of arrival x 30 namings of people",
        "pairwise ARI >= .99 and the same number of groups in all 900; Polis's rules beside it, in 30 orders",
    );
    let generated = generate(Shape { participants: 600, statements: 80, density: 0.3, groups: 3 }, 5);
    one("generated, 600 x 80", &votes(&generated));
    for set in sets {
        one(&set.name, &set.votes);
    }
}

fn one(name: &str, votes: &Votes) {
    let first = analyse(votes, &Options::default());
    let texts = BTreeMap::new();
    let bytes = json::write(&first, votes, &texts);
    let (mut same_bytes, mut same_number, mut least): (u64, u64, f64) = (0, 0, 1.0);
    for order in 0..ORDERS {
        for naming in 0..NAMINGS {
            let mut random = Random(1 + order * NAMINGS + naming);
            let names = names(votes.participants().len(), naming, &mut random);
            let again = shuffled(votes, &names, &mut random);
            let threads = 1 + (order as usize) % 3;
            let found = analyse(&again, &Options { threads, ..Options::default() });
            same_number += u64::from(found.groups.len() == first.groups.len());
            same_bytes += u64::from(naming == 0 && json::write(&found, &again, &texts) == bytes);
            least = least.min(agreement(votes, &names, &first.membership, &again, &found.membership));
        }
    }
    println!(
        "{name}: {} groups in {same_number} of {}, least ARI {least:.3}; same bytes in {same_bytes} of {ORDERS} orders on 1 to 3 threads",
        first.groups.len(),
        ORDERS * NAMINGS,
    );
    by_polis(votes);
}

/// The same for the rules of Polis, whose groups depend on the order.
fn by_polis(votes: &Votes) {
    let same: Vec<ParticipantId> = votes.participants().to_vec();
    let found = (0..ORDERS).map(|order| {
        let again = shuffled(votes, &same, &mut Random(7_000 + order));
        polis::analyse(&again, &mut polis::Memory::default())
    });
    let found: Vec<_> = found.collect();
    let mut numbers = BTreeMap::new();
    found.iter().for_each(|one| *numbers.entry(one.groups.len()).or_insert(0) += 1);
    let mut least: f64 = 1.0;
    for (place, one) in found.iter().enumerate() {
        for other in &found[place + 1..] {
            least = least.min(agreement(votes, &same, &one.membership, votes, &other.membership));
        }
    }
    println!("   by Polis's rules: numbers of groups {numbers:?}, least pairwise ARI {least:.3}");
}

/// The first naming keeps the ids; the others give everybody another one, of numbers or of texts.
fn names(people: usize, naming: u64, random: &mut Random) -> Vec<ParticipantId> {
    let mut numbers: Vec<u64> = (0..people as u64).collect();
    if naming > 0 {
        random.shuffle(&mut numbers);
    }
    let name = |number: &u64| match naming % 3 {
        2 => ParticipantId::new(&format!("person {number}")),
        _ => ParticipantId::from(number * (1 + naming)),
    };
    numbers.iter().map(name).collect()
}

/// The votes under other names, in another order.
fn shuffled(votes: &Votes, names: &[ParticipantId], random: &mut Random) -> Votes {
    let is_kept = names.iter().enumerate().all(|(at, name)| *name == ParticipantId::from(at as u64));
    let names = if is_kept { votes.participants() } else { names };
    let mut events: Vec<(u32, u32, Vote)> = Vec::with_capacity(votes.len());
    for person in 0..votes.participants().len() {
        events.extend(votes.of(person).map(|(statement, vote)| (person as u32, statement as u32, vote)));
    }
    random.shuffle(&mut events);
    let mut builder = VotesBuilder::new();
    for statement in votes.statements() {
        builder.declare_statement(&statement.id, statement.moderation, statement.is_meta);
    }
    let ids: Vec<&StatementId> = votes.statements().iter().map(|statement| &statement.id).collect();
    for (person, statement, vote) in events {
        builder.record(&names[person as usize], ids[statement as usize], vote);
    }
    for name in names {
        builder.declare_participant(name);
    }
    builder.build()
}

/// The agreement of two memberships of the same people, who are called otherwise in the second.
fn agreement(
    votes: &Votes,
    names: &[ParticipantId],
    first: &[Option<usize>],
    again: &Votes,
    second: &[Option<usize>],
) -> f64 {
    let is_kept = again.participants() == votes.participants();
    // Without a group counts as a group of its own: who is in none must not change either.
    let place = |group: Option<usize>| group.map_or(0, |group| group + 1);
    let other = |person: usize| {
        let name = if is_kept { &votes.participants()[person] } else { &names[person] };
        place(again.participant(name).and_then(|index| second[index]))
    };
    let one: Vec<usize> = first.iter().map(|group| place(*group)).collect();
    let other: Vec<usize> = (0..first.len()).map(other).collect();
    adjusted_rand(&one, &other)
}
