//! A document parted into what its labels say and what stands outside of them.

use super::clean::shown;
use super::labels::{Behind, Line, Marker, ends_open, read};

/// What stands behind one label.
#[derive(Debug)]
pub(super) struct Part {
    /// The path of the field that the label stands for.
    pub path: String,
    /// Line by line, as it is written.
    pub lines: Vec<String>,
    /// All of it, with its label.
    pub written: Vec<String>,
}

/// A parted document.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// What is labelled, in its order.
    pub labelled: Vec<Part>,
    /// What is not, paragraph by paragraph.
    pub outside: Vec<String>,
}

/// How far a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// To the end of its paragraph.
    Paragraph,
    /// Up to the next label, over blank lines.
    NextLabel,
}

/// Where the reader of lines stands.
enum Open {
    /// Within no value.
    Nothing,
    /// Within the value of the last part, whose label had that marker.
    Value(Marker, Reach),
    /// Behind a line that looks like a label: what follows is of it.
    Unknown,
}

/// Parts a document. Any line that looks like a label ends the value before it, and so does the end of a letter.
pub(super) fn parted(text: &str, reach: impl Fn(&str) -> Reach) -> Parts {
    let lines: Vec<&str> = text.lines().collect();
    let follows = following(&lines);
    let mut parts = Parts::default();
    let mut open = Open::Nothing;
    for (line, next) in lines.iter().zip(follows) {
        let kind = read(line);
        open = match (kind, open) {
            (Line::Known(path, marker, value), _) => {
                let reach = reach(&path);
                parts.begin(path, line, value);
                Open::Value(marker, reach)
            }
            (Line::LikeALabel(marker, behind), open) if ends(&open, marker, behind, next) => {
                parts.outside.push(shown(line));
                Open::Unknown
            }
            (Line::Closing, _) => {
                parts.outside.push(shown(line));
                Open::Nothing
            }
            (_, open) => parts.take(line, open),
        };
    }
    parts.outside.retain(|paragraph| !paragraph.is_empty());
    parts
}

/// Whether a line that looks like a label ends what is open. An item of a list does within a list of labels alone, and a
/// line with nothing behind its colon does not where the next one goes on with it.
fn ends(open: &Open, marker: Marker, behind: Behind, next: &str) -> bool {
    let Open::Value(own, _) = open else { return true };
    let goes_on = || {
        let is_item = matches!(read(next), Line::Words(Marker::Bullet | Marker::Number));
        is_item || next.trim_start().starts_with(char::is_lowercase)
    };
    (marker == Marker::None || marker == *own) && (behind == Behind::Words || !goes_on())
}

/// For each line, the next one that has words.
fn following<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut next = "";
    let mut following: Vec<&str> = lines
        .iter()
        .rev()
        .map(|line| {
            let after = next;
            if !line.trim().is_empty() {
                next = line;
            }
            after
        })
        .collect();
    following.reverse();
    following
}

impl Parts {
    fn begin(&mut self, path: String, line: &str, value: &str) {
        self.outside.push(String::new());
        self.labelled.push(Part { path, lines: vec![shown(value)], written: vec![shown(line)] });
    }

    /// A line that is no label goes on with what is open.
    fn take(&mut self, line: &str, open: Open) -> Open {
        let words = shown(line);
        match (open, self.labelled.last_mut()) {
            (Open::Value(marker, reach), Some(part)) => {
                // What it has is not looked at again for each line.
                let last = part.written.last().map_or("", |last| last);
                let is_begun = part.written.len() > 1 || part.lines.first().is_some_and(|first| !first.is_empty());
                if reach == Reach::Paragraph && is_begun && !goes_on(last, &words) {
                    self.leave(&words);
                    return Open::Nothing;
                }
                if !words.is_empty() {
                    part.written.push(words.clone());
                }
                part.lines.push(words);
                Open::Value(marker, reach)
            }
            (open, _) => {
                self.leave(&words);
                if words.is_empty() { Open::Nothing } else { open }
            }
        }
    }

    /// A line outside of all labels: of the paragraph before it, unless that has come to its end.
    fn leave(&mut self, words: &str) {
        match self.outside.last_mut() {
            Some(before) if !words.is_empty() && !before.is_empty() && !before.ends_with(['.', '\u{201d}']) => {
                before.push(' ');
                before.push_str(words);
            }
            _ => self.outside.push(words.to_owned()),
        }
    }
}

/// Whether a line goes on with a value that fits in one.
fn goes_on(before: &str, line: &str) -> bool {
    let asks_for_more = || before.ends_with(',') || ends_open(before);
    !line.is_empty() && (line.starts_with(char::is_lowercase) || asks_for_more())
}
