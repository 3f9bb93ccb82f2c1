//! The tables of section 10 of docs/spec/opinion.md.

use crate::arithmetic;

const PAGE: &str = include_str!("../../../docs/spec/opinion.md");

/// The section, from its title to the next one.
pub fn section() -> &'static str {
    let (_, after) = PAGE.split_once("\n## 10. A worked example\n").expect("the page has the section");
    after.split_once("\n## ").map_or(after, |(section, _)| section)
}

/// The rows of the table under this name, without its head.
pub fn table(name: &str) -> Vec<Vec<&'static str>> {
    let (_, after) = section().split_once(&format!("\n**{name}.**\n")).unwrap_or_else(|| panic!("no table {name}"));
    let rows = after.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2).map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The names of all tables.
pub fn names() -> Vec<&'static str> {
    section().lines().filter_map(|line| line.strip_prefix("**")?.strip_suffix(".**")).collect()
}

/// Fails unless the number is the one on the page, which has four digits after the point.
pub fn agrees(place: &str, written: &str, number: f64) {
    let shown = arithmetic::value(written.trim_start_matches('+'));
    assert!((shown - number).abs() <= 0.500_001e-4, "{place}: {written} on the page, {number} by the crate");
}

/// Compares a table of *what, by hand, value* with what the crate says of each, in the order of the page.
pub fn compare(name: &str, crate_says: &[(&str, f64)]) {
    let rows = table(name);
    let whats: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(whats, crate_says.iter().map(|(what, _)| *what).collect::<Vec<_>>(), "{name}");
    for (row, (what, number)) in rows.iter().zip(crate_says) {
        let by_hand = arithmetic::value(row[1]);
        assert!((by_hand - number).abs() < 1e-6, "{what}: {} is {by_hand}, {number} by the crate", row[1]);
        agrees(what, row[2], *number);
    }
}
