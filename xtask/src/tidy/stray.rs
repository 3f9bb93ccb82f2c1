//! What does not belong in the repository: paths of one machine, large files, and names that say nothing.
//!
//! A module named `utils` has no reason to refuse anything, so in a year everything is in it. Name the
//! file for what it does, even when that is one function.

use super::{Answer, Finding};
use crate::tree::{File, Tree};

const MACHINE_PATHS: &[&str] = &["/root/", "/home/", "/tmp/"];
const MAX_BYTES: u64 = 1024 * 1024;
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "common", "misc", "manager"];

/// Finds files that should not be there, or not under that name.
pub fn check(tree: &Tree) -> Answer {
    // This file must name what it looks for.
    let files = tree.files.iter().filter(|file| file.path != "xtask/src/tidy/stray.rs");
    Ok(files.flat_map(check_file).collect())
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = machine_paths(file);
    if file.size > MAX_BYTES {
        let what = format!("{} KiB, the limit is {} KiB", file.size / 1024, MAX_BYTES / 1024);
        findings.push(Finding::new(&file.path, 1, what, "make it smaller, or fetch it when it is needed"));
    }
    if let Some(name) = empty_name(&file.path) {
        let what = format!("the name {name} says nothing");
        findings.push(Finding::new(&file.path, 1, what, "name it for what it does"));
    }
    findings
}

fn machine_paths(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(path) = MACHINE_PATHS.iter().find(|path| begins_a_path(line, path)) {
            let what = format!("`{path}` is a path of one machine");
            findings.push(Finding::new(&file.path, index + 1, what, "write it relative to the repository"));
        }
    }
    findings
}

/// `https://example.org/home/` goes on from a name; a path of a machine begins there.
fn begins_a_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-}/".contains(c))
    })
}

/// A folder or a source file with such a name; other files may be called as their tool wants.
fn empty_name(path: &str) -> Option<&str> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    stem.split('/').find(|part| EMPTY_NAMES.contains(part))
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_found_and_an_address_is_not() {
        let text = "cd /home/ana/tequio\nsee https://example.org/home/ana\n";
        assert_eq!(found(check(&Tree::of(&[("docs/a.md", text)]))), ["docs/a.md:1: `/home/` is a path of one machine"]);
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        let count = |path| found(check(&Tree::of(&[(path, "")]))).len();
        assert_eq!(count("crates/web/src/utils.rs"), 1);
        assert_eq!(count("crates/common/src/lib.rs"), 1);
        assert_eq!(count("crates/web/src/commons_place.rs"), 0);
    }

    #[test]
    fn a_large_file_is_found() {
        let text = "a".repeat(MAX_BYTES as usize + 1);
        assert_eq!(
            found(check(&Tree::of(&[("samples/a.csv", &text)]))),
            ["samples/a.csv:1: 1024 KiB, the limit is 1024 KiB"]
        );
    }
}
