//! One person's view of small dialogues, checked by hand.

use super::*;
use crate::id::{ParticipantId, StatementId};
use crate::random::Random;
use crate::votes::{Moderation, Vote, VotesBuilder};
use crate::{Options, Position, analyse, analyse_given};

const NOBODY: u64 = 1_000;

/// Thirty people who agree with statements 0 to 7 and twenty who disagree; all agree with 8, and statement 9 is taken
/// out. A tenth of the votes is the other way. `more` has further answers, and one person has none.
fn camps(more: &[(u64, u64, Vote)]) -> (Votes, Analysis) {
    let mut builder = VotesBuilder::new();
    let mut random = Random::new(5);
    for person in 0..50_u64 {
        for statement in 0..10_u64 {
            let agrees = (person < 30 || statement >= 8) == (random.share() > 0.1);
            let vote = if agrees { Vote::Agree } else { Vote::Disagree };
            builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
        }
    }
    for (person, statement, vote) in more {
        builder.record(&ParticipantId::from(*person), &StatementId::from(*statement), *vote);
    }
    builder.declare_participant(&ParticipantId::from(NOBODY));
    builder.declare_statement(&StatementId::from(9), Moderation::Out, false);
    let votes = builder.build();
    let analysis = analyse(&votes, &Options::default());
    assert_eq!(analysis.groups.len(), 2);
    (votes, analysis)
}

fn view(analysis: &Analysis, votes: &Votes, person: u64) -> OwnView {
    own_view(analysis, votes, votes.participant(&ParticipantId::from(person)).unwrap()).unwrap()
}

#[test]
fn somebody_of_a_group() {
    let (votes, analysis) = camps(&[(3, 6, Vote::Disagree), (3, 7, Vote::Pass)]);
    let view = view(&analysis, &votes, 3);
    assert_eq!(view.answers, 9);
    assert_eq!(view.belonging, Belonging::Group { group: 0, label: 'A', is_sure: true });
    assert!(view.nearness[0] > 0.9 && (view.nearness[0] + view.nearness[1] - 1.0).abs() < 1e-12);
    // On statement 6 the person parts from the group: counted by hand from the votes of people 0 to 29 but 3.
    let agreeing = (0..30).filter(|&at| at != 3 && votes.of(at).any(|vote| vote == (6, Vote::Agree))).count() as u32;
    let contrast = view.differs.iter().find(|contrast| contrast.statement == 6).unwrap();
    assert_eq!(contrast.side, Side::Disagree);
    assert_eq!(contrast.others, Agreement { count: agreeing, votes: 29 });
    // There and on the common ground the person meets the other group. Who passed on 7 took no side.
    assert!(view.meets.iter().any(|meeting| (meeting.statement, meeting.group) == (6, 1)));
    assert!(view.meets.iter().any(|meeting| (meeting.statement, meeting.side) == (8, Side::Agree)));
    assert!(view.differs.iter().all(|contrast| contrast.statement < 7));
    assert!(view.meets.windows(2).all(|two| two[0].others.share() >= two[1].others.share()));
    assert!(view.meets.iter().all(|meeting| ![7, 9].contains(&meeting.statement)));
}

#[test]
fn a_rank_by_hand() {
    let (votes, mut analysis) = camps(&[]);
    // Members on a line at 1, 2, 3 ... from the middle of all; the group of the first thirty around 10.
    for at in 0..50 {
        analysis.projection.participants[at] = [1.0 + at as f64, 0.0];
        analysis.membership[at] = Some(usize::from(at >= 30));
    }
    analysis.projection.centre = [0.0, 0.0];
    analysis.groups[0].centre = [10.0, 0.0];
    // Of 49 others, 37 stand beyond 13. In the group, 10 +- 3 leaves 8 to 12 nearer, 7 as far, 1 to 6 and 14 to 30
    // farther: 23 of 29.
    let centrality = view(&analysis, &votes, 12).centrality;
    assert_eq!(centrality, Centrality { of_all: Some(37.0 / 49.0), of_group: Some(23.0 / 29.0) });
}

