//! The product and `opinion` beside it have locked the same versions of what equal bytes depend on.
//!
//! Whoever recomputes a dialogue with the one must get the bytes that the other published. The last bit of a
//! logarithm and the reading of a quote come from these two packages.

use super::{Answer, Finding, Skipped};
use crate::lock::packages;
use crate::tree::Tree;

const PRODUCT: &str = "Cargo.lock";
const BESIDE: &str = "opinion/Cargo.lock";
const SAME: &[&str] = &["csv-core", "libm"];

/// Finds packages that are locked at different versions.
pub fn check(tree: &Tree) -> Answer {
    let (Some(product), Some(beside)) = (tree.text(PRODUCT), tree.text(BESIDE)) else {
        return Err(Skipped("there are no two lock files"));
    };
    Ok(SAME.iter().filter_map(|name| compare(name, product, beside)).collect())
}

fn compare(name: &str, product: &str, beside: &str) -> Option<Finding> {
    let (ours, theirs) = (versions(product, name), versions(beside, name));
    if ours == theirs && !ours.is_empty() {
        return None;
    }
    let what = format!("{name} is {}, the product has {}", said(&theirs), said(&ours));
    let remedy = match ours.as_slice() {
        [version] => format!("run `cargo update --manifest-path opinion/Cargo.toml {name} --precise {version}`"),
        _ => format!("have one {name} in {PRODUCT}, or take it out of SAME if no byte depends on it any more"),
    };
    Some(Finding::new(BESIDE, line_of(beside, name), what, remedy))
}

fn versions<'a>(lock: &'a str, name: &str) -> Vec<&'a str> {
    packages(lock).into_iter().filter(|package| package.0 == name).map(|package| package.1).collect()
}

fn said(versions: &[&str]) -> String {
    if versions.is_empty() { "not there".to_owned() } else { versions.join(" and ") }
}

fn line_of(lock: &str, name: &str) -> usize {
    let wanted = format!("name = \"{name}\"");
    lock.lines().position(|line| line == wanted).map_or(1, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    fn lock(packages: &[(&str, &str)]) -> String {
        let package =
            |(name, version): &(&str, &str)| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        packages.iter().map(package).collect()
    }

    fn finds(product: &[(&str, &str)], beside: &[(&str, &str)]) -> Vec<String> {
        found(check(&Tree::of(&[(PRODUCT, &lock(product)), (BESIDE, &lock(beside))])))
    }

    #[test]
    fn what_bytes_depend_on_has_one_version() {
        let same = [("csv-core", "0.1.13"), ("libm", "0.2.16")];
        assert!(
            finds(&[&same[..], &[("serde", "1.0.1")]].concat(), &[&same[..], &[("serde", "1.0.2")]].concat())
                .is_empty()
        );
        let other = finds(&same, &[("csv-core", "0.1.13"), ("libm", "0.2.15")]);
        assert_eq!(other, ["opinion/Cargo.lock:5: libm is 0.2.15, the product has 0.2.16"]);
        let twice = [("csv-core", "0.1.13"), ("libm", "0.1.4"), ("libm", "0.2.16")];
        assert_eq!(finds(&twice, &same), ["opinion/Cargo.lock:5: libm is 0.2.16, the product has 0.1.4 and 0.2.16"]);
        assert_eq!(
            finds(&same, &[("libm", "0.2.16")]),
            ["opinion/Cargo.lock:1: csv-core is not there, the product has 0.1.13"]
        );
    }
}
