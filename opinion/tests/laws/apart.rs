//! A statement that was moderated out, or that asks about the person, bears on nothing but its own counts, once anybody
//! has voted on it: whether anybody has is part of the scale of the map.

use opinion::{Analysis, Moderation, Options, StatementReport, Vote, analyse};
use proptest::prelude::*;

use crate::crowd::{Cast, any_crowd, draw, tries};

/// The analysis without what this statement may say: its own report, and how many votes there are.
fn without(analysis: &Analysis, statement: usize) -> Analysis {
    let mut rest = analysis.clone();
    rest.statements[statement] = StatementReport::default();
    rest.n_votes -= analysis.statements[statement].total.votes() as usize;
    rest
}

/// Takes a statement out, or makes it meta.
fn set_apart(cast: &mut Cast, choice: u64) -> usize {
    let statement = choice as usize % cast.about.len();
    cast.about[statement] = if choice.is_multiple_of(2) { (Moderation::Out, false) } else { (Moderation::In, true) };
    statement
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn its_votes_change_nothing_else(mut cast in any_crowd(), choice in any::<u64>().no_shrink()) {
        prop_assume!(!cast.about.is_empty() && cast.people > 0);
        let statement = set_apart(&mut cast, choice);
        prop_assert!(!cast.is_counted(statement));
        cast.votes.push((0, statement, Vote::Agree));
        let before = analyse(&cast.build(), &Options::default());
        cast.votes.retain(|(_, what, _)| *what != statement);
        cast.votes.push((0, statement, Vote::Disagree));
        for person in 1..cast.people {
            let drawn = draw(choice, [person, statement, 0]);
            if !drawn.is_multiple_of(3) {
                cast.votes.push((person, statement, Vote::ALL[drawn as usize / 3 % 3]));
            }
        }
        let after = analyse(&cast.build(), &Options::default());
        prop_assert_eq!(without(&before, statement), without(&after, statement));
        let report = &after.statements[statement];
        prop_assert!(report.bridging.is_none() && report.divisiveness.is_none() && !report.is_counted);
        prop_assert_eq!(after.projection.statements[statement], [0.0; 2]);
        prop_assert!(after.short_list.iter().all(|listed| listed.statement != statement));
        prop_assert!(after.groups.iter().flat_map(|group| &group.representative).all(|found| found.statement != statement));
    }
}
