//! Fuzzes the readers, the engine and an ongoing dialogue: `cargo xtask fuzz opinion --minutes 10` gives each that long.
//!
//! Not coverage-guided: that needs a nightly compiler, and this runs with the one that builds the program. Inputs
//! are mutations of sound files and crowds of odd shapes. Every input follows from its number, so a failure
//! is repeated with `--from NUMBER`; `--only TARGET` leaves the other targets out.

mod engine;
mod ongoing;
mod random;
mod readers;

use std::cell::Cell;
use std::time::{Duration, Instant};

use random::Random;

thread_local! {
    static NOW: Cell<(&'static str, u64)> = const { Cell::new(("", 0)) };
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let value = |name: &str| word(name).and_then(|word| word.parse().ok());
    let minutes: f64 = value("--minutes").unwrap_or(1.0);
    let from = value("--from").unwrap_or(0.0) as u64;
    let only = word("--only");
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let (target, number) = NOW.get();
        eprintln!("{target}: input {number} fails; repeat with --from {number}");
        before(panic);
    }));
    let targets =
        [("readers", readers::check as fn(&mut Random)), ("engine", engine::check), ("ongoing", ongoing::check)];
    for (target, check) in targets.into_iter().filter(|(target, _)| only.is_none_or(|only| only == target)) {
        let (begun, time) = (Instant::now(), Duration::from_secs_f64(minutes * 60.0));
        let mut number = from;
        while begun.elapsed() < time {
            NOW.set((target, number));
            check(&mut Random::new(number));
            number += 1;
        }
        println!("{target}: {} inputs in {:.0} s, none failed", number - from, begun.elapsed().as_secs_f64());
    }
}
