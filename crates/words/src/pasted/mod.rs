//! A founding document, pasted, gives a ficha to correct (users.md item 6).
//!
//! What a label says is read as it is written. What no label says is guessed where its form allows only one reading; the
//! rest stays empty for the person who pasted it, who is told what was not recognised.

mod clean;
mod guess;
mod hyphen;
mod labels;
mod marks;
mod parts;

use std::collections::BTreeSet;

use domain::{Fields, Kind, pattern};
use jiff::civil::Date;

use self::clean::{alike_quotes, mended};
use self::guess::{guessed, quoted, year};
use self::labels::folded;
use self::parts::{Part, Parts, Reach, parted};
use crate::{Language, Voice, field_choice, specs};

/// The act whose fields are read.
const ACT: &str = "proposal.present";
/// The path of the rows of activities.
const ACTIVITIES: &str = "activities";

/// What was read of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The fields of `proposal.present` that it fills. What the state numbers stands under its name: `plan_name`, `axis_name`,
    /// `responsible_name`.
    pub fields: Fields,
    /// Those of them that a label says, as the document writes them with it.
    pub labelled: Fields,
    /// What was not recognised, paragraph by paragraph, in the order of the document within each kind.
    pub unread: Vec<String>,
}

/// Reads a pasted document. Whatever a label says wins over every guess, also when it cannot be used.
#[must_use]
pub fn read_document(text: &str) -> Pasted {
    let Parts { labelled, outside } = parted(&mended(text), reach);
    let mut pasted = Pasted::default();
    let mut paths: Vec<&str> = Vec::new();
    for part in labelled.iter().filter(|part| part.lines.iter().any(|line| !line.is_empty())) {
        pasted.take(part);
        paths.push(&part.path);
    }
    let text = alike_quotes(&outside.join("\n"));
    let wording = pasted.fields.get("wording").map(|wording| alike_quotes(wording));
    let mut guesses = guessed(&text, wording.as_deref());
    let group = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
    guesses.retain(|path, _| {
        !paths.iter().any(|said| *said == path || (path.contains('.') && group(said) == group(path)))
    });
    let used = Used::of(&guesses);
    let unread = text.lines().zip(&outside).filter(|(paragraph, _)| !used.has(paragraph));
    pasted.unread.extend(unread.map(|(_, written)| written.clone()));
    pasted.fields.extend(guesses);
    pasted
}

impl Pasted {
    /// What stands behind a label, as its field takes it. A field that was labelled before goes on, if it is text.
    fn take(&mut self, part: &Part) {
        let written = part.written.join(" ");
        let path = part.path.clone();
        let Some(read) = value(part) else {
            self.unread.push(written);
            return;
        };
        for (path, value) in read {
            // Pushed, not copied: a document may say one label many thousand times.
            match self.fields.get_mut(&path) {
                None => drop(self.fields.insert(path, value)),
                Some(before) if *before == value => {}
                Some(before) => match between(&path) {
                    Some(between) => before.extend([between, &value]),
                    None => self.unread.push(written.clone()),
                },
            }
        }
        let labelled = self.labelled.entry(path).or_default();
        labelled.extend([if labelled.is_empty() { "" } else { " " }, &written]);
    }
}

/// How far the value of a field goes.
fn reach(path: &str) -> Reach {
    if path == ACTIVITIES || matches!(kind(path), Some(Kind::Prose { .. })) {
        Reach::NextLabel
    } else {
        Reach::Paragraph
    }
}

/// What stands between two values of one field; `None`: it has one value only.
fn between(path: &str) -> Option<&'static str> {
    match kind(path)? {
        Kind::Prose { .. } => Some("\n"),
        Kind::Line { .. } => Some("; "),
        _ => None,
    }
}

fn kind(path: &str) -> Option<&'static Kind> {
    let path = pattern(path);
    specs(ACT).iter().find(|spec| spec.path == path).map(|spec| &spec.kind)
}

