//! A dialogue that goes on: what one vote costs, and what the analysis after every hundred of them.

use std::hint::black_box;
use std::time::Instant;

use opinion::{Ongoing, Options, ParticipantId, StatementId, Vote, analyse};

use crate::clock::{Spread, percentile, process_seconds};
use crate::crowd::Crowd;
use crate::crowds::Event;
use crate::table::{Line, Mark, on};
use crate::{Bench, Done};

/// Votes between two analyses.
const BATCH: usize = 100;
/// Microseconds for one vote: the median, and what 99 of 100 do not exceed.
const ONE_VOTE: (f64, f64) = (3.0, 20.0);
/// Larger crowds are followed on two threads.
const MANY: usize = 1_000_000;
/// Analyses from nothing, for reference.
const COLD: usize = 5;

/// What was measured: nanoseconds for each vote, milliseconds for each analysis.
struct Times {
    votes: Vec<f64>,
    refreshes: Vec<f64>,
    /// CPU milliseconds of all threads for an analysis, the mean of all, with the votes before it.
    cpu: f64,
}

/// Takes all votes but the last `follows` (or the later half of few), then follows these.
pub fn measure(bench: &mut Bench, crowd: &Crowd, follows: usize) -> Done<()> {
    let at = crowd.events.len() - follows.min(crowd.events.len() / 2);
    let (before, after) = crowd.events.split_at(at);
    let threads = if crowd.events.len() > MANY { 2 } else { 1 };
    let options = Options { threads, ..Options::default() };
    let times = follow(crowd, before, after, &options)?;
    let rows = rows(crowd, before, after);
    let cold = cold(crowd, &options);
    let title = crowd.title();
    for (percent, limit) in [(50, ONE_VOTE.0), (99, ONE_VOTE.1)] {
        let line = Line::single(format!("{title}: one vote, p{percent}"), percentile(&times.votes, percent), "ns");
        let reference = format!("search and insert in a bare sorted row {:.0} ns", percentile(&rows, percent));
        bench.table.add(line.mark(Mark::AtMost(1e3 * limit)).beside(reference));
    }
    let reference = format!("from nothing {:.2} ms ({:.2} to {:.2})", cold.median, cold.low, cold.high);
    let limit = refresh_limit(crowd.events.len());
    for (percent, name, mark) in [(50, "p50", None), (99, "p99", limit), (100, "largest", None)] {
        let what = format!("{title}: refresh, {name} of {} on {}", times.refreshes.len(), on(threads));
        let line = Line::single(what, percentile(&times.refreshes, percent), "ms").mark(Mark::at_most(mark));
        bench.table.add(line.beside(reference.clone()));
    }
    let what = format!("{title}: refresh, mean CPU time on {}", on(threads));
    let line = Line::single(what, times.cpu, "ms").beside("a busy machine lengthens the others, not this".to_owned());
    bench.table.add(line);
    Ok(())
}

/// Milliseconds for the analysis after a batch, at most; nothing is promised between these sizes.
fn refresh_limit(votes: usize) -> Option<f64> {
    match votes {
        0..=60_000 => Some(3.0),
        60_001..=250_000 => Some(8.0),
        7_000_000..8_000_000 => Some(150.0),
        _ => None,
    }
}

fn follow(crowd: &Crowd, before: &[Event], after: &[Event], options: &Options) -> Done<Times> {
    let (people, statements) = ids(crowd);
    let mut ongoing = Ongoing::new();
    for (statement, moderation, is_meta) in crowd.declared() {
        ongoing.declare_statement(&statement, moderation, is_meta);
    }
    let take = |ongoing: &mut Ongoing, (person, statement, vote): Event| {
        ongoing.record(&people[person as usize], &statements[statement as usize], said(vote))
    };
    for event in before {
        take(&mut ongoing, *event);
    }
    drop(ongoing.refresh(options));
    let mut times = Times { votes: Vec::with_capacity(after.len()), refreshes: Vec::new(), cpu: 0.0 };
    let since = process_seconds()?;
    for batch in after.chunks(BATCH) {
        for event in batch {
            let begun = Instant::now();
            black_box(take(&mut ongoing, *event));
            times.votes.push(begun.elapsed().as_nanos() as f64);
        }
        let begun = Instant::now();
        let made = black_box(ongoing.refresh(options));
        times.refreshes.push(1e3 * begun.elapsed().as_secs_f64());
        drop(made);
    }
    times.cpu = 1e3 * (process_seconds()? - since) / times.refreshes.len().max(1) as f64;
    Ok(times)
}

fn ids(crowd: &Crowd) -> (Vec<ParticipantId>, Vec<StatementId>) {
    let last = |of: fn(&Event) -> u32| crowd.events.iter().map(of).max().map_or(0, u64::from);
    let people = (0..=last(|event| event.0)).map(ParticipantId::from).collect();
    let statements = (0..=last(|event| event.1)).map(StatementId::from).collect();
    (people, statements)
}

fn said(vote: i8) -> Vote {
    match vote {
        1 => Vote::Agree,
        0 => Vote::Pass,
        _ => Vote::Disagree,
    }
}

/// Nanoseconds for finding the place in a sorted row of codes and putting one there: the least that keeping votes in
/// order can cost. It knows places already, counts nothing and knows nobody's group.
fn rows(crowd: &Crowd, before: &[Event], after: &[Event]) -> Vec<f64> {
    let last = crowd.events.iter().map(|event| event.0 as usize).max().unwrap_or(0);
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); last + 1];
    let mut take = |(person, statement, vote): Event| {
        let row = &mut rows[person as usize];
        let code = 4 * statement + said(vote) as u32;
        match row.binary_search_by_key(&statement, |code| code >> 2) {
            Ok(at) => row[at] = code,
            Err(at) => row.insert(at, code),
        }
    };
    before.iter().for_each(|event| take(*event));
    let timed = |event: &Event| {
        let begun = Instant::now();
        take(*event);
        begun.elapsed().as_nanos() as f64
    };
    let times = after.iter().map(timed).collect();
    black_box(rows);
    times
}

/// Milliseconds from the same votes as a list of events to the analysis, by itself.
fn cold(crowd: &Crowd, options: &Options) -> Spread {
    let one = |_| {
        let begun = Instant::now();
        let made = black_box(analyse(&crowd.votes(), options));
        let took = 1e3 * begun.elapsed().as_secs_f64();
        drop(made);
        took
    };
    Spread::of(&(0..COLD).map(one).collect::<Vec<f64>>())
}

/// Nanoseconds between two looks at the clock, the median of many.
pub fn clock_itself() -> f64 {
    let look = |_| Instant::now().elapsed().as_nanos() as f64;
    percentile(&(0..10_000).map(look).collect::<Vec<f64>>(), 50)
}
