//! What a `Cargo.lock` says: names and versions.

use std::collections::BTreeSet;

/// The names and versions in a lock file.
pub fn packages(lock: &str) -> BTreeSet<(&str, &str)> {
    let mut name = "";
    let mut packages = BTreeSet::new();
    for line in lock.lines() {
        if let Some(value) = quoted(line, "name = ") {
            name = value;
        } else if let Some(version) = quoted(line, "version = ") {
            packages.insert((name, version));
        }
    }
    packages
}

fn quoted<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.strip_prefix(name)?.strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_is_names_and_versions() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\ndependencies = [\n \"b\",\n]\n\n\
                    [[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";
        let found: Vec<_> = packages(lock).into_iter().collect();
        assert_eq!(found, [("a", "1.0.0"), ("b", "2.0.0")]);
    }
}
