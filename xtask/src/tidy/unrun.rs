//! No test that nothing runs: beside code that is compiled without its tests, and in examples of comments.
//!
//! A library that is slow to compile has `test = false` and keeps its tests in `tests/it`, which may take in a file of
//! the library as it is. In any other file of it `#[cfg(test)]` would look like a test for ever and never fail. Examples
//! in comments are run by nothing in the product: each would cost one more reading of its whole crate.

use super::{Answer, Finding, Skipped};
use crate::tree::{File, Tree};

/// Finds tests and examples that stand where they are never run.
pub fn check(tree: &Tree) -> Answer {
    let crates = tree.folders("crates/");
    if crates.is_empty() {
        return Err(Skipped("there are no crates yet"));
    }
    let mut findings = Vec::new();
    for name in crates {
        let source = format!("crates/{name}/src/");
        findings.extend(tree.below(&source, &["rs"]).flat_map(examples));
        if has_no_tests(tree, name) {
            let files = tree.below(&source, &["rs"]).filter(|file| !is_taken_in(tree, name, &file.path));
            findings.extend(files.filter_map(|file| unrun_tests(file, name)));
        }
    }
    Ok(findings)
}

fn has_no_tests(tree: &Tree, name: &str) -> bool {
    let manifest = tree.text(&format!("crates/{name}/Cargo.toml")).unwrap_or("");
    manifest.lines().any(|line| line.trim() == "test = false")
}

/// Whether a test of the crate compiles that file as its own: `#[path = "../../src/a.rs"]`.
fn is_taken_in(tree: &Tree, name: &str, path: &str) -> bool {
    let Some(within) = path.strip_prefix(&format!("crates/{name}/")) else { return false };
    let wanted = format!("#[path = \"../../{within}\"]");
    tree.below(&format!("crates/{name}/tests/"), &["rs"]).any(|file| file.text.contains(&wanted))
}

fn unrun_tests(file: &File, name: &str) -> Option<Finding> {
    let at = file.text.lines().position(|line| line.trim() == "#[cfg(test)]")?;
    let what = format!("the library {name} is compiled without its tests, so nothing runs these");
    let remedy = format!(
        "move them to crates/{name}/tests/it, or take the file in there with #[path] as tests/it/inside.rs of web does"
    );
    Some(Finding::new(&file.path, at + 1, what, remedy))
}

/// Blocks of code in comments that rustdoc would run, had it been asked.
fn examples(file: &File) -> Vec<Finding> {
    let mut is_inside = false;
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let comment = line.trim_start();
        let Some(said) = comment.strip_prefix("///").or_else(|| comment.strip_prefix("//!")) else {
            is_inside = false;
            continue;
        };
        let Some(language) = said.trim().strip_prefix("```") else { continue };
        if !is_inside && ["", "rust", "no_run", "should_panic"].contains(&language) {
            let remedy = "make it a test; what only shows something is ```text";
            findings.push(Finding::new(&file.path, index + 1, "nothing runs this example", remedy));
        }
        is_inside = !is_inside;
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    const TESTS: &str = "fn a() {}\n\n#[cfg(test)]\nmod tests {}\n";

    #[test]
    fn tests_of_a_library_without_tests_are_found_unless_a_test_takes_the_file_in() {
        let tree = Tree::of(&[
            ("crates/web/Cargo.toml", "[lib]\ntest = false\n"),
            ("crates/web/src/lost.rs", TESTS),
            ("crates/web/src/taken.rs", TESTS),
            ("crates/web/tests/it/inside.rs", "#[path = \"../../src/taken.rs\"]\nmod taken;\n"),
            ("crates/domain/Cargo.toml", "[package]\n"),
            ("crates/domain/src/a.rs", TESTS),
        ]);
        let expected =
            ["crates/web/src/lost.rs:3: the library web is compiled without its tests, so nothing runs these"];
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn an_example_that_nothing_runs_is_found() {
        let text = "//! ```text\n//! as ana\n//! ```\n\n/// ```\n/// assert!(true);\n/// ```\nfn a() {}\n";
        let tree = Tree::of(&[("crates/domain/src/a.rs", text)]);
        assert_eq!(found(check(&tree)), ["crates/domain/src/a.rs:5: nothing runs this example"]);
    }
}
