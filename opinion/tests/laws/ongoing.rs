//! A dialogue that goes on, vote by vote, against the same votes at once.

use opinion::{
    Analysis, Moderation, Ongoing, Options, ParticipantId, StatementId, Tally, Vote, Votes, VotesBuilder, analyse, json,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

use crate::crowd::{count, tries};

/// What happens, by plain numbers.
#[derive(Clone, Debug)]
enum Step {
    Vote { participant: u64, statement: u64, vote: Vote },
    Moderate { statement: u64, moderation: Moderation, is_meta: bool },
    Refresh,
}

/// Ids come in no order, and some are texts.
fn participant(number: u64) -> ParticipantId {
    if number.is_multiple_of(5) { ParticipantId::new(&format!("p-{number}")) } else { ParticipantId::from(97 - number) }
}

fn statement(number: u64) -> StatementId {
    if number.is_multiple_of(7) { StatementId::new(&format!("s {number}")) } else { StatementId::from(40 - number) }
}

fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![5 => Just(Vote::Agree), 1 => Just(Vote::Pass), 4 => Just(Vote::Disagree)]
}

/// Two camps that answer alternate statements differently, with some noise.
fn leaning() -> impl Strategy<Value = Step> {
    (0..60_u64, 0..20_u64, 0..10_u8, vote()).prop_map(|(participant, statement, noise, any)| {
        let agrees = (participant % 3 == 0) ^ (statement % 2 == 0);
        let vote = if noise < 2 {
            any
        } else if agrees {
            Vote::Agree
        } else {
            Vote::Disagree
        };
        Step::Vote { participant, statement, vote }
    })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let moderation = prop_oneof![Just(Moderation::In), Just(Moderation::Unmoderated), Just(Moderation::Out)];
    let moderate = (0..22_u64, moderation, 0..8_u8).prop_map(|(statement, moderation, meta)| Step::Moderate {
        statement,
        moderation,
        is_meta: meta == 0,
    });
    let step = prop_oneof![60 => leaning(), 1 => moderate, 1 => Just(Step::Refresh)];
    prop::collection::vec(step, 0..900)
}

/// Takes a step other than a refresh; returns the vote that one replaced.
fn play(ongoing: &mut Ongoing, step: &Step) -> Option<Vote> {
    match step {
        Step::Vote { participant: who, statement: what, vote } => {
            return ongoing.record(&participant(*who), &statement(*what), *vote);
        }
        Step::Moderate { statement: what, moderation, is_meta } => {
            ongoing.declare_statement(&statement(*what), *moderation, *is_meta);
        }
        Step::Refresh => {}
    }
    None
}

/// The same votes taken at once.
fn at_once(steps: &[Step]) -> Votes {
    let mut builder = VotesBuilder::new();
    for step in steps {
        match step {
            Step::Vote { participant: who, statement: what, vote } => {
                builder.record(&participant(*who), &statement(*what), *vote);
            }
            Step::Moderate { statement: what, moderation, is_meta } => {
                builder.declare_statement(&statement(*what), *moderation, *is_meta);
            }
            Step::Refresh => {}
        }
    }
    builder.build()
}

proptest! {
    #![proptest_config(tries(48))]

    /// Matrix and counts are those of the same votes at once, whatever was refreshed, moderated or changed in between.
    #[test]
    fn votes_one_by_one_are_the_votes_at_once(steps in steps()) {
        let mut ongoing = Ongoing::new();
        let mut last: BTreeMap<(u64, u64), Vote> = BTreeMap::new();
        let mut groups: Vec<(ParticipantId, Option<usize>)> = Vec::new();
        for step in &steps {
            let replaced = play(&mut ongoing, step);
            match step {
                Step::Vote { participant: who, statement: what, vote } => {
                    prop_assert_eq!(replaced, last.insert((*who, *what), *vote));
                }
                Step::Moderate { .. } => {}
                Step::Refresh => {
                    let (votes, analysis) = ongoing.refresh(&Options::default());
                    groups = votes.participants().iter().cloned().zip(analysis.membership).collect();
                }
            }
        }
        let votes = at_once(&steps);
        for (index, about) in votes.statements().iter().enumerate() {
            prop_assert_eq!(ongoing.tally(&about.id), count(&votes, index, |_| true));
            for group in 0..3 {
                let is_member = |person: usize| {
                    let id = &votes.participants()[person];
                    groups.iter().any(|(other, own)| other == id && *own == Some(group))
                };
                prop_assert_eq!(ongoing.group_tally(group, &about.id), count(&votes, index, is_member));
            }
        }
        let (votes_now, analysis) = ongoing.refresh(&Options::default());
        prop_assert_eq!(&votes_now, &votes);
        let cold = analyse(&votes, &Options::default());
        for axis in 0..2 {
            let [warm, cold] = [&analysis, &cold].map(|found| &found.projection.axes[axis]);
            prop_assert!((warm.variance - cold.variance).abs() <= 1e-6 * cold.variance.max(1e-6));
        }
        prop_assert_eq!(&analysis.statements.iter().map(|report| report.total).collect::<Vec<_>>(),
            &cold.statements.iter().map(|report| report.total).collect::<Vec<_>>());
    }

    /// The first refresh is the analysis itself, to the last byte.
    #[test]
    fn the_first_refresh_is_the_analysis(steps in steps()) {
        let mut ongoing = Ongoing::new();
        for step in steps.iter().filter(|step| !matches!(step, Step::Refresh)) {
            play(&mut ongoing, step);
        }
        let (votes, analysis) = ongoing.refresh(&Options::default());
        let texts = BTreeMap::new();
        let at_once = at_once(&steps);
        prop_assert_eq!(json::write(&analysis, &votes, &texts), json::write(&analyse(&at_once, &Options::default()), &at_once, &texts));
    }
}

