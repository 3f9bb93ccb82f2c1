//! Acts written down as text: samples, batches for the command line, and the steps of scenarios.
//!
//! ```text
//! # Lines that start with # are notes.
//! on 2020-11-27T11:07
//! as secretaria-tecnica
//! do session.call -> session
//!   kind = extraordinary
//!   agenda.0.title = Pase de lista
//! ```
//! `-> NAME` keeps the number of the entry; `@NAME` in a value puts it there. A value goes on in
//! the next line when that starts with `|`. Without an hour, `on 2020-11-27`, an act has that of the clock.

mod play;

use domain::Fields;

use crate::Dated;

pub use play::{PlayFault, Played, fill, play};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Line it starts on, from 1.
    pub line: usize,
    /// What it does.
    pub kind: StepKind,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// From here on it is that civil date, and that hour when it says one.
    On(Dated),
    /// From here on that office acts.
    As(String),
    /// An act.
    Do {
        /// Its name.
        act: String,
        /// The name under which the number of its entry is kept.
        keep: Option<String>,
        /// Its fields.
        fields: Fields,
    },
    /// A word this reader leaves to others, with the rest of its line and its fields.
    Other {
        /// The word.
        word: String,
        /// The rest of the line.
        rest: String,
        /// Indented lines.
        fields: Fields,
    },
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct ScriptFault {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub what: String,
}

/// Reads a script.
///
/// # Errors
/// The first line that cannot be read.
pub fn parse(text: &str) -> Result<Vec<Step>, ScriptFault> {
    let mut steps: Vec<Step> = Vec::new();
    let mut last_field = None;
    for (line, raw) in (1..).zip(text.lines()) {
        let content = raw.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let fault = |what: &str| ScriptFault { line, what: what.to_owned() };
        if !raw.starts_with(char::is_whitespace) {
            steps.push(Step { line, kind: head(content).map_err(|what| fault(&what))? });
            last_field = None;
            continue;
        }
        let fields = steps.last_mut().and_then(fields_of).ok_or_else(|| fault("a field outside an act"))?;
        if let Some(more) = content.strip_prefix('|') {
            let name: &String = last_field.as_ref().ok_or_else(|| fault("nothing to go on with"))?;
            if let Some(value) = fields.get_mut(name) {
                value.push('\n');
                value.push_str(more.trim());
            }
            continue;
        }
        let (name, value) = content.split_once('=').ok_or_else(|| fault("a field is NAME = VALUE"))?;
        let name = name.trim().to_owned();
        if fields.insert(name.clone(), value.trim().to_owned()).is_some() {
            return Err(fault("a field said twice"));
        }
        last_field = Some(name);
    }
    Ok(steps)
}

fn head(content: &str) -> Result<StepKind, String> {
    let (word, rest) = content.split_once(' ').unwrap_or((content, ""));
    let rest = rest.trim();
    match word {
        "on" => rest.parse().map(StepKind::On).map_err(|_| format!("`{rest}` is no date, nor one with an hour")),
        "as" => Ok(StepKind::As(rest.to_owned())),
        "do" => {
            let (act, keep) = match rest.split_once("->") {
                Some((act, keep)) => (act.trim(), Some(keep.trim().to_owned())),
                None => (rest, None),
            };
            Ok(StepKind::Do { act: act.to_owned(), keep, fields: Fields::new() })
        }
        word => Ok(StepKind::Other { word: word.to_owned(), rest: rest.to_owned(), fields: Fields::new() }),
    }
}

fn fields_of(step: &mut Step) -> Option<&mut Fields> {
    match &mut step.kind {
        StepKind::Do { fields, .. } | StepKind::Other { fields, .. } => Some(fields),
        StepKind::On(_) | StepKind::As(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_said_twice_is_not_half_lost() {
        let fault = parse("do plan.found\n  name = One\n  name = Two\n").unwrap_err();
        assert_eq!((fault.line, fault.what.as_str()), (3, "a field said twice"));
    }
}
