//! What a scenario says of the act before: accepted, refused, or at fault in its fields.

use platform::script::{Step, StepKind};

use crate::surfaces::Answer;

/// What a scenario expects of the act before it.
#[derive(Debug, PartialEq)]
pub(crate) enum Expected {
    Accepted,
    Refused(String),
    /// Every fault: path and tag.
    Faulty(Vec<(String, String)>),
}

/// What the steps after an act expect of it, and how many of them say so: one `refused REASON`, or
/// as many `faulty PATH FAULT` as there are faults.
pub(crate) fn expected<'a>(after: impl Iterator<Item = &'a Step>) -> (Expected, usize) {
    let mut faults = Vec::new();
    for step in after {
        match &step.kind {
            StepKind::Other { word, rest, .. } if word == "refused" && faults.is_empty() => {
                return (Expected::Refused(rest.clone()), 1);
            }
            StepKind::Other { word, rest, .. } if word == "faulty" => {
                let (path, fault) = rest.split_once(' ').unwrap_or((rest, ""));
                faults.push((path.to_owned(), fault.to_owned()));
            }
            _ => break,
        }
    }
    let steps = faults.len();
    if faults.is_empty() { (Expected::Accepted, 0) } else { (Expected::Faulty(faults), steps) }
}

impl Expected {
    /// Whether the answer is the one expected: no fault less, and no fault more.
    pub(crate) fn fits(&self, answer: &Answer) -> bool {
        match (self, answer) {
            (Self::Accepted, Answer::Accepted(_)) => true,
            (Self::Refused(reason), Answer::Refused(found)) => reason == found,
            (Self::Faulty(faults), Answer::Faulty(found)) => {
                let known = |(path, fault): &(String, String)| {
                    // A page names the fault in words; then only the path is compared.
                    faults.iter().any(|(at, tag)| at == path && (fault.is_empty() || tag == fault))
                };
                let named = |(path, _): &(String, String)| found.iter().any(|(at, _)| at == path);
                found.iter().all(known) && faults.iter().all(named)
            }
            _ => false,
        }
    }
}
