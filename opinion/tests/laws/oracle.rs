//! The plane and the probabilities, computed anew by libraries of other people from the same votes and counts.

use faer::{Mat, Side};
use opinion::{
    Agreement, Analysis, GroupReport, INTERVAL_LEVEL, Moderation, Options, Tally, Test, Vote, Votes, analyse,
    analyse_given,
};
use statrs::distribution::{Beta, ContinuousCDF, DiscreteCDF, Hypergeometric};

use crate::crowd::{Cast, draw, planted};

/// The whole centred matrix of counted statements, zero where nobody voted: a row for each participant.
fn dense(votes: &Votes) -> (Mat<f64>, Vec<usize>) {
    let columns: Vec<usize> = (0..votes.statements().len()).filter(|&at| votes.statements()[at].is_counted()).collect();
    let rows: Vec<Vec<Option<i32>>> = (0..votes.participants().len())
        .map(|person| {
            let vote = |column: &usize| votes.of(person).find(|(at, _)| at == column).map(|(_, vote)| vote.value());
            columns.iter().map(vote).collect()
        })
        .collect();
    let mean = |column: usize| {
        let cast: Vec<i32> = rows.iter().filter_map(|row| row[column]).collect();
        f64::from(cast.iter().sum::<i32>()) / cast.len() as f64
    };
    let means: Vec<f64> = (0..columns.len()).map(mean).collect();
    let value = |row: usize, column: usize| rows[row][column].map_or(0.0, |vote| f64::from(vote) - means[column]);
    (Mat::from_fn(rows.len(), columns.len(), value), columns)
}

/// Crowds with missing votes, some of them with statements that do not count, one with somebody who never voted.
pub fn crowds() -> Vec<Cast> {
    let mut out = planted(3, 20, 14, 20, 8);
    out.about[2].0 = Moderation::Out;
    out.about[5].1 = true;
    let mut thin = planted(2, 40, 22, 35, 21);
    thin.votes.retain(|&(person, statement, _)| person != 3 && draw(77, [person, statement, 0]) % 10 < 4);
    vec![planted(3, 16, 11, 10, 3), out, thin]
}

#[test]
fn the_plane_is_that_of_a_dense_computation() {
    for cast in crowds() {
        let votes = cast.build();
        let analysis = analyse(&votes, &Options::default());
        let (x, columns) = dense(&votes);
        let found = (x.transpose() * &x).self_adjoint_eigen(Side::Lower).unwrap();
        let voters = (0..x.nrows()).filter(|&row| votes.of(row).any(|(at, _)| columns.contains(&at))).count();
        for axis in 0..2 {
            let place = columns.len() - 1 - axis;
            let mut vector: Vec<f64> = (0..columns.len()).map(|row| found.U()[(row, place)]).collect();
            if vector.iter().sum::<f64>() < 0.0 {
                vector.iter_mut().for_each(|loading| *loading = -*loading);
            }
            let ours = &analysis.projection.axes[axis];
            let cosine: f64 = columns.iter().zip(&vector).map(|(&at, loading)| ours.loadings[at] * loading).sum();
            assert!(cosine >= 1.0 - 1e-9, "{cosine}");
            let variance = found.S()[place] / (voters - 1) as f64;
            assert!((ours.variance - variance).abs() < 1e-9 * variance, "{} {variance}", ours.variance);
            for (person, at) in analysis.projection.participants.iter().enumerate() {
                let seen = votes.of(person).filter(|(at, _)| columns.contains(at)).count();
                let is_out =
                    |at: &usize| !votes.statements()[*at].is_counted() && analysis.statements[*at].total.votes() > 0;
                let out = (0..votes.statements().len()).filter(is_out).count();
                let stretch = ((columns.len() + out) as f64 / (seen + out).max(1) as f64).sqrt();
                let along: f64 = (0..columns.len()).map(|column| x[(person, column)] * vector[column]).sum();
                assert!((at[axis] - stretch * along).abs() < 1e-6, "{person}: {at:?}");
            }
        }
    }
}

/// What an even prior and these answers say of the share.
pub fn beta(agreement: Agreement) -> Beta {
    let (count, votes) = (f64::from(agreement.count), f64::from(agreement.votes));
    Beta::new(1.0 + count, 1.0 + votes - count).unwrap()
}

fn interval(agreement: Agreement) {
    let (oracle, found) = (beta(agreement), agreement.interval());
    let tail = 0.5 * (1.0 - INTERVAL_LEVEL);
    assert!((oracle.cdf(found.low) - tail).abs() < 1e-8, "{agreement:?} {found:?}");
    assert!((oracle.sf(found.high) - tail).abs() < 1e-8, "{agreement:?} {found:?}");
}

/// Fisher's test of a group against the rest by the hypergeometric distribution.
pub fn exact(own: Agreement, all: Agreement) -> f64 {
    match own.count {
        0 => 1.0,
        count => {
            let (all, successes, drawn) = (all.votes.into(), all.count.into(), own.votes.into());
            Hypergeometric::new(all, successes, drawn).unwrap().sf(u64::from(count) - 1)
        }
    }
}

fn together(parts: impl Iterator<Item = Agreement>) -> Agreement {
    parts.fold(Agreement::default(), |sum, part| Agreement {
        count: sum.count + part.count,
        votes: sum.votes + part.votes,
    })
}

/// A side of a statement in a group.
type Seen = (Agreement, Test);

