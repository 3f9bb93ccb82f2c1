//! Capabilities of `domain` import one another one way, and what they stand on names none of them.
//!
//! Two that import each other can only be read, moved and changed together. What joins all of them is a closed
//! list, which may name any; a file that is none of those and names a capability would hide a circle.

use super::{Answer, Finding, Skipped};
use crate::source;
use crate::tree::{File, Tree};

const DOMAIN: &str = "crates/domain/src/";

/// The closed lists, and what is read through them: they name every capability, and every capability names them.
const LISTS: &[&str] = &["act", "actor", "door", "matter", "motion", "refusal", "state", "who_first"];

/// Imports that still close a circle: from, to. The list may only become shorter.
const HELD: &[(&str, &str)] = &[];

/// A capability, or a file they stand on, that imports a capability: where it says so.
struct Import {
    from: String,
    to: String,
    path: String,
    line: usize,
}

/// Finds circles of imports among capabilities, and capabilities named by what they stand on.
pub fn check(tree: &Tree) -> Answer {
    let Some(lib) = tree.files.iter().find(|file| file.path == format!("{DOMAIN}lib.rs")) else {
        return Err(Skipped("there is no domain yet"));
    };
    let public = lib.text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let capabilities: Vec<&str> = public.collect();
    let files = tree.below(DOMAIN, &["rs"]);
    let imports: Vec<Import> = files.flat_map(|file| imports_of(file, &capabilities)).collect();
    let (among, below): (Vec<Import>, Vec<Import>) =
        imports.into_iter().partition(|import| capabilities.contains(&import.from.as_str()));
    let named = below.iter().filter(|import| !LISTS.contains(&import.from.as_str())).map(|import| {
        let what = format!("{} names the capability {}", import.from, import.to);
        let remedy = "pass what it needs as a value, or move it into that capability";
        Finding::new(&import.path, import.line, what, remedy)
    });
    Ok(named.chain(not_held(&among, HELD)).collect())
}

/// The circles that are there without the imports held, and what is held for nothing.
fn not_held(imports: &[Import], held: &[(&str, &str)]) -> Vec<Finding> {
    let is = |import: &Import, (from, to): &(&str, &str)| import.from == *from && import.to == *to;
    let (kept, free): (Vec<&Import>, Vec<&Import>) =
        imports.iter().partition(|import| held.iter().any(|held| is(import, held)));
    let closes = |import: &Import| way(&free, &import.to, &import.from).is_some();
    let idle = held.iter().filter(|held| !kept.iter().any(|import| is(import, held) && closes(import)));
    let idle = idle.map(|(from, to)| {
        let what = format!("{from} → {to} is held, and closes no circle");
        Finding::new("xtask/src/tidy/circles.rs", 1, what, "take it out of HELD: it may only become shorter")
    });
    circles(&free).into_iter().chain(idle).collect()
}

/// Each circle once, told from the import that closes it.
fn circles(imports: &[&Import]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut done: Vec<Vec<&str>> = Vec::new();
    for import in imports {
        let Some(way) = way(imports, &import.to, &import.from) else { continue };
        let mut members: Vec<&str> = way.iter().map(|step| step.from.as_str()).chain([import.from.as_str()]).collect();
        members.sort_unstable();
        if done.contains(&members) {
            continue;
        }
        done.push(members);
        let told = |step: &&Import| format!("{} ({}:{})", step.to, step.path, step.line);
        let back: Vec<String> = way.iter().map(told).collect();
        let what = format!("a circle of imports: {} → {} → {}", import.from, import.to, back.join(" → "));
        let remedy = "move what both need into the one that stands lower, or ask a method of what the state holds";
        findings.push(Finding::new(&import.path, import.line, what, remedy));
    }
    findings
}

/// The shortest way of imports from one capability to another.
fn way<'a>(imports: &[&'a Import], from: &'a str, to: &str) -> Option<Vec<&'a Import>> {
    let mut ways: Vec<Vec<&'a Import>> = vec![Vec::new()];
    let mut seen = vec![from];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in &ways {
            let at = way.last().map_or(from, |step| step.to.as_str());
            for step in imports.iter().copied().filter(|import| import.from == at) {
                let next = [way.as_slice(), &[step]].concat();
                if step.to == to {
                    return Some(next);
                }
                if !seen.contains(&step.to.as_str()) {
                    seen.push(&step.to);
                    longer.push(next);
                }
            }
        }
        ways = longer;
    }
    None
}

