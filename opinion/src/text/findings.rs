//! What unites, what divides, and the short list.

use super::{Page, range};
use crate::words::thousands;
use crate::{Divisiveness, Side, StatementReport};

/// Statements that are named under each heading.
const NAMED: usize = 5;

/// How sure one must be that most of every group take a side, to say that they do.
const SURE: f64 = 0.9;

/// The least share on each side that makes people split, when there are no groups to differ.
const SPLIT: f64 = 0.25;

/// Says over what most of every group agree.
pub(super) fn unites(page: &mut Page<'_>) {
    page.heading("unites-title", '-');
    let mut shared: Vec<(usize, Side, f64)> = Vec::new();
    for (index, report) in counted(page) {
        for (side, found) in [(Side::Agree, report.consensus.agree), (Side::Disagree, report.consensus.disagree)] {
            if found.every_group >= SURE {
                shared.push((index, side, found.mean));
            }
        }
    }
    shared.sort_by(|a, b| b.2.total_cmp(&a.2));
    shared.truncate(NAMED);
    let key = if shared.is_empty() { "unites-nothing" } else { "unites" };
    lead(page, key);
    for (at, (index, side, _)) in shared.iter().enumerate() {
        let statement = page.statement(*index);
        let side_said = page.words.get(match side {
            Side::Agree => "side-agree",
            Side::Disagree => "side-disagree",
        });
        let ranges = ranges(page, *index, *side);
        numbered(page, at, &statement, &[side_said, ranges]);
    }
}

/// Says over what the groups differ, or people split.
pub(super) fn divides(page: &mut Page<'_>) {
    page.heading("divides-title", '-');
    let mut dividing: Vec<(usize, f64)> = if page.analysis.groups.is_empty() {
        counted(page).filter_map(|(index, report)| Some((index, split(report)?))).collect()
    } else {
        // Only what stands after correction for all tests: of many statements some would pass by chance.
        let differs = |report: &&StatementReport| {
            report.groups.iter().any(|seen| seen.agree_test.flagged || seen.disagree_test.flagged)
        };
        let sure = |report: &StatementReport| report.divisiveness.filter(|found| found.interval.low > 0.0);
        let share = |found: Divisiveness| found.share;
        let known = counted(page).filter(|(_, report)| differs(report));
        known.filter_map(|(index, report)| Some((index, sure(report).map(share)?))).collect()
    };
    dividing.sort_by(|a, b| b.1.total_cmp(&a.1));
    dividing.truncate(NAMED);
    lead(page, if dividing.is_empty() { "divides-nothing" } else { "divides" });
    for (at, (index, _)) in dividing.iter().enumerate() {
        let statement = page.statement(*index);
        let ranges = if page.analysis.groups.is_empty() {
            let report = &page.analysis.statements[*index];
            let agree = range::say(&page.words, report.agree);
            let disagree = range::say(&page.words, report.disagree);
            page.words.say("agree-disagree", &[("agree", &agree), ("disagree", &disagree)])
        } else {
            ranges(page, *index, Side::Agree)
        };
        numbered(page, at, &statement, &[ranges]);
    }
}

/// Says with which statements a conversation could begin.
pub(super) fn short_list(page: &mut Page<'_>) {
    page.heading("short-title", '-');
    let list = &page.analysis.short_list;
    let Some(last) = list.last() else {
        let nothing = page.words.get("short-nothing");
        return page.paragraph(&[nothing]);
    };
    let (represented, people) = (thousands(last.represented as u64), thousands(page.analysis.n_participants as u64));
    let reach = page.words.say("short-reach", &[("represented", &represented), ("people", &people)]);
    let lead = page.words.get("short");
    page.paragraph(&[lead, reach]);
    page.space();
    for (at, listed) in list.iter().enumerate() {
        let statement = page.statement(listed.statement);
        let key = if at == 0 { "speaks-for-first" } else { "speaks-for" };
        let speaks_for = page.words.count(key, listed.speaks_for as u64, &[]);
        numbered(page, at, &statement, &[speaks_for]);
    }
}

fn counted<'a>(page: &Page<'a>) -> impl Iterator<Item = (usize, &'a StatementReport)> + use<'a> {
    page.analysis.statements.iter().enumerate().filter(|(_, report)| report.is_counted)
}

/// How evenly people are split, when it is sure that many are on either side.
fn split(report: &StatementReport) -> Option<f64> {
    let low = report.agree.interval().low.min(report.disagree.interval().low);
    (low >= SPLIT).then_some(low)
}

/// The lead of a section, in the words for a dialogue with groups or without.
fn lead(page: &mut Page<'_>, key: &str) {
    let said = match page.analysis.groups.is_empty() {
        true => page.words.get(&format!("{key}-no-groups")),
        false => page.words.get(key),
    };
    page.paragraph(&[said]);
    if !key.ends_with("nothing") {
        page.space();
    }
}

/// The share on a side in each group, or of everybody.
fn ranges(page: &Page<'_>, statement: usize, side: Side) -> String {
    let Some(report) = page.analysis.statements.get(statement) else { return String::new() };
    let of = |agree, disagree| match side {
        Side::Agree => agree,
        Side::Disagree => disagree,
    };
    if report.groups.is_empty() {
        let range = range::say(&page.words, of(report.agree, report.disagree));
        return page.words.say("everybody-range", &[("range", &capital(&range))]);
    }
    let each = page.analysis.groups.iter().zip(&report.groups).map(|(group, answers)| {
        let range = range::say(&page.words, of(answers.agree, answers.disagree));
        page.words.say("group-range", &[("label", &group.label.to_string()), ("range", &range)])
    });
    each.collect::<Vec<String>>().join(" ")
}

fn numbered(page: &mut Page<'_>, at: usize, statement: &str, said: &[String]) {
    page.said.push_str(&format!("{}. {statement}\n   ", at + 1));
    page.paragraph(said);
}

fn capital(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
