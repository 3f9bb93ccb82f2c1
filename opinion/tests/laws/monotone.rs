//! One agreement more never makes a group look less in agreement.

use opinion::{Agreement, Options, Shared, Verdict, Vote, analyse};
use proptest::prelude::*;

use crate::crowd::{any_crowd, camps, draw, tries};

/// Whether nothing that is measured of agreeing fell.
fn never_lower(before: Agreement, after: Agreement) -> bool {
    let (low, high) = (before.interval(), after.interval());
    before.share() <= after.share() && low.low <= high.low && low.high <= high.high
}

fn no_shared_lower(before: Shared, after: Shared) -> bool {
    // Six bits of rounding: the product and its root are computed anew.
    let holds = |before: f64, after: f64| before <= after + 1e-14;
    holds(before.product, after.product)
        && holds(before.mean, after.mean)
        && holds(before.every_group, after.every_group)
}

proptest! {
    #![proptest_config(tries(1000))]

    #[test]
    fn one_vote_more_moves_shares_and_intervals_its_way(votes in 0_u32..3000, part in 0_u32..=3000) {
        let count = part.min(votes);
        let before = Agreement { count, votes };
        prop_assert!(never_lower(before, Agreement { count: count + 1, votes: votes + 1 }), "with {:?}", before);
        prop_assert!(never_lower(Agreement { count, votes: votes + 1 }, before), "against {:?}", before);
    }
}

proptest! {
    #![proptest_config(tries(200))]

    /// Where there are no groups everybody is one, so that nobody can move: too few people for groups.
    #[test]
    fn consensus_of_everybody_follows_an_agreement(mut cast in any_crowd(), choice in any::<u64>().no_shrink()) {
        prop_assume!(!cast.about.is_empty());
        cast.people = cast.people.min(8);
        cast.votes.retain(|(person, ..)| *person < 8);
        let statement = choice as usize % cast.about.len();
        let before = analyse(&cast.build(), &Options::default());
        cast.votes.push((cast.people, statement, Vote::Agree));
        cast.people += 1;
        let after = analyse(&cast.build(), &Options::default());
        prop_assert!(before.groups.is_empty() && after.groups.is_empty());
        let (before, after) = (&before.statements[statement], &after.statements[statement]);
        prop_assert!(never_lower(before.agree, after.agree) && never_lower(after.disagree, before.disagree));
        prop_assert!(no_shared_lower(before.consensus.agree, after.consensus.agree));
        prop_assert!(no_shared_lower(after.consensus.disagree, before.consensus.disagree));
    }
}

proptest! {
    #![proptest_config(tries(80))]

    /// In camps that are plain to see a vote more moves nobody.
    #[test]
    fn consensus_of_groups_follows_an_agreement((_, mut cast) in camps(2_usize..4), choice in any::<u64>().no_shrink()) {
        let (statements, all) = (cast.about.len(), cast.people * cast.about.len());
        let start = draw(choice, [0, 0, 0]) as usize % all;
        let mut cells = (start..start + all).map(|at| (at % all / statements, at % statements));
        let gap = cells.find(|cell| cast.votes.iter().all(|(who, what, _)| (*who, *what) != *cell));
        prop_assume!(gap.is_some());
        let (person, statement) = gap.unwrap_or_default();
        let before = analyse(&cast.build(), &Options::default());
        cast.votes.push((person, statement, Vote::Agree));
        let after = analyse(&cast.build(), &Options::default());
        prop_assume!(before.clarity.verdict == Verdict::Groups && before.membership == after.membership);
        let group = before.membership[person];
        prop_assume!(group.is_some());
        let group = group.unwrap_or_default();
        let (before, after) = (&before.statements[statement], &after.statements[statement]);
        prop_assert_eq!(before.groups[group].tally.agree + 1, after.groups[group].tally.agree);
        prop_assert!(never_lower(before.groups[group].agree, after.groups[group].agree));
        prop_assert!(never_lower(after.groups[group].disagree, before.groups[group].disagree));
        prop_assert!(no_shared_lower(before.consensus.agree, after.consensus.agree));
        prop_assert!(no_shared_lower(after.consensus.disagree, before.consensus.disagree));
    }
}
