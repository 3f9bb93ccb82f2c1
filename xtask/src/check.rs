//! The checks of quality: examples that print a table and assert nothing, for what must hold always is a test.
//!
//! They take longer than a test may, and look at real data where the environment names a folder of it.

use crate::examples;
use crate::shell::Done;
use crate::tree::Tree;

/// Runs every check of a crate, one after the other.
pub fn run(package: &str) -> Done {
    let checks = examples::find(&Tree::read()?, "check");
    if !checks.iter().any(|check| check.package == package) {
        let mut names: Vec<&str> = checks.iter().map(|check| check.package.as_str()).collect();
        names.dedup();
        return Err(format!("no checks for {package}; there are some for: {}", names.join(", ")));
    }
    for check in checks.iter().filter(|check| check.package == package) {
        println!("\n── {}", check.name);
        check.run(&[])?;
    }
    Ok(())
}
