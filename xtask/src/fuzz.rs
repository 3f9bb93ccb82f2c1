//! The fuzzers, found as `crates/<crate>/examples/fuzz_<crate>/main.rs` and run in release.
//!
//! Plain examples, like the benches: they run with the compiler that builds the program, and a failing input
//! is repeated by its number.

use crate::shell::{self, Done};
use crate::tree::Tree;

/// Runs the fuzzer of a crate, each of its targets so many minutes.
pub fn run(name: &str, minutes: &str) -> Done {
    let tree = Tree::read()?;
    let names: Vec<&str> = tree.files.iter().filter_map(|file| crate_of(&file.path)).collect();
    if !names.contains(&name) {
        return Err(format!("no fuzzer for {name}; there are: {}", names.join(", ")));
    }
    let example = format!("fuzz_{name}");
    shell::run("cargo", &["run", "--release", "-p", name, "--example", &example, "--", "--minutes", minutes])
}

fn crate_of(path: &str) -> Option<&str> {
    let (name, rest) = path.strip_prefix("crates/")?.split_once('/')?;
    let target = rest.strip_prefix("examples/fuzz_")?.strip_suffix("/main.rs")?;
    (target == name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fuzzer_is_found_by_its_path() {
        assert_eq!(crate_of("crates/opinion/examples/fuzz_opinion/main.rs"), Some("opinion"));
        assert_eq!(crate_of("crates/opinion/examples/fuzz_opinion/random.rs"), None);
        assert_eq!(crate_of("crates/record/examples/bench_seal.rs"), None);
    }
}
