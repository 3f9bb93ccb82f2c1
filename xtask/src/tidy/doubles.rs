//! Each head stands once in a table or a list of the pages a newcomer reads first.
//!
//! Two branches that change one row are merged as two rows, and then the page says two things of one.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;

const PAGES: &[&str] = &["ARCHITECTURE.md", "GLOSSARY.md", "README.md", "docs/decisions/README.md"];

/// Finds rows of one table that have one head, and bullets of one list that begin with the same name.
pub fn check(tree: &Tree) -> Answer {
    let pages: Vec<_> = PAGES.iter().filter_map(|page| Some((*page, tree.text(page)?))).collect();
    if pages.is_empty() {
        return Err(Skipped("there are no such pages yet"));
    }
    Ok(pages.into_iter().flat_map(|(page, text)| doubles(page, text)).collect())
}

fn doubles(page: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some(head) = head(line) else {
            seen.clear();
            continue;
        };
        if seen.contains(&head) {
            let what = format!("{head} stands twice");
            findings.push(Finding::new(page, index + 1, what, "make one row of both, true of what is there"));
        }
        seen.push(head);
    }
    findings
}

/// The first cell of a row, or what a bullet begins with: a name in code, a link, or its first words.
fn head(line: &str) -> Option<&str> {
    if let Some(row) = line.strip_prefix("| ") {
        return Some(row.split(" |").next().unwrap_or(row));
    }
    let bullet = line.strip_prefix("- ")?;
    let end = match bullet.strip_prefix('`').and_then(|code| code.find('`')) {
        Some(end) => end + 2,
        None => bullet.char_indices().nth(40).map_or(bullet.len(), |(at, _)| at),
    };
    bullet.get(..end)
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_head_stands_once_in_its_table_or_list() {
        let page = "| a | one |\n| b | two |\n| a | three |\n\n| a | of another |\n\n- `c`: one\n- `c` and `d`: two\n";
        let tree = Tree::of(&[("GLOSSARY.md", page)]);
        assert_eq!(found(check(&tree)), ["GLOSSARY.md:3: a stands twice", "GLOSSARY.md:8: `c` stands twice"]);
    }
}
