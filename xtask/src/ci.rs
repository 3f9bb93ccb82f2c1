//! Everything that must pass before a change is taken, in the order in which it fails fastest.

use crate::shell::{self, Done};
use crate::{opinion, purity, setup, tidy};
use std::time::Instant;

enum Step {
    /// A command of this program, with the word that repeats it.
    Ours(&'static str, fn() -> Done),
    /// `cargo` with these words.
    Cargo(&'static str, &'static [&'static str]),
    /// `cargo` with these words and one variable.
    CargoWith(&'static str, (&'static str, &'static str), &'static [&'static str]),
}

const STEPS: &[Step] = &[
    Step::Ours("setup", setup::run),
    Step::Cargo("fmt", &["fmt", "--all", "--check"]),
    Step::Ours("tidy", tidy::run),
    Step::Ours("purity", purity::run),
    Step::Cargo("clippy", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    Step::CargoWith("doc", ("RUSTDOCFLAGS", "-Dwarnings"), &["doc", "--workspace", "--no-deps", "--locked"]),
    Step::Cargo("test", &["test", "--workspace", "--locked"]),
    Step::Ours("browser", browser),
    Step::Ours("opinion", opinion::run),
];

/// Runs the steps, says how long each took and stops at the first that fails.
pub fn run() -> Done {
    let start = Instant::now();
    let mut times = Vec::new();
    for step in STEPS {
        println!("\n── {}", step.name());
        let began = Instant::now();
        let done = step.run();
        let took = began.elapsed().as_secs_f64();
        if let Err(why) = done {
            return Err(format!(
                "{why}\n\n✗ {} failed after {took:.1} s; repeat it with: {}",
                step.name(),
                step.repeat()
            ));
        }
        println!("✓ {} {took:.1} s", step.name());
        times.push(format!("{} {took:.1} s", step.name()));
    }
    println!("\nall steps passed in {:.1} s: {}", start.elapsed().as_secs_f64(), times.join(" · "));
    Ok(())
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

/// The journeys through a real browser, once there are any.
fn browser() -> Done {
    let folder = shell::root().join("browser");
    if !folder.is_dir() {
        println!("no browser journeys yet");
        return Ok(());
    }
    shell::run_in(&folder, "npm", &["ci"], &[])?;
    shell::run_in(&folder, "npm", &["test"], &[])
}
