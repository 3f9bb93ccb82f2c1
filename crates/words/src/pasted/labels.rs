//! A line of a form: the field that its label stands for, or that it looks like a label nobody knows.
//!
//! The labels are those under which the pages of this site show and ask for the fields, in both languages, and others that
//! such documents use, from the table of marks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::proposal::FichaField;
use domain::{Choice, Fields, Refers, Spec};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::ACT;
use super::clean::plain;
use super::marks::marks;
use crate::{Language, Voice, ficha_field, field_label, specs};

/// Most characters before the colon of a label, and most words when nobody knows it.
const LONGEST_LABEL: usize = 90;
const MOST_WORDS: usize = 6;
/// What stands between a label and its value.
const PARTED_BY: [&str; 9] = [":", "\t", ".-", ".\u{2013}", ".\u{2014}", " - ", " \u{2013} ", " \u{2014} ", "|"];
/// Those of them that are seen within sentences too: behind these, only a known label is one.
const ALSO_IN_SENTENCES: [&str; 4] = [" - ", " \u{2013} ", " \u{2014} ", "|"];
/// Signs that begin an item of a list.
const BULLETS: [char; 9] =
    ['\u{2022}', '\u{b7}', '\u{25aa}', '\u{25e6}', '\u{25cf}', '\u{2023}', '-', '\u{2013}', '\u{2014}'];

/// The paths of the fields by their labels, folded: each line of a document is asked.
static LABELS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut labels = BTreeMap::new();
    let mut put = |label: &str, path: &str| {
        labels.entry(folded(label)).or_insert_with(|| path.to_owned());
    };
    marks("label").filter_map(|mark| mark.split_once(" = ")).for_each(|(label, path)| put(label, path));
    for voice in [Language::Spanish, Language::English].map(Voice::of) {
        for spec in specs(ACT) {
            let label = field_label(voice, ACT, &spec.path, &Fields::new());
            put(&label.unwrap_or_default(), &path_of(spec));
        }
        for field in FichaField::ALL {
            let spec = specs(ACT).iter().find(|spec| spec.path == field.word());
            put(&ficha_field(voice, *field), &spec.map_or_else(|| field.word().to_owned(), path_of));
        }
    }
    labels
});

/// What stands before the words of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// Nothing.
    None,
    /// A sign of a list.
    Bullet,
    /// A number or a letter of one.
    Number,
}

/// A line, as a form has them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// A label that is known: the path of its field, what stands before it, and what is said behind it.
    Known(String, Marker, &'a str),
    /// It looks like a label that nobody knows; whether something stands behind it.
    LikeALabel(Marker, Behind),
    /// The end of a letter.
    Closing,
    /// Anything else.
    Words(Marker),
}

/// Whether something stands behind a label on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Words.
    Words,
    /// Nothing: they may stand on the next line.
    Nothing,
}

/// What a line is.
pub(super) fn read(line: &str) -> Line<'_> {
    if super::marks::begins(&plain(line), "closing") {
        return Line::Closing;
    }
    let (marker, words) = without_marker(line.trim());
    if let Some(path) = known(words) {
        return Line::Known(path, marker, "");
    }
    let end = words.char_indices().nth(LONGEST_LABEL).map_or(words.len(), |(at, _)| at);
    let head = words.get(..end).unwrap_or_default();
    let mut parted: Vec<(usize, &str)> = PARTED_BY.iter().flat_map(|by| head.match_indices(by)).collect();
    parted.sort_unstable();
    for (at, by) in &parted {
        let (label, value) = (words.get(..*at).unwrap_or_default(), words.get(at + by.len()..).unwrap_or_default());
        if let Some(path) = known(label) {
            return Line::Known(path, marker, value);
        }
    }
    let first = parted.iter().find(|(_, by)| !ALSO_IN_SENTENCES.contains(by));
    let like = first.and_then(|(at, by)| {
        let (label, value) = (words.get(..*at)?, words.get(at + by.len()..)?);
        let is_apart = value.is_empty() || value.starts_with(char::is_whitespace) || *by == "\t";
        (is_apart && looks_like_a_label(&plain(label))).then(|| behind(value))
    });
    like.map_or(Line::Words(marker), |behind| Line::LikeALabel(marker, behind))
}

/// Words of a choice, a label, a name: compared without regard to case, accents, marks and ends.
pub(super) fn folded(words: &str) -> String {
    let lower = plain(words).to_lowercase();
    let bare: String = lower.nfd().filter(|c| !is_combining_mark(*c)).collect();
    bare.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Under which path the words of a field are read: what the state numbers is named in a document.
fn path_of(spec: &Spec) -> String {
    match spec.refers {
        Some(Refers::Plan) => "plan_name".to_owned(),
        Some(Refers::Axis) => "axis_name".to_owned(),
        Some(Refers::Institution) => "responsible_name".to_owned(),
        _ => spec.path.replace('*', "0"),
    }
}

/// The field of a label; at the label of a row, its number.
fn known(label: &str) -> Option<String> {
    if label.len() > 4 * LONGEST_LABEL {
        return None;
    }
    let label = folded(label);
    let in_row = || {
        let (label, number) = label.rsplit_once(' ')?;
        let row = number.parse::<usize>().ok()?.checked_sub(1)?;
        LABELS.get(label).filter(|path| path.contains(".0.")).map(|path| path.replace(".0.", &format!(".{row}.")))
    };
    LABELS.get(&label).cloned().or_else(in_row)
}

/// The line without the sign or number of a list.
fn without_marker(line: &str) -> (Marker, &str) {
    if let Some(rest) = line.strip_prefix(BULLETS).filter(|rest| rest.starts_with(char::is_whitespace)) {
        return (Marker::Bullet, rest.trim_start());
    }
    let Some((head, rest)) = line.split_once(char::is_whitespace) else { return (Marker::None, line) };
    let ends = head.ends_with(['.', ')', '-', '\u{b0}']);
    let body = head.trim_end_matches(['.', ')', '-', '\u{b0}']).trim_start_matches('(');
    let is_number = !body.is_empty() && body.len() <= 5 && body.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_letter = body.chars().count() == 1 || body.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    match ends && !body.is_empty() && (is_number || is_letter) {
        true => (Marker::Number, rest.trim_start()),
        false => (Marker::None, line),
    }
}

/// Short, begun with a capital, without the signs of a sentence, and not with a word at its end that asks for more.
fn looks_like_a_label(label: &str) -> bool {
    let words: Vec<&str> = label.split_whitespace().collect();
    let signs = |c: char| matches!(c, ',' | ';' | '?' | '!' | '\u{201c}' | '\u{201d}' | '/');
    label.chars().next().is_some_and(char::is_uppercase)
        && words.len() <= MOST_WORDS
        && !label.contains(signs)
        && !ends_open(label)
}

/// Whether the last word asks for another: `de`, `que`.
pub(super) fn ends_open(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
    marks("open-end").any(|mark| mark == last)
}

fn behind(value: &str) -> Behind {
    if plain(value).is_empty() { Behind::Nothing } else { Behind::Words }
}
