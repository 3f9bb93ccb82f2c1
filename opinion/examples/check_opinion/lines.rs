//! Crowds without camps that are not chance either: one line, one plane, a habit of agreeing.

use crate::crowds::{Event, Random, votes};
use crate::heading;
use opinion::{Options, analyse};

const RUNS: u64 = 20;

/// What moves an answer besides the statement.
#[derive(Clone, Copy)]
enum Kind {
    /// One normal scale that statements divide either way.
    Line,
    /// One scale on which people are spread evenly.
    Even,
    /// Two normal scales.
    Plane,
    /// People who agree more or less with everything.
    Habit,
}

/// How often such crowds are cut, and whether it is said that the groups touch.
pub fn check() {
    heading(
        "crowds without camps",
        "none: a line that statements divide sharply is shown as groups that touch, and said to touch",
    );
    let kinds = [
        ("one line", Kind::Line),
        ("one even line", Kind::Even),
        ("a plane", Kind::Plane),
        ("a habit of agreeing", Kind::Habit),
    ];
    for (participants, statements, density) in [(300, 60, 0.4), (2_000, 200, 0.15)] {
        for (name, kind) in kinds {
            for (strength, how) in [(0.7, "weakly"), (1.5, "sharply")] {
                let (mut none, mut told) = (0, 0);
                for seed in 1..=RUNS {
                    let events = generate((participants, statements, density), kind, strength, seed);
                    let found = analyse(&votes(&events), &Options::default());
                    none += usize::from(found.groups.is_empty());
                    told += usize::from(found.clarity.is_gradual(found.groups.len()));
                }
                println!(
                    "{participants} x {statements}, {name}, divided {how}: no groups {none}, said to touch {told}, apart {} of {RUNS}",
                    RUNS as usize - none - told
                );
            }
        }
    }
}

fn generate((people, statements, density): (usize, usize, f64), kind: Kind, strength: f64, seed: u64) -> Vec<Event> {
    let mut random = Random(seed);
    let about: Vec<[f64; 4]> = (0..statements)
        .map(|_| {
            let side = if random.share() < 0.5 { strength } else { -strength };
            [side * (0.3 * random.normal()).exp(), strength * random.normal(), random.normal(), random.beta(2.0, 10.0)]
        })
        .collect();
    let mut order: Vec<usize> = (0..statements).collect();
    let mut events = Vec::new();
    for person in 0..people {
        let active = (0.8 * random.normal()).exp() / 1.377;
        let (scale, second, even) = (random.normal(), random.normal(), 3.46 * (random.share() - 0.5));
        let wanted = (active * density * statements as f64).round() as usize;
        random.shuffle(&mut order);
        for &statement in &order[..wanted.clamp(1, statements)] {
            let [slope, level, other, passes] = about[statement];
            let leaning = match kind {
                Kind::Line => slope * scale - level,
                Kind::Even => slope * even - level,
                Kind::Plane => slope * scale + strength * other * second - level,
                Kind::Habit => strength * scale - level / strength,
            };
            let agrees = random.share() < 1.0 / (1.0 + (-leaning).exp());
            let vote = if random.share() < passes {
                0
            } else if agrees {
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
