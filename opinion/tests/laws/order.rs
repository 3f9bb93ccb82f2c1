//! The order of arrival and the number of threads change no byte.

use std::collections::{BTreeMap, BTreeSet};

use opinion::{Options, ParticipantId, Position, StatementId, Vote, Votes, VotesBuilder, analyse, json};
use proptest::prelude::*;

use crate::crowd::{Cast, any_crowd, draw, planted, shuffled, tries};

/// The same last votes in another order, one in three of them changed once or twice on the way.
fn arrives(cast: &Cast, seed: u64) -> Votes {
    let mut events: Vec<(usize, usize, Vote)> = Vec::new();
    for (person, statement, vote) in &cast.votes {
        let times = 1 + draw(seed, [*person, *statement, 0]) as usize % 5 / 3;
        events.extend(std::iter::repeat_n((*person, *statement, *vote), times));
    }
    let mut order: Vec<(usize, usize, Vote)> =
        shuffled(events.len(), seed).into_iter().map(|place| events[place]).collect();
    // From the end: the first one met of a pair is its last vote, those before it say something else.
    let mut last = BTreeSet::new();
    for (person, statement, vote) in order.iter_mut().rev() {
        if !last.insert((*person, *statement)) {
            *vote = Vote::ALL[(*vote as usize + 1) % 3];
        }
    }
    let mut builder = VotesBuilder::new();
    for (person, statement, vote) in order {
        builder.record(&ParticipantId::from(person as u64), &StatementId::from(statement as u64), vote);
    }
    for (statement, (moderation, is_meta)) in cast.about.iter().enumerate().rev() {
        builder.declare_statement(&StatementId::from(statement as u64), *moderation, *is_meta);
    }
    (0..cast.people).for_each(|person| builder.declare_participant(&ParticipantId::from(person as u64)));
    builder.build()
}

fn written(votes: &Votes, threads: usize, position: Position) -> String {
    json::write(&analyse(votes, &Options { threads, position }), votes, &BTreeMap::new())
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn any_order_of_arrival_gives_the_same_bytes(cast in any_crowd(), seed in any::<u64>().no_shrink()) {
        let position = if seed.is_multiple_of(2) { Position::Stretched } else { Position::Ridge };
        let straight = written(&cast.build(), 1, position);
        for threads in 1..=3 {
            let other = written(&arrives(&cast, seed.wrapping_add(threads as u64)), threads, position);
            prop_assert_eq!(&straight, &other, "on {} threads", threads);
        }
    }
}

/// Small crowds are one piece of work. This one is four, so that threads have something to share.
#[test]
fn threads_that_share_the_work_change_nothing() {
    let cast = planted(3, 2000, 200, 30, 5);
    let votes = cast.build();
    let one = analyse(&votes, &Options { threads: 1, ..Options::default() });
    for threads in [2, 3] {
        assert!(one == analyse(&votes, &Options { threads, ..Options::default() }), "on {threads} threads");
    }
    assert_eq!(one.groups.len(), 3);
}
