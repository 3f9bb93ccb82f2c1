//! The laws of the lottery.

use super::*;
use crate::id::{ParticipantId, StatementId};
use crate::votes::{Vote, VotesBuilder};
use crate::{Options, analyse};
use proptest::prelude::*;

fn open(answers: u32) -> Candidate {
    Candidate { answers, telling: 0.0, standing: Standing::Open }
}

fn closed(answers: u32) -> Candidate {
    Candidate { answers, telling: 9.0, standing: Standing::Closed }
}

fn telling(answers: u32, telling: f64) -> Candidate {
    Candidate { telling, ..open(answers) }
}

fn turn(number: u64) -> Turn {
    Turn::of(7, &ParticipantId::from(3), number)
}

#[test]
fn three_statements_by_hand() {
    // 1/6, 1/12 and 1/30 are 20 : 10 : 4; a quarter of the lottery is even.
    let lottery = Lottery::of([open(0), open(1), open(3), closed(0)]);
    let probabilities = lottery.probabilities([]);
    let by_hand = [20.0, 10.0, 4.0].map(|part| 0.25 / 3.0 + 0.75 * part / 34.0);
    for (ours, hand) in probabilities.iter().zip(by_hand.into_iter().chain([0.0])) {
        assert!((ours - hand).abs() < 1e-11, "{probabilities:?}");
    }
    assert_eq!(lottery.probabilities([0, 2]), [0.0, 1.0, 0.0, 0.0]);
    // Telling 1 : 3 takes half of what went by need.
    let lottery = Lottery::of([telling(0, 0.5), telling(1, 1.5), telling(3, f64::NAN), closed(0)]);
    let by_hand = [(20.0, 0.25), (10.0, 0.75), (4.0, 0.0)]
        .map(|(need, telling)| 0.25 / 3.0 + 0.375 * need / 34.0 + 0.375 * telling);
    for (ours, hand) in lottery.probabilities([]).iter().zip(by_hand.into_iter().chain([0.0])) {
        assert!((ours - hand).abs() < 1e-11, "{ours} {hand}");
    }
}

#[test]
fn a_draw_is_the_same_everywhere_and_for_ever() {
    // Drawn by another program, written from the specification alone.
    let lottery = Lottery::of((5..25).map(|answers| telling(answers, f64::from(answers % 7) / 8.0)));
    let drawn: Vec<usize> = (0..12).map(|number| lottery.draw([1, 2], turn(number)).unwrap().statement).collect();
    assert_eq!(drawn, [5, 5, 4, 6, 0, 5, 13, 0, 15, 8, 14, 0]);
    assert_eq!(turn(0).seed, 16_941_830_633_058_780_693);
}

#[test]
fn nothing_is_left_to_show() {
    assert_eq!(Lottery::default().draw([], turn(0)), None);
    assert_eq!(Lottery::of([open(3), closed(0)]).draw([0, 0, 9], turn(0)), None);
    assert_eq!(Lottery::of([open(3), closed(0)]).probabilities([0]), [0.0, 0.0]);
}

#[test]
fn frequencies_are_the_probabilities() {
    let lottery =
        Lottery::of([open(0), telling(5, 0.2), closed(1), telling(60, 0.7), open(u32::MAX), telling(9, 1e30)]);
    let (draws, mut counts) = (60_000, [0.0; 6]);
    for person in 0..draws {
        let turn = Turn::of(1, &ParticipantId::from(person / 6), person % 6);
        counts[lottery.draw([5], turn).unwrap().statement] += 1.0;
    }
    for (count, probability) in counts.into_iter().zip(lottery.probabilities([5])) {
        let expected = draws as f64 * probability;
        let error = (expected * (1.0 - probability)).sqrt();
        assert!((count - expected).abs() <= 4.0 * error, "{counts:?}");
    }
}

#[test]
fn a_new_statement_among_a_thousand_is_heard_at_once() {
    let lottery = Lottery::of((0..1000).map(|at| open(if at == 500 { 0 } else { 100 })));
    assert!(lottery.probabilities([])[500] > 0.45);
}

#[test]
fn live_counts_and_a_finished_analysis_draw_alike() {
    let mut builder = VotesBuilder::new();
    let (mut live, mut tallies) = (Lottery::default(), [Tally::default(); 3]);
    builder.declare_statement(&StatementId::from(1), Moderation::Out, false);
    builder.declare_statement(&StatementId::from(2), Moderation::In, true);
    for (person, statement, vote) in
        [(0, 0, Vote::Agree), (0, 1, Vote::Pass), (1, 2, Vote::Pass), (2, 0, Vote::Disagree)]
    {
        builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
        match vote {
            Vote::Agree => tallies[statement as usize].agree += 1,
            Vote::Pass => tallies[statement as usize].pass += 1,
            Vote::Disagree => tallies[statement as usize].disagree += 1,
        }
    }
    let votes = builder.build();
    for statement in [2, 0, 1] {
        live.put(statement, Candidate::of(&votes.statements()[statement], tallies[statement]));
    }
    assert_eq!(live, Lottery::after(&analyse(&votes, &Options::default()), &votes));
    let seen = |person| votes.of(person).map(|(statement, _)| statement);
    assert_eq!(live.draw(seen(0), turn(0)).unwrap().statement, 2);
    assert_eq!(live.draw(seen(1), turn(0)).unwrap().statement, 0);
}

