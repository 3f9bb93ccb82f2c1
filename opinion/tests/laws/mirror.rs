//! Every vote turned around: the same groups, with agreement and disagreement in each other's place.

use opinion::{Analysis, Options, StatementReport, Vote, analyse};
use proptest::prelude::*;

use crate::crowd::{Cast, any_crowd, camps, tries};

fn turned(cast: &Cast) -> Cast {
    let mut turned = cast.clone();
    for (.., vote) in &mut turned.votes {
        *vote = Vote::ALL[2 - *vote as usize];
    }
    turned
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(1.0)
}

/// What does not depend on groups, of any crowd.
fn everybody(one: &StatementReport, other: &StatementReport) -> Result<(), TestCaseError> {
    prop_assert_eq!((one.agree, one.disagree), (other.disagree, other.agree));
    prop_assert_eq!((one.is_counted, one.total.pass), (other.is_counted, other.total.pass));
    prop_assert_eq!(one.exposure.share, other.exposure.share);
    Ok(())
}

fn groups(one: &Analysis, other: &Analysis) -> Result<(), TestCaseError> {
    prop_assert_eq!(one.clarity.verdict, other.clarity.verdict);
    prop_assert_eq!(one.groups.len(), other.groups.len());
    let member = |group: usize| one.membership.iter().position(|own| *own == Some(group));
    let pair: Vec<usize> = (0..one.groups.len()).filter_map(|group| other.membership[member(group)?]).collect();
    prop_assert_eq!(pair.len(), one.groups.len());
    for (here, there) in one.membership.iter().zip(&other.membership) {
        prop_assert_eq!(here.map(|group| pair[group]), *there);
    }
    for (report, turned) in one.statements.iter().zip(&other.statements) {
        let (ours, theirs) = (report.consensus, turned.consensus);
        prop_assert!(near(ours.agree.product, theirs.disagree.product) && near(ours.disagree.mean, theirs.agree.mean));
        prop_assert!(near(ours.agree.every_group, theirs.disagree.every_group));
        prop_assert!(near(
            report.divisiveness.map_or(0.0, |it| it.share),
            turned.divisiveness.map_or(0.0, |it| it.share)
        ));
        for (group, &place) in report.groups.iter().zip(&pair) {
            let other = &turned.groups[place];
            prop_assert_eq!((group.agree, group.disagree), (other.disagree, other.agree));
            prop_assert_eq!((group.agree_test, group.disagree_test), (other.disagree_test, other.agree_test));
            prop_assert!(near(group.entropy, other.entropy));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn counts_and_the_whole_map_are_turned(cast in any_crowd()) {
        let (plain, turned) = (analyse(&cast.build(), &Options::default()), analyse(&turned(&cast).build(), &Options::default()));
        for (one, other) in plain.statements.iter().zip(&turned.statements) {
            everybody(one, other)?;
        }
        prop_assert_eq!(plain.majority.disagree, turned.majority.agree);
        prop_assert_eq!(plain.majority.agree, turned.majority.disagree);
        for (axis, other) in plain.projection.axes.iter().zip(&turned.projection.axes) {
            prop_assert!(near(axis.variance, other.variance) && near(axis.share, other.share));
        }
        prop_assert_eq!(plain.n_votes, turned.n_votes);
    }

    #[test]
    fn groups_that_are_plain_to_see_are_the_same((_, cast) in camps(2_usize..4)) {
        let (plain, turned) = (analyse(&cast.build(), &Options::default()), analyse(&turned(&cast).build(), &Options::default()));
        groups(&plain, &turned)?;
        for (at, other) in plain.projection.participants.iter().zip(&turned.projection.participants) {
            prop_assert!(near(at[0], -other[0]), "{:?} {:?}", at, other);
        }
        for (report, other) in plain.statements.iter().zip(&turned.statements) {
            if let (Some(one), Some(other)) = (report.bridging, other.bridging) {
                prop_assert!(near(one.score, -other.score), "{:?} {:?}", one, other);
            }
        }
    }
}
