//! Whether what a person is told of their own place holds: of those who are told nine in ten, nine in ten should be right.
//!
//! Of each generated crowd everybody's votes on everything are known. A fifth of the people keep some of theirs; the
//! truth is the group that they are in when all votes are counted.

mod crowds;

use crowds::{Event, Random, Shape, builder, generate};
use opinion::{Analysis, Belonging, Moderation, Options, ParticipantId, StatementId, Vote, Votes, analyse, own_view};

const PEOPLE: usize = 1_500;
const STATEMENTS: usize = 100;
const SEEDS: u64 = 8;

/// Where the groups of a crowd lie.
#[derive(Clone, Copy)]
enum Kind {
    /// Each for itself, so many.
    Apart(usize),
    /// Three camps of about equal size on one line.
    Line,
}

/// What is measured of the people who answered little.
#[derive(Default)]
struct Measured {
    /// For each tenth of probability: how often it was said, its sum, how often it came true.
    tenths: [[f64; 3]; 10],
    /// Letters that are right, and all; then of the people who are not of the group nearest to the middle.
    letters: [f64; 2],
    outer: [f64; 2],
    /// Letters told as sure that are right, and all.
    sure: [f64; 2],
    /// Crowds in which both analyses found the groups that there are.
    used: u64,
}

fn main() {
    println!("crowd | taken out | answers | used | letter right | of outer groups | sure | right");
    let crowds = [("two groups", Kind::Apart(2)), ("three groups", Kind::Apart(3)), ("three on a line", Kind::Line)];
    let mut calibration = String::new();
    for (name, kind) in crowds {
        for (left_out, kept) in [(0, 0.2), (0, 0.1), (60, 0.2), (60, 0.1)] {
            let mut measured = Measured::default();
            for seed in 0..SEEDS {
                compare(kind, left_out, kept, seed, &mut measured);
            }
            let about = format!("{name} | {left_out} | {:.0}", 100.0 * kept);
            let Measured { letters, outer, sure, used, tenths } = measured;
            let told = sure[1] / letters[1];
            println!("{about} | {used} | {} | {} | {told:.3} | {}", part(letters), part(outer), part(sure));
            let row = |of: fn(&[f64; 3]) -> f64| {
                tenths.iter().map(|tenth| format!(" | {:.2}", of(tenth))).collect::<String>()
            };
            calibration += &format!("{about} said{}\n", row(|[count, said, _]| said / count));
            calibration += &format!("{about} was{}\n", row(|[count, _, was]| was / count));
        }
    }
    println!("\ncrowd | taken out | answers and what was said in tenths\n{calibration}");
}

fn part([right, all]: [f64; 2]) -> String {
    if all > 0.0 { format!("{:.3}", right / all) } else { "nobody".into() }
}

/// Adds what was said of the fifth to what was true.
fn compare(kind: Kind, left_out: u64, kept: f64, seed: u64, measured: &mut Measured) {
    let (groups, all) = match kind {
        Kind::Apart(groups) => {
            (groups, generate(Shape { participants: PEOPLE, statements: STATEMENTS, density: 3.0, groups }, seed))
        }
        Kind::Line => (3, line(seed)),
    };
    let mut random = Random(seed + 99);
    let is_light = |person: u64| person.is_multiple_of(5);
    let share = |person: usize, share: f64| if is_light(person as u64) { kept * (0.5 + share) } else { 1.0 };
    let shares: Vec<f64> = (0..PEOPLE).map(|person| share(person, random.share())).collect();
    let some: Vec<Event> = all.iter().copied().filter(|event| random.share() < shares[event.0 as usize]).collect();
    let [all, some] = [all, some].map(|events| votes(&events, left_out));
    let [truth, analysis] = [&all, &some].map(|votes| analyse(votes, &Options::default()));
    if truth.groups.len() != groups || analysis.groups.len() != groups {
        return;
    }
    measured.used += 1;
    let same = same_groups((&analysis, &some), (&truth, &all));
    let far = |group: &usize| truth.groups[*group].centre.iter().map(|at| at * at).sum::<f64>();
    let inner = (0..groups).min_by(|a, b| far(a).total_cmp(&far(b)));
    for (index, id) in some.participants().iter().enumerate().filter(|(_, id)| id.number().is_some_and(is_light)) {
        let there = all.participant(id).and_then(|index| truth.membership[index]);
        let (Some(truth), Some(view)) = (there, own_view(&analysis, &some, index)) else { continue };
        let right = |group: usize| f64::from(u8::from(same[group] == truth));
        for (group, said) in view.nearness.iter().enumerate() {
            let [count, sum, was] = &mut measured.tenths[((said * 10.0) as usize).min(9)];
            (*count, *sum, *was) = (*count + 1.0, *sum + said, *was + right(group));
        }
        if let Belonging::Group { group, is_sure, .. } = view.belonging {
            let counted = [
                (true, &mut measured.letters),
                (Some(truth) != inner, &mut measured.outer),
                (is_sure, &mut measured.sure),
            ];
            for (_, count) in counted.into_iter().filter(|(is_among, _)| *is_among) {
                *count = [count[0] + right(group), count[1] + 1.0];
            }
        }
    }
}

/// Three camps on a line: six statements of ten divide, for one end or for the other.
fn line(seed: u64) -> Vec<Event> {
    let mut random = Random(seed + 17);
    let statement = |random: &mut Random| {
        let lean = if random.share() < 0.6 { 0.25 + 0.2 * random.share() } else { 0.0 };
        (random.beta(2.0, 10.0), if random.share() < 0.5 { lean } else { -lean })
    };
    let statements: Vec<(f64, f64)> = (0..STATEMENTS).map(|_| statement(&mut random)).collect();
    let mut events = Vec::new();
    for person in 0..PEOPLE as u32 {
        let camp = random.below(3) as f64 - 1.0;
        for (statement, (passes, lean)) in (0..).zip(&statements) {
            let vote = match random.share() < *passes {
                true => 0,
                false if random.share() < 0.5 + lean * camp => 1,
                false => -1,
            };
            events.push((person, statement, vote));
        }
    }
    events
}

/// These events, and statements that were taken out when only their author had voted on them.
fn votes(events: &[Event], left_out: u64) -> Votes {
    let mut builder = builder(events);
    for statement in 0..left_out {
        let statement = StatementId::from(STATEMENTS as u64 + statement);
        builder.declare_statement(&statement, Moderation::Out, false);
        builder.record(&ParticipantId::from(0), &statement, Vote::Agree);
    }
    builder.build()
}

/// For each group of the one analysis the group of the other that has most of its people.
fn same_groups((one, votes): (&Analysis, &Votes), (other, others): (&Analysis, &Votes)) -> Vec<usize> {
    let mut shared = vec![vec![0; other.groups.len()]; one.groups.len()];
    for (id, group) in votes.participants().iter().zip(&one.membership) {
        let there = others.participant(id).and_then(|index| other.membership[index]);
        if let (Some(here), Some(there)) = (*group, there) {
            shared[here][there] += 1;
        }
    }
    shared.iter().map(|row| (0..row.len()).max_by_key(|&at| row[at]).unwrap_or(0)).collect()
}
