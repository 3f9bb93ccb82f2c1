//! Which crate may know which: dependencies point one way, from the edges to the pure middle.
//!
//! A crate exists only to hold a rule the compiler keeps, and most of those rules are an edge that is
//! absent: `domain` cannot open a file because nothing it knows can.

use super::{Answer, Finding};
use crate::tree::{OPINION, Tree};
use serde_json::Value;

/// Every crate of ours with the crates of ours it may depend on.
const ALLOWED: &[(&str, &[&str])] = &[
    ("cli", &["web", "post", "platform", "publish", "opinion", "record", "words"]),
    ("web", &["platform", "domain", "publish", "find", "words"]),
    ("post", &["platform", "domain", "words"]),
    ("find", &["domain", "words"]),
    ("words", &["domain"]),
    ("platform", &["store", "domain", "opinion", "publish", "record"]),
    ("store", &["record"]),
    ("publish", &["domain", "opinion"]),
    ("opinion", &[]),
    ("domain", &[]),
    ("record", &[]),
    ("xtask", &[]),
];

/// Their tests are held to the table as well; a test that needs more belongs to the crate above.
const PURE: &[&str] = &["record", "domain", "opinion", "publish", "words", "find"];

/// Finds every edge that is not in the table, and every crate without a row.
pub fn check(tree: &Tree) -> Answer {
    let list = |metadata: &Value| metadata["packages"].as_array().cloned().unwrap_or_default();
    let packages = [list(&tree.metadata), list(&tree.beside)].concat();
    let ours: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    Ok(packages.iter().flat_map(|package| check_package(package, &ours)).collect())
}

fn check_package(package: &Value, ours: &[&str]) -> Vec<Finding> {
    let name = package["name"].as_str().unwrap_or("");
    let folder = if ["xtask", OPINION].contains(&name) { name.to_owned() } else { format!("crates/{name}") };
    let path = format!("{folder}/Cargo.toml");
    let Some((_, allowed)) = ALLOWED.iter().find(|(from, _)| *from == name) else {
        let remedy = "make it a folder, or give it a row in ALLOWED and in ARCHITECTURE.md with the rule it holds";
        return vec![Finding::new(&path, 1, format!("the crate {name} has no row in the table of edges"), remedy)];
    };
    used(package, PURE.contains(&name))
        .filter(|target| ours.contains(target) && !allowed.contains(target))
        .map(|target| {
            let what = format!("{name} may not depend on {target}");
            let remedy = match allowed {
                [] => "it depends on nothing of ours: pass what it needs as a value".to_owned(),
                _ => format!("it may know {}; move the code, or pass a value", allowed.join(", ")),
            };
            Finding::new(&path, 1, what, remedy)
        })
        .collect()
}

/// Dependencies that count: all but those of tests, and those of tests too for a pure crate.
fn used(package: &Value, with_tests: bool) -> impl Iterator<Item = &str> {
    let dependencies = package["dependencies"].as_array().map_or(&[][..], Vec::as_slice);
    dependencies
        .iter()
        .filter(move |dependency| with_tests || dependency["kind"] != "dev")
        .filter_map(|dependency| dependency["name"].as_str())
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;
    use serde_json::json;

    /// A crate and what it uses, each with its kind of dependency.
    type Made<'a> = (&'a str, &'a [(&'a str, Option<&'a str>)]);

    fn packages(made: &[Made]) -> Value {
        let package = |(name, uses): &Made| {
            let uses: Vec<Value> = uses.iter().map(|(name, kind)| json!({"name": name, "kind": kind})).collect();
            json!({"name": name, "dependencies": uses})
        };
        json!({"packages": made.iter().map(package).collect::<Vec<Value>>()})
    }

    fn tree(made: &[Made]) -> Tree {
        Tree { files: Vec::new(), metadata: packages(made), beside: Value::Null }
    }

    #[test]
    fn an_edge_outside_the_table_is_found() {
        let tree = tree(&[("domain", &[("store", None), ("serde", None)]), ("store", &[("record", None)])]);
        assert_eq!(found(check(&tree)), ["crates/domain/Cargo.toml:1: domain may not depend on store"]);
    }

    #[test]
    fn tests_may_reach_anywhere_except_from_a_pure_crate() {
        let reach: &[(&str, Option<&str>)] = &[("web", Some("dev"))];
        assert!(found(check(&tree(&[("store", reach), ("web", &[])]))).is_empty());
        assert_eq!(found(check(&tree(&[("record", reach), ("web", &[])]))).len(), 1);
    }

    #[test]
    fn what_stands_beside_the_product_knows_nothing_of_it() {
        let mut tree = tree(&[("domain", &[]), ("publish", &[("opinion", None)])]);
        tree.beside = packages(&[("opinion", &[("domain", Some("dev"))])]);
        assert_eq!(found(check(&tree)), ["opinion/Cargo.toml:1: opinion may not depend on domain"]);
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        assert_eq!(found(check(&tree(&[("mail", &[])]))).len(), 1);
    }
}
