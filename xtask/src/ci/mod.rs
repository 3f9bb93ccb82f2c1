//! Everything that must pass before a change is taken, in the order in which it fails fastest.

mod seconds;

use crate::shell::{self, Done};
use crate::{opinion, purity, setup, tidy};
use seconds::Seconds;
use std::time::Instant;

enum Step {
    /// A command of this program, with the word that repeats it.
    Ours(&'static str, fn() -> Done),
    /// `cargo` with these words.
    Cargo(&'static str, &'static [&'static str]),
    /// `cargo` with these words and one variable.
    CargoWith(&'static str, (&'static str, &'static str), &'static [&'static str]),
}

/// What is compiled is compiled for as few of them as can be: documents of libraries alone, because those of a program
/// need `web` checked once more; tests without examples, which clippy has compiled; journeys on the binary of the tests.
const STEPS: &[Step] = &[
    Step::Ours("setup", setup::run),
    Step::Cargo("fmt", &["fmt", "--all", "--check"]),
    Step::Ours("tidy", tidy::run),
    Step::Ours("purity", purity::run),
    Step::Cargo("clippy", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    Step::CargoWith("doc", ("RUSTDOCFLAGS", "-Dwarnings"), &["doc", "--workspace", "--lib", "--no-deps", "--locked"]),
    Step::Cargo("test", &["test", "--workspace", "--tests", "--locked"]),
    Step::Ours("browser", browser),
    Step::Ours(OPINION, opinion::run),
];

/// The step that is not the product's.
const OPINION: &str = "opinion";

/// Runs the steps, says how long each took beside the last landing, and stops at the first that fails.
pub fn run() -> Done {
    timed().map(|_| ())
}

/// The same; then what each step took is what the next runs are compared with.
pub fn run_and_keep() -> Done {
    timed()?.keep()
}

fn timed() -> Result<Seconds, String> {
    let last = Seconds::kept();
    let mut took = Seconds::default();
    for step in STEPS {
        println!("\n── {}", step.name());
        let began = Instant::now();
        let done = step.run();
        took.add(step.name(), began.elapsed());
        let said = took.beside(&last, step.name());
        if let Err(why) = done {
            return Err(format!("{why}\n\n✗ {} failed after {said}; repeat it with: {}", step.name(), step.repeat()));
        }
        println!("✓ {} {said}", step.name());
    }
    println!("\nall steps passed; seconds beside those of the last landing\n{}", took.table(&last, OPINION));
    Ok(took)
}

impl Step {
    fn name(&self) -> &'static str {
        match self {
            Step::Ours(name, _) | Step::Cargo(name, _) | Step::CargoWith(name, _, _) => name,
        }
    }

    fn run(&self) -> Done {
        match self {
            Step::Ours(_, run) => run(),
            Step::Cargo(_, words) => shell::run("cargo", words),
            Step::CargoWith(_, variable, words) => shell::run_in(&shell::root(), "cargo", words, &[*variable]),
        }
    }

    fn repeat(&self) -> String {
        match self {
            Step::Ours("browser", _) => "(cd browser && npm ci && npm test)".to_owned(),
            Step::Ours(name, _) => format!("cargo xtask {name}"),
            Step::Cargo(_, words) => shell::written("cargo", words, &[]),
            Step::CargoWith(_, variable, words) => shell::written("cargo", words, &[*variable]),
        }
    }
}

/// The journeys through a real browser, on the program that the tests have just built.
fn browser() -> Done {
    let folder = shell::root().join("browser");
    let binary = shell::target().join("debug").join("tequio");
    shell::run_in(&folder, "npm", &["ci"], &[])?;
    shell::run_in(&folder, "npm", &["test"], &[("TEQUIO_BINARY", &binary.to_string_lossy())])
}