/// Two camps and a statement of common ground, which few have seen; `turn` exchanges the sides of one statement.
fn camps(turn: impl Fn(u64, Vote) -> Vote) -> (crate::Votes, crate::Analysis) {
    let mut builder = VotesBuilder::new();
    let mut random = crate::random::Random::new(1);
    for person in 0..60_u64 {
        for statement in 0..9_u64 {
            let vote = match random.below(20) {
                0..2 => Vote::Pass,
                luck if (luck > 3) == (statement == 8 || person % 2 == 0) => Vote::Agree,
                _ => Vote::Disagree,
            };
            if statement < 8 || person % 4 < 2 {
                builder.record(&ParticipantId::from(person), &StatementId::from(statement), turn(statement, vote));
            }
        }
    }
    builder.declare_statement(&StatementId::from(9), Moderation::In, true);
    let votes = builder.build();
    let analysis = analyse(&votes, &Options::default());
    (votes, analysis)
}

#[test]
fn what_divides_tells_more_and_its_sides_can_be_exchanged() {
    let (votes, analysis) = camps(|_, vote| vote);
    assert_eq!(analysis.groups.len(), 2);
    assert!((0..8).all(|divides| analysis.telling(divides) > 4.0 * analysis.telling(8)));
    assert_eq!([analysis.telling(9), analysis.telling(10)], [0.0, 0.0]);
    // Nobody has answered the statement about the participant, and that alone speaks for it.
    let before = Lottery::after(&analysis, &votes).probabilities([]);
    assert!(before[9] > before[8] && before[9] > before[0]);
    let (votes, analysis) = camps(|statement, vote| match vote {
        Vote::Agree if statement == 3 => Vote::Disagree,
        Vote::Disagree if statement == 3 => Vote::Agree,
        vote => vote,
    });
    let after = Lottery::after(&analysis, &votes).probabilities([]);
    assert!(before.iter().zip(&after).all(|(before, after)| (before - after).abs() < 1e-6), "{before:?} {after:?}");
}

fn candidates() -> impl Strategy<Value = Vec<(Tally, Moderation, bool, bool)>> {
    let tally =
        (0..400_u32, 0..100_u32, 0..400_u32).prop_map(|(agree, pass, disagree)| Tally { agree, pass, disagree });
    let moderation = prop_oneof![Just(Moderation::In), Just(Moderation::Unmoderated), Just(Moderation::Out)];
    proptest::collection::vec((tally, moderation, any::<bool>(), any::<bool>()), 1..60)
}

fn lottery(candidates: &[(Tally, Moderation, bool, bool)]) -> Lottery {
    let of = |(index, (tally, moderation, is_meta, _)): (usize, &(Tally, Moderation, bool, bool))| {
        let statement = Statement { id: StatementId::from(index as u64), moderation: *moderation, is_meta: *is_meta };
        Candidate { telling: f64::from(tally.pass % 5), ..Candidate::of(&statement, *tally) }
    };
    Lottery::of(candidates.iter().enumerate().map(of))
}

proptest! {
    #[test]
    fn every_open_statement_keeps_its_part_and_no_other_is_drawn(all in candidates(), seed: u64, number in 0..50_u64) {
        let lottery = lottery(&all);
        let answered = || (0..all.len()).filter(|&at| all[at].3);
        let is_open = |at: usize| all[at].1 != Moderation::Out && !all[at].3;
        let n_open = (0..all.len()).filter(|&at| is_open(at)).count();
        let probabilities = lottery.probabilities(answered());
        let sum: f64 = probabilities.iter().sum();
        prop_assert!((sum - f64::from(u8::from(n_open > 0))).abs() < 1e-12);
        for (at, probability) in probabilities.iter().enumerate() {
            let floor = if is_open(at) { 0.25 / n_open as f64 } else { 0.0 };
            prop_assert!(*probability >= floor && (is_open(at) || *probability == 0.0));
        }
        let drawn = lottery.draw(answered(), Turn { seed, number });
        prop_assert_eq!(drawn, lottery.draw(answered().chain(answered()), Turn { seed, number }));
        prop_assert_eq!(drawn.is_some(), n_open > 0);
        prop_assert!(drawn.is_none_or(|drawn| is_open(drawn.statement) && drawn.probability == probabilities[drawn.statement]));
    }

    #[test]
    fn the_side_people_took_changes_nothing(all in candidates(), at: proptest::sample::Index) {
        let mut turned = all.clone();
        let tally = &mut turned[at.index(all.len())].0;
        *tally = Tally { agree: 0, pass: tally.pass, disagree: tally.agree + tally.disagree };
        prop_assert_eq!(lottery(&all), lottery(&turned));
    }

    #[test]
    fn fewer_answers_never_weigh_less(fewer in 0..100_000_u32, more in 0..100_000_u32) {
        let probabilities = Lottery::of([open(fewer), open(fewer + more)]).probabilities([]);
        prop_assert!(probabilities[0] >= probabilities[1]);
    }
}
