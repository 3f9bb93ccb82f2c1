//! The page that lists the acts lists exactly those there are, with what they say of themselves and the fields that their
//! readers ask for.
//!
//! `UPDATE_GOLDEN=1` writes the tables anew; the change is then seen in review.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use domain::{Act, Ask, Choice, Kind, Request, Spec, When};

use crate::outlines;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spec/acts.md");
const HEAD: &str = "\n| act | field | type | class | when |\n|---|---|---|---|---|\n";

/// One test at a time has the page: with `UPDATE_GOLDEN=1` one of them writes it.
static HELD: Mutex<()> = Mutex::new(());

#[test]
fn the_specification_names_every_act_and_no_other() {
    let _held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    let page = std::fs::read_to_string(PAGE).unwrap();
    let named: BTreeSet<&str> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.split_once('.')
                .is_some_and(|(capability, verb)| !verb.is_empty() && CAPABILITIES.contains(&capability))
        })
        .map(|word| word.split(['/', ' ']).next().unwrap())
        .collect();
    assert_eq!(named, Act::NAMES.iter().copied().collect());
}

const CAPABILITIES: [&str; 11] = [
    "record",
    "opening",
    "body",
    "secretariat",
    "organisation",
    "plan",
    "session",
    "agreement",
    "proposal",
    "endorsement",
    "phase",
];

#[test]
fn the_specification_has_what_the_acts_say_of_themselves() {
    let _held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    let page = std::fs::read_to_string(PAGE).unwrap();
    let (written, outlined) = filled(&page, "acts", outlines::table);
    let (written, _) = filled(&written, "motions", outlines::motions);
    let (written, described) = filled(&written, "fields", table);
    let capability = |act: &&str| act.split('.').next().unwrap().to_owned();
    for act in Act::NAMES {
        assert!(outlined.contains(&capability(act)), "no table of acts has {act}");
    }
    for act in Ask::NAMES {
        assert!(described.contains(&capability(act)), "no table has the fields of {act}");
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(PAGE, &written).unwrap();
    }
    assert!(written == std::fs::read_to_string(PAGE).unwrap(), "docs/spec/acts.md: UPDATE_GOLDEN=1 writes its tables");
}

/// The page with every table of that kind made anew, and what each is of.
fn filled(page: &str, kind: &str, table: impl Fn(&str) -> String) -> (String, Vec<String>) {
    let (start, end) = (format!("<!-- {kind}: "), format!("<!-- end of {kind} -->"));
    let (mut written, mut named) = (String::new(), Vec::new());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(&start) {
        let (name, after) = after.split_once(" -->").unwrap();
        let (_, after) = after.split_once(&end).expect("a table ends");
        write!(written, "{before}{start}{name} -->\n{}\n{end}", table(name)).unwrap();
        named.push(name.to_owned());
        rest = after;
    }
    (written + rest, named)
}

/// The fields of every act of a capability; `any` has those that every act may carry.
fn table(capability: &str) -> String {
    let mut rows = HEAD.to_owned();
    if capability == "any" {
        Request::common_specs().iter().for_each(|spec| row(&mut rows, "", &[spec]));
        return rows.replace("| act |", "| |");
    }
    for act in Ask::NAMES.iter().filter(|act| act.split('.').next() == Some(capability)) {
        let mut first = format!("`{act}`");
        let specs: Vec<Spec> = Ask::specs(act).unwrap();
        let mut alike: Vec<Vec<&Spec>> = Vec::new();
        for spec in &specs {
            match alike.iter_mut().find(|group| is_like(group[0], spec)) {
                Some(group) => group.push(spec),
                None => alike.push(vec![spec]),
            }
        }
        alike.iter().for_each(|group| row(&mut rows, &std::mem::take(&mut first), group));
        for decided in Act::decided(act).unwrap() {
            writeln!(rows, "| {} | `{decided}` | *decided* | | |", std::mem::take(&mut first)).unwrap();
        }
        if !first.is_empty() {
            writeln!(rows, "| {first} | – | | | |").unwrap();
        }
    }
    rows
}

/// Whether two variants ask for the same.
fn is_like(one: &Spec, other: &Spec) -> bool {
    let said = |spec: &Spec| Spec { when: Vec::new(), ..spec.clone() };
    said(one) == said(other)
}

/// One field, under each of the conditions on which it is read.
fn row(rows: &mut String, act: &str, alike: &[&Spec]) {
    let spec = alike[0];
    let optional = if spec.required { "" } else { "?" };
    let class = spec.class.map_or("", |class| class.word());
    let all = |spec: &&Spec| spec.when.iter().map(condition).collect::<Vec<_>>().join(", ");
    let when: Vec<String> = alike.iter().map(all).collect();
    let path = &spec.path;
    writeln!(rows, "| {act} | `{path}`{optional} | {} | {class} | {} |", kind(spec), when.join(" or ")).unwrap();
}

fn kind(spec: &Spec) -> String {
    let kind = match &spec.kind {
        Kind::Line { max } => format!("line {max}"),
        Kind::Prose { min: 0 | 1, max } => format!("prose {max}"),
        Kind::Prose { min, max } => format!("prose {max}, at least {min}"),
        Kind::Token { max } => format!("token {max}"),
        Kind::Code => "code".to_owned(),
        Kind::File => "file".to_owned(),
        Kind::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Kind::Date => "date".to_owned(),
        Kind::Hour => "hour".to_owned(),
        Kind::Moment => "moment".to_owned(),
        Kind::Number { min, max } => format!("number {min}–{max}"),
        Kind::Entry => "entry".to_owned(),
        Kind::Rows { max } => format!("rows, at most {max}"),
    };
    spec.refers.map_or(kind.clone(), |refers| format!("{kind} of {}", refers.word()))
}

fn condition(when: &When) -> String {
    match when {
        When::Is { path, word } => format!("`{path}` is `{word}`"),
        When::LeftOut { path } => format!("`{path}` is left out"),
    }
}
