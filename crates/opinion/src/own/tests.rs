//! One person's view of small dialogues, checked by hand.

use super::*;
use crate::id::{ParticipantId, StatementId};
use crate::random::Random;
use crate::votes::{Moderation, Vote, VotesBuilder};
use crate::{Options, analyse};

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
