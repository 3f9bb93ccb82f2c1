//! Every act, every refusal and every kind of fault occurs in a scenario.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::Act;
use platform::script::StepKind;

use crate::scenario::{scenarios, steps};

/// Refusals that no scenario can meet, and why. All but the last three have a test in
/// `crates/domain/tests`.
const OUT_OF_REACH: [&str; 13] = [
    // A scenario begins with an open record, and nobody can act as the program.
    "record-not-open",
    "record-already-open",
    // Nobody acts as the program, which records that an invitation was accepted.
    "signs-in-already",
    "appointment-over",
    // A scenario is played as a demonstration, in which nothing has to be shown.
    "needs-two-factors",
    "needs-fresh-factors",
    // Nor is it counted there what somebody records in a day.
    "enough-of-one-today",
    "enough-of-all-today",
    // In a demonstration nobody prepares for an office without holding it.
    "liaison-prepares",
    // The surfaces act as whoever holds the office on the day.
    "not-occupant",
    // The door lets nobody pass who would meet it; it stays as a second lock.
    "proposer-not-at-the-table",
    // No scenario opens the letter of an invitation; those who were let in lately are in `let_in`.
    "accepted-lately",
    // A table is not installed without rules in force.
    "no-rules",
];

/// Acts of the program itself: a scenario begins with the one, and whoever operates the server or opened a letter asks for the others.
const BEGINNING: [&str; 3] = ["record.open", "body.invite_administrator", "secretariat.accept_invitation"];

#[test]
fn every_refusal_occurs() {
    let said = said("refused");
    let all = tags("#[serde(tag = \"reason\", rename_all = \"kebab-case\")]");
    assert!(all.len() > 70, "only {} refusals were found", all.len());
    let out_of_reach: BTreeSet<_> = OUT_OF_REACH.map(str::to_owned).into();
    let missing: Vec<_> = all.difference(&said).filter(|tag| !out_of_reach.contains(*tag)).collect();
    assert!(missing.is_empty(), "no scenario is refused {missing:?}");
    let reached: Vec<_> = out_of_reach.intersection(&said).collect();
    assert!(reached.is_empty(), "within reach after all: {reached:?}");
    let unknown: Vec<_> = said.difference(&all).chain(out_of_reach.difference(&all)).collect();
    assert!(unknown.is_empty(), "no refusal at all: {unknown:?}");
}

#[test]
fn every_fault_occurs() {
    let said: BTreeSet<_> = said("faulty").iter().filter_map(|rest| Some(rest.split_once(' ')?.1.to_owned())).collect();
    assert_eq!(said, tags("#[serde(tag = \"fault\", rename_all = \"kebab-case\")]"));
}

#[test]
fn every_act_occurs() {
    let mut done: BTreeSet<String> = BEGINNING.map(str::to_owned).into();
    for file in scenarios() {
        let steps = steps(&file);
        for (at, (_, step)) in steps.iter().enumerate() {
            let next = steps.get(at + 1).map(|(_, step)| &step.kind);
            let accepted = !matches!(next, Some(StepKind::Other { word, .. }) if word == "refused" || word == "faulty");
            match &step.kind {
                StepKind::Do { act, .. } if accepted => done.extend([act.clone()]),
                StepKind::Other { word, rest, .. } if word == "brings" => {
                    done.extend(rest.split(' ').map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    let missing: Vec<_> = Act::NAMES.iter().filter(|name| !done.contains(**name)).collect();
    assert!(missing.is_empty(), "no scenario performs {missing:?}");
}

/// What all scenarios say after a word.
fn said(after: &str) -> BTreeSet<String> {
    let steps = scenarios().into_iter().flat_map(|file| Vec::clone(&steps(&file)));
    let rests = steps.filter_map(|(_, step)| match step.kind {
        StepKind::Other { word, rest, .. } if word == after => Some(rest),
        _ => None,
    });
    rests.collect()
}

/// The variants, as their tags, of every enum of `domain` under that attribute.
fn tags(attribute: &str) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src")) {
        let text = std::fs::read_to_string(file).unwrap();
        for part in text.split(attribute).skip(1) {
            let body = part.split_once("{\n").unwrap().1.split_once("\n}").unwrap().0;
            let variants = body.lines().filter_map(|line| line.strip_prefix("    "));
            let variants = variants.filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()));
            // What a variant carries stands behind its name: in braces below it, or in parentheses.
            let name = |line: &str| kebab(line.split(['(', ' ', ',', '{']).next().unwrap_or_default());
            tags.extend(variants.map(name));
        }
    }
    tags
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// `NotACode` → `not-a-code`, as serde does it.
fn kebab(variant: &str) -> String {
    let mut tag = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !tag.is_empty() {
            tag.push('-');
        }
        tag.push(letter.to_ascii_lowercase());
    }
    tag
}
