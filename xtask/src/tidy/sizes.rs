//! A file is read as a whole, so it stays short; the few that cannot are in `xtask/ratchet.txt`.
//!
//! A ratchet rather than a cliff: a long file is allowed with its reason, its limit only goes down, and
//! whoever shortens it lowers the limit in the same change.

use super::{Answer, Finding};
use crate::source;
use crate::tree::{File, Tree};

const LIMIT: usize = 300;
const RATCHET: &str = "xtask/ratchet.txt";
const EXTENSIONS: &[&str] = &["rs", "html", "css", "js"];

/// One line of the ratchet: `path limit reason`.
struct Exception<'a> {
    line: usize,
    path: &'a str,
    limit: usize,
}

/// Finds files over the limit, and exceptions that are broken, loose or no longer needed.
pub fn check(tree: &Tree) -> Answer {
    let mut findings = Vec::new();
    let exceptions = parse(tree.text(RATCHET).unwrap_or(""), &mut findings);
    let files = ["crates/", "opinion/", "xtask/"].into_iter().flat_map(|folder| tree.below(folder, EXTENSIONS));
    for file in files {
        let lines = production_lines(file);
        let is_excepted = exceptions.iter().any(|exception| exception.path == file.path);
        if lines > LIMIT && !is_excepted {
            let what = format!("{lines} lines, the limit is {LIMIT}");
            let remedy = format!("split it by meaning; if it must be whole, give {RATCHET} a line with the reason");
            findings.push(Finding::new(&file.path, 1, what, remedy));
        }
    }
    findings.extend(exceptions.iter().filter_map(|exception| check_exception(tree, exception)));
    Ok(findings)
}

fn parse<'a>(text: &'a str, findings: &mut Vec<Finding>) -> Vec<Exception<'a>> {
    let mut exceptions = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut words = line.split_whitespace();
        let (path, limit, reason) = (words.next(), words.next().map(str::parse), words.next());
        match (path, limit, reason) {
            (Some(path), Some(Ok(limit)), Some(_)) => exceptions.push(Exception { line: index + 1, path, limit }),
            _ => findings.push(Finding::new(RATCHET, index + 1, "not an exception", "write: path limit reason")),
        }
    }
    exceptions
}

fn check_exception(tree: &Tree, exception: &Exception) -> Option<Finding> {
    let Exception { line, path, limit } = *exception;
    let lines = tree.files.iter().find(|file| file.path == path).map_or(0, production_lines);
    if lines <= LIMIT {
        let what = format!("{path} has {lines} lines and needs no exception");
        return Some(Finding::new(RATCHET, line, what, "take the line out"));
    }
    if lines > limit {
        let what = format!("{lines} lines, its own limit is {limit}");
        return Some(Finding::new(path, 1, what, "take something out of it; the limit only goes down"));
    }
    // In tens, so that a change of one line is not also a change of the ratchet.
    let needed = lines.next_multiple_of(10);
    if limit > needed {
        let what = format!("{path} has {lines} lines, the limit {limit} is larger than needed");
        return Some(Finding::new(RATCHET, line, what, format!("lower it to {needed}")));
    }
    None
}

fn production_lines(file: &File) -> usize {
    source::lines(file).iter().filter(|line| !line.is_test).count()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    fn finds(ratchet: &str, lines: usize) -> Vec<String> {
        let text = "fn a() {}\n".repeat(lines) + "#[cfg(test)]\nmod tests {\n    // not counted\n}\n";
        found(check(&Tree::of(&[("crates/web/src/a.rs", &text), (RATCHET, ratchet)])))
    }

    #[test]
    fn a_long_file_needs_an_exception() {
        assert!(finds("", 300).is_empty());
        assert_eq!(finds("", 301), ["crates/web/src/a.rs:1: 301 lines, the limit is 300"]);
        assert!(finds("# why\ncrates/web/src/a.rs 320 one table\n", 315).is_empty());
    }

    #[test]
    fn an_exception_only_goes_down() {
        assert_eq!(finds("crates/web/src/a.rs 310 one table\n", 311).len(), 1);
        let loose = finds("crates/web/src/a.rs 330 one table\n", 315);
        assert_eq!(
            loose,
            ["xtask/ratchet.txt:1: crates/web/src/a.rs has 315 lines, the limit 330 is larger than needed"]
        );
        assert_eq!(finds("crates/web/src/a.rs 310 one table\n", 12).len(), 1);
        assert_eq!(finds("crates/web/src/a.rs 310\n", 12), ["xtask/ratchet.txt:1: not an exception"]);
    }
}
