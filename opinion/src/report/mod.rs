//! The report of every statement: counts by group, tests, what is shared, what divides, who has seen it.

mod difference;
mod divisive;
mod shared;
mod short_list;
mod tallies;

pub(crate) use difference::representative;
pub(crate) use short_list::short_list;
pub(crate) use tallies::Tallies;

use crate::analysis::{Agreement, Bridging, Exposure, GroupReport, StatementReport, Tally};
use crate::stats::factorial::LnFactorial;
use crate::votes::Votes;

/// What the reports are made of, besides the counts.
pub(crate) struct Facts<'a> {
    pub(crate) votes: &'a Votes,
    pub(crate) tallies: &'a Tallies,
    /// The counts that p-values are taken from: each vote under the group that its giver would be in without it.
    pub(crate) tested: &'a Tallies,
    /// Participants in each group.
    pub(crate) sizes: &'a [usize],
    /// Distance of each statement from the middle of the map.
    pub(crate) extremity: &'a [f64],
    pub(crate) bridging: &'a [Option<Bridging>],
}

/// One report for each statement, in order; priorities are left at zero for the caller, whose counts differ by mode.
pub(crate) fn statements(facts: &Facts) -> Vec<StatementReport> {
    let ln = LnFactorial::new();
    let mut reports: Vec<StatementReport> =
        (0..facts.votes.statements().len()).map(|statement| report(facts, &ln, statement)).collect();
    difference::test_all(facts, &ln, &mut reports);
    reports
}

fn report(facts: &Facts, ln: &LnFactorial, statement: usize) -> StatementReport {
    let total = facts.tallies.total(statement);
    let is_counted = facts.votes.statements()[statement].is_counted();
    let groups: Vec<GroupReport> =
        (0..facts.tallies.groups()).map(|group| group_report(facts.tallies.group(group, statement))).collect();
    let shares: Vec<Tally> =
        if groups.is_empty() { vec![total] } else { groups.iter().map(|group| group.tally).collect() };
    let all = facts.votes.participants().len();
    let divisiveness = (is_counted && !groups.is_empty()).then(|| divisive::between(&shares, facts.sizes));
    StatementReport {
        is_counted,
        total,
        agree: agreed(total),
        disagree: disagreed(total),
        consensus: shared::consensus(ln, &shares),
        bridging: facts.bridging[statement],
        divisiveness,
        exposure: Exposure {
            share: share_of(total.votes(), all),
            by_group: groups
                .iter()
                .zip(facts.sizes)
                .map(|(group, &size)| share_of(group.tally.votes(), size))
                .collect(),
        },
        extremity: facts.extremity[statement],
        priority: 0.0,
        groups,
    }
}

fn group_report(tally: Tally) -> GroupReport {
    GroupReport {
        tally,
        agree: agreed(tally),
        disagree: disagreed(tally),
        entropy: divisive::entropy(tally),
        ..GroupReport::default()
    }
}

fn agreed(tally: Tally) -> Agreement {
    Agreement { count: tally.agree, votes: tally.votes() }
}

fn disagreed(tally: Tally) -> Agreement {
    Agreement { count: tally.disagree, votes: tally.votes() }
}

fn share_of(count: u32, of: usize) -> f64 {
    f64::from(count) / of.max(1) as f64
}
