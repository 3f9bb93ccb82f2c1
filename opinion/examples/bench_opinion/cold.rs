//! A whole analysis by itself, ours and the peer's by turns.

use std::hint::black_box;

use opinion::{Options, analyse};

use crate::clock::{Spread, cpu_seconds, wall_seconds};
use crate::crowd::Crowd;
use crate::peer::Peer;
use crate::table::{Line, Mark, number, range};
use crate::{Bench, Done};

/// Rounds without the peer.
const ALONE: usize = 3;

/// What the rounds gave, in seconds.
#[derive(Default)]
struct Rounds {
    one: Vec<f64>,
    two: Vec<f64>,
    theirs: Vec<f64>,
    groups: usize,
    their_groups: String,
}

/// Measures one crowd and prints its lines.
pub fn measure(bench: &mut Bench, crowd: &Crowd) -> Done<()> {
    let rounds = rounds_with_peer(crowd);
    let mut peer = if rounds > 0 { bench.peer(crowd) } else { None };
    let mut found = Rounds::default();
    for _ in 0..if peer.is_some() { rounds } else { ALONE } {
        round(bench, crowd, &mut peer, &mut found)?;
    }
    if let Some(taken) = peer.and_then(|peer| peer.memory().ok()).filter(|_| !found.theirs.is_empty()) {
        bench.peer_memory.insert(crowd.name.clone(), taken);
    }
    print(bench, crowd, &found);
    Ok(())
}

fn round(bench: &Bench, crowd: &Crowd, peer: &mut Option<Peer>, found: &mut Rounds) -> Done<()> {
    let options = |threads| Options { threads, ..Options::default() };
    found.one.push(cpu_seconds(|| found.groups = analyse(&crowd.votes(), &options(1)).groups.len())?);
    found.two.push(wall_seconds(|| drop(black_box(analyse(&crowd.votes(), &options(2))))));
    if let Some(running) = peer {
        match running.run() {
            Ok((took, groups)) => {
                found.theirs.push(took);
                found.their_groups = groups;
            }
            Err(why) => {
                bench.table.say(&format!("{}: the peer gave no result: {why}", crowd.name));
                *peer = None;
            }
        }
    }
    Ok(())
}

/// The peer compares all people with each other, so large crowds take it minutes; 0: hours.
fn rounds_with_peer(crowd: &Crowd) -> usize {
    match crowd.people {
        0..3_000 => 5,
        3_000..8_000 => 3,
        8_000..50_000 => 1,
        _ => 0,
    }
}

fn print(bench: &mut Bench, crowd: &Crowd, found: &Rounds) {
    let title = crowd.title();
    let (one, two) = (Spread::of(&found.one).times(1e3), Spread::of(&found.two).times(1e3));
    let groups = format!("{} groups", found.groups);
    let beside = match Spread::of_some(&found.theirs) {
        Some(theirs) => {
            let (median, range) = (number(1e3 * theirs.median), range(theirs.times(1e3)));
            let range = if range.is_empty() { range } else { format!(" ({range})") };
            format!("{groups}; red-dwarf {median} CPU ms{range}, {} groups", found.their_groups)
        }
        None => format!("{groups}; the peer was not asked"),
    };
    let line = Line::new(format!("{title}: one thread"), one, "CPU ms");
    bench.table.add(line.mark(Mark::at_most(crowd.marks.one)).beside(beside));
    bench.table.add(Line::new(format!("{title}: two threads"), two, "ms").mark(Mark::at_most(crowd.marks.two)));
    if !found.theirs.is_empty() {
        let ratios: Vec<f64> = found.theirs.iter().zip(&found.one).map(|(theirs, ours)| theirs / ours).collect();
        let line = Line::new(format!("{title}: red-dwarf's CPU time over ours"), Spread::of(&ratios), "times");
        bench.table.add(line.mark(Mark::at_least(crowd.marks.ratio)).beside("round by round".to_owned()));
    }
}
