//! The benches, found as `crates/<crate>/examples/bench_<name>.rs` or `bench_<name>/main.rs` and run in release.
//!
//! They are plain examples that print their own numbers, so a new bench is one file, or one folder, and no framework.

use crate::shell::{self, Done};
use crate::tree::Tree;

struct Bench {
    package: String,
    name: String,
}

/// Runs every bench, one after the other.
pub fn run_all() -> Done {
    let benches = find(&Tree::read()?);
    if benches.is_empty() {
        println!("no benches yet: add crates/<crate>/examples/bench_<name>.rs");
    }
    for bench in &benches {
        println!("\n── {} ({})", bench.name, bench.package);
        bench.run()?;
    }
    Ok(())
}

/// Runs the bench of this name.
pub fn run(name: &str) -> Done {
    let benches = find(&Tree::read()?);
    match benches.iter().find(|bench| bench.name == name) {
        Some(bench) => bench.run(),
        None => {
            let names: Vec<&str> = benches.iter().map(|bench| bench.name.as_str()).collect();
            Err(format!("no bench named {name}; there are: {}", names.join(", ")))
        }
    }
}

impl Bench {
    fn run(&self) -> Done {
        let example = format!("bench_{}", self.name);
        shell::run("cargo", &["run", "--release", "-p", &self.package, "--example", &example])
    }
}

fn find(tree: &Tree) -> Vec<Bench> {
    tree.files.iter().filter_map(|file| parse(&file.path)).collect()
}

fn parse(path: &str) -> Option<Bench> {
    let (package, rest) = path.strip_prefix("crates/")?.split_once('/')?;
    let rest = rest.strip_prefix("examples/bench_")?;
    let name = rest.strip_suffix("/main.rs").or_else(|| rest.strip_suffix(".rs").filter(|name| !name.contains('/')))?;
    Some(Bench { package: package.to_owned(), name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bench_is_found_by_its_path() {
        let tree = Tree::of(&[("crates/record/examples/bench_seal.rs", ""), ("crates/record/examples/tour.rs", "")]);
        let benches = find(&tree);
        assert_eq!(benches.len(), 1);
        assert_eq!((benches[0].package.as_str(), benches[0].name.as_str()), ("record", "seal"));
    }

    #[test]
    fn a_bench_may_be_a_folder_and_its_modules_are_none() {
        let folder = "crates/opinion/examples/bench_opinion";
        let (main, module) = (format!("{folder}/main.rs"), format!("{folder}/clock.rs"));
        let benches = find(&Tree::of(&[(&main, ""), (&module, "")]));
        assert_eq!(benches.len(), 1);
        assert_eq!((benches[0].package.as_str(), benches[0].name.as_str()), ("opinion", "opinion"));
    }
}
