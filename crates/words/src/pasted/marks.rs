//! The marks by which parts of a document are known, and what stands behind them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words by which the parts of such a document are known, in the language of the body.
const MARKS: &str = include_str!("../../locales/es-MX/marks.txt");

/// The marks by name, in the order of the table.
static BY_NAME: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut by_name: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, mark) in MARKS.lines().filter_map(|line| line.split_once(": ")) {
        by_name.entry(name).or_default().push(mark);
    }
    by_name
});

/// The first mark of that name, as written in the table.
pub(super) fn mark(name: &str) -> String {
    marks(name).next().unwrap_or_default().to_string()
}

/// All marks of that name, in the order of the table.
pub(super) fn marks(name: &str) -> impl Iterator<Item = &'static str> + use<> {
    BY_NAME.get(name).into_iter().flatten().copied()
}

/// Whether the text has a mark of that name, compared without regard to case.
pub(super) fn has(text: &str, name: &str) -> bool {
    position_of(text, name).is_some()
}

/// Whether the text begins with a mark of that name.
pub(super) fn begins(text: &str, name: &str) -> bool {
    let text = text.to_lowercase();
    marks(name).any(|mark| text.starts_with(mark))
}

/// What stands behind the first mark of that name.
pub(super) fn after_mark<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    position_of(text, name).and_then(|(_, end)| text.get(end..))
}

/// What stands before the first mark of that name.
pub(super) fn before_mark<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    position_of(text, name).and_then(|(start, _)| text.get(..start))
}

/// The first mark of that name as the text writes it.
pub(super) fn find_mark(text: &str, name: &str) -> Option<String> {
    position_of(text, name).and_then(|(start, end)| text.get(start..end)).map(ToString::to_string)
}

/// The text from the first mark of that name on.
pub(super) fn from_mark<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    position_of(text, name).and_then(|(start, _)| text.get(start..))
}

/// Where the first mark of that name begins and ends.
fn position_of(text: &str, name: &str) -> Option<(usize, usize)> {
    let folded = text.to_lowercase();
    // Lower case may change lengths in a few scripts; then positions would not fit and nothing is read.
    if folded.len() != text.len() {
        return None;
    }
    marks(name).find_map(|mark| folded.find(mark).map(|at| (at, at + mark.len())))
}
