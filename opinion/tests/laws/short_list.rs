//! Justified representation: no tenth of the voters that shares a statement is left out of the short list entirely.

use std::collections::BTreeSet;

use opinion::{Analysis, Moderation, Options, ShortListed, Vote, Votes, analyse};
use proptest::prelude::*;

use crate::crowd::{Cast, any_crowd, tries};

const LONGEST: usize = 10;

/// The voters that stand behind each statement; nobody behind one that does not count.
fn behind(votes: &Votes) -> Vec<BTreeSet<usize>> {
    let mut behind = vec![BTreeSet::new(); votes.statements().len()];
    for person in 0..votes.participants().len() {
        for (statement, vote) in votes.of(person) {
            if vote == Vote::Agree && votes.statements()[statement].is_counted() {
                behind[statement].insert(person);
            }
        }
    }
    behind
}

fn voters(votes: &Votes) -> usize {
    let counts = |person: &usize| votes.of(*person).any(|(statement, _)| votes.statements()[statement].is_counted());
    (0..votes.participants().len()).filter(counts).count()
}

fn holds(analysis: &Analysis, votes: &Votes) -> Result<(), TestCaseError> {
    let behind = behind(votes);
    let mut heard = BTreeSet::new();
    for listed in &analysis.short_list {
        let new: BTreeSet<usize> = behind[listed.statement].difference(&heard).copied().collect();
        prop_assert_eq!(new.len(), listed.speaks_for);
        prop_assert!(LONGEST * new.len() >= voters(votes) && !new.is_empty());
        heard.extend(new);
        prop_assert_eq!(heard.len(), listed.represented);
    }
    prop_assert!(analysis.short_list.len() <= LONGEST);
    for (statement, people) in behind.iter().enumerate() {
        let left = people.difference(&heard).count();
        prop_assert!(left == 0 || LONGEST * left < voters(votes), "{} behind {} are left out", left, statement);
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(250))]

    #[test]
    fn no_tenth_that_shares_a_statement_is_left_out(cast in any_crowd()) {
        let votes = cast.build();
        holds(&analyse(&votes, &Options::default()), &votes)?;
    }
}

/// Found by the law that statements apart bear on nothing: eleven people who had answered such a statement alone raised
/// the tenth from which on somebody is heard.
#[test]
fn who_answered_only_what_was_taken_out_silences_nobody() {
    let mut cast =
        Cast { people: 20, about: vec![(Moderation::Out, false), (Moderation::In, false)], votes: Vec::new() };
    cast.votes.push((0, 1, Vote::Agree));
    cast.votes.extend((1..9).map(|person| (person, 1, Vote::Disagree)));
    cast.votes.extend((9..20).map(|person| (person, 0, Vote::Agree)));
    let analysis = analyse(&cast.build(), &Options::default());
    assert_eq!(analysis.short_list, [ShortListed { statement: 1, speaks_for: 1, represented: 1 }]);
}
