//! The house's own commands, run as `cargo xtask <command>`.
//!
//! One command each for what a contributor does daily: set the machine up, see the program, check
//! everything. CI runs exactly `cargo xtask ci`, so what passes here passes there.

mod bench;
mod check;
mod ci;
mod examples;
mod fluent;
mod fuzz;
mod lock;
mod measure;
mod opinion;
mod purity;
mod sbom;
mod setup;
mod shell;
mod source;
mod tidy;
mod tree;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  setup           install what the tests need on a fresh Debian machine
  dev             run the program with the demonstration data
  ci              everything that must pass before a change is taken, step by step
  ci --keep       the same, and keep its seconds as those that the next runs are compared with
  tidy            the house rules that a machine can keep
  opinion         everything that must pass of the package beside the product
  purity          the pure crates build without the standard library
  purity lock     give the purity probe the workspace's locked versions
  measure         the tree beside its budget: sizes, functions, dependencies, files per commit
  measure --dist  build the program as it is published, and its size beside its budget
  sbom            what is built into the program, with checksums and licences, as CycloneDX
  bench [name]    list the benches and run all of them, or the named one; what follows is for it
  check CRATE     the tables of quality of a crate
  fuzz CRATE      strange inputs for a crate; `--minutes N` for each target, 1 if left out
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["setup"] => setup::run(),
        ["dev", rest @ ..] => dev(rest),
        ["ci"] => ci::run(),
        ["ci", "--keep"] => ci::run_and_keep(),
        ["tidy"] => tidy::run(),
        ["opinion"] => opinion::run(),
        ["purity"] => purity::run(),
        ["purity", "lock"] => purity::lock(),
        ["measure"] => measure::run(),
        ["measure", "--dist"] => measure::dist(),
        ["sbom"] => sbom::print(),
        ["bench"] => bench::run_all(),
        ["bench", name, rest @ ..] => bench::run(name, rest),
        ["check", name] => check::run(name),
        ["fuzz", name] => fuzz::run(name, "1"),
        ["fuzz", name, "--minutes", minutes] => fuzz::run(name, minutes),
        _ => Err(format!("unknown command: {}\n\n{HELP}", words.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn dev(rest: &[&str]) -> shell::Done {
    shell::run("cargo", &[&["run", "--", "demo"], rest].concat())
}
