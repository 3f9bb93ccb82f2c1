//! Where somebody's answers part from the own group, and where they meet another one.

use super::{Contrast, Meeting};
use crate::analysis::{Agreement, Analysis, Side, Tally};
use crate::votes::{Vote, Votes};

/// Statements at most, in either list.
const MOST: usize = 5;

pub(super) fn sides(
    analysis: &Analysis,
    votes: &Votes,
    participant: usize,
    group: Option<usize>,
) -> (Vec<Contrast>, Vec<Meeting>) {
    let (mut differs, mut meets) = (Vec::new(), Vec::new());
    for (statement, vote) in votes.of(participant) {
        let Some(report) = analysis.statements.get(statement).filter(|report| report.is_counted) else { continue };
        // Who passes takes no side.
        let (side, opposite) = match vote {
            Vote::Agree => (Side::Agree, Side::Disagree),
            Vote::Disagree => (Side::Disagree, Side::Agree),
            Vote::Pass => continue,
        };
        let around = group.and_then(|group| report.groups.get(group)).map_or(report.total, |own| own.tally);
        let taking = taking(around, opposite);
        // The person's own answer is among them and took this side.
        let others = Agreement { votes: taking.votes.saturating_sub(1).max(taking.count), ..taking };
        differs.push(Contrast { statement, side, others });
        let elsewhere = report.groups.iter().enumerate().filter(|(other, _)| Some(*other) != group);
        let shared = elsewhere.map(|(group, report)| Meeting {
            statement,
            side,
            group,
            others: self::taking(report.tally, side),
        });
        // The first of equals.
        meets.extend(shared.reduce(|best, next| if next.others.share() > best.others.share() { next } else { best }));
    }
    (most_first(differs, |contrast| contrast.others), most_first(meets, |meeting| meeting.others))
}

fn taking(tally: Tally, side: Side) -> Agreement {
    let count = match side {
        Side::Agree => tally.agree,
        Side::Disagree => tally.disagree,
    };
    Agreement { count, votes: tally.votes() }
}

/// Those that more than half took, the largest share first; equals stay in the order of statements.
fn most_first<T>(mut list: Vec<T>, others: impl Fn(&T) -> Agreement) -> Vec<T> {
    list.retain(|item| others(item).share() > 0.5);
    list.sort_by(|a, b| others(b).share().total_cmp(&others(a).share()));
    list.truncate(MOST);
    list
}
