//! The table twin of the map: the same groups, as CSV or as a page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::picture::escape;
use super::scene::{Crowd, Scene};
use super::{FRAME, MARGIN, describe};
use crate::words::{Language, Words, percent, thousands};
use crate::{Analysis, Side, StatementId, Votes};

/// Enough to be read on a phone, in the dark and on paper; the page stands alone.
const STYLE: &str = "<style>:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
h1{font:500 1.5rem/1.2 Georgia,serif}div{overflow-x:auto}table{border-collapse:collapse}caption{text-align:start;padding-block-end:.5rem}\
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid;font-variant-numeric:tabular-nums}p{max-width:62ch}</style>";

const SHAPE_NAMES: [&str; 5] = ["shape-circle", "shape-square", "shape-triangle", "shape-diamond", "shape-cross"];

/// For programs and spreadsheets: English names of columns, places in units of the map.
pub fn csv(analysis: &Analysis, votes: &Votes) -> String {
    let scene = Scene::of(analysis, votes, FRAME, MARGIN);
    let mut text = String::from("group,shape,people,share,sure,could_be_elsewhere,centre_x,centre_y\n");
    for (at, crowd) in scene.crowds.iter().enumerate() {
        let label = crowd.label.map_or_else(|| "-".to_owned(), |label| label.to_string());
        let shape = SHAPE_NAMES[at % 5].trim_start_matches("shape-");
        let doubtful = crowd.doubtful();
        let [x, y] = crowd.centre;
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "{label},{shape},{},{:.4},{},{doubtful},{x:.4},{y:.4}",
            crowd.size,
            share(crowd, &scene),
            crowd.people.len() - doubtful,
        );
    }
    text
}

/// For people: a page with one table, in a language.
pub fn html(analysis: &Analysis, votes: &Votes, texts: &BTreeMap<StatementId, String>, language: Language) -> String {
    let words = Words::of(language);
    let scene = Scene::of(analysis, votes, FRAME, MARGIN);
    let tag = match language {
        Language::Es => "es-MX",
        Language::En => "en",
    };
    let title = escape(&format!("{}. {}", words.get("map-title"), describe::subtitle(analysis, &words)));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n{STYLE}\n<h1>{title}</h1>\n\
         <div role=\"region\" tabindex=\"0\" aria-labelledby=\"t\"><table>\n<caption id=\"t\">{}</caption>\n<thead>\n<tr>",
        escape(&words.get("table-caption")),
    );
    for column in ["group", "shape", "people", "share", "firm", "doubtful", "place", "holds"] {
        let _ = write!(page, "<th scope=\"col\">{}</th>", escape(&words.get(&format!("table-{column}"))));
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for (at, crowd) in scene.crowds.iter().enumerate() {
        let name = crowd.label.map_or_else(|| words.get("table-everyone"), |label| label.to_string());
        let doubtful = crowd.doubtful();
        let cells = [
            words.get(SHAPE_NAMES[at % 5]),
            thousands(crowd.size as u64),
            percent(share(crowd, &scene)),
            thousands((crowd.people.len() - doubtful) as u64),
            thousands(doubtful as u64),
            describe::place(crowd, &words),
            holds(at, analysis, votes, texts, &words),
        ];
        let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", escape(cell))).collect();
        let _ = writeln!(page, "<tr><th scope=\"row\">{}</th>{cells}</tr>", escape(&name));
    }
    let near = escape(&describe::description(analysis, &scene, &words));
    page + &format!("</tbody>\n</table></div>\n<p>{near}</p>\n</html>\n")
}

fn share(crowd: &Crowd, scene: &Scene) -> f64 {
    let everybody: usize = scene.crowds.iter().map(|crowd| crowd.size).sum();
    crowd.size as f64 / everybody.max(1) as f64
}

/// The first statement that tells a group from the others beyond chance.
fn holds(
    at: usize,
    analysis: &Analysis,
    votes: &Votes,
    texts: &BTreeMap<StatementId, String>,
    words: &Words,
) -> String {
    let group = analysis.groups.get(at);
    let found = group.and_then(|group| group.representative.iter().find(|found| found.flagged));
    let Some((found, statement)) = found.and_then(|found| Some((found, votes.statements().get(found.statement)?)))
    else {
        return String::new();
    };
    let id = statement.id.to_string();
    let said = match texts.get(&statement.id) {
        Some(text) => words.say("statement", &[("text", text), ("id", &id)]),
        None => words.say("statement-alone", &[("id", &id)]),
    };
    let key = match found.side {
        Side::Agree => "holds-agree",
        Side::Disagree => "holds-disagree",
    };
    words.say(key, &[("statement", &said)])
}