/// How to look at a side: in the report of a group, and in counts.
type Look = (fn(&GroupReport) -> Seen, fn(Tally) -> u32);

const SIDES: [Look; 2] = [
    (|group| (group.agree, group.agree_test), |tally| tally.agree),
    (|group| (group.disagree, group.disagree_test), |tally| tally.disagree),
];

/// Intervals and consensus of the counts that are shown, and p-values of these counts.
fn compare(analysis: &Analysis, tested: &[Vec<Tally>]) {
    for (report, tested) in analysis.statements.iter().zip(tested) {
        interval(report.agree);
        interval(report.disagree);
        let shared = [report.consensus.agree, report.consensus.disagree];
        for ((side, count), shared) in SIDES.into_iter().zip(shared) {
            let fair = |tally: &Tally| Agreement { count: count(*tally), votes: tally.votes() };
            let all = together(tested.iter().map(fair));
            let mut every = 1.0;
            for (group, tally) in report.groups.iter().zip(tested) {
                let (own, test) = side(group);
                interval(own);
                every *= beta(own).sf(0.5);
                let own = fair(tally);
                assert!((test.p_value - exact(own, all)).abs() < 1e-8, "{own:?} of {all:?}: {test:?}");
            }
            assert!((shared.every_group - every).abs() < 1e-8, "{shared:?} {every}");
        }
    }
}

/// The counts that are shown, for each statement and group.
fn shown(analysis: &Analysis) -> Vec<Vec<Tally>> {
    analysis.statements.iter().map(|report| report.groups.iter().map(|group| group.tally).collect()).collect()
}

/// The counts with each vote under the group whose centre is nearest to its giver without it, from what the analysis
/// says of everybody's place; and how many votes are not where they are shown.
fn without_own_votes(votes: &Votes, analysis: &Analysis) -> (Vec<Vec<Tally>>, usize) {
    let reports = &analysis.statements;
    let bears = |at: usize| reports[at].is_counted && reports[at].total.votes() > 0;
    let columns = (0..reports.len()).filter(|&at| bears(at)).count();
    let out = reports.iter().filter(|report| !report.is_counted).count();
    let mut counts = vec![vec![Tally::default(); analysis.groups.len()]; reports.len()];
    let mut moved = 0;
    for (person, group) in analysis.membership.iter().enumerate() {
        let Some(group) = *group else { continue };
        for (statement, vote) in votes.of(person) {
            let others: Vec<(usize, Vote)> =
                votes.of(person).filter(|(at, _)| *at != statement && bears(*at)).collect();
            let stretch = ((columns + out) as f64 / (others.len() + out).max(1) as f64).sqrt();
            let at = [0, 1].map(|axis| {
                let term = |&(at, vote): &(usize, Vote)| {
                    let total = reports[at].total;
                    let mean = (f64::from(total.agree) - f64::from(total.disagree)) / f64::from(total.votes());
                    (f64::from(vote.value()) - mean) * analysis.projection.axes[axis].loadings[at]
                };
                stretch * others.iter().map(term).sum::<f64>()
            });
            let away = |group: usize| {
                let centre = analysis.groups[group].centre;
                (at[0] - centre[0]).powi(2) + (at[1] - centre[1]).powi(2)
            };
            let nearest = (0..analysis.groups.len()).min_by(|&a, &b| away(a).total_cmp(&away(b))).unwrap();
            let own = if bears(statement) { nearest } else { group };
            moved += usize::from(own != group);
            let tally = &mut counts[statement][own];
            match vote {
                Vote::Agree => tally.agree += 1,
                Vote::Pass => tally.pass += 1,
                Vote::Disagree => tally.disagree += 1,
            }
        }
    }
    (counts, moved)
}

#[test]
fn probabilities_are_those_of_another_library() {
    for cast in crowds() {
        let votes = cast.build();
        let found = analyse(&votes, &Options::default());
        assert!(found.groups.len() > 1, "{:?}", found.clarity);
        // Groups that were brought were not made by the votes: they are tested on the counts that are shown.
        let given = analyse_given(&votes, &Options::default(), &found.membership).unwrap();
        compare(&given, &shown(&given));
    }
    // Counts in the thousands, where sums of many small terms go wrong first.
    let mut large = planted(2, 1500, 8, 40, 2);
    large.votes.retain(|&(person, _, vote)| person % 5 > 0 || vote != Vote::Pass);
    let camps: Vec<Option<usize>> = (0..large.people).map(|person| Some(person % 2)).collect();
    let options = Options { threads: 2, ..Options::default() };
    let given = analyse_given(&large.build(), &options, &camps).unwrap();
    compare(&given, &shown(&given));
}

#[test]
fn groups_that_were_found_are_tested_without_own_votes() {
    let mut all = 0;
    let mut noisy = planted(3, 40, 15, 45, 4);
    noisy.votes.retain(|&(person, statement, _)| draw(9, [person, statement, 0]) % 10 < 8);
    noisy.about[4].0 = Moderation::Out;
    for cast in crowds().into_iter().chain([noisy, planted(2, 60, 10, 60, 6)]) {
        let votes = cast.build();
        let found = analyse(&votes, &Options::default());
        assert!(found.groups.len() > 1, "{:?}", found.clarity);
        let (tested, moved) = without_own_votes(&votes, &found);
        compare(&found, &tested);
        all += moved;
    }
    assert!(all > 30, "{all} votes are tested elsewhere");
}
