//! What tells a group from the others: each group against the rest, on each side of each statement.

use super::Facts;
use crate::analysis::{FALSE_DISCOVERY_RATE, Representative, Side, StatementReport, Tally, Test};
use crate::stats::factorial::LnFactorial;
use crate::stats::proportion::{against_half, difference, shrunk};
use crate::stats::{discovery, exact};

/// At most so many statements represent a group.
const LONGEST: usize = 5;

/// Tests every group on every counted statement and corrects all p-values together. What is measured is measured on the
/// counts; p-values come from the counts without own votes, which in groups that were found are the only fair ones: a vote
/// that put its giver into a group says nothing of the group.
pub(super) fn test_all(facts: &Facts, ln: &LnFactorial, reports: &mut [StatementReport]) {
    let mut p_values = Vec::new();
    let mut places = Vec::new();
    for (statement, report) in reports.iter_mut().enumerate() {
        let (grouped, tested) = (facts.tallies.grouped(statement), facts.tested.grouped(statement));
        for (group, seen) in report.groups.iter_mut().enumerate() {
            let rest = grouped.minus(seen.tally);
            let own = facts.tested.group(group, statement);
            let fair = (own, tested.minus(own));
            seen.agree_test = test(ln, (seen.tally, rest), fair, |tally| tally.agree);
            seen.disagree_test = test(ln, (seen.tally, rest), fair, |tally| tally.disagree);
            // Without answers on both sides nothing is compared, and nothing is added to the number of tests.
            if report.is_counted && seen.tally.votes() > 0 && rest.votes() > 0 {
                p_values.extend([seen.agree_test.p_value, seen.disagree_test.p_value]);
                places.push((statement, group));
            }
        }
    }
    let corrected = discovery::corrected(&p_values);
    for (&(statement, group), pair) in places.iter().zip(corrected.chunks_exact(2)) {
        let seen = &mut reports[statement].groups[group];
        for (test, &q_value) in [&mut seen.agree_test, &mut seen.disagree_test].into_iter().zip(pair) {
            test.q_value = q_value;
            test.flagged = q_value <= FALSE_DISCOVERY_RATE;
        }
    }
}

/// Of a group and the rest: what is measured from the first pair of counts, the p-value from the second.
fn test(ln: &LnFactorial, counts: (Tally, Tally), fair: (Tally, Tally), side: fn(&Tally) -> u32) -> Test {
    let of = |tally: &Tally| (side(tally), tally.votes());
    let (here, there) = (of(&counts.0), of(&counts.1));
    let (own, rest) = (of(&fair.0), of(&fair.1));
    Test {
        z_share: against_half(here.0, here.1),
        z_difference: difference(here, there),
        ratio: shrunk(here.0, here.1) / shrunk(there.0, there.1),
        p_value: exact::at_least(ln, own.0, own.1, own.0 + rest.0, own.1 + rest.1),
        q_value: 1.0,
        flagged: false,
    }
}

/// The statements that represent a group: flagged, on the side of more than half of the group, strongest first.
pub(crate) fn representative(reports: &[StatementReport], group: usize) -> Vec<Representative> {
    let mut found: Vec<Representative> = Vec::new();
    for (statement, report) in reports.iter().enumerate().filter(|(_, report)| report.is_counted) {
        let seen = &report.groups[group];
        let sides = [(Side::Agree, seen.agree, seen.agree_test), (Side::Disagree, seen.disagree, seen.disagree_test)];
        for (side, agreement, test) in sides {
            if test.flagged && agreement.share() > 0.5 {
                let strength = test.ratio * test.z_difference * agreement.share() * test.z_share;
                found.push(Representative { statement, side, strength, flagged: true });
            }
        }
    }
    found.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.statement.cmp(&b.statement)));
    found.truncate(LONGEST);
    found
}