#[test]
fn too_few_answers_and_none() {
    let (votes, analysis) = camps(&[(70, 0, Vote::Agree), (70, 9, Vote::Agree), (71, 9, Vote::Agree)]);
    let few = view(&analysis, &votes, 70);
    assert_eq!(few.belonging, Belonging::TooFewVotes { missing: 6 });
    assert!(few.nearness[0] > 0.5 && few.centrality.of_all.is_some() && few.centrality.of_group.is_none());
    // Compared with everybody: the one answer that counts is that of most, and no group is the person's own.
    assert!(few.differs.is_empty());
    assert_eq!(few.meets.iter().map(|meeting| (meeting.statement, meeting.group)).collect::<Vec<_>>(), [(0, 0)]);
    for person in [71, NOBODY] {
        let none = view(&analysis, &votes, person);
        assert_eq!((none.answers, none.place), (0, None));
        assert_eq!(none.belonging, Belonging::TooFewVotes { missing: 7 });
        assert!(none.nearness.is_empty() && none.differs.is_empty() && none.meets.is_empty());
        assert_eq!(none.centrality, Centrality::default());
    }
    assert_eq!(own_view(&analysis, &votes, votes.participants().len()), None);
    let (fewer, _) = camps(&[]);
    assert_eq!(own_view(&analysis, &fewer, 0), None);
}

#[test]
fn no_groups() {
    let mut builder = VotesBuilder::new();
    for (person, vote) in [(0, Vote::Agree), (1, Vote::Agree), (2, Vote::Disagree)] {
        builder.record(&ParticipantId::from(person), &StatementId::from(4), vote);
    }
    let votes = builder.build();
    let analysis = analyse(&votes, &Options::default());
    let odd = view(&analysis, &votes, 2);
    assert_eq!(odd.belonging, Belonging::NoClearGroups(Verdict::TooFewParticipants));
    assert!(odd.nearness.is_empty() && odd.meets.is_empty() && odd.place.is_some());
    // One against both others: two thirds and one third from the middle.
    let others = Agreement { count: 2, votes: 2 };
    assert_eq!(odd.differs, [Contrast { statement: 0, side: Side::Disagree, others }]);
    assert_eq!(odd.centrality, Centrality { of_all: Some(0.0), of_group: None });
    assert_eq!(view(&analysis, &votes, 0).centrality.of_all, Some(0.5));
}

#[test]
fn alone() {
    let mut builder = VotesBuilder::new();
    builder.record(&ParticipantId::from(0), &StatementId::from(0), Vote::Agree);
    let votes = builder.build();
    let view = view(&analyse(&votes, &Options::default()), &votes, 0);
    assert_eq!(view.centrality, Centrality::default());
    assert!(view.differs.is_empty() && matches!(view.belonging, Belonging::NoClearGroups(_)));
}

#[test]
fn the_map_is_sure_of_the_same_people() {
    let (votes, analysis) = camps(&[]);
    for at in 0..50 {
        let view = own_view(&analysis, &votes, at).unwrap();
        let Belonging::Group { group, is_sure, .. } = view.belonging else { panic!("{view:?}") };
        assert_eq!(is_sure, view.nearness[group] > 0.9, "{view:?}");
    }
}

