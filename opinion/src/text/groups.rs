//! Whether there are groups, why, and what each holds.

use super::{Page, range};
use crate::words::{Words, percent};
use crate::{Agreement, Analysis, Group, GroupReport, Mode, Representative, Side, StatementReport, Verdict};

/// From this overlap with halves of the crowd, on the same map, a cut is said to come out nearly the same (Hennig 2007: highly
/// stable).
const FIRM: f64 = 0.85;

/// Says whether there are groups and why.
pub(super) fn there_are(page: &mut Page<'_>) {
    page.heading("groups-title", '-');
    let (analysis, words) = (page.analysis, &page.words);
    let mut said = Vec::new();
    if analysis.groups.is_empty() {
        said.push(words.get("groups-no"));
    } else {
        said.push(words.count("groups-yes", analysis.groups.len() as u64, &[]));
    }
    said.push(why(analysis).map_or_else(String::new, |key| words.get(key)));
    said.push(near_ties(page));
    said.push(touching(page.analysis, &page.words).unwrap_or_default());
    page.paragraph(&said);
    if !page.analysis.groups.is_empty() {
        page.space();
    }
    for group in &page.analysis.groups {
        let (label, share) = (group.label.to_string(), percent(share(group, page.analysis)));
        let size = page.words.count("size", group.size as u64, &[("label", &label), ("share", &share)]);
        let is_asked = page.analysis.mode == Mode::Default && page.analysis.clarity.verdict != Verdict::Given;
        let found_again = if group.stability >= FIRM { "same-cut" } else { "other-cut" };
        let stability = if is_asked { page.words.get(found_again) } else { String::new() };
        page.said.push_str("- ");
        page.paragraph(&[size, stability]);
    }
}

fn share(group: &Group, analysis: &Analysis) -> f64 {
    group.size as f64 / analysis.n_grouped.max(1) as f64
}

/// The key of why there are no groups, or why an earlier answer stays.
pub(super) fn why(analysis: &Analysis) -> Option<&'static str> {
    match analysis.clarity.verdict {
        Verdict::Groups | Verdict::Given => None,
        Verdict::TooFewParticipants => Some("why-too-few"),
        Verdict::NoDifferences if analysis.statements.iter().any(|report| report.is_counted) => {
            Some("why-no-differences")
        }
        Verdict::NoDifferences => Some("why-nothing-counts"),
        Verdict::NoCut => Some("why-no-cut"),
        Verdict::NoStructure => Some("why-no-structure"),
        Verdict::OneCloud => Some("why-one-cloud"),
        Verdict::Unstable => Some("why-unstable"),
        Verdict::Held => Some("why-held"),
    }
}

fn near_ties(page: &Page<'_>) -> String {
    let Some(numbers) = page.words.numbers_of_groups(&page.analysis.clarity.near_ties) else { return String::new() };
    let key = if page.analysis.groups.is_empty() { "near-tie-no-groups" } else { "near-tie" };
    page.words.say(key, &[("numbers", &numbers)])
}

/// Between which groups no gap shows.
pub(crate) fn touching(analysis: &Analysis, words: &Words) -> Option<String> {
    let clarity = &analysis.clarity;
    if clarity.is_gradual(analysis.groups.len()) {
        return Some(words.get("touching-all"));
    }
    let label = |group: usize| analysis.groups.get(group).map_or_else(String::new, |group| group.label.to_string());
    let pair =
        |[one, other]: &[usize; 2]| words.say("touching-pair", &[("one", &label(*one)), ("other", &label(*other))]);
    let pairs: Vec<String> = clarity.touching.iter().map(pair).collect();
    (!pairs.is_empty()).then(|| words.say("touching-some", &[("pairs", &words.list(&pairs))]))
}

/// Says what tells each group from the others.
pub(super) fn hold(page: &mut Page<'_>) {
    if page.analysis.groups.is_empty() {
        return;
    }
    page.heading("holds-title", '-');
    for (index, group) in page.analysis.groups.iter().enumerate() {
        if index > 0 {
            page.space();
        }
        let name = page.words.say("group", &[("label", &group.label.to_string())]);
        let lead = page.words.get(if group.representative.is_empty() { "holds-nothing" } else { "holds" });
        page.paragraph(&[format!("{name}."), lead]);
        for found in &group.representative {
            held(page, index, found);
        }
    }
}

fn held(page: &mut Page<'_>, group: usize, found: &Representative) {
    let Some(report) = page.analysis.statements.get(found.statement) else { return };
    let Some(inside) = report.groups.get(group) else { return };
    let words = &page.words;
    let (key, inside_share, outside) = match found.side {
        Side::Agree => ("holds-agree", inside.agree, others(report, group, |answers| answers.agree)),
        Side::Disagree => ("holds-disagree", inside.disagree, others(report, group, |answers| answers.disagree)),
    };
    let statement = words.say(key, &[("statement", &page.statement(found.statement))]);
    let inside = range::say(words, inside_share);
    let outside = match outside {
        Some(0.0) => words.get("of-hundred-none"),
        Some(share) => words.say("of-hundred", &[("share", &percent(share))]),
        None => words.get("range-nobody"),
    };
    let numbers = words.say("holds-numbers", &[("inside", &inside), ("outside", &outside)]);
    let doubt = if found.flagged { String::new() } else { words.get("holds-weak") };
    page.said.push_str("- ");
    page.paragraph(&[format!("{statement}."), numbers, doubt]);
}

/// The share among the members of all other groups, as it was counted.
fn others(report: &StatementReport, group: usize, side: fn(&GroupReport) -> Agreement) -> Option<f64> {
    let rest = report.groups.iter().enumerate().filter(|(other, _)| *other != group).map(|(_, answers)| side(answers));
    let (count, votes) = rest.fold((0, 0), |(count, votes), other| (count + other.count, votes + other.votes));
    (votes > 0).then(|| f64::from(count) / f64::from(votes))
}