/// What a part says, by path; `None`: it is nothing that its field takes.
fn value(part: &Part) -> Option<Vec<(String, String)>> {
    if part.path == ACTIVITIES {
        return activities(&part.lines);
    }
    let whole = |between: &str| unquoted(part.lines.join(between).trim()).to_owned();
    let value = match kind(&part.path) {
        Some(Kind::Prose { .. }) => whole("\n"),
        // What the state numbers has a name.
        Some(Kind::Line { .. }) => whole(" "),
        None if part.path.ends_with("_name") => whole(" "),
        Some(Kind::Choice(words)) => chosen(&part.path, words, &whole(" "))?.to_owned(),
        Some(Kind::Date) => whole(" ").parse::<Date>().ok()?.to_string(),
        Some(Kind::Number { .. }) => whole(" ").parse::<u64>().ok()?.to_string(),
        _ => return None,
    };
    Some(vec![(part.path.clone(), value)])
}

/// The word of a closed list that is called so in either language.
fn chosen(path: &str, words: &[&'static str], said: &str) -> Option<&'static str> {
    let said = folded(said);
    let voices = [Language::Spanish, Language::English].map(Voice::of);
    let is_called = |word: &str| voices.iter().any(|voice| folded(&field_choice(*voice, ACT, path, word)) == said);
    words.iter().copied().find(|word| is_called(word))
}

/// Activities as a ficha shows them, one a line: key, name in quotes, programme and its year.
fn activities(lines: &[String]) -> Option<Vec<(String, String)>> {
    let mut read = Vec::new();
    for (row, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() {
        let line = alike_quotes(line);
        let (key, rest) = line.split_once([',', ' '])?;
        let name = quoted(rest).into_iter().next()?;
        let programme = rest.split('\u{201d}').nth(1).unwrap_or_default();
        let is_key = key.chars().any(|c| c.is_ascii_digit());
        is_key.then_some(())?;
        let mut put = |field: &str, value: String| read.push((format!("{ACTIVITIES}.{row}.{field}"), value));
        put("key", key.to_owned());
        put("name", name);
        if let Some(year) = year(programme) {
            put("year", year);
        }
    }
    Some(read)
}

/// A value without the quotes around all of it.
fn unquoted(value: &str) -> &str {
    const PAIRS: [(char, char); 3] = [('\u{201c}', '\u{201d}'), ('\u{ab}', '\u{bb}'), ('"', '"')];
    let inside = PAIRS.iter().find_map(|(opens, closes)| {
        let inside = value.strip_prefix(*opens)?.trim_end_matches('.').strip_suffix(*closes)?;
        (!inside.contains([*opens, *closes])).then_some(inside)
    });
    inside.map_or(value, str::trim)
}

/// What guesses were made of, to know which paragraphs they came from.
struct Used {
    /// Each line of them, in lower case.
    lines: BTreeSet<String>,
    /// Where one begins, or it is all of it.
    begins: Vec<String>,
    /// The origin, by the name of its marks.
    origin: Option<String>,
}

impl Used {
    fn of(guesses: &Fields) -> Self {
        let as_written = guesses.iter().filter(|(path, _)| !matches!(path.as_str(), "origin" | "activities.0.year"));
        let values: Vec<String> = as_written.map(|(_, value)| value.to_lowercase()).collect();
        Self {
            lines: values.iter().flat_map(|value| value.lines()).map(str::to_owned).collect(),
            begins: values.iter().filter_map(|value| value.lines().next()).map(str::to_owned).collect(),
            origin: guesses.get("origin").cloned(),
        }
    }

    fn has(&self, paragraph: &str) -> bool {
        let words = paragraph.to_lowercase();
        let is_inside = self.lines.contains(words.trim_matches(['\u{201c}', '\u{201d}']));
        let speaks = || self.origin.as_ref().is_some_and(|origin| marks::has(paragraph, origin));
        is_inside || self.begins.iter().any(|begin| words.contains(begin)) || speaks()
    }
}

#[cfg(test)]
mod tests;
