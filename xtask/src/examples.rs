//! Programs of the house that are plain examples of a crate: benches, checks and fuzzers.
//!
//! Each is a file `crates/<crate>/examples/<kind>_<name>.rs` or a folder `<kind>_<name>/main.rs`, of `opinion` beside the
//! crates too, run in release; a new one needs no framework and no line anywhere.

use crate::shell::{self, Done};
use crate::tree::{OPINION, Tree};

/// An example that was found by its path.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    /// The crate it belongs to.
    pub package: String,
    /// `bench`, `check` or `fuzz`.
    kind: &'static str,
    /// What follows the kind.
    pub name: String,
}

impl Example {
    /// Runs it, with these arguments.
    pub fn run(&self, arguments: &[&str]) -> Done {
        let example = format!("{}_{}", self.kind, self.name);
        let manifest = if self.package == OPINION { "opinion/Cargo.toml" } else { "Cargo.toml" };
        let words = ["run", "--release", "--manifest-path", manifest, "-p", &self.package, "--example", &example, "--"];
        shell::run("cargo", &[&words, arguments].concat())
    }
}

/// All examples of a kind.
pub fn find(tree: &Tree, kind: &'static str) -> Vec<Example> {
    tree.files.iter().filter_map(|file| parse(&file.path, kind)).collect()
}

fn parse(path: &str, kind: &'static str) -> Option<Example> {
    let (package, rest) = path.strip_prefix("crates/").unwrap_or(path).split_once('/')?;
    let rest = rest.strip_prefix("examples/")?.strip_prefix(kind)?.strip_prefix('_')?;
    let name = rest.strip_suffix("/main.rs").or_else(|| rest.strip_suffix(".rs").filter(|name| !name.contains('/')))?;
    Some(Example { package: package.to_owned(), kind, name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(kind: &'static str, path: &str) -> Option<(String, String)> {
        parse(path, kind).map(|example| (example.package, example.name))
    }

    #[test]
    fn an_example_is_a_file_or_a_folder_and_its_modules_are_none() {
        let found = |package: &str, name: &str| Some((package.to_owned(), name.to_owned()));
        assert_eq!(names("bench", "crates/record/examples/bench_seal.rs"), found("record", "seal"));
        assert_eq!(names("bench", "crates/record/examples/tour.rs"), None);
        assert_eq!(names("bench", "opinion/examples/bench_opinion/main.rs"), found("opinion", "opinion"));
        assert_eq!(names("bench", "opinion/examples/bench_opinion/clock.rs"), None);
        assert_eq!(names("check", "opinion/examples/check_own.rs"), found("opinion", "own"));
        assert_eq!(names("check", "opinion/examples/check_opinion/order.rs"), None);
        assert_eq!(names("check", "opinion/examples/bench_opinion/main.rs"), None);
        assert_eq!(names("fuzz", "opinion/examples/fuzz_opinion/main.rs"), found("opinion", "opinion"));
        assert_eq!(names("fuzz", "opinion/examples/fuzz_opinion/random.rs"), None);
        assert_eq!(names("fuzz", "crates/record/examples/bench_seal.rs"), None);
    }
}
