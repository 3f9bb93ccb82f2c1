//! One mechanism enters acts from paper: no act has a field or a function of its own for being captured.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;

const DOMAIN: &str = "crates/domain/src/";

/// Where the mechanism is.
const MECHANISM: [&str; 2] = ["crates/domain/src/captured.rs", "crates/domain/src/door.rs"];

/// Finds fields and functions of the domain that are called after capturing and stand elsewhere.
pub fn check(tree: &Tree) -> Answer {
    let sources: Vec<_> = tree.below(DOMAIN, &["rs"]).collect();
    if sources.is_empty() {
        return Err(Skipped("there is no domain yet"));
    }
    let mut findings = Vec::new();
    for file in sources.into_iter().filter(|file| !MECHANISM.contains(&file.path.as_str())) {
        for (at, _) in (1..).zip(file.text.lines()).filter(|(_, line)| declares(line)) {
            let remedy = "let `FROM_PAPER` and `captured.rs` carry it";
            findings.push(Finding::new(&file.path, at, "captured on its own", remedy));
        }
    }
    Ok(findings)
}

/// Whether a line declares such a field or function.
fn declares(line: &str) -> bool {
    let line = line.trim_start();
    let line = line.strip_prefix("pub(crate) ").or(line.strip_prefix("pub(super) ")).unwrap_or(line);
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let (is_function, named) = line.strip_prefix("fn ").map_or((false, line), |named| (true, named));
    let name = named.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next().unwrap_or_default();
    let rest = named.get(name.len()..).unwrap_or_default();
    name.starts_with("captured") && (is_function || (rest.starts_with(": ") && rest.ends_with(',')))
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn an_act_has_no_way_of_its_own_of_being_captured() {
        let own = "struct A {\n    pub captured_by: Option<Code>,\n}\n    pub(super) fn captured_from(&self) {}\n";
        let uses = "    let captured = x;\n    captured.keep(skeleton, meta);\n    // captured: words\n";
        let tree = Tree::of(&[
            ("crates/domain/src/a.rs", own),
            ("crates/domain/src/b.rs", uses),
            ("crates/domain/src/captured.rs", own),
            ("crates/web/src/c.rs", own),
        ]);
        let found = found(check(&tree));
        assert_eq!(
            found,
            ["crates/domain/src/a.rs:2: captured on its own", "crates/domain/src/a.rs:4: captured on its own"]
        );
    }
}
