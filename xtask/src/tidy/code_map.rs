//! The code map in ARCHITECTURE.md lists exactly the folders that are there.
//!
//! A newcomer reads that list first; one crate too many or too few and the rest is not believed either.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;

const PAGE: &str = "ARCHITECTURE.md";

/// Folders of code that are no crate of the product.
const AT_THE_ROOT: &[&str] = &["opinion", "xtask"];

/// Finds folders that the map lacks, and lines without a folder.
pub fn check(tree: &Tree) -> Answer {
    let Some(page) = tree.text(PAGE) else {
        return Err(Skipped("there is no ARCHITECTURE.md yet"));
    };
    let mut folders: Vec<String> = tree.folders("crates/").into_iter().map(|name| format!("crates/{name}")).collect();
    folders.extend(tree.folders("").into_iter().filter(|name| AT_THE_ROOT.contains(name)).map(str::to_owned));
    let listed = listed(page);
    let last = listed.last().map_or(1, |(line, _)| *line);
    let mut findings = Vec::new();
    for (line, name) in &listed {
        if !folders.iter().any(|folder| folder == name) {
            findings.push(Finding::new(PAGE, *line, format!("there is no folder {name}"), "take the line out"));
        }
    }
    for folder in folders.iter().filter(|folder| !listed.iter().any(|(_, name)| name == folder)) {
        let remedy = format!("add a line that begins with \"- `{folder}`\" and says which rule it holds");
        findings.push(Finding::new(PAGE, last, format!("the code map does not list {folder}"), remedy));
    }
    Ok(findings)
}

fn listed(page: &str) -> Vec<(usize, &str)> {
    page.lines()
        .enumerate()
        .filter_map(|(index, line)| Some((index + 1, line.strip_prefix("- `")?.split_once('`')?.0)))
        .map(|(line, name)| (line, name.trim_end_matches('/')))
        .filter(|(_, name)| AT_THE_ROOT.contains(name) || name.starts_with("crates/"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn the_map_and_the_folders_agree() {
        let page = "# Map\n- `crates/record` one\n- `crates/gone/` two\n- `xtask` three\n- `perform` a word\n";
        let tree =
            Tree::of(&[(PAGE, page), ("crates/record/src/a.rs", ""), ("crates/web/src/a.rs", ""), ("xtask/a.rs", "")]);
        let expected = [
            "ARCHITECTURE.md:3: there is no folder crates/gone",
            "ARCHITECTURE.md:4: the code map does not list crates/web",
        ];
        assert_eq!(found(check(&tree)), expected);
    }
}
