//! What stands below the map, line by line.

use super::scene::Scene;
use crate::Analysis;
use crate::text::touching;
use crate::words::{Words, thousands};

/// Characters of a line, and of a group when three stand side by side.
const LINE: usize = 92;
const NARROW: usize = 23;

/// One line.
pub(super) enum Line {
    /// Groups with their place in the list, side by side in columns of a width.
    Groups(Vec<(usize, String)>, f64),
    /// The verdict.
    Strong(String),
    /// What a filled mark means.
    Sure(String),
    /// What a hollow mark means.
    Doubtful(String),
    /// Anything else.
    Note(String),
}

impl Line {
    /// From the line before to this one.
    pub fn height(&self) -> f64 {
        match self {
            Line::Groups(..) => 27.0,
            Line::Strong(_) => 28.0,
            _ => 21.0,
        }
    }
}

/// All lines; `gathered` is how many people the largest mark stands for, when marks gather people.
pub(super) fn lines(analysis: &Analysis, scene: &Scene, words: &Words, gathered: Option<usize>) -> Vec<Line> {
    let mut lines = Vec::new();
    if scene.crowds.iter().all(|crowd| crowd.people.is_empty()) {
        lines.extend(notes(&words.get("map-empty")));
        return lines;
    }
    let has_groups = !analysis.groups.is_empty();
    let name = |crowd: &super::scene::Crowd| match crowd.label {
        Some(label) => words.count("map-legend-group", crowd.size as u64, &[("label", &label.to_string())]),
        None => words.count("map-legend-everyone", crowd.size as u64, &[]),
    };
    let names: Vec<(usize, String)> = scene.crowds.iter().map(name).enumerate().collect();
    if !has_groups {
        lines.push(Line::Strong(words.get("map-no-groups")));
    }
    let columns = if names.iter().all(|(_, name)| name.chars().count() <= NARROW) { 3 } else { 2 };
    let width = super::FRAME.0 / columns as f64;
    lines.extend(names.chunks(columns).map(|row| Line::Groups(row.to_vec(), width)));
    if has_groups {
        let (sure, doubt) = match gathered {
            Some(_) => ("map-firm-binned", "map-doubt-binned"),
            None => ("map-firm", "map-doubt"),
        };
        lines.push(Line::Sure(words.get(sure)));
        lines.push(Line::Doubtful(words.get(doubt)));
    }
    let mark = match gathered {
        Some(most) => words.say("map-binned", &[("n", &thousands(most as u64))]),
        None => words.get("map-person"),
    };
    let core = words.get(if has_groups { "map-core" } else { "map-core-everyone" });
    lines.extend([Line::Note(format!("{mark}.")), Line::Note(core)]);
    lines.extend(notes(&words.get("map-near")));
    if let Some(numbers) = words.numbers_of_groups(&analysis.clarity.near_ties).filter(|_| has_groups) {
        lines.extend(notes(&words.say("map-tie", &[("numbers", &numbers)])));
    }
    if let Some(touching) = touching(analysis, words) {
        lines.extend(notes(&touching));
    }
    let mut last = words.get("map-survey");
    if scene.hidden > 0 {
        last = format!("{} {last}", words.count("map-too-few", scene.hidden as u64, &[]));
    }
    lines.extend(notes(&last));
    lines
}

/// The height of all lines.
pub(super) fn height(lines: &[Line]) -> f64 {
    lines.iter().map(Line::height).sum()
}

/// A text in lines that fit.
fn notes(text: &str) -> Vec<Line> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.len() - 1;
        if lines[last].chars().count() + 1 + word.chars().count() > LINE && !lines[last].is_empty() {
            lines.push(word.to_owned());
        } else {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        }
    }
    lines.into_iter().map(Line::Note).collect()
}
