//! The fuzzers: examples `fuzz_<crate>` that run with the compiler that builds the program, and repeat a failing input by
//! its number.

use crate::examples;
use crate::shell::Done;
use crate::tree::Tree;

/// Runs the fuzzer of a crate, each of its targets so many minutes.
pub fn run(name: &str, minutes: &str) -> Done {
    let fuzzers = examples::find(&Tree::read()?, "fuzz");
    match fuzzers.iter().find(|fuzzer| fuzzer.package == name && fuzzer.name == name) {
        Some(fuzzer) => fuzzer.run(&["--minutes", minutes]),
        None => {
            let names: Vec<&str> = fuzzers.iter().map(|fuzzer| fuzzer.package.as_str()).collect();
            Err(format!("no fuzzer for {name}; there are: {}", names.join(", ")))
        }
    }
}
