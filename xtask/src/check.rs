//! The checks of quality, found as `crates/<crate>/examples/check_<name>.rs` or `check_<name>/main.rs`, run in release.
//!
//! Like the benches they are plain examples that print their own table and assert nothing: what must hold always is a
//! test. They take longer than a test may, and look at real data where the environment names a folder of it.

use crate::shell::{self, Done};
use crate::tree::Tree;

/// Runs every check of a crate, one after the other.
pub fn run(package: &str) -> Done {
    let tree = Tree::read()?;
    let checks: Vec<(&str, &str)> = tree.files.iter().filter_map(|file| parse(&file.path)).collect();
    let own: Vec<&str> = checks.iter().filter(|check| check.0 == package).map(|check| check.1).collect();
    if own.is_empty() {
        let mut names: Vec<&str> = checks.iter().map(|check| check.0).collect();
        names.dedup();
        return Err(format!("no checks for {package}; there are some for: {}", names.join(", ")));
    }
    for name in own {
        println!("\n── {name}");
        shell::run("cargo", &["run", "--release", "--quiet", "-p", package, "--example", name])?;
    }
    Ok(())
}

fn parse(path: &str) -> Option<(&str, &str)> {
    let (package, rest) = path.strip_prefix("crates/")?.split_once('/')?;
    let name = rest.strip_prefix("examples/")?;
    let name = name.strip_suffix("/main.rs").or_else(|| name.strip_suffix(".rs").filter(|name| !name.contains('/')))?;
    name.starts_with("check_").then_some((package, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_is_found_by_its_path() {
        assert_eq!(parse("crates/opinion/examples/check_own.rs"), Some(("opinion", "check_own")));
        assert_eq!(parse("crates/opinion/examples/check_opinion/main.rs"), Some(("opinion", "check_opinion")));
        assert_eq!(parse("crates/opinion/examples/check_opinion/order.rs"), None);
        assert_eq!(parse("crates/opinion/examples/bench_opinion.rs"), None);
    }
}
