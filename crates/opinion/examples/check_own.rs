//! Whether the probabilities of one's own view hold: of those who are told nine in ten, nine in ten should be right.
//!
//! Of each generated crowd everybody's votes on everything are known. A fifth of the people keep some of theirs; the
//! truth is the group that they are in when all votes are counted.

mod crowds;

use crowds::{Event, Random, Shape, generate, votes};
use opinion::{Belonging, Options, analyse, own_view};

const SHAPE: Shape = Shape { participants: 1_500, statements: 100, density: 3.0, groups: 0 };
const SEEDS: u64 = 8;

/// For each tenth of probability: how often it was said, its sum, how often it came true.
type Tenths = [[f64; 3]; 10];

fn main() {
    for groups in [2, 3] {
        for kept in [0.1, 0.2] {
            let (mut tenths, mut sure, mut used) = (Tenths::default(), [0.0; 2], 0);
            for seed in 0..SEEDS {
                used += u32::from(compare(Shape { groups, ..SHAPE }, kept, seed, &mut tenths, &mut sure));
            }
            println!("\n{groups} groups, about {:.0} answers, {used} of {SEEDS} crowds had them", 100.0 * kept);
            println!("sure: {:.0}, right {:.3}\nsaid | was | how often", sure[0], sure[1] / sure[0]);
            for [count, said, was] in tenths.into_iter().filter(|[count, ..]| *count > 0.0) {
                println!("{:.2} | {:.2} | {count:.0}", said / count, was / count);
            }
        }
    }
}

/// Adds what was said of the fifth to what was true. Returns whether both analyses had as many groups as the crowd.
fn compare(shape: Shape, kept: f64, seed: u64, tenths: &mut Tenths, sure: &mut [f64; 2]) -> bool {
    let all = generate(shape, seed);
    let mut random = Random(seed + 99);
    let is_light = |person: u64| person.is_multiple_of(5);
    let part = |person: usize, share: f64| if is_light(person as u64) { kept * (0.5 + share) } else { 1.0 };
    let parts: Vec<f64> = (0..shape.participants).map(|person| part(person, random.share())).collect();
    let some: Vec<Event> = all.iter().copied().filter(|event| random.share() < parts[event.0 as usize]).collect();
    let [all, some] = [votes(&all), votes(&some)];
    let [truth, analysis] = [&all, &some].map(|votes| analyse(votes, &Options::default()));
    if truth.groups.len() != shape.groups || analysis.groups.len() != shape.groups {
        return false;
    }
    for (index, id) in some.participants().iter().enumerate().filter(|(_, id)| id.number().is_some_and(is_light)) {
        // Letters go by size, which a fifth of the people does not change.
        let truth = all.participant(id).and_then(|index| truth.membership[index]);
        let (Some(truth), Some(view)) = (truth, own_view(&analysis, &some, index)) else { continue };
        for (group, said) in view.nearness.iter().enumerate() {
            let is_true = f64::from(u8::from(group == truth));
            let tenth = &mut tenths[((said * 10.0) as usize).min(9)];
            *tenth = [tenth[0] + 1.0, tenth[1] + said, tenth[2] + is_true];
        }
        if let Belonging::Group { group, is_sure: true, .. } = view.belonging {
            *sure = [sure[0] + 1.0, sure[1] + f64::from(u8::from(group == truth))];
        }
    }
    true
}
