//! What is built into the program, for whoever has to approve it: a list in CycloneDX 1.5 with names, versions, checksums and
//! licences. A licence that nobody here has read is refused.

use crate::measure;
use crate::shell;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

/// Licences that let the program be used, changed and handed on by anybody, whatever for.
const TAKEN: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-3-Clause",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Prints the list; how many packages have which licence is said beside it.
pub fn print() -> shell::Done {
    let metadata = shell::read("cargo", &["metadata", "--format-version", "1", "--locked"])?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|error| format!("`cargo metadata` is not JSON: {error}"))?;
    let shipped = measure::shipped_packages()?;
    let lock = fs::read_to_string(shell::root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let sums = checksums(&lock);
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let of_these =
        |package: &&Value| shipped.contains(&format!("{} v{}", text(package, "name"), text(package, "version")));
    let components: Vec<Value> =
        packages.iter().filter(of_these).map(|package| component(package, &sums)).collect::<Result<_, _>>()?;
    if components.len() != shipped.len() {
        return Err(format!("{} packages are built in, and cargo describes {}", shipped.len(), components.len()));
    }
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    packages.iter().filter(of_these).for_each(|package| *counted.entry(text(package, "license")).or_default() += 1);
    eprintln!("{} packages", components.len());
    counted.iter().for_each(|(license, count)| eprintln!("{count:>4} {license}"));
    println!("{:#}", json!({"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}));
    Ok(())
}

fn component(package: &Value, sums: &BTreeMap<String, String>) -> Result<Value, String> {
    let (name, version, license) = (text(package, "name"), text(package, "version"), text(package, "license"));
    // Packages of some years ago write a slash where `OR` is due.
    let license = license.replace('/', " OR ");
    if !is_taken(&license) {
        return Err(format!("{name} {version}: the licence `{license}` is not in `TAKEN` of xtask/src/sbom.rs"));
    }
    let mut component = json!({
        "type": "library", "name": name, "version": version,
        "licenses": [{"expression": license}],
        "purl": format!("pkg:cargo/{name}@{version}"),
    });
    // Ours have none.
    if let Some(sum) = sums.get(&format!("{name} {version}")) {
        component["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
    }
    Ok(component)
}

/// Whether one way of reading an expression names only licences that are taken: all that `AND` joins, one of what `OR` joins.
/// Inside parentheses there is only `OR`, and they stand beside `AND`.
fn is_taken(license: &str) -> bool {
    let parts: Vec<&str> = match license.contains('(') {
        true => license.split(" AND ").collect(),
        false => vec![license],
    };
    parts.iter().all(|part| {
        let choices = part.trim_matches(['(', ')']);
        choices.split(" OR ").any(|choice| choice.split(" AND ").all(|one| TAKEN.contains(&one.trim())))
    })
}

/// The checksums of the lock file, by name and version.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'));
        line.map(str::to_owned)
    };
    let packages = lock.split("[[package]]").filter_map(|package| {
        let named = format!("{} {}", value(package, "name")?, value(package, "version")?);
        Some((named, value(package, "checksum")?))
    });
    packages.collect()
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package[key].as_str().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_taken_if_one_way_of_reading_it_is() {
        for taken in
            ["MIT", "Apache-2.0 OR GPL-2.0-only", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT AND BSD-3-Clause"]
        {
            assert!(is_taken(taken), "{taken}");
        }
        for refused in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR Apache-2.0) AND SSPL-1.0"] {
            assert!(!is_taken(refused), "{refused}");
        }
    }

    #[test]
    fn a_checksum_belongs_to_a_name_and_a_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ff\"\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([("a 1.0.0".to_owned(), "ff".to_owned())]));
    }
}
