//! The analysis as JSON, for programs. `docs/spec/opinion-format.md` says what each member means.
//!
//! Members are added in later versions and never change their meaning; one that would is renamed, and the
//! version counts up.

mod statement;
mod writer;

use std::collections::BTreeMap;

use crate::{Analysis, FALSE_DISCOVERY_RATE, Group, INTERVAL_LEVEL, Majority, Mode, Side, StatementId, Verdict, Votes};
use writer::{Writer, number, numbers};

/// What the member `format` says.
const FORMAT: &str = "tequio-opinion/1";

/// Writes an analysis of these votes, with the words of the statements where they are known.
pub fn write(analysis: &Analysis, votes: &Votes, texts: &BTreeMap<StatementId, String>) -> String {
    let mut root = Writer::tall_object();
    root.text("format", FORMAT).text("mode", mode(analysis.mode));
    root.count("n_participants", analysis.n_participants as u64).count("n_statements", analysis.n_statements as u64);
    root.count("n_votes", analysis.n_votes as u64).count("n_grouped", analysis.n_grouped as u64);
    root.count("votes_needed", analysis.votes_needed as u64);
    root.number("interval_level", INTERVAL_LEVEL).number("false_discovery_rate", FALSE_DISCOVERY_RATE);
    root.put("clarity", &clarity(analysis));
    let mut groups = Writer::tall_list();
    for (index, group) in analysis.groups.iter().enumerate() {
        groups.item(&self::group(index, group, analysis, votes));
    }
    root.put("groups", &groups.done());
    root.put("membership", &membership(analysis, votes));
    root.put("projection", &projection(analysis, votes));
    let mut statements = Writer::tall_list();
    for (index, report) in analysis.statements.iter().enumerate() {
        statements.item(&statement::write(index, report, analysis, votes, texts));
    }
    root.put("statements", &statements.done());
    let mut short = Writer::tall_list();
    for listed in &analysis.short_list {
        let id = id(votes, listed.statement);
        let (speaks_for, represented) = (listed.speaks_for as u64, listed.represented as u64);
        let mut object = Writer::object();
        object.text("statement", &id).count("speaks_for", speaks_for).count("represented", represented);
        short.item(&object.done());
    }
    root.put("short_list", &short.done());
    root.put("majority", &majority(&analysis.majority, votes));
    root.done() + "\n"
}

fn clarity(analysis: &Analysis) -> String {
    let clarity = &analysis.clarity;
    let mut tried = Writer::list();
    for one in &clarity.tried {
        let mut object = Writer::object();
        object.count("k", one.k as u64).number("silhouette", one.silhouette).number("explained", one.explained);
        let measured = [("gap", one.gap), ("gap_margin", one.gap_margin), ("stability", one.stability)];
        for (name, value) in measured {
            object.put(name, &value.map_or_else(|| "null".into(), number));
        }
        tried.item(&object.done());
    }
    let near: Vec<f64> = clarity.near_ties.iter().map(|k| *k as f64).collect();
    let structure = [clarity.structure.ratio, clarity.structure.needed];
    let structure = Writer::object().number("ratio", structure[0]).number("needed", structure[1]).done();
    let mut object = Writer::object();
    let mut touching = Writer::list();
    for pair in &clarity.touching {
        let mut labels = Writer::list();
        for group in pair.iter().filter_map(|group| analysis.groups.get(*group)) {
            labels.text_item(&group.label.to_string());
        }
        touching.item(&labels.done());
    }
    object.text("verdict", verdict(clarity.verdict)).numbers("near_ties", &near).put("touching", &touching.done());
    object.put("structure", &structure).put("tried", &tried.done()).done()
}

fn group(index: usize, group: &Group, analysis: &Analysis, votes: &Votes) -> String {
    let mut representative = Writer::list();
    for found in &group.representative {
        let report = analysis.statements.get(found.statement).and_then(|report| report.groups.get(index));
        let mut object = Writer::object();
        object.text("statement", &id(votes, found.statement)).text("side", side(found.side));
        object.number("strength", found.strength).flag("flagged", found.flagged);
        if let Some(report) = report {
            object.put("answers", &statement::tally(report.tally));
        }
        representative.item(&object.done());
    }
    let mut object = Writer::object();
    object.text("label", &group.label.to_string()).count("size", group.size as u64);
    object.number("share", group.size as f64 / analysis.n_grouped.max(1) as f64);
    object.numbers("centre", &group.centre).numbers("spread", &group.spread);
    object.number("typical_answers", group.typical_answers).number("stability", group.stability);
    object.put("representative", &representative.done()).done()
}

/// Only who is in a group: whoever is not there has too few votes, or there are no clear groups.
fn membership(analysis: &Analysis, votes: &Votes) -> String {
    let mut object = Writer::tall_object();
    for (participant, member) in votes.participants().iter().zip(&analysis.membership) {
        if let Some(group) = member.and_then(|group| analysis.groups.get(group)) {
            object.text(&participant.to_string(), &group.label.to_string());
        }
    }
    object.done()
}

fn projection(analysis: &Analysis, votes: &Votes) -> String {
    let projection = &analysis.projection;
    let mut axes = Writer::list();
    for axis in &projection.axes {
        axes.item(&Writer::object().number("variance", axis.variance).number("share", axis.share).done());
    }
    let mut participants = Writer::tall_object();
    for (participant, place) in votes.participants().iter().zip(&projection.participants) {
        participants.put(&participant.to_string(), &numbers(place));
    }
    let mut statements = Writer::tall_object();
    for (statement, place) in votes.statements().iter().zip(&projection.statements) {
        statements.put(&statement.id.to_string(), &numbers(place));
    }
    let mut object = Writer::tall_object();
    object.put("axes", &axes.done()).number("residual", projection.residual).numbers("centre", &projection.centre);
    object.put("participants", &participants.done()).put("statements", &statements.done()).done()
}

fn majority(majority: &Majority, votes: &Votes) -> String {
    let mut object = Writer::object();
    for (side, indices) in [("agree", &majority.agree), ("disagree", &majority.disagree)] {
        let mut list = Writer::list();
        for index in indices {
            list.text_item(&id(votes, *index));
        }
        object.put(side, &list.done());
    }
    object.done()
}

fn id(votes: &Votes, statement: usize) -> String {
    votes.statements().get(statement).map_or_else(String::new, |statement| statement.id.to_string())
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Default => "default",
        Mode::Polis => "polis",
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Agree => "agree",
        Side::Disagree => "disagree",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Groups => "groups",
        Verdict::TooFewParticipants => "too-few-participants",
        Verdict::NoDifferences => "no-differences",
        Verdict::NoCut => "no-cut",
        Verdict::NoStructure => "no-structure",
        Verdict::OneCloud => "one-cloud",
        Verdict::Unstable => "unstable",
        Verdict::Held => "held",
        Verdict::Given => "given",
    }
}
