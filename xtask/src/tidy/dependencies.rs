//! Few dependencies, each with its reason beside it, and all versions in one place.
//!
//! A dependency is code we answer for and did not read. The reason on its line is what lets the next
//! person judge whether it is still worth that.

use super::{Answer, Finding, Skipped};
use crate::tree::{File, Tree};

/// Its own small workspace, outside ours on purpose.
const PROBE: &str = "xtask/purity/Cargo.toml";

/// A package of its own: its one manifest holds versions and reasons.
const BESIDE: &str = "opinion/Cargo.toml";

/// Finds dependencies without a reason, and versions outside the one table.
pub fn check(tree: &Tree) -> Answer {
    let Some(root) = tree.text("Cargo.toml") else {
        return Err(Skipped("there is no Cargo.toml"));
    };
    let mut findings = without_reason("Cargo.toml", root, |table| table == "workspace.dependencies");
    if let Some(beside) = tree.text(BESIDE) {
        findings.extend(without_reason(BESIDE, beside, |table| table.contains("dependencies")));
    }
    let manifests = tree.files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    findings.extend(manifests.filter(|file| ![PROBE, BESIDE].contains(&file.path.as_str())).flat_map(with_own_version));
    Ok(findings)
}

fn without_reason(path: &str, manifest: &str, wanted: fn(&str) -> bool) -> Vec<Finding> {
    let remedy = "say on the same line, after `#`, what it does for us that we should not write ourselves";
    entries(manifest, wanted)
        .filter(|(_, line)| !line.contains("path =") && reason(line).is_empty())
        .map(|(number, line)| Finding::new(path, number, format!("{} has no reason", name(line)), remedy))
        .collect()
}

fn with_own_version(manifest: &File) -> Vec<Finding> {
    let remedy = "write the version once, in [workspace.dependencies], and here `name.workspace = true`";
    entries(&manifest.text, |table| table.contains("dependencies"))
        .filter(|(_, line)| !line.contains("workspace = true"))
        .map(|(number, line)| {
            let what = format!("{} is declared outside the workspace's table", name(line));
            Finding::new(&manifest.path, number, what, remedy)
        })
        .collect()
}

/// The numbered `name = …` lines of the tables that are wanted; each entry stands on one line.
fn entries(manifest: &str, wanted: fn(&str) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let mut is_wanted = false;
    manifest.lines().enumerate().filter_map(move |(index, line)| {
        let line = line.trim();
        if let Some(table) = line.strip_prefix('[') {
            is_wanted = wanted(table.split(']').next().unwrap_or(""));
            return None;
        }
        let is_entry = is_wanted && !line.starts_with('#') && line.contains('=');
        is_entry.then_some((index + 1, line))
    })
}

fn name(line: &str) -> &str {
    line.split(['=', '.', ' ']).next().unwrap_or(line)
}

/// No version, feature or path holds a `#`, so what follows the first one is the comment.
fn reason(line: &str) -> &str {
    line.split_once('#').map_or("", |(_, reason)| reason.trim())
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_dependency_without_reason_is_found() {
        let root = "[workspace.dependencies]\nweb = { path = \"crates/web\" }\n# Edge.\n\
                    axum = \"0.8\" # the web framework\ntower = \"0.5\"\n[profile.dev]\ndebug = 1\n";
        assert_eq!(found(check(&Tree::of(&[("Cargo.toml", root)]))), ["Cargo.toml:5: tower has no reason"]);
        let beside = "[dependencies]\nlibm = \"0.2\" # ln and exp\n[dev-dependencies]\nfaer = \"0.24\"\n";
        let tree = Tree::of(&[("Cargo.toml", ""), (BESIDE, beside)]);
        assert_eq!(found(check(&tree)), ["opinion/Cargo.toml:4: faer has no reason"]);
    }

    #[test]
    fn a_version_in_a_crate_is_found() {
        let web = "[package]\nversion = \"1\"\n[dependencies]\naxum.workspace = true\n\
                   jiff = { workspace = true, features = [\"std\"] }\n[dev-dependencies]\ntower = \"0.5\"\n";
        let tree = Tree::of(&[("Cargo.toml", ""), ("crates/web/Cargo.toml", web)]);
        let expected = ["crates/web/Cargo.toml:7: tower is declared outside the workspace's table"];
        assert_eq!(found(check(&tree)), expected);
    }
}
