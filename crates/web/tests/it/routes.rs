//! The routes, as the router has them: every address of the source, so that a new one is walked from the day it is there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Routes that say their address otherwise: the one with a slash at the end, style and script, and those of lists,
/// whose addresses have names.
const NAMELESS: [&str; 6] =
    ["\"/en/\"", "&STYLE_ADDRESS", "&SCRIPT_ADDRESS", "form.address", "form.address()", "address"];

/// What every address for programs begins with, and no address.
const OF_PROGRAMS: &str = "/api";

/// Every address that the router answers at, with `{number}` and the like in it.
pub(crate) fn addresses() -> BTreeSet<String> {
    let mut sources = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
    // Two may have the same name, of pages and of the API: both are addresses.
    let named: BTreeSet<String> = sources.iter().flat_map(|source| source.lines().filter_map(name)).collect();
    let listed: BTreeSet<String> = sources.iter().flat_map(|source| literals(source)).collect();
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
fn name(line: &str) -> Option<String> {
    Some(line.split_once("const ")?.1.split_once(": &str = \"/")?.0.to_owned())
}

/// Whatever is written as an address: those of forms stand in lists, each written in a way of its own.
fn literals(source: &str) -> impl Iterator<Item = String> {
    let written = |rest: &str| Some(format!("/{}", rest.split_once('"')?.0));
    let is_one = |address: &String| {
        let is_of_address = |byte: u8| byte.is_ascii_lowercase() || b"/{}-.".contains(&byte);
        // Where nothing but a part stands, and what others begin with.
        let is_piece = address.contains("{}") || address.starts_with("/{") || address.ends_with('/');
        address == "/" || (address.bytes().all(is_of_address) && !is_piece && address != OF_PROGRAMS)
    };
    source.split("\"/").skip(1).filter_map(written).filter(is_one)
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
