//! One text, three surfaces: every file under `scenarios/` is run through each of them.
//!
//! After an act a scenario says what became of it: nothing when it was accepted, `refused REASON`,
//! or one `faulty PATH FAULT` per fault. `brings ACT …` names what followed from it (`nothing`),
//! `then` has facts of the state, `see ADDRESS` what a page says (`text`, `text.1`)
//! and does not say (`not`), with `@NAME` anywhere in it. `given NAME` puts the steps of
//! `scenarios/given/NAME.txt` in its place. `@NAME.last` is the last entry on what NAME founded.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use domain::{Ask, Fields};
use platform::Dated;
use platform::script::{Step, StepKind, fill, parse};

use crate::expected::expected;
use crate::facts::facts;
use crate::marks::written_out;
use crate::surfaces::{Answer, Surface, api, domain_only, pages};

#[test]
fn through_the_domain() {
    run_all(async || domain_only::Domain::new());
}

#[test]
fn through_the_api() {
    run_all(api::Api::new);
}

#[test]
fn through_the_pages() {
    let seen = run_all(pages::Pages::new);
    every_field_stands_in_a_form(&seen);
}

/// Runs every file, each on a surface of its own, as many at once as there are processors; the fields that stood in a form.
pub(crate) fn run_all<S: Surface>(surface: impl AsyncFn() -> S + Sync) -> BTreeSet<(String, String)> {
    let (files, wrong, seen) = (Mutex::new(scenarios()), Mutex::new(Vec::new()), Mutex::new(BTreeSet::new()));
    let next = || files.lock().unwrap().pop();
    let lane = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        while let Some(file) = next() {
            runtime.block_on(async {
                let mut surface = surface().await;
                let done = run(&file, &mut surface).await;
                wrong.lock().unwrap().extend(done.err());
                seen.lock().unwrap().append(&mut surface.seen());
            });
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(lane);
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    seen.into_inner().unwrap()
}

/// Fields that no form has, and why: act, path or its start, reason.
const IN_NO_FORM: [(&str, &str, &str); 7] = [
    ("record.open", "", "a record is founded from the command line"),
    ("secretariat.accept_invitation", "", "whoever opened the letter accepts at its address, for its office"),
    ("", "on", "the address of the page says it"),
    ("organisation.register", "another", "the form has it once it comes back because of a name"),
    ("session.arrive", "accreditation.date", "the roll asks for the number of a letter, no more"),
    ("session.arrive", "accreditation.issuer", "the same"),
    ("session.arrive", "accreditation.file", "the same"),
];

/// Every field of every act stood in a form that some scenario opened.
fn every_field_stands_in_a_form(seen: &BTreeSet<(String, String)>) {
    let mut missing = Vec::new();
    for act in Ask::NAMES {
        for spec in Ask::specs(act).unwrap() {
            let excepted = |(of, path, _): &&(&str, &str, &str)| {
                (of.is_empty() || of == act) && (path.is_empty() || spec.path == *path)
            };
            let is_seen = seen.contains(&((*act).to_owned(), spec.path.clone()));
            if is_seen == IN_NO_FORM.iter().any(|exception| excepted(&exception)) {
                missing.push(format!(
                    "{act} {}: {}",
                    spec.path,
                    if is_seen { "has a form after all" } else { "no form" }
                ));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// All scenario files, in a fixed order. `given` holds the beginnings that others include.
pub(crate) fn scenarios() -> Vec<PathBuf> {
    let root = root();
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in std::fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        if folder.is_dir() && !folder.ends_with("given") {
            files.extend(std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()));
        }
    }
    files.sort();
    assert!(!files.is_empty(), "no scenario in {}", root.display());
    files
}

/// Where scenarios are.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

/// Steps, each with the file in which it stands.
pub(crate) type Steps = Arc<Vec<(PathBuf, Step)>>;

/// The steps of a file, with those of every `given NAME` in their place. Each file is read once for all tests.
pub(crate) fn steps(file: &Path) -> Steps {
    static READ: Mutex<BTreeMap<PathBuf, Steps>> = Mutex::new(BTreeMap::new());
    if let Some(steps) = READ.lock().unwrap().get(file) {
        return Arc::clone(steps);
    }
    let text = std::fs::read_to_string(file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    let parsed = parse(&text).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    let mut all = Vec::new();
    for step in parsed {
        match &step.kind {
            StepKind::Other { word, rest, .. } if word == "given" => {
                all.extend(steps(&root().join("given").join(format!("{rest}.txt"))).iter().cloned());
            }
            _ => all.push((file.to_owned(), step)),
        }
    }
    let all = Arc::new(all);
    READ.lock().unwrap().insert(file.to_owned(), Arc::clone(&all));
    all
}

/// Runs a file; the first thing that is not as it says ends it. The numbers it kept.
pub(crate) async fn run(file: &Path, surface: &mut impl Surface) -> Result<BTreeMap<String, u64>, String> {
    run_until(file, usize::MAX, surface).await
}

/// The same, up to the step at that place among [`steps`].
pub(crate) async fn run_until(
    file: &Path,
    end: usize,
    surface: &mut impl Surface,
) -> Result<BTreeMap<String, u64>, String> {
    let steps = steps(file);
    let mut kept = BTreeMap::new();
    let mut office = "administrator".to_owned();
    let mut last = 0;
    let mut at = 0;
    while let Some((origin, step)) = steps.get(at).filter(|_| at < end) {
        let within = |path: &Path| path.strip_prefix(root()).unwrap_or(path).display().to_string();
        let place = format!("{}:{} (in {}, {})", within(origin), step.line, within(file), surface.name());
        match &step.kind {
            StepKind::On(Dated::Day(date)) => surface.on(*date),
            StepKind::On(Dated::Hour(_)) => return Err(format!("{place}: a scenario has the hour of its clock")),
            StepKind::As(word) => office.clone_from(word),
            StepKind::Do { act, keep, fields } => {
                let fields = fill(&written_out(fields), &with_last(&kept, surface));
                let fields = fields.map_err(|name| format!("{place}: nothing is kept as @{name}"))?;
                let (expected, said) = expected(steps[at + 1..].iter().map(|(_, step)| step));
                let answer = surface.act(&office, act, &fields).await;
                if !expected.fits(&answer) {
                    return Err(format!("{place}: {act}: expected {expected:?}, found {}", answer.told()));
                }
                if let Answer::Accepted(entry) = answer {
                    last = entry;
                    kept.extend(keep.clone().map(|name| (name, entry)));
                }
                at += said;
            }
            StepKind::Other { word, rest, fields } => match word.as_str() {
                "brings" => brings(&place, surface, last, rest)?,
                "then" => then(&place, surface, fields)?,
                "see" => {
                    let numbered = |text: &str| numbered(text, &kept);
                    let said = written_out(fields).into_iter().map(|(name, text)| (name, numbered(&text))).collect();
                    see(&place, surface, &office, &numbered(rest), &said).await?;
                }
                word => return Err(format!("{place}: `{word}` is no word of a scenario, or not here")),
            },
        }
        at += 1;
    }
    Ok(kept)
}

/// Also `@NAME.last`, the last entry on the object that the entry kept as NAME founded.
pub(crate) fn with_last(kept: &BTreeMap<String, u64>, surface: &impl Surface) -> BTreeMap<String, u64> {
    let skeleton = surface.skeleton();
    let last = kept.iter().filter_map(|(name, entry)| Some((format!("{name}.last"), skeleton.last_on(*entry)?)));
    kept.clone().into_iter().chain(last).collect()
}

/// The acts that the last one brought about are these, in this order.
fn brings(place: &str, surface: &impl Surface, last: u64, names: &str) -> Result<(), String> {
    let skeleton = surface.skeleton();
    let follows = (last + 1..skeleton.next()).filter_map(|entry| skeleton.note(entry));
    let follows: Vec<_> = follows.map(|note| note.kind.name()).collect();
    let found = if follows.is_empty() { "nothing".to_owned() } else { follows.join(" ") };
    if found == names { Ok(()) } else { Err(format!("{place}: it brought {found}")) }
}

fn then(place: &str, surface: &impl Surface, said: &Fields) -> Result<(), String> {
    let facts = facts(&surface.skeleton(), surface.today());
    for (name, value) in said {
        let fact = facts.get(name.as_str()).ok_or_else(|| format!("{place}: there is no fact `{name}`"))?;
        if fact != value {
            return Err(format!("{place}: {name} is `{fact}`, not `{value}`"));
        }
    }
    Ok(())
}

async fn see(
    place: &str,
    surface: &mut impl Surface,
    office: &str,
    address: &str,
    fields: &Fields,
) -> Result<(), String> {
    let Some((status, page)) = surface.see(office, address).await else { return Ok(()) };
    if status != 200 {
        return Err(format!("{place}: {address} answered {status}"));
    }
    for (name, text) in fields {
        match name.split('.').next() {
            Some("text") if !page.contains(text) => return Err(format!("{place}: {address} does not say «{text}»")),
            Some("not") if page.contains(text) => return Err(format!("{place}: {address} says «{text}»")),
            Some("text" | "not") => {}
            _ => return Err(format!("{place}: `{name}` is nothing to look for")),
        }
    }
    Ok(())
}

/// With the number of the entry kept as NAME in the place of every `@NAME`.
fn numbered(text: &str, kept: &BTreeMap<String, u64>) -> String {
    // The longest name first: another may begin like it.
    let mut names: Vec<_> = kept.iter().collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names.iter().fold(text.to_owned(), |text, (name, entry)| text.replace(&format!("@{name}"), &entry.to_string()))
}
