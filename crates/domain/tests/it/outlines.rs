//! What the specification says of each act besides its fields: to whom it is open, what it founds or is on, its rules.
//! It stands once, in the lines `- open to:`, `- on:` and `- rules:` above the act itself.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use domain::{Act, Ask, Choice, MotionKind};

const HEAD: &str =
    "\n| act | open to | level | founds / on | rules, what is decided, what follows |\n|---|---|---|---|---|\n";

/// The acts of a capability, as their sources outline them.
pub(crate) fn table(capability: &str) -> String {
    let mut rows = HEAD.to_owned();
    for act in Act::NAMES.iter().filter(|act| act.split('.').next() == Some(capability)) {
        let said = lines_above(act);
        let open_to = outlined(&said, "open to").unwrap_or_else(|| panic!("{act} does not say `- open to:`"));
        let edit = match act {
            act if Ask::edits_something(act) => ", **edit**",
            act if Ask::replaces_something(act) => ", **replaces**",
            _ => "",
        };
        let of = |name| outlined(&said, name).unwrap_or_else(|| "–".to_owned());
        let needs = Ask::needs(act).map_or("–".to_owned(), |needs| format!("`{}`", needs.word()));
        writeln!(rows, "| `{act}` | {open_to}{edit} | {needs} | {} | {} |", of("on"), of("rules")).unwrap();
    }
    rows
}

/// The motions, as their list has them.
pub(crate) fn motions(_: &str) -> String {
    let mut rows = "\n| motion | at points | the call names |\n|---|---|---|\n".to_owned();
    for motion in MotionKind::ALL {
        let points: Vec<String> = motion.matters().iter().map(|matter| format!("`{}`", matter.word())).collect();
        let about = motion.matters().iter().find_map(|matter| matter.about()).map_or("–", Choice::word);
        writeln!(rows, "| `{}` | {} | {about} |", motion.word(), points.join(", ")).unwrap();
    }
    rows
}

/// The item of that name in a list that a comment holds, its lines joined.
fn outlined(comment: &[String], name: &str) -> Option<String> {
    let start = format!("- {name}: ");
    let at = comment.iter().position(|line| line.starts_with(&start))?;
    let more = comment[at + 1..].iter().take_while(|line| line.starts_with("  "));
    let first = comment[at].trim_start_matches(&start).to_owned();
    Some(more.fold(first, |said, line| said + " " + line.trim()))
}

/// The comment above the struct of an act.
fn lines_above(act: &str) -> Vec<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let list = fs::read_to_string(source.join("act.rs")).unwrap();
    let named = list.lines().find(|line| line.contains(&format!("= \"{act}\""))).unwrap();
    let (module, name) = named.split(['(', ')']).nth(1).unwrap().split_once("::").unwrap();
    // What several acts share is one struct over what each of them is about.
    let shared = name.split_once('<').map(|(name, _)| format!("pub struct {name}<"));
    let start = shared.unwrap_or_else(|| format!("pub struct {name} "));
    let texts = files(&source.join(module)).into_iter().map(|file| fs::read_to_string(file).unwrap());
    let above = texts.filter_map(|text| {
        let lines: Vec<&str> = text.lines().collect();
        let at = lines.iter().position(|line| line.starts_with(&start))?;
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with("///") || line.starts_with("#["));
        let comment = above.filter_map(|line| line.strip_prefix("///"));
        Some(comment.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()).collect::<Vec<_>>())
    });
    let mut comment = { above }.next().unwrap_or_else(|| panic!("{act}: there is no {name} in {module}"));
    comment.reverse();
    comment
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()).collect()
}
