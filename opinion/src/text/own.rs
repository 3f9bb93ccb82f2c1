//! Where one participant stands, in plain words, for that person alone.

use std::collections::BTreeMap;

use super::{Page, groups, range};
use crate::own::{Belonging, OwnView};
use crate::words::{Language, Words};
use crate::{Analysis, Side, StatementId, Votes};

/// Writes where the participant of this index stands, as paragraphs with underlined headings. Whoever shows it answers
/// for showing it to that person alone.
pub fn write(
    view: &OwnView,
    participant: usize,
    (analysis, votes): (&Analysis, &Votes),
    texts: &BTreeMap<StatementId, String>,
    language: Language,
) -> String {
    let mut page = Page { words: Words::of(language), analysis, votes, texts, said: String::new() };
    let id = votes.participants().get(participant).map_or_else(String::new, ToString::to_string);
    page.heading("own-title", '=');
    page.paragraph(&[page.words.say("own-only", &[("id", &id)])]);
    page.space();
    page.paragraph(&place(&page, view));
    differs(&mut page, view);
    if analysis.groups.len() > 1 {
        meets(&mut page, view);
    }
    page.said
}

fn place(page: &Page<'_>, view: &OwnView) -> Vec<String> {
    let words = &page.words;
    let mut said = vec![words.count("own-answers", view.answers as u64, &[])];
    match view.belonging {
        Belonging::Group { label, is_sure, .. } => {
            let key = if is_sure { "own-sure" } else { "own-unsure" };
            said.push(words.say(key, &[("label", &label.to_string())]));
        }
        Belonging::TooFewVotes { missing } => said.push(words.count("own-missing", missing as u64, &[])),
        Belonging::NoClearGroups(_) => {
            said.push(words.get("groups-no"));
            said.extend(groups::why(page.analysis).map(|key| words.get(key)));
        }
    }
    let hundredths = |share: f64| (100.0 * share.clamp(0.0, 1.0)).round() as u64;
    let near = |(group, share): (&crate::Group, &f64)| {
        words.count("own-near-group", hundredths(*share), &[("label", &group.label.to_string())])
    };
    let near: Vec<String> = page.analysis.groups.iter().zip(&view.nearness).map(near).collect();
    if near.len() > 1 {
        said.push(words.say("own-near", &[("list", &words.list(&near))]));
    }
    let middle = [("own-middle", view.centrality.of_all), ("own-middle-group", view.centrality.of_group)];
    for (key, share) in middle.into_iter().filter_map(|(key, share)| Some((key, share?))) {
        said.push(words.count(key, hundredths(share), &[]));
    }
    said
}

fn differs(page: &mut Page<'_>, view: &OwnView) {
    let is_grouped = matches!(view.belonging, Belonging::Group { .. });
    page.heading(if is_grouped { "own-differs-title" } else { "own-differs-nobody-title" }, '-');
    if view.differs.is_empty() {
        page.paragraph(&[page.words.get("own-differs-none")]);
    }
    for found in &view.differs {
        let others = range::say(&page.words, found.others);
        let others = page.words.say("own-differs", &[("range", &others)]);
        answered(page, found.side, found.statement, others);
    }
}

fn meets(page: &mut Page<'_>, view: &OwnView) {
    page.heading("own-meets-title", '-');
    if view.meets.is_empty() {
        page.paragraph(&[page.words.get("own-meets-none")]);
    }
    for found in &view.meets {
        let label = page.analysis.groups.get(found.group).map_or_else(String::new, |group| group.label.to_string());
        let others = range::say(&page.words, found.others);
        let others = page.words.say("own-meets", &[("label", &label), ("range", &others)]);
        answered(page, found.side, found.statement, others);
    }
}

/// What the person answered to a statement, and what the others did.
fn answered(page: &mut Page<'_>, side: Side, statement: usize, others: String) {
    let key = match side {
        Side::Agree => "holds-agree",
        Side::Disagree => "holds-disagree",
    };
    let own = page.words.say(key, &[("statement", &page.statement(statement))]);
    page.said.push_str("- ");
    page.paragraph(&[format!("{own}."), others]);
}
