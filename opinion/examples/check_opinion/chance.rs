//! What is flagged when the groups are thrown by chance, and how often a crowd without structure is cut.

use crate::crowds::{Random, Shape, generate, votes};
use crate::heading;
use crate::real::Set;
use opinion::{Analysis, Options, Votes, analyse, analyse_given};

const RUNS: u64 = 100;

/// Shuffled groups, and crowds in which everybody answers independently.
pub fn check(sets: &[Set]) {
    heading(
        "shuffled groups: runs in which anything is flagged",
        "at most 10 of 100, at a false discovery rate of 10 %",
    );
    let generated = generate(Shape { participants: 600, statements: 80, density: 0.3, groups: 3 }, 5);
    shuffled("generated, 600 x 80", &votes(&generated));
    for set in sets {
        shuffled(&set.name, &set.votes);
    }
    heading("crowds without structure: «sin grupos claros»", "at least 95 of 100");
    let shapes = [(20, 40, 0.7), (60, 20, 0.6), (300, 60, 0.4), (2_000, 200, 0.15), (1_000, 40, 0.9), (150, 300, 0.2)];
    for (participants, statements, density) in shapes {
        let shape = Shape { participants, statements, density, groups: 1 };
        let is_none = |seed: &u64| analyse(&votes(&generate(shape, *seed)), &Options::default()).groups.is_empty();
        let none = (1..=RUNS).filter(is_none).count();
        println!("{participants} x {statements}, {:.0} % of the cells: {none} of {RUNS}", 100.0 * density);
    }
}

fn shuffled(name: &str, votes: &Votes) {
    let found = analyse(votes, &Options::default());
    if found.groups.is_empty() {
        println!("{name}: no groups to shuffle");
        return;
    }
    let real = flagged(&found);
    let places: Vec<usize> = (0..found.membership.len()).filter(|&at| found.membership[at].is_some()).collect();
    let mut groups: Vec<Option<usize>> = places.iter().map(|&at| found.membership[at]).collect();
    let mut random = Random(1);
    let (mut runs, mut pairs) = (0, 0);
    for _ in 0..RUNS {
        random.shuffle(&mut groups);
        let mut membership = vec![None; found.membership.len()];
        for (&place, group) in places.iter().zip(&groups) {
            membership[place] = *group;
        }
        let flagged = analyse_given(votes, &Options::default(), &membership).map_or(0, |given| flagged(&given));
        runs += usize::from(flagged > 0);
        pairs += flagged;
    }
    println!("{name}: {runs} of {RUNS} ({pairs} flags in all; {real} with the groups that were found)");
}

/// Statements and groups that are flagged on either side.
fn flagged(analysis: &Analysis) -> usize {
    let seen = analysis.statements.iter().filter(|report| report.is_counted).flat_map(|report| &report.groups);
    seen.filter(|seen| seen.agree_test.flagged || seen.disagree_test.flagged).count()
}
