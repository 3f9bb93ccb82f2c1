//! The tree beside its budget: the numbers that tell whether the code is still pleasant to change.
//!
//! The first to watch is files per commit: it separates the pleasant from the unpleasant and follows from
//! where meaning is scattered, not from size. Then the ninth decile of file length, then the longest
//! functions, then direct dependencies.

mod code;
mod dependencies;
mod history;

use crate::shell::Done;
use crate::tree::Tree;
use code::Code;
use dependencies::{Dependencies, shipped};
use history::History;

/// Prints the row of the tree, the edges between crates, and what the latest commits touched.
pub fn run() -> Done {
    let tree = Tree::read()?;
    let code = Code::of(&tree);
    let dependencies = Dependencies::of(&tree);
    let history = History::read();
    println!("{:<28} {:>16}   budget", "", "this tree");
    for (name, ours, budget) in rows(&code, &dependencies, &history) {
        println!("{name:<28} {ours:>16}   {budget}");
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
    println!("files touched by the latest commits (a new act: 7 · a page: 5 · a format: 3 · a language: 1)");
    for commit in history.latest() {
        println!("  {:>5}  {}", commit.files, commit.title);
    }
    Ok(())
}

fn rows(code: &Code, dependencies: &Dependencies, history: &History) -> Vec<(&'static str, String, &'static str)> {
    let files = code.file_lengths();
    let functions = code.function_lengths();
    let touched = history.files_per_commit();
    vec![
        ("production files", files.count().to_string(), "≤ 350"),
        ("production lines", files.sum().to_string(), "≤ 35000"),
        ("lines per file, median", files.at(50).to_string(), "≤ 100"),
        ("lines per file, p90", files.at(90).to_string(), "≤ 300"),
        ("lines per file, max", files.at(100).to_string(), "≤ 600"),
        ("files over 500 lines", format!("{} %", files.percent_over(500)), "≤ 2 %"),
        ("function, median / p99", format!("{} / {}", functions.at(50), functions.at(99)), "≤ 9 / ≤ 70"),
        ("tests ÷ production", format!("{:.2}", code.tests_to_production()), "≥ 1.0"),
        ("comments", format!("{} %", code.comment_percent()), "12–20 %"),
        ("direct packages, tests too", dependencies.direct.to_string(), "≤ 35"),
        ("packages in the program", shipped().map_or_else(|why| why, |count| count.to_string()), "≤ 300"),
        ("locked, tests too", dependencies.locked.to_string(), ""),
        ("direct, without tests", dependencies.direct_shipped.to_string(), ""),
        ("crates", dependencies.crates.to_string(), "8 + xtask"),
        (
            "files per commit",
            match touched.count() {
                0 => "no commits yet".to_owned(),
                _ => format!("{} / {} / {}", touched.at(50), touched.at(75), touched.at(90)),
            },
            "≤ 2 / 4 / 8 (median / p75 / p90)",
        ),
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
