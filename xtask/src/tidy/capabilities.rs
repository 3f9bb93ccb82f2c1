//! The same word in every layer: a folder of scenarios is a folder of `domain`, and no golden file is an orphan.
//!
//! Scenarios of a capability that is gone pass for ever and prove nothing; so does a golden file that no
//! test reads.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;

const SCENARIOS: &str = "scenarios/";
/// Beginnings that scenarios of any capability include.
const GIVEN: &str = "given";
const DOMAIN: &str = "crates/domain/src/";

/// Folders of expected results.
const GOLDEN: &[&str] = &["golden", "snapshots"];

/// Finds scenarios without a capability, and golden files without a reader.
pub fn check(tree: &Tree) -> Answer {
    let mut findings = orphan_golden_files(tree);
    let scenarios = tree.folders(SCENARIOS);
    if scenarios.is_empty() && findings.is_empty() {
        return Err(Skipped("there are no scenarios yet"));
    }
    let capabilities = tree.folders(DOMAIN);
    for name in scenarios.into_iter().filter(|name| *name != GIVEN && !capabilities.contains(name)) {
        let what = format!("there is no capability {name}");
        let remedy = format!("name the folder as in {DOMAIN}, or take it out");
        findings.push(Finding::new(&format!("{SCENARIOS}{name}"), 1, what, remedy));
    }
    Ok(findings)
}

/// Simple on purpose: a folder of golden files needs a Rust file in the same crate that names the folder.
fn orphan_golden_files(tree: &Tree) -> Vec<Finding> {
    let is_read = |folder: &str, path: &str| {
        let folders = if path.starts_with("crates/") { 2 } else { 1 };
        let root: String = path.split_inclusive('/').take(folders).collect();
        tree.below(&root, &["rs"]).any(|file| file.text.contains(folder))
    };
    let mut findings = Vec::new();
    let is_code = |path: &str| path.starts_with("crates/") || path.starts_with("opinion/");
    for file in tree.files.iter().filter(|file| is_code(&file.path)) {
        let Some(folder) = GOLDEN.iter().find(|folder| file.path.contains(&format!("/{folder}/"))) else {
            continue;
        };
        if !is_read(folder, &file.path) {
            let what = format!("no test of its crate reads {folder}");
            findings.push(Finding::new(&file.path, 1, what, "take it out, or compare with it"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_scenario_needs_its_capability() {
        let tree = Tree::of(&[
            ("crates/domain/src/session/mod.rs", ""),
            ("scenarios/session/call.txt", ""),
            ("scenarios/gone/call.txt", ""),
        ]);
        assert_eq!(found(check(&tree)), ["scenarios/gone:1: there is no capability gone"]);
    }

    #[test]
    fn a_golden_file_needs_its_reader() {
        let tree = Tree::of(&[
            ("crates/publish/tests/golden/plan.csv", ""),
            ("crates/publish/tests/csv.rs", "include_str!(\"golden/plan.csv\")"),
            ("crates/web/tests/golden/page.html", ""),
        ]);
        let expected = ["crates/web/tests/golden/page.html:1: no test of its crate reads golden"];
        assert_eq!(found(check(&tree)), expected);
    }
}
