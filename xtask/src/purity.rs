//! The pure crates cannot do I/O, and this is where that is proved.
//!
//! `#![no_std]` alone does not hold it: in one build of the whole workspace cargo unifies features, so a
//! dependency that `web` wants with `std` has it inside `domain` too. So each pure crate is checked by
//! itself, and a probe outside the workspace (`xtask/purity`) links them with a panic handler of its
//! own, which is an error as soon as anything below them brings the standard library.

use crate::lock::packages;
use crate::shell::{self, Done};
use std::fs;

const PROBE: &str = "xtask/purity/Cargo.toml";
const PROBE_LOCK: &str = "xtask/purity/Cargo.lock";

/// Its own folder below the shared one, so that it neither waits for the workspace's lock nor clutters the tree.
const PROBE_TARGET: &str = "target/purity";

/// Checks the pure crates alone, then builds the probe with the workspace's versions.
pub fn run() -> Done {
    for package in ["domain", "record"] {
        shell::run("cargo", &["check", "--quiet", "--locked", "-p", package])?;
    }
    same_versions()?;
    let words = ["build", "--quiet", "--locked", "--manifest-path", PROBE, "--target-dir", PROBE_TARGET];
    shell::run("cargo", &words).map_err(|why| {
        format!(
            "{why}\nIf it says `found duplicate lang item`, a dependency of domain or \
             record links std: take its `default-features` off in Cargo.toml, or the dependency out \
             (`cargo tree --manifest-path {PROBE} -e features` shows who asks for std)."
        )
    })?;
    println!("purity: record and domain build alone and link without the standard library");
    Ok(())
}

/// Gives the probe the versions that the workspace has locked, and only the packages it needs.
pub fn lock() -> Done {
    let root = shell::root();
    fs::copy(root.join("Cargo.lock"), root.join(PROBE_LOCK))
        .map_err(|error| format!("cannot write {PROBE_LOCK}: {error}"))?;
    shell::run("cargo", &["update", "--quiet", "--workspace", "--offline", "--manifest-path", PROBE])?;
    same_versions()
}

/// A probe of other versions than those we ship would prove nothing about ours.
fn same_versions() -> Done {
    let read = |path: &str| {
        fs::read_to_string(shell::root().join(path)).map_err(|error| format!("cannot read {path}: {error}"))
    };
    let (ours, probes) = (read("Cargo.lock")?, read(PROBE_LOCK)?);
    let ours = packages(&ours);
    let strange: Vec<String> = packages(&probes)
        .into_iter()
        .filter(|package| package.0 != "purity" && !ours.contains(package))
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    if strange.is_empty() {
        return Ok(());
    }
    Err(format!("{PROBE_LOCK}:1: not the workspace's versions: {} — run `cargo xtask purity lock`", strange.join(", ")))
}
