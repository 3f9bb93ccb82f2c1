//! Crates, the edges between them, and what they bring from outside.

use crate::shell;
use crate::tree::Tree;
use serde_json::Value;
use std::collections::BTreeSet;

/// What the workspace consists of and leans on.
pub struct Dependencies {
    /// Crates of the product, without `xtask` and what stands beside it.
    pub crates: usize,
    /// Packages from outside that some crate of ours names.
    pub direct: usize,
    /// The same without those that only tests need.
    pub direct_shipped: usize,
    /// Every package in the lock file.
    pub locked: usize,
    /// `a → b, c` for each crate that knows another of ours.
    pub edges: Vec<String>,
}

impl Dependencies {
    /// Reads what cargo says about the tree.
    pub fn of(tree: &Tree) -> Dependencies {
        let packages = list(&tree.metadata["packages"]);
        let beside = list(&tree.beside["packages"]);
        let ours: BTreeSet<&str> = packages.iter().chain(beside).map(name).collect();
        let outside = |with_tests: bool| {
            let used: BTreeSet<&str> = packages.iter().flat_map(|package| used(package, with_tests)).collect();
            used.difference(&ours).count()
        };
        let edge = |package: &Value| {
            let known: Vec<&str> = used(package, false).filter(|target| ours.contains(target)).collect();
            (!known.is_empty()).then(|| format!("{} → {}", name(package), known.join(", ")))
        };
        let lock = tree.text("Cargo.lock").unwrap_or("");
        Dependencies {
            crates: packages.iter().filter(|package| name(package) != "xtask").count(),
            direct: outside(true),
            direct_shipped: outside(false),
            locked: lock.lines().filter(|line| *line == "[[package]]").count(),
            edges: packages.iter().filter_map(edge).collect(),
        }
    }
}

/// How many packages are built into the program, ours among them. Oracles and generators of tests are not.
pub fn shipped() -> Result<usize, String> {
    Ok(shipped_packages()?.len())
}

/// The same, each as `name v1.2.3`.
pub fn shipped_packages() -> Result<BTreeSet<String>, String> {
    let printed = shell::read("cargo", &["tree", "--package", "cli", "--edges", "normal", "--prefix", "none"])?;
    Ok(different(&printed))
}

/// Different packages among lines of name, version, and perhaps a place or a mark of repetition.
fn different(printed: &str) -> BTreeSet<String> {
    let package = |line: &str| line.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    printed.lines().map(package).filter(|package| !package.is_empty()).collect()
}

fn used(package: &Value, with_tests: bool) -> impl Iterator<Item = &str> {
    let dependencies = list(&package["dependencies"]).iter();
    dependencies.filter(move |dependency| with_tests || dependency["kind"] != "dev").map(name)
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap_or("")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_repeated_package_is_one() {
        assert_eq!(different("cli v0.1.0 (/somewhere)\nserde v1.0.2\nserde v1.0.2 (*)\nserde v2.0.0\n").len(), 3);
    }

    #[test]
    fn ours_and_others_are_told_apart() {
        let web = json!({"name": "web", "dependencies": [
            {"name": "domain", "kind": null}, {"name": "axum", "kind": null}, {"name": "tower", "kind": "dev"},
            {"name": "opinion", "kind": null},
        ]});
        let packages = [web, json!({"name": "domain", "dependencies": []}), json!({"name": "xtask"})];
        let mut tree = Tree::of(&[("Cargo.lock", "[[package]]\nname = \"axum\"\n")]);
        tree.metadata = json!({"packages": packages});
        tree.beside = json!({"packages": [{"name": "opinion", "dependencies": [{"name": "libm", "kind": null}]}]});
        let found = Dependencies::of(&tree);
        assert_eq!((found.crates, found.direct, found.direct_shipped, found.locked), (2, 2, 1, 1));
        assert_eq!(found.edges, ["web → domain, opinion"]);
    }
}
