//! Statements that everybody answers alike, whatever the camp: how many of those that are flagged are such.
//!
//! Whoever agrees with an irrelevant statement is moved a little to one side by that very vote, so groups that were found
//! in the votes differ on it. Beside ours stands the test on the counts as they are, which takes no notice of that.

use crate::crowds::{Event, Random, numbers, votes};
use crate::heading;
use opinion::{Analysis, Options, Votes, analyse, analyse_given};

const RUNS: u64 = 20;

/// A crowd of camps that some of the statements divide.
#[derive(Clone, Copy)]
struct Shape {
    people: usize,
    statements: usize,
    /// Share of the statements that each person answers, on average.
    density: f64,
    camps: usize,
    /// One statement in so many divides the camps; all others are the same to everybody.
    one_in: usize,
    /// What a camp agrees with is agreed with by so many of it, and its contrary by the rest.
    firm: f64,
}

/// What was flagged in the runs of one shape.
#[derive(Default)]
struct Flagged {
    /// Sum over runs of the share of irrelevant statements among those that are flagged.
    share: f64,
    /// The same among all flags: one for each group and side.
    share_of_flags: f64,
    /// Dividing statements that are flagged, in all runs.
    dividing: usize,
}

/// Prints a line for each shape.
pub fn check() {
    heading(
        "irrelevant statements among what is flagged",
        "at most .10 of the flags, on average, where most runs have groups; in brackets of flagged statements, which hold several flags where something divides",
    );
    for (people, statements, density) in [(300, 60, 0.4), (1_000, 100, 0.25), (2_000, 200, 0.15)] {
        for camps in [2, 3] {
            for one_in in [6, 2] {
                for (firm, name) in [(0.75, "weak"), (0.9, "strong")] {
                    let shape = Shape { people, statements, density, camps, one_in, firm };
                    line(shape, &format!("{people} x {statements}, {camps} {name} camps, 1 in {one_in} divides"));
                }
            }
        }
    }
}

fn line(shape: Shape, name: &str) {
    let (mut tested, mut runs) = ([(); 3].map(|()| Flagged::default()), 0);
    for seed in 1..=RUNS {
        let votes = votes(&generate(shape, seed));
        let found = analyse(&votes, &Options::default());
        if found.groups.is_empty() {
            continue;
        }
        // Groups that are given are tested on the counts as they are.
        let camp = |(id, group): (usize, Option<usize>)| group.map(|_| id % shape.camps);
        let camps: Vec<Option<usize>> = numbers(&votes, &found.membership).map(camp).collect();
        let given = [&found.membership, &camps].map(|groups| analyse_given(&votes, &Options::default(), groups));
        let [Some(plain), Some(latent)] = given else { continue };
        for (flagged, analysis) in tested.iter_mut().zip([&plain, &found, &latent]) {
            flagged.add(shape, &votes, analysis);
        }
        runs += 1;
    }
    if runs == 0 {
        println!("{name}: no groups");
        return;
    }
    let [plain, ours, latent] = tested.map(|flagged| flagged.told(runs));
    let dividing = shape.statements.div_ceil(shape.one_in);
    println!("{name} ({dividing}; {runs} runs): counts as they are {plain}; ours {ours}; true camps {latent}");
}

impl Flagged {
    fn add(&mut self, shape: Shape, votes: &Votes, analysis: &Analysis) {
        let (mut statements, mut flags) = ([0_usize; 2], [0_usize; 2]);
        for (statement, report) in votes.statements().iter().zip(&analysis.statements) {
            let Some(number) = statement.id.number() else { continue };
            let kind = usize::from(shape.divides(number as usize));
            let tests = report.groups.iter().flat_map(|group| [group.agree_test, group.disagree_test]);
            let flagged = tests.filter(|test| test.flagged).count();
            statements[kind] += usize::from(flagged > 0);
            flags[kind] += flagged;
        }
        let share = |[irrelevant, dividing]: [usize; 2]| irrelevant as f64 / (irrelevant + dividing).max(1) as f64;
        self.share += share(statements);
        self.share_of_flags += share(flags);
        self.dividing += statements[1];
    }

    /// Shares among flags and among statements, and dividing statements in a run.
    fn told(&self, runs: u32) -> String {
        let mean = |sum: f64| sum / f64::from(runs);
        let (flags, statements) = (mean(self.share_of_flags), mean(self.share));
        format!("{flags:.3} ({statements:.3}) {:.1}", mean(self.dividing as f64))
    }
}

impl Shape {
    fn divides(&self, statement: usize) -> bool {
        statement.is_multiple_of(self.one_in)
    }
}

/// Camps of equal size; of the dividing statements each camp has as many as any other.
fn generate(shape: Shape, seed: u64) -> Vec<Event> {
    let mut random = Random(seed);
    // A statement that nothing divides has its own share of agreement and of passes.
    let about: Vec<[f64; 2]> =
        (0..shape.statements).map(|_| [0.1 + 0.8 * random.share(), random.beta(2.0, 10.0)]).collect();
    let mut order: Vec<usize> = (0..shape.statements).collect();
    let mut events = Vec::new();
    for person in 0..shape.people {
        let active = (0.8 * random.normal()).exp() / 1.377;
        let wanted = (active * shape.density * shape.statements as f64).round() as usize;
        random.shuffle(&mut order);
        for &statement in &order[..wanted.clamp(1, shape.statements)] {
            let [common, passes] = about[statement];
            let is_own = statement / shape.one_in % shape.camps == person % shape.camps;
            let agrees = match (shape.divides(statement), is_own) {
                (false, _) => common,
                (true, true) => shape.firm,
                (true, false) => 1.0 - shape.firm,
            };
            let vote = if random.share() < passes {
                0
            } else if random.share() < agrees {
                1
            } else {
                -1
            };
            events.push((person as u32, statement as u32, vote));
        }
    }
    random.shuffle(&mut events);
    events
}