/// Three camps of thirty on a line, and further answers. Statements 0 to 29 are for one end or for the other, 30 to 39
/// are shared by all, and `left_out` more were taken out. Who is not of a camp is put in the one in the middle.
fn line(more: &[(u64, u64, Vote)], left_out: u64, position: Position) -> (Votes, Analysis) {
    let mut builder = VotesBuilder::new();
    let mut random = Random::new(11);
    for person in 0..90_u64 {
        for statement in 0..40_u64 {
            let end = if statement % 2 == 0 { person % 3 } else { 2 - person % 3 };
            let agrees = statement >= 30 || random.share() < [0.1, 0.5, 0.9][end as usize];
            let vote = if agrees { Vote::Agree } else { Vote::Disagree };
            builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
        }
    }
    for (person, statement, vote) in more {
        builder.record(&ParticipantId::from(*person), &StatementId::from(*statement), *vote);
    }
    for statement in 0..left_out {
        builder.declare_statement(&StatementId::from(100 + statement), Moderation::Out, false);
        builder.record(&ParticipantId::from(0), &StatementId::from(100 + statement), Vote::Agree);
    }
    let votes = builder.build();
    let camp = |id: &ParticipantId| id.number().map(|number| if number < 90 { number as usize % 3 } else { 1 });
    let camps: Vec<Option<usize>> = votes.participants().iter().map(camp).collect();
    let analysis = analyse_given(&votes, &Options { position, ..Options::default() }, &camps).unwrap();
    (votes, analysis)
}

fn is_sure(view: &OwnView) -> bool {
    matches!(view.belonging, Belonging::Group { is_sure: true, .. })
}

#[test]
fn few_answers_are_compared_with_few() {
    // Seven of eight answers are those of the end that agrees with even statements: 32 of 40 would lie far out, eight
    // lie nearer to the middle.
    let answers: Vec<(u64, u64, Vote)> =
        (0..8).map(|at| (200, at, if at % 2 == 0 || at == 7 { Vote::Agree } else { Vote::Disagree })).collect();
    for left_out in [0, 40] {
        let (votes, analysis) = line(&answers, left_out, Position::Stretched);
        let view = view(&analysis, &votes, 200);
        let far = |group: usize| {
            let (at, centre) = (view.place.unwrap().at, analysis.groups[group].centre);
            (at[0] - centre[0]).powi(2) + (at[1] - centre[1]).powi(2)
        };
        assert!(left_out == 0 || far(1) < far(2), "the centre of the middle is the nearest");
        assert!(view.nearness[2] > 0.8 && !is_sure(&view), "{view:?}");
        assert!((view.nearness.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}

#[test]
fn what_divides_nobody_makes_nobody_sure() {
    let answers: Vec<(u64, u64, Vote)> = (30..40).map(|at| (200, at, Vote::Agree)).collect();
    let (votes, analysis) = line(&answers, 0, Position::Stretched);
    let view = view(&analysis, &votes, 200);
    assert!(!is_sure(&view) && view.nearness.iter().all(|share| (share - 1.0 / 3.0).abs() < 1e-9), "{view:?}");
}

#[test]
fn regression_is_compared_with_the_centres() {
    let (votes, analysis) = line(&[(200, 0, Vote::Agree), (200, 1, Vote::Agree)], 0, Position::Ridge);
    let centres: Vec<[f64; 2]> = analysis.groups.iter().map(|group| group.centre).collect();
    assert_eq!(expected::Expected::of(&analysis, &votes).places(90), centres);
}

#[test]
fn typical_answers_by_hand() {
    // Everybody answers 40; one of the middle answers ten. With 24 left out their reaches are 40 / 8 and 10 / sqrt(34).
    let ten: Vec<(u64, u64, Vote)> = (0..10).map(|at| (200, at, Vote::Pass)).collect();
    let (_, analysis) = line(&ten, 24, Position::Stretched);
    let reach = (30.0 * 5.0 + 10.0 / 34.0_f64.sqrt()) / 31.0;
    let typical: Vec<f64> = analysis.groups.iter().map(|group| group.typical_answers).collect();
    assert!((typical[0] - 40.0).abs() < 1e-9 && (typical[2] - 40.0).abs() < 1e-9);
    assert!((typical[1] / (typical[1] + 24.0).sqrt() - reach).abs() < 1e-9, "{typical:?}");
}
