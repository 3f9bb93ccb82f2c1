//! A test that a document names as its proof exists. A table that says which test holds a promise is worth as much as
//! the names in it, and tests are renamed by people who do not read it.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;

/// The document.
const PAGE: &str = "docs/spec/asvs.md";

/// Finds names of tests and journeys that do not exist.
pub fn check(tree: &Tree) -> Answer {
    let text = tree.text(PAGE).ok_or(Skipped("there is no table of proofs"))?;
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for name in line.split('`').skip(1).step_by(2).filter(|name| name.contains("::")) {
            if !is_there(tree, name) {
                let remedy = "name the test that holds it now: `crate::file::test`, or `browser::journey`";
                findings.push(Finding::new(PAGE, index + 1, format!("there is no {name}"), remedy));
            }
        }
    }
    Ok(findings)
}

/// `web::sign_in::test` is `fn test()` under `#[test]` in a file `sign_in` of the tests of `web`; `browser::mesa` is a journey.
fn is_there(tree: &Tree, name: &str) -> bool {
    match name.split("::").collect::<Vec<_>>()[..] {
        ["browser", journey] => tree.text(&format!("browser/journeys/{journey}.test.mjs")).is_some(),
        [member, file, test] => {
            let folder = format!("crates/{member}/tests/it/{file}");
            let found = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
            found.iter().filter_map(|path| tree.text(path)).any(|text| is_test(text, test))
        }
        _ => false,
    }
}

fn is_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let is_named = |line: &str| line.trim_start_matches("async ").starts_with(&format!("fn {name}("));
    let is_run = |line: &str| line.starts_with("#[test]") || line.starts_with("#[tokio::test");
    lines.iter().enumerate().any(|(at, line)| {
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with("#["));
        is_named(line) && { above }.any(|line| is_run(line))
    })
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_name_that_is_no_test_is_found() {
        let page = "| 1.1 | asks | `web::doors::opens`, `web::doors::closes`, `browser::mesa` |\n| 1.2 | asks | `web::doors::told`, `browser::none` |\n";
        let tests = "#[tokio::test]\nasync fn opens() {}\n\nfn told() {}\n";
        let tree = Tree::of(&[
            (PAGE, page),
            ("crates/web/tests/it/doors/mod.rs", tests),
            ("browser/journeys/mesa.test.mjs", "test()"),
        ]);
        let expected = [
            "docs/spec/asvs.md:1: there is no web::doors::closes",
            "docs/spec/asvs.md:2: there is no web::doors::told",
            "docs/spec/asvs.md:2: there is no browser::none",
        ];
        assert_eq!(found(check(&tree)), expected);
    }
}