/// The capabilities that a file names, besides its own.
fn imports_of(file: &File, capabilities: &[&str]) -> Vec<Import> {
    let below = file.path.strip_prefix(DOMAIN).unwrap_or(&file.path);
    let from = below.split(['/', '.']).next().unwrap_or(below);
    let mut found: Vec<Import> = Vec::new();
    let mut depth = 0;
    for line in source::lines(file).iter().filter(|line| !line.is_test) {
        let mut named = named(line.code(), &root_of(below), &mut depth);
        named.retain(|name| capabilities.contains(&name.as_str()) && name != from);
        for to in named {
            found.push(Import { from: from.to_owned(), to, path: file.path.clone(), line: line.number });
        }
    }
    found
}

/// How a file says the root of the crate in relation to itself: `super::` once for each module it is inside of.
fn root_of(below: &str) -> String {
    let inside = below.trim_end_matches("/mod.rs").matches('/').count() + 1;
    "super::".repeat(inside)
}

/// What a line names at the root of the crate; a group may go on over several lines, `depth` braces deep.
fn named(code: &str, root: &str, depth: &mut usize) -> Vec<String> {
    if *depth > 0 {
        *depth = (*depth + code.matches('{').count()).saturating_sub(code.matches('}').count());
        return heads(code);
    }
    let mut names = Vec::new();
    for start in ["crate::", root] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let path = &code[at + start.len()..];
            if path.starts_with('{') {
                *depth = path.matches('{').count().saturating_sub(path.matches('}').count());
                names.extend(heads(path));
            } else {
                names.extend(heads(path).into_iter().take(1));
            }
        }
    }
    names
}

/// The first word of each path in a list of paths, groups within it included.
fn heads(paths: &str) -> Vec<String> {
    let word = |path: &str| path.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned);
    paths.split([',', '{', '}']).filter_map(word).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    const LIB: (&str, &str) = ("crates/domain/src/lib.rs", "mod act;\nmod text;\npub mod a;\npub mod b;\npub mod c;\n");

    fn finds(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<(String, &str)> = files.iter().map(|(path, text)| (format!("{DOMAIN}{path}"), *text)).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        found(check(&Tree::of(&[&[LIB], files.as_slice()].concat())))
    }

    #[test]
    fn one_way_is_no_circle() {
        let (a, b) = (("a/mod.rs", "use crate::b::B;\n"), ("b/mod.rs", "use crate::c;\nuse super::Act;\n"));
        assert!(finds(&[a, b, ("c/mod.rs", "//! As crate::a says.\nuse crate::text::a;\n")]).is_empty());
    }

    #[test]
    fn a_circle_is_named_once_with_where_it_closes() {
        let (a, b) = (("a/x.rs", "use crate::b::B;\n"), ("b/y.rs", "use crate::text::T;\n\nuse crate::c::{C, D};\n"));
        let circle = finds(&[a, b, ("c/mod.rs", "fn c() -> super::a::A {}\n")]);
        let expected = "crates/domain/src/a/x.rs:1: a circle of imports: a → b → c (crates/domain/src/b/y.rs:3) → \
                        a (crates/domain/src/c/mod.rs:1)";
        assert_eq!(circle, [expected]);
    }

    #[test]
    fn what_is_held_is_no_finding_until_it_is_needless() {
        let import = |from: &str, to: &str| Import { from: from.into(), to: to.into(), path: "x.rs".into(), line: 1 };
        let imports = [import("a", "b"), import("b", "a")];
        assert_eq!(not_held(&imports, &[]).len(), 1);
        assert!(not_held(&imports, &[("b", "a")]).is_empty());
        assert_eq!(not_held(&imports[..1], &[("b", "a")]).len(), 1);
    }

    #[test]
    fn groups_and_paths_from_above_count() {
        let a = ("a/x.rs", "use crate::{\n    text::{\n        T,\n    },\n    b,\n};\n");
        assert_eq!(finds(&[a, ("b/deep/y.rs", "use super::super::super::a::A;\n")]).len(), 1);
        assert_eq!(finds(&[a, ("b/y.rs", "fn b() { super::super::a::new() }\n")]).len(), 1);
        assert!(finds(&[a, ("b/y.rs", "use super::a;\nuse crate::text::{self, a};\n")]).is_empty());
    }

    #[test]
    fn tests_reach_anywhere() {
        let b = ("b/mod.rs", "#[cfg(test)]\nmod tests {\n    use crate::a::A;\n}\n");
        assert!(finds(&[("a/mod.rs", "use crate::b::B;\n"), b]).is_empty());
    }

    #[test]
    fn only_closed_lists_name_capabilities() {
        let list = ("act.rs", "use crate::{a, b};\n");
        assert!(finds(&[list]).is_empty());
        let expected = ["crates/domain/src/text.rs:1: text names the capability a"];
        assert_eq!(finds(&[list, ("text.rs", "use crate::a::A;\n")]), expected);
    }
}