/// A crowd of two clear camps; `from..to` of its 80 people have voted.
fn camps(ongoing: &mut Ongoing, people: core::ops::Range<u64>) {
    for person in people {
        for what in 0..12 {
            if (person * 5 + what * 3) % 4 == 0 {
                continue;
            }
            let agrees = (person % 2 == 0) ^ (what % 2 == 0) ^ ((person * 7 + what * 11) % 13 == 0);
            let vote = if agrees { Vote::Agree } else { Vote::Disagree };
            ongoing.record(&ParticipantId::from(person), &StatementId::from(what), vote);
        }
    }
}

#[test]
fn axes_from_the_old_ones_are_the_axes_from_nothing() {
    let mut ongoing = Ongoing::new();
    camps(&mut ongoing, 0..50);
    ongoing.refresh(&Options::default());
    camps(&mut ongoing, 50..80);
    let (votes, warm) = ongoing.refresh(&Options::default());
    let cold = analyse(&votes, &Options::default());
    for axis in 0..2 {
        let [warm, cold] = [&warm, &cold].map(|found| &found.projection.axes[axis].loadings);
        let cosine: f64 = warm.iter().zip(cold).map(|(a, b)| a * b).sum();
        assert!(cosine > 1.0 - 1e-12, "axis {axis}: {cosine}");
    }
    for (warm, cold) in warm.projection.participants.iter().zip(&cold.projection.participants) {
        assert!((warm[0] - cold[0]).abs() < 1e-6 && (warm[1] - cold[1]).abs() < 1e-6);
    }
    // The same people together; letters stay with the people, so they may differ from those of a first analysis.
    let with_first = |found: &Analysis| -> Vec<bool> {
        found.membership.iter().map(|group| *group == found.membership[0]).collect()
    };
    assert_eq!(with_first(&warm), with_first(&cold));
    assert_eq!(warm.groups.len(), 2);
}

#[test]
fn more_statements_than_two_bytes_hold_are_taken() {
    let mut ongoing = Ongoing::new();
    let who = ParticipantId::from(1);
    for what in (0..17_000).rev() {
        ongoing.record(&who, &StatementId::from(what), Vote::Disagree);
    }
    let other = ParticipantId::from(2);
    assert_eq!(ongoing.record(&other, &StatementId::from(16_999), Vote::Pass), None);
    assert_eq!(ongoing.record(&other, &StatementId::from(16_999), Vote::Agree), Some(Vote::Pass));
    assert_eq!(ongoing.tally(&StatementId::from(16_999)), Tally { agree: 1, pass: 0, disagree: 1 });
    assert_eq!(ongoing.tally(&StatementId::from(99_999)), Tally::default());
    let (votes, _) = ongoing.refresh(&Options::default());
    assert_eq!((votes.len(), votes.statements().len()), (17_001, 17_000));
    assert_eq!(votes.of(1).collect::<Vec<_>>(), [(16_999, Vote::Agree)]);
}

#[test]
fn statements_without_votes_come_last_in_their_own_order() {
    let (who, about) = (ParticipantId::from(1), Moderation::In);
    let mut ongoing = Ongoing::new();
    let mut builder = VotesBuilder::new();
    for what in [7, 4, 5] {
        ongoing.declare_statement(&StatementId::from(what), about, false);
        builder.declare_statement(&StatementId::from(what), about, false);
    }
    ongoing.record(&who, &StatementId::from(5), Vote::Agree);
    builder.record(&who, &StatementId::from(5), Vote::Agree);
    let (votes, _) = ongoing.refresh(&Options::default());
    assert_eq!(votes.statement_arrival(), [1, 0, 2]);
    assert_eq!(votes, builder.build());
}
