//! The benches: examples that print their own figures beside a reference measured in the same run.

use crate::examples;
use crate::shell::Done;
use crate::tree::Tree;

const KIND: &str = "bench";

/// Runs every bench, one after the other.
pub fn run_all() -> Done {
    let benches = examples::find(&Tree::read()?, KIND);
    if benches.is_empty() {
        println!("no benches yet: add crates/<crate>/examples/bench_<name>.rs");
    }
    for bench in &benches {
        println!("\n── {} ({})", bench.name, bench.package);
        bench.run(&[])?;
    }
    Ok(())
}

/// Runs the bench of this name, with these arguments.
pub fn run(name: &str, arguments: &[&str]) -> Done {
    let benches = examples::find(&Tree::read()?, KIND);
    match benches.iter().find(|bench| bench.name == name) {
        Some(bench) => bench.run(arguments),
        None => {
            let names: Vec<&str> = benches.iter().map(|bench| bench.name.as_str()).collect();
            Err(format!("no bench named {name}; there are: {}", names.join(", ")))
        }
    }
}
