//! Every number is where it says it is, and is a number.

use opinion::{
    Agreement, Analysis, Interval, Mode, Options, ParticipantId, Shared, StatementId, Test, Vote, VotesBuilder,
    analyse, polis,
};
use proptest::prelude::*;

use crate::crowd::{any_crowd, draw, tries};

fn share(value: f64) -> Result<(), TestCaseError> {
    prop_assert!((0.0..=1.0).contains(&value), "{} is no share", value);
    Ok(())
}

fn interval(found: Interval) -> Result<(), TestCaseError> {
    share(found.low)?;
    share(found.high)?;
    prop_assert!(found.low <= found.high, "{:?}", found);
    Ok(())
}

fn agreement(found: Agreement) -> Result<(), TestCaseError> {
    let range = found.interval();
    interval(range)?;
    prop_assert!(range.low < found.share() && found.share() < range.high, "{:?} {:?}", found, range);
    Ok(())
}

fn shared(found: Shared, groups: usize) -> Result<(), TestCaseError> {
    share(found.product)?;
    share(found.mean)?;
    share(found.every_group)?;
    prop_assert!((found.mean.powi(groups.max(1) as i32) - found.product).abs() < 1e-12);
    Ok(())
}

fn test(found: &Test) -> Result<(), TestCaseError> {
    share(found.p_value)?;
    share(found.q_value)?;
    prop_assert!(found.z_share.is_finite() && found.z_difference.is_finite());
    prop_assert!(found.ratio.is_finite() && found.ratio > 0.0);
    prop_assert!(found.q_value >= found.p_value);
    Ok(())
}

fn holds(analysis: &Analysis) -> Result<(), TestCaseError> {
    for report in &analysis.statements {
        agreement(report.agree)?;
        agreement(report.disagree)?;
        shared(report.consensus.agree, report.groups.len())?;
        shared(report.consensus.disagree, report.groups.len())?;
        share(report.exposure.share)?;
        prop_assert!(report.exposure.by_group.iter().all(|seen| (0.0..=1.0).contains(seen)));
        if let Some(found) = report.divisiveness {
            share(found.share)?;
            interval(found.interval)?;
            prop_assert!(found.interval.low <= found.share && found.share <= found.interval.high);
        }
        if let Some(found) = report.bridging {
            prop_assert!(found.score.is_finite() && found.factor.is_finite());
        }
        prop_assert!(report.extremity.is_finite() && report.extremity >= 0.0);
        prop_assert!(report.priority.is_finite() && report.priority > 0.0);
        for group in &report.groups {
            agreement(group.agree)?;
            agreement(group.disagree)?;
            test(&group.agree_test)?;
            test(&group.disagree_test)?;
            share(group.entropy)?;
        }
    }
    for group in &analysis.groups {
        share(group.stability)?;
        prop_assert!(group.typical_answers >= 0.0 && group.typical_answers <= analysis.n_statements as f64 + 1e-9);
        let [x, y, both] = group.spread;
        prop_assert!(x >= 0.0 && y >= 0.0 && both * both <= x * y * (1.0 + 1e-9) + 1e-12);
        prop_assert!(group.centre.iter().all(|place| place.is_finite()) && group.size > 0);
    }
    map(analysis)?;
    for tried in &analysis.clarity.tried {
        prop_assert!((-1.0..=1.0).contains(&tried.silhouette) && (0.0..=1.0).contains(&tried.explained), "{:?}", tried);
        prop_assert!(tried.stability.is_none_or(|found| (0.0..=1.0).contains(&found)));
        prop_assert!(tried.gap.is_none_or(f64::is_finite) && tried.gap_margin.is_none_or(|margin| margin > 0.0));
    }
    Ok(())
}

fn map(analysis: &Analysis) -> Result<(), TestCaseError> {
    let map = &analysis.projection;
    let places = map.participants.iter().chain(&map.statements).chain([&map.centre]);
    prop_assert!(places.flatten().all(|place| place.is_finite()));
    prop_assert!(map.uncertainty.iter().flatten().all(|error| *error >= 0.0));
    // Polis stops its iteration after a hundred rounds; of two axes about as wide the first may be the narrower one.
    prop_assert!(analysis.mode == Mode::Polis || map.axes[0].variance >= map.axes[1].variance);
    // A crowd along one line has all its variance there, give or take the last bit.
    prop_assert!(map.axes.iter().all(|axis| axis.variance >= 0.0 && (0.0..1.0 + 1e-12).contains(&axis.share)));
    prop_assert!(map.axes[0].share + map.axes[1].share <= 1.0 + 1e-9);
    for axis in &map.axes {
        let square: f64 = axis.loadings.iter().map(|loading| loading * loading).sum();
        prop_assert!((square - 1.0).abs() < 1e-9 || (square == 0.0 && axis.variance == 0.0), "{:?}", axis);
        // The sign is fixed; a sum that is zero but for rounding may stand on either side of it.
        prop_assert!(axis.loadings.iter().sum::<f64>() >= -1e-12);
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn numbers_stay_in_their_ranges(cast in any_crowd()) {
        let votes = cast.build();
        holds(&analyse(&votes, &Options::default()))?;
        holds(&polis::analyse(&votes, &mut polis::Memory::default()))?;
    }
}

/// Two camps that differ a little over few statements: so few that a handful of passes knows all about them.
#[test]
fn few_statements_are_compared_with_chance_too() {
    for statements in 2..=9 {
        let mut builder = VotesBuilder::new();
        for person in 0..300_u64 {
            for statement in 0..statements {
                let drawn = draw(statements, [person as usize, statement as usize, 0]) % 100;
                let agrees = drawn < if (person + statement) % 2 == 0 { 62 } else { 38 };
                let vote = if agrees { Vote::Agree } else { Vote::Disagree };
                builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
            }
        }
        let structure = analyse(&builder.build(), &Options::default()).clarity.structure;
        assert!(structure.ratio > 0.8 && structure.ratio < 3.0, "{statements}: {structure:?}");
    }
}
