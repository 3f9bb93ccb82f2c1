//! What each step took, beside what it took at the last landing.

use crate::shell::{self, Done};
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

const KEPT: &str = ".ci/seconds.txt";
const HEAD: &str = "\
# Seconds of each step of `cargo xtask ci` at the last landing. Written by `cargo xtask ci --keep` in a clean clone,
# with the crates downloaded, on two cores.
";

/// Steps by name, in the order in which they ran.
#[derive(Default)]
pub struct Seconds(Vec<(String, f64)>);

impl Seconds {
    /// Those of the last landing; none when there are none.
    pub fn kept() -> Seconds {
        Seconds::parse(&fs::read_to_string(shell::root().join(KEPT)).unwrap_or_default())
    }

    /// Makes these the ones to compare with.
    pub fn keep(&self) -> Done {
        fs::write(shell::root().join(KEPT), self.written()).map_err(|error| format!("cannot write {KEPT}: {error}"))
    }

    /// Adds a step.
    pub fn add(&mut self, name: &str, took: Duration) {
        self.0.push((name.to_owned(), took.as_secs_f64()));
    }

    /// `12.3 s (last landing 11.9 s)`.
    pub fn beside(&self, last: &Seconds, name: &str) -> String {
        let now = self.of(name).unwrap_or(0.0);
        match last.of(name) {
            Some(then) => format!("{now:.1} s (last landing {then:.1} s)"),
            None => format!("{now:.1} s"),
        }
    }

    /// A line for each step, then the product, which is all but one step, and all.
    pub fn table(&self, last: &Seconds, apart: &str) -> String {
        let mut table = String::new();
        let mut row = |name: &str, now: f64, then: Option<f64>| {
            let then = then.map_or_else(|| "–".to_owned(), |then| format!("{then:.1}"));
            let _ = writeln!(table, "  {name:<10} {now:>8.1} {then:>8}");
        };
        for (name, now) in &self.0 {
            row(name, *now, last.of(name));
        }
        row("product", self.sum(|name| name != apart), last.known(|name| name != apart));
        row("all", self.sum(|_| true), last.known(|_| true));
        table
    }

    fn of(&self, name: &str) -> Option<f64> {
        self.0.iter().find(|(step, _)| step == name).map(|(_, seconds)| *seconds)
    }

    fn sum(&self, wanted: impl Fn(&str) -> bool) -> f64 {
        self.0.iter().filter(|(name, _)| wanted(name)).map(|(_, seconds)| seconds).sum()
    }

    fn known(&self, wanted: impl Fn(&str) -> bool) -> Option<f64> {
        (!self.0.is_empty()).then(|| self.sum(wanted))
    }

    fn written(&self) -> String {
        self.0.iter().fold(HEAD.to_owned(), |text, (name, seconds)| format!("{text}{name} {seconds:.1}\n"))
    }

    fn parse(text: &str) -> Seconds {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Seconds(
            lines
                .filter_map(|line| line.split_once(' '))
                .filter_map(|(name, seconds)| Some((name.to_owned(), seconds.parse().ok()?)))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stands_beside_the_last_landing() {
        let last = Seconds::parse("# comment\nfmt 1.0\nopinion 60.0\n");
        assert_eq!(Seconds::parse(&last.written()).0, last.0);
        let mut now = Seconds::default();
        now.add("fmt", Duration::from_millis(1_250));
        now.add("test", Duration::from_secs(80));
        now.add("opinion", Duration::from_secs(50));
        assert_eq!(now.beside(&last, "fmt"), "1.2 s (last landing 1.0 s)");
        assert_eq!(now.beside(&last, "test"), "80.0 s");
        let table = now.table(&last, "opinion");
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        let expected: [[&str; 3]; 5] = [
            ["fmt", "1.2", "1.0"],
            ["test", "80.0", "–"],
            ["opinion", "50.0", "60.0"],
            ["product", "81.2", "1.0"],
            ["all", "131.2", "61.0"],
        ];
        assert_eq!(rows, expected);
    }
}
