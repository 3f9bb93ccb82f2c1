//! A short list in which every sizeable part of participants finds a statement it agrees with.
//!
//! Greedy proportional approval (the GreedyCC rule of Aziz and others 2017): take the statement that most participants
//! agree with who agree with none of the list yet; stop when it would speak for less than one part in
//! [`LONGEST`] of them. Then no part of that size that shares a statement is left out entirely: *justified
//! representation*. Who did not see a statement counts as not agreeing, so exposure has to be read beside it.

use crate::analysis::{ShortListed, StatementReport};
use crate::votes::{Code, Codes, Votes};

/// At most so many statements; a part of participants is sizeable from one in so many on.
const LONGEST: usize = 10;

/// The short list of these votes.
pub(crate) fn short_list(votes: &Votes, reports: &[StatementReport]) -> Vec<ShortListed> {
    match &votes.packed().codes {
        Codes::Narrow(codes) => choose(votes, reports, codes),
        Codes::Wide(codes) => choose(votes, reports, codes),
    }
}

fn choose<C: Code>(votes: &Votes, reports: &[StatementReport], codes: &[C]) -> Vec<ShortListed> {
    let starts = &votes.packed().starts;
    let row = |row: u32| &codes[starts[row as usize]..starts[row as usize + 1]];
    // Who only answered statements that were taken out or are meta has no say here, and is not waiting for one.
    let is_voter = |person: &u32| row(*person).iter().any(|code| reports[code.place() >> 2].is_counted);
    let mut waiting: Vec<u32> = (0..votes.participants().len() as u32).filter(is_voter).collect();
    let everybody = waiting.len();
    let agreed = |report: &StatementReport| if report.is_counted { report.total.agree as usize } else { 0 };
    let mut support: Vec<usize> = reports.iter().map(agreed).collect();
    let mut list: Vec<ShortListed> = Vec::new();
    // Votes of those who are represented now, by code: counting every answer is quicker than asking which one it is.
    let mut leaving = vec![0_u32; 4 * reports.len()];
    while list.len() < LONGEST {
        // The first of equals, in the order of statements.
        let Some((statement, speaks_for)) = best(&support) else { break };
        if speaks_for * LONGEST < everybody {
            break;
        }
        let agrees = C::at(4 * statement);
        waiting.retain(|&person| {
            let row = row(person);
            let is_represented = row.binary_search(&agrees).is_ok();
            if is_represented {
                row.iter().for_each(|code| leaving[code.place()] += 1);
            }
            !is_represented
        });
        for ((support, four), report) in support.iter_mut().zip(leaving.chunks_exact_mut(4)).zip(reports) {
            *support -= if report.is_counted { four[0] as usize } else { 0 };
            four.fill(0);
        }
        list.push(ShortListed { statement, speaks_for, represented: everybody - waiting.len() });
    }
    list
}

fn best(support: &[usize]) -> Option<(usize, usize)> {
    let mut best = None;
    for (statement, &count) in support.iter().enumerate() {
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((statement, count));
        }
    }
    best
}
