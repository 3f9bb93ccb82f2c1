//! The routes, as the router has them: every address of the source, so that a new one is walked from the day it is there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Routes that say their address otherwise: the one with a slash at the end, style and script, and those of lists,
/// whose addresses have names.
const NAMELESS: [&str; 6] =
    ["\"/en/\"", "&STYLE_ADDRESS", "&SCRIPT_ADDRESS", "form.address", "form.address()", "address"];

/// Every address that the router answers at, with `{number}` and the like in it.
pub(crate) fn addresses() -> BTreeSet<String> {
    let mut sources = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
    // Two may have the same name, of pages and of the API: both are addresses.
    let (mut named, mut listed) = (BTreeSet::new(), BTreeSet::new());
    for source in &sources {
        for (name, address) in source.lines().filter_map(constant) {
            named.insert(name);
            listed.insert(address);
        }
        listed.extend(source.lines().filter_map(in_a_list));
    }
    for source in &sources {
        for rest in source.split(".route(").skip(1) {
            let name = rest.trim_start().split(',').next().unwrap().trim();
            let is_named = named.contains(name.rsplit("::").next().unwrap());
            assert!(is_named || NAMELESS.contains(&name), "{name} is no address with a name");
        }
    }
    assert!(listed.len() > 60, "only {} addresses were found", listed.len());
    listed
}

/// `const PLAN: &str = "/planes/{number}";`
fn constant(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once("const ")?.1.split_once(": &str = \"/")?;
    Some((name.to_owned(), format!("/{}", value.split_once('"')?.0)))
}

/// `address: "/…",` of a form, or `FichaField::Area => "/…",` of several that have one route.
fn in_a_list(line: &str) -> Option<String> {
    let line = line.trim();
    let value = line.strip_prefix("address: \"/").or_else(|| Some(line.split_once("=> \"/")?.1))?;
    Some(format!("/{}", value.strip_suffix("\",")?))
}

fn read(folder: &Path, sources: &mut Vec<String>) {
    let paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    for path in paths {
        if path.is_dir() {
            read(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(std::fs::read_to_string(path).unwrap());
        }
    }
}
