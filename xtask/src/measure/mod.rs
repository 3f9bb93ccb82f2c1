//! The tree beside its budget: the numbers that tell whether the code is still pleasant to change.
//!
//! The first to watch is files per commit: it separates the pleasant from the unpleasant and follows from
//! where meaning is scattered, not from size. Then the ninth decile of file length, then the longest
//! functions, then direct dependencies.

mod code;
mod dependencies;
mod history;

use crate::shell::{self, Done};
use crate::tree::Tree;
use code::Code;
use dependencies::{Dependencies, shipped};
use history::History;
use std::fs;

pub use dependencies::shipped_packages;

/// What the program as published stays under.
const DIST_MIB: f64 = 20.0;

/// Prints the rows of the tree, the edges between crates, and what the latest commits touched.
pub fn run() -> Done {
    let tree = Tree::read()?;
    let (code, beside) = Code::of(&tree);
    let dependencies = Dependencies::of(&tree);
    let history = History::read();
    println!("{:<28} {:>16} {:>10}   budget of the product", "", "product", "opinion");
    for Row { name, product, beside, budget } in sizes(&code, &beside).into_iter().chain(rest(&dependencies, &history))
    {
        println!("{name:<28} {product:>16} {beside:>10}   {budget}");
    }
    println!("\nlongest files");
    for (lines, path) in code.longest_files() {
        println!("  {lines:>5}  {path}");
    }
    println!("longest functions");
    for (lines, place) in code.longest_functions() {
        println!("  {lines:>5}  {place}");
    }
    println!("edges between crates");
    for edge in &dependencies.edges {
        println!("  {edge}");
    }
    changes(&history);
    Ok(())
}

/// Builds the program as it is published and prints its size.
pub fn dist() -> Done {
    shell::run("cargo", &["build", "--profile", "dist", "--package", "cli", "--locked"])?;
    let binary = shell::target().join("dist").join("tequio");
    let bytes = fs::metadata(&binary).map_err(|error| format!("cannot read {}: {error}", binary.display()))?.len();
    let mebibytes = bytes as f64 / (1024.0 * 1024.0);
    println!("program as published: {mebibytes:.1} MiB (budget: < {DIST_MIB} MiB)");
    if mebibytes < DIST_MIB { Ok(()) } else { Err(format!("the program has {mebibytes:.1} MiB")) }
}

/// What the latest commits touched, beside what one new thing may touch.
fn changes(history: &History) {
    println!("files new + edited and lines added by the latest commits, tests and words included");
    println!("  (a plain act: 2 + 5, 170 · a motion: 1 + 1 · a page: 200 lines · a format: 3 files · a language: 1)");
    for commit in history.latest() {
        println!("  {:>3} + {:<3} {:>5}  {}", commit.new, commit.edited, commit.lines, commit.title);
    }
}

/// One line of the table.
struct Row {
    name: &'static str,
    product: String,
    beside: String,
    budget: &'static str,
}

fn sizes(product: &Code, beside: &Code) -> Vec<Row> {
    let row = |name, budget, figure: fn(&Code) -> String| Row {
        name,
        product: figure(product),
        beside: figure(beside),
        budget,
    };
    vec![
        row("production files", "≤ 530", |code| code.file_lengths().count().to_string()),
        row("production lines", "≤ 48000", |code| code.file_lengths().sum().to_string()),
        row("lines per file, median", "≤ 100", |code| code.file_lengths().at(50).to_string()),
        row("lines per file, p90", "≤ 250", |code| code.file_lengths().at(90).to_string()),
        row("lines per file, max", "≤ 600", |code| code.file_lengths().at(100).to_string()),
        row("files over 500 lines", "≤ 2 %", |code| format!("{} %", code.file_lengths().percent_over(500))),
        row("function, median / p99", "≤ 9 / ≤ 70", |code| {
            let functions = code.function_lengths();
            format!("{} / {}", functions.at(50), functions.at(99))
        }),
        row("tests ÷ production", "≥ 1.0", |code| format!("{:.2}", code.tests_to_production())),
        row("comments", "12–20 %", |code| format!("{} %", code.comment_percent())),
    ]
}

fn rest(dependencies: &Dependencies, history: &History) -> Vec<Row> {
    let row = |name, product: String, budget| Row { name, product, beside: String::new(), budget };
    let packages = shipped().map_or_else(|why| why, |count| count.to_string());
    let touched = history.files_per_commit();
    let touched = match touched.count() {
        0 => "no commits yet".to_owned(),
        _ => format!("{} / {} / {}", touched.at(50), touched.at(75), touched.at(90)),
    };
    vec![
        row("direct packages, tests too", dependencies.direct.to_string(), "≤ 35"),
        row("packages in the program", packages, "≤ 270"),
        row("locked, tests too", dependencies.locked.to_string(), ""),
        row("direct, without tests", dependencies.direct_shipped.to_string(), ""),
        row("crates", dependencies.crates.to_string(), "8 + xtask, opinion beside"),
        row("files per commit", touched, "≤ 2 / 4 / 8 (median / p75 / p90)"),
    ]
}

/// Lengths in ascending order.
struct Sorted(Vec<usize>);

impl Sorted {
    fn new(mut values: Vec<usize>) -> Sorted {
        values.sort_unstable();
        Sorted(values)
    }

    fn count(&self) -> usize {
        self.0.len()
    }

    fn sum(&self) -> usize {
        self.0.iter().sum()
    }

    /// The value below which this percentage lies; the largest at 100, zero when there is none.
    fn at(&self, percent: usize) -> usize {
        let index = self.0.len() * percent / 100;
        self.0.get(index).or(self.0.last()).copied().unwrap_or(0)
    }

    fn percent_over(&self, limit: usize) -> usize {
        let over = self.0.iter().filter(|value| **value > limit).count();
        percent(over, self.0.len())
    }
}

fn percent(part: usize, whole: usize) -> usize {
    (100 * part + whole / 2).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_of_a_short_row() {
        let row = Sorted::new(vec![4, 1, 3, 2, 600]);
        assert_eq!((row.at(50), row.at(90), row.at(100)), (3, 600, 600));
        assert_eq!(row.percent_over(500), 20);
        assert_eq!(Sorted::new(Vec::new()).at(50), 0);
    }
}
