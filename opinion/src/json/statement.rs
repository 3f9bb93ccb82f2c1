//! One statement as JSON, on one line.

use std::collections::BTreeMap;

use super::writer::Writer;
use crate::{
    Agreement, Analysis, Consensus, GroupReport, Interval, Moderation, Shared, StatementId, StatementReport, Tally,
    Test, Votes,
};

pub(super) fn write(
    index: usize,
    report: &StatementReport,
    analysis: &Analysis,
    votes: &Votes,
    texts: &BTreeMap<StatementId, String>,
) -> String {
    let mut object = Writer::object();
    if let Some(statement) = votes.statements().get(index) {
        object.text("id", &statement.id.to_string());
        if let Some(text) = texts.get(&statement.id) {
            object.text("text", text);
        }
        object.text("moderation", moderation(statement.moderation)).flag("is_meta", statement.is_meta);
    }
    object.flag("is_counted", report.is_counted).put("answers", &tally(report.total));
    object.put("agree", &agreement(report.agree)).put("disagree", &agreement(report.disagree));
    object.put("consensus", &consensus(&report.consensus));
    if let Some(bridging) = &report.bridging {
        let mut inner = Writer::object();
        object.put("bridging", &inner.number("score", bridging.score).number("factor", bridging.factor).done());
    }
    if let Some(division) = &report.divisiveness {
        let mut inner = Writer::object();
        let inner = inner.number("share", division.share).put("interval", &interval(division.interval)).done();
        object.put("divisiveness", &inner);
    }
    object.number("exposure", report.exposure.share);
    object.number("extremity", report.extremity).number("priority", report.priority);
    let mut groups = Writer::object();
    for (at, (group, answers)) in analysis.groups.iter().zip(&report.groups).enumerate() {
        let exposure = report.exposure.by_group.get(at).copied().unwrap_or(f64::NAN);
        groups.put(&group.label.to_string(), &self::group(answers, exposure));
    }
    object.put("groups", &groups.done()).done()
}

fn group(report: &GroupReport, exposure: f64) -> String {
    let mut object = Writer::object();
    object.put("answers", &tally(report.tally)).put("agree", &agreement(report.agree));
    object.put("disagree", &agreement(report.disagree));
    object.put("agree_test", &test(&report.agree_test)).put("disagree_test", &test(&report.disagree_test));
    object.number("entropy", report.entropy).number("exposure", exposure).done()
}

/// Counts of participants.
pub(super) fn tally(tally: Tally) -> String {
    let mut object = Writer::object();
    object.count("agree", tally.agree.into()).count("pass", tally.pass.into());
    object.count("disagree", tally.disagree.into()).done()
}

fn agreement(agreement: Agreement) -> String {
    Writer::object().number("share", agreement.share()).put("interval", &interval(agreement.interval())).done()
}

fn interval(interval: Interval) -> String {
    super::numbers(&[interval.low, interval.high])
}

fn consensus(consensus: &Consensus) -> String {
    Writer::object().put("agree", &shared(&consensus.agree)).put("disagree", &shared(&consensus.disagree)).done()
}

fn shared(shared: &Shared) -> String {
    let mut object = Writer::object();
    object.number("product", shared.product).number("mean", shared.mean);
    object.number("every_group", shared.every_group).done()
}

fn test(test: &Test) -> String {
    let mut object = Writer::object();
    object.number("z_share", test.z_share).number("z_difference", test.z_difference).number("ratio", test.ratio);
    object.number("p_value", test.p_value).number("q_value", test.q_value).flag("flagged", test.flagged).done()
}

fn moderation(moderation: Moderation) -> &'static str {
    match moderation {
        Moderation::In => "in",
        Moderation::Unmoderated => "unmoderated",
        Moderation::Out => "out",
    }
}
