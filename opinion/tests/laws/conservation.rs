//! No vote is lost, doubled or counted where it does not belong.

use opinion::{Analysis, Options, ParticipantId, StatementId, Vote, Votes, VotesBuilder, analyse, polis};
use proptest::prelude::*;

use crate::crowd::{any_crowd, count, draw, tries};

fn holds(analysis: &Analysis, votes: &Votes) -> Result<(), TestCaseError> {
    let all: usize = analysis.statements.iter().map(|report| report.total.votes() as usize).sum();
    prop_assert_eq!(all, votes.len());
    prop_assert_eq!(analysis.n_votes, votes.len());
    let with_group = analysis.membership.iter().flatten().count();
    prop_assert_eq!(analysis.groups.iter().map(|group| group.size).sum::<usize>(), with_group);
    prop_assert_eq!(with_group, if analysis.groups.is_empty() { 0 } else { analysis.n_grouped });
    for (statement, report) in analysis.statements.iter().enumerate() {
        prop_assert_eq!(report.total, count(votes, statement, |_| true));
        prop_assert_eq!((report.agree.count, report.agree.votes), (report.total.agree, report.total.votes()));
        prop_assert_eq!((report.disagree.count, report.disagree.votes), (report.total.disagree, report.total.votes()));
        for (group, seen) in report.groups.iter().enumerate() {
            prop_assert_eq!(seen.tally, count(votes, statement, |person| analysis.membership[person] == Some(group)));
            prop_assert!(seen.tally.votes() as usize <= analysis.groups[group].size);
            prop_assert_eq!((seen.agree.count, seen.agree.votes), (seen.tally.agree, seen.tally.votes()));
            prop_assert_eq!((seen.disagree.count, seen.disagree.votes), (seen.tally.disagree, seen.tally.votes()));
        }
        for side in Vote::ALL {
            let in_groups: u32 = report.groups.iter().map(|group| group.tally.of(side)).sum();
            prop_assert!(in_groups <= report.total.of(side));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn every_vote_is_counted_once(cast in any_crowd()) {
        let votes = cast.build();
        prop_assert_eq!(votes.len(), cast.votes.len());
        holds(&analyse(&votes, &Options::default()), &votes)?;
        holds(&polis::analyse(&votes, &mut polis::Memory::default()), &votes)?;
    }

    #[test]
    fn a_changed_vote_replaces_and_never_adds(cast in any_crowd(), seed in any::<u64>().no_shrink()) {
        let mut builder = VotesBuilder::new();
        for round in 0..3 {
            for &(person, statement, vote) in &cast.votes {
                let before = Vote::ALL[draw(seed, [person, statement, round]) as usize % 3];
                let now = if round == 2 { vote } else { before };
                builder.record(&ParticipantId::from(person as u64), &StatementId::from(statement as u64), now);
            }
        }
        prop_assert_eq!(builder.recorded(), 3 * cast.votes.len());
        let changed = builder.build();
        prop_assert_eq!(changed.len(), cast.votes.len());
        let mut read = Vec::new();
        for (person, id) in changed.participants().iter().enumerate() {
            for (statement, vote) in changed.of(person) {
                let what = changed.statements()[statement].id.number().unwrap() as usize;
                read.push((id.number().unwrap() as usize, what, vote));
            }
        }
        let mut cast = cast.votes;
        cast.sort_unstable();
        prop_assert_eq!(read, cast);
    }
}
