//! The map in sentences, for whoever does not see it.

use super::FRAME;
use super::scene::{Crowd, Scene};
use crate::Analysis;
use crate::text::touching;
use crate::words::{Words, thousands};

/// People and answers.
pub(super) fn subtitle(analysis: &Analysis, words: &Words) -> String {
    let people = words.count("map-subtitle-people", analysis.n_participants as u64, &[]);
    let answers = words.count("map-subtitle-answers", analysis.n_votes as u64, &[]);
    words.say("map-subtitle", &[("people", &people), ("answers", &answers)])
}

/// Where each group lies and how sure that is.
pub(super) fn description(analysis: &Analysis, scene: &Scene, words: &Words) -> String {
    if scene.crowds.iter().all(|crowd| crowd.people.is_empty()) {
        return words.get("map-empty");
    }
    let mut said = Vec::new();
    if analysis.groups.is_empty() {
        said.push(words.get("groups-no"));
        let everyone: usize = scene.crowds.iter().map(|crowd| crowd.size).sum();
        said.push(words.count("map-legend-everyone", everyone as u64, &[]) + ".");
    }
    for crowd in &scene.crowds {
        let Some(label) = crowd.label else { continue };
        let (size, doubtful) = (thousands(crowd.size as u64), thousands(crowd.doubtful() as u64));
        let values =
            [("label", label.to_string()), ("n", size), ("place", place(crowd, words)), ("doubtful", doubtful)];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        said.push(words.say("map-where", &values));
    }
    if let Some(numbers) = words.numbers_of_groups(&analysis.clarity.near_ties).filter(|_| !analysis.groups.is_empty())
    {
        said.push(words.say("map-tie", &[("numbers", &numbers)]));
    }
    said.extend(touching(analysis, words));
    if scene.hidden > 0 {
        said.push(words.count("map-too-few", scene.hidden as u64, &[]));
    }
    said.push(words.get("map-near"));
    said.push(words.get("map-survey"));
    said.join(" ")
}

/// Where a group lies on the map, in words.
pub(super) fn place(crowd: &Crowd, words: &Words) -> String {
    let (x, y) = crowd.middle();
    let side = |at: f64, length: f64| (at / length - 0.5, 0.1);
    let across = side(x, FRAME.0);
    let down = side(y, FRAME.1);
    let column = if across.0 < -across.1 {
        "left"
    } else if across.0 > across.1 {
        "right"
    } else {
        ""
    };
    let row = if down.0 < -down.1 {
        "top"
    } else if down.0 > down.1 {
        "bottom"
    } else {
        ""
    };
    let name = match (row, column) {
        ("", "") => "middle".to_owned(),
        ("", only) | (only, "") => only.to_owned(),
        (row, column) => format!("{row}-{column}"),
    };
    words.get(&format!("place-{name}"))
}
