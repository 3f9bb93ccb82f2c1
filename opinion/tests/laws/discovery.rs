//! Benjamini and Hochberg as their paper says it, compared with what the analysis reports.

use opinion::{Analysis, FALSE_DISCOVERY_RATE, Options, StatementReport, Test, analyse, polis};
use proptest::prelude::*;

use crate::crowd::{any_crowd, tries};

/// The tests that count: both the group and the rest have answered a statement that bears on groups.
fn counted(analysis: &Analysis) -> Vec<Test> {
    let mut tests = Vec::new();
    for report in analysis.statements.iter().filter(|report| report.is_counted) {
        let answers: u32 = report.groups.iter().map(|group| group.tally.votes()).sum();
        for group in &report.groups {
            if group.tally.votes() > 0 && group.tally.votes() < answers {
                tests.extend([group.agree_test, group.disagree_test]);
            }
        }
    }
    tests
}

/// Straight from the definition: the least rate at which the rule "reject the i smallest, where i is the largest with
/// p(i) <= i / n * rate" rejects this one.
fn textbook(all: &[f64], own: f64) -> f64 {
    let rank = |p: f64| all.iter().filter(|other| **other <= p).count() as f64;
    all.iter().filter(|p| **p >= own).map(|&p| p * all.len() as f64 / rank(p)).fold(1.0, f64::min)
}

fn holds(analysis: &Analysis) -> Result<(), TestCaseError> {
    let tests = counted(analysis);
    let all: Vec<f64> = tests.iter().map(|test| test.p_value).collect();
    for test in &tests {
        prop_assert!((test.q_value - textbook(&all, test.p_value)).abs() < 1e-12, "{:?}", test);
        prop_assert_eq!(test.flagged, test.q_value <= FALSE_DISCOVERY_RATE);
        prop_assert!(test.q_value >= test.p_value);
        for other in &tests {
            prop_assert!(test.p_value > other.p_value || test.q_value <= other.q_value, "{:?} {:?}", test, other);
        }
    }
    let flagged = |report: &StatementReport| {
        let tests = report.groups.iter().flat_map(|group| [group.agree_test, group.disagree_test]);
        tests.filter(|test| test.flagged).count()
    };
    // What was not counted among the tests is never flagged.
    prop_assert_eq!(
        analysis.statements.iter().map(flagged).sum::<usize>(),
        tests.iter().filter(|test| test.flagged).count()
    );
    Ok(())
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn corrected_values_are_those_of_the_textbook(cast in any_crowd()) {
        let votes = cast.build();
        holds(&analyse(&votes, &Options::default()))?;
        holds(&polis::analyse(&votes, &mut polis::Memory::default()))?;
    }
}
