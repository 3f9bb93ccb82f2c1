//! The checks of `opinion`, which no command for the product's workspace reaches.

use crate::shell::{self, Done};

/// Form, lints, documents, tests and the example of its documents, in this order.
pub fn run() -> Done {
    cargo("fmt", &["--check"], &[])?;
    cargo("clippy", &["--all-targets", "--locked", "--", "-D", "warnings"], &[])?;
    cargo("doc", &["--no-deps", "--locked"], &[("RUSTDOCFLAGS", "-Dwarnings")])?;
    cargo("test", &["--tests", "--locked"], &[])?;
    cargo("test", &["--doc", "--locked"], &[])
}

fn cargo(command: &str, more: &[&str], variables: &[(&str, &str)]) -> Done {
    let words = [&[command, "--manifest-path", "opinion/Cargo.toml"], more].concat();
    shell::run_in(&shell::root(), "cargo", &words, variables)
}
