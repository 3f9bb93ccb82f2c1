//! The table of quality: whether the groups, the tests and the intervals are what they claim to be.
//!
//! Generated crowds always; real dialogues (exports of Polis, a folder each) and their published groups where the
//! environment variable `TEQUIO_OPINION_DATA` names a folder that holds them. Every line says what was asked and its mark.

#[path = "../crowds/mod.rs"]
mod crowds;

mod chance;
mod coverage;
mod heldout;
mod irrelevant;
mod lines;
mod order;
mod real;
mod replay;

use std::error::Error;

use crowds::agreement::adjusted_rand;
use crowds::{Shape, generate_with_truth, numbers, votes};
use opinion::{Options, analyse};

fn main() -> Result<(), Box<dyn Error>> {
    let sets = real::sets()?;
    if sets.is_empty() {
        println!("TEQUIO_OPINION_DATA names no real dialogues: generated crowds alone are checked");
    }
    order::check(&sets);
    truth();
    published(&sets);
    heldout::check(&sets);
    chance::check(&sets);
    irrelevant::check();
    lines::check();
    coverage::check();
    replay::check(&sets)?;
    Ok(())
}

/// A heading of the table, with what the mark is.
fn heading(title: &str, mark: &str) {
    println!("\n## {title}\n   mark: {mark}");
}

/// Groups against those that the generator had in mind.
fn truth() {
    heading("latent groups found again", "none; red-dwarf reached .81 .78 .945 .88 .81 on crowds of these shapes");
    let shapes = [
        ("2,000 x 200, 3 groups", 2_000, 200, 0.149, 3),
        ("10,000 x 200, 3 groups", 10_000, 200, 0.149, 3),
        ("2,000 x 200 dense, 3 groups", 2_000, 200, 0.287, 3),
        ("30,000 x 300, 3 groups", 30_000, 300, 0.149, 3),
        ("33,422 x 783, 4 groups", 33_422, 783, 0.076, 4),
    ];
    for (name, participants, statements, density, groups) in shapes {
        let (events, truth) = generate_with_truth(Shape { participants, statements, density, groups }, 1);
        let votes = votes(&events);
        let found = analyse(&votes, &Options::default());
        let pairs = numbers(&votes, &found.membership).filter_map(|(id, group)| Some((truth.groups[id], group?)));
        let (latent, ours): (Vec<usize>, Vec<usize>) = pairs.unzip();
        println!(
            "{name}: {} groups, ARI {:.3} over {} people",
            found.groups.len(),
            adjusted_rand(&latent, &ours),
            ours.len()
        );
    }
}

/// Groups against the published ones, which come of thousands of updates under older rules.
fn published(sets: &[real::Set]) {
    if sets.is_empty() {
        return;
    }
    heading("published groups", "at two groups: ssis .96, biodiversity .91, brexit .87, vtaiwan .82, taxes .90");
    for set in sets {
        let found = analyse(&set.votes, &Options::default());
        let pairs = set.published.iter().zip(&found.membership).filter_map(|(one, other)| Some(((*one)?, (*other)?)));
        let (theirs, ours): (Vec<usize>, Vec<usize>) = pairs.unzip();
        let agreement = match ours.is_empty() {
            true => "nobody in both".to_owned(),
            false => format!("ARI {:.3} over {} people", adjusted_rand(&theirs, &ours), ours.len()),
        };
        println!(
            "{}: {:?}, {} groups, near-ties {:?}, touching {:?}; {agreement}",
            set.name,
            found.clarity.verdict,
            found.groups.len(),
            found.clarity.near_ties,
            found.clarity.touching,
        );
    }
}
