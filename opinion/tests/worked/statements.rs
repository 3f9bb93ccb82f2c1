//! What is said of statements, with the two groups given.

use opinion::{Agreement, Analysis, Side, StatementReport, Test, Vote};

use crate::arithmetic::value;
use crate::page::{agrees, compare, table};
use crate::{ours, polis, votes};

/// The report of a statement by its name.
fn of<'a>(analysis: &'a Analysis, name: &str) -> &'a StatementReport {
    let at = votes().statements().iter().position(|statement| statement.id.to_string() == name);
    &analysis.statements[at.unwrap_or_else(|| panic!("no statement {name}"))]
}

#[test]
fn counts_of_both_groups() {
    let analysis = polis();
    for row in table("Counts") {
        let groups = &of(&analysis, row[0]).groups;
        let counts: Vec<String> =
            groups.iter().flat_map(|group| Vote::ALL.map(|vote| group.tally.of(vote).to_string())).collect();
        assert_eq!(counts, row[1..], "{}", row[0]);
    }
}

#[test]
fn one_statement_tells_the_groups_apart() {
    let analysis = polis();
    let groups = &of(&analysis, "s2").groups;
    let (a, b): ((Agreement, Test), (Agreement, Test)) =
        ((groups[0].agree, groups[0].agree_test), (groups[1].disagree, groups[1].disagree_test));
    compare(
        "Group and rest",
        &[
            ("A agrees: share", a.0.share()),
            ("A agrees: z of the share", a.1.z_share),
            ("A agrees: z of the difference", a.1.z_difference),
            ("A agrees: ratio", a.1.ratio),
            ("A agrees: p", a.1.p_value),
            ("B disagrees: share", b.0.share()),
            ("B disagrees: low end", b.0.interval().low),
            ("B disagrees: high end", b.0.interval().high),
            ("B disagrees: z of the share", b.1.z_share),
            ("B disagrees: z of the difference", b.1.z_difference),
            ("B disagrees: ratio", b.1.ratio),
            ("B disagrees: p", b.1.p_value),
        ],
    );
}

/// All ways to choose who disagrees with s2, counted one by one.
#[test]
fn ways_are_counted() {
    let analysis = polis();
    let report = of(&analysis, "s2");
    let disagree = report.total.disagree;
    let ways = |in_b: u32| {
        let chosen = (0_u32..64).filter(|people| people.count_ones() == disagree);
        chosen.filter(|people| (people >> 3).count_ones() == in_b).count()
    };
    let mut all = 0;
    for (in_b, row) in (0..).zip(table("Ways")) {
        assert_eq!((row[0], row[2]), (in_b.to_string().as_str(), ways(in_b).to_string().as_str()));
        assert!((value(row[1]) - ways(in_b) as f64).abs() < 1e-12);
        all += ways(in_b);
    }
    assert_eq!(all, 20);
    let found = report.groups[1].disagree_test.p_value;
    assert!((found - ways(report.groups[1].tally.disagree) as f64 / all as f64).abs() < 1e-12);
}

#[test]
fn all_tests_are_corrected_together() {
    let analysis = polis();
    let groups = analysis.statements.iter().flat_map(|report| &report.groups);
    let tests: Vec<Test> = groups.flat_map(|group| [group.agree_test, group.disagree_test]).collect();
    assert_eq!(tests.len(), 20);
    let mut before = 0;
    for row in table("Corrected") {
        let own: Vec<&Test> = tests.iter().filter(|test| (test.p_value - value(row[0])).abs() < 1e-12).collect();
        before += own.len();
        assert_eq!((row[1], row[2]), (own.len().to_string().as_str(), before.to_string().as_str()));
        for test in own {
            assert!((value(row[3]) - test.q_value).abs() < 1e-12 && !test.flagged);
            agrees("q", row[4], test.q_value);
        }
    }
    assert_eq!(before, tests.len());
}

#[test]
fn polis_names_what_correction_does_not() {
    let (votes, analysis) = (votes(), polis());
    let mut rows = table("Representative").into_iter();
    for group in &analysis.groups {
        for found in &group.representative {
            let row = rows.next().expect("a row for each");
            let side = if found.side == Side::Agree { "agree" } else { "disagree" };
            let id = votes.statements()[found.statement].id.to_string();
            assert_eq!(row[..3], [group.label.to_string().as_str(), id.as_str(), side]);
            assert!((value(row[3]) - found.strength).abs() < 1e-9);
            agrees(row[1], row[4], found.strength);
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn what_unites_and_what_divides() {
    let analysis = polis();
    let (s2, s3, s5) = (of(&analysis, "s2"), of(&analysis, "s3"), of(&analysis, "s5"));
    compare(
        "Consensus",
        &[
            ("s5 agree: product", s5.consensus.agree.product),
            ("s5 agree: mean", s5.consensus.agree.mean),
            ("s5 agree: every group", s5.consensus.agree.every_group),
            ("s2 agree: product", s2.consensus.agree.product),
            ("s2 agree: mean", s2.consensus.agree.mean),
            ("s2 agree: every group", s2.consensus.agree.every_group),
            ("s3 disagree: product", s3.consensus.disagree.product),
            ("s3 disagree: every group", s3.consensus.disagree.every_group),
            ("s5: exposure", s5.exposure.share),
        ],
    );
    let divides = s2.divisiveness.expect("there are groups");
    compare(
        "Divisiveness",
        &[
            ("s2: share", divides.share),
            ("s2: low end", divides.interval.low),
            ("s2: high end", divides.interval.high),
            ("s2: entropy within A", s2.groups[0].entropy),
            ("s2: entropy within B", s2.groups[1].entropy),
        ],
    );
}

#[test]
fn short_list_of_both_modes() {
    let votes = votes();
    for analysis in [ours(), polis()] {
        let mut heard = Vec::new();
        let rows = table("Short list");
        assert_eq!(rows.len(), analysis.short_list.len());
        for (row, listed) in rows.iter().zip(&analysis.short_list) {
            let agrees = |person: &usize| votes.of(*person).any(|vote| vote == (listed.statement, Vote::Agree));
            let new: Vec<usize> = (0..6).filter(agrees).filter(|person| !heard.contains(person)).collect();
            let who: Vec<String> = new.iter().map(|&person| votes.participants()[person].to_string()).collect();
            heard.extend(new);
            let id = votes.statements()[listed.statement].id.to_string();
            let counts = [listed.speaks_for.to_string(), listed.represented.to_string()];
            assert_eq!(row[..], [id.as_str(), &counts[0], &who.join(", "), &counts[1]]);
        }
    }
}

#[test]
fn priorities_of_polis() {
    let analysis = polis();
    let (s2, s5) = (of(&analysis, "s2"), of(&analysis, "s5"));
    compare(
        "Priority",
        &[
            ("s2: extremity", s2.extremity),
            ("s2: priority", s2.priority),
            ("s5: extremity", s5.extremity),
            ("s5: priority", s5.priority),
        ],
    );
}
