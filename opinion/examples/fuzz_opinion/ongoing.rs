//! Crowds of odd shapes that vote one after another: no panic, the same votes as at once, sound views and draws.

use std::collections::BTreeMap;

use opinion::words::Language;
use opinion::{
    Lottery, Moderation, Ongoing, Options, ParticipantId, Position, StatementId, Turn, Vote, VotesBuilder,
    analyse_given, own_view, text,
};

use crate::random::Random;

pub fn check(random: &mut Random) {
    let (people, statements) = (1 + random.below(60), 1 + random.below(25));
    let (camps, noise, step) = (1 + random.below(4), random.below(100), 1 + random.below(900));
    let mut ongoing = Ongoing::new();
    let mut builder = VotesBuilder::new();
    for _ in 0..random.below(1200) {
        let (person, what) = (random.below(people), random.below(statements));
        let (who, statement) = (ParticipantId::new(&format!("{}", person * step)), id(what));
        let leans = (person % camps * 7 + what * 3) % 5 < 2;
        let noisy = random.below(100) < noise;
        let vote = if noisy {
            *random.one(&Vote::ALL)
        } else if leans {
            Vote::Agree
        } else {
            Vote::Disagree
        };
        match random.below(300) {
            0 => drop(ongoing.refresh(&options(random))),
            1 => {
                let moderation = *random.one(&[Moderation::In, Moderation::Unmoderated, Moderation::Out]);
                let is_meta = random.below(4) == 0;
                ongoing.declare_statement(&statement, moderation, is_meta);
                builder.declare_statement(&statement, moderation, is_meta);
            }
            2 => {
                ongoing.declare_participant(&who);
                builder.declare_participant(&who);
            }
            _ => {
                ongoing.record(&who, &statement, vote);
                builder.record(&who, &statement, vote);
            }
        }
    }
    let (votes, analysis) = ongoing.refresh(&options(random));
    assert!(votes == builder.build(), "not the votes that were taken");
    let texts = BTreeMap::new();
    for participant in 0..votes.participants().len().min(5) {
        let view = own_view(&analysis, &votes, participant).expect("the participant is known");
        let sum: f64 = view.nearness.iter().sum();
        assert!(view.nearness.is_empty() || (sum - 1.0).abs() < 1e-6, "{view:?}");
        assert!(!text::own(&view, participant, (&analysis, &votes), &texts, Language::Es).contains("NaN"));
        draw(&Lottery::after(&analysis, &votes), &votes, participant, random);
    }
    let groups = 1 + random.below(13);
    let membership: Vec<Option<usize>> =
        votes.participants().iter().map(|_| (random.below(5) > 0).then(|| random.below(groups))).collect();
    if let Some(given) = analyse_given(&votes, &options(random), &membership) {
        assert_eq!(given.membership, membership);
        assert!(!text::write(&given, &votes, &texts, Language::En).contains("NaN"));
    }
}

fn draw(lottery: &Lottery, votes: &opinion::Votes, participant: usize, random: &mut Random) {
    let answered: Vec<usize> = votes.of(participant).map(|(statement, _)| statement).collect();
    let shares = lottery.probabilities(answered.iter().copied());
    let sum: f64 = shares.iter().sum();
    assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-9, "{sum}");
    let turn = Turn::of(random.next(), &votes.participants()[participant], answered.len() as u64);
    match lottery.draw(answered.iter().copied(), turn) {
        Some(drawn) => {
            assert!(!answered.contains(&drawn.statement));
            assert!(votes.statements()[drawn.statement].moderation != Moderation::Out);
            assert!((shares[drawn.statement] - drawn.probability).abs() < 1e-12 && drawn.probability > 0.0);
        }
        None => assert!(sum == 0.0),
    }
}

fn options(random: &mut Random) -> Options {
    Options { threads: 1 + random.below(3), position: *random.one(&[Position::Stretched, Position::Ridge]) }
}

/// Ids in no order, some of them texts.
fn id(number: usize) -> StatementId {
    if number.is_multiple_of(6) {
        StatementId::new(&format!("s-{number}"))
    } else {
        StatementId::from(90 - number as u64)
    }
}
