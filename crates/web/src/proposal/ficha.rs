//! The ficha: every datum of a proposal, or that it is not on record.

use domain::proposal::{Activity, Proposal};
use domain::{Erasable, Support, Typed};
use jiff::civil::Date;
use words::{Names, choice};

use super::row::proposer;

/// A datum of the ficha.
pub(crate) struct Fact {
    /// Its name.
    pub label: String,
    /// Its values, one a line; none when it is not on record.
    pub values: Vec<String>,
    /// What has to be said beside it.
    pub notice: Option<String>,
}

/// The ficha of a proposal.
pub(crate) fn ficha(names: &Names, proposal: &Proposal) -> Vec<Fact> {
    let ficha = &proposal.ficha;
    let plan = names.state.skeleton.plans.get(proposal.plan);
    let t = names.voice;
    let fact = |key: &str, values: Vec<String>| Fact { label: t.say(key), values, notice: None };
    let mut plan_fact = fact("field-plan", plan.map(|plan| names.text(&plan.name)).into_iter().collect());
    plan_fact.notice = plan.map(|plan| t.with1("plan-period", "period", period(names, plan.from, plan.to)));
    vec![
        fact("ficha-proposes", vec![proposer(names, proposal)]),
        fact("field-area", text(names, ficha.area.as_ref())),
        plan_fact,
        axis(names, proposal),
        fact("field-origin", vec![choice(t, "origin", ficha.origin)]),
        fact("field-problem", text(names, ficha.problem.as_ref())),
        fact("field-population", text(names, ficha.population.as_ref())),
        fact("field-relevance", text(names, ficha.relevance.as_ref())),
        fact("field-project", text(names, ficha.project.as_ref())),
        fact("field-stage", text(names, ficha.stage.as_ref())),
        fact("field-activities", ficha.activities.iter().map(|activity| activity_words(names, activity)).collect()),
        window(names, proposal),
        fact("field-support", ficha.support.iter().map(|support| support_words(names, support)).collect()),
    ]
}

/// The paper an act rests on, in one line: kind, number or none, date or none, issuer.
pub(crate) fn support_words(names: &Names, support: &Support) -> String {
    let t = names.voice;
    let number = names.optional(support.number.as_ref()).unwrap_or_else(|| t.say("paper-no-number"));
    let date = support.date.map_or_else(|| t.say("paper-no-date"), |date| t.date(date));
    let kind = choice(t, "support", support.kind);
    let words = t.with("paper", &[("kind", kind.into()), ("number", number.into()), ("date", date.into())]);
    match names.optional(support.issuer.as_ref()) {
        Some(issuer) => t.with("paper-issued", &[("paper", words.into()), ("issuer", issuer.into())]),
        None => words,
    }
}

/// A period, or that it was not located.
pub(crate) fn period(names: &Names, from: Option<Date>, to: Option<Date>) -> String {
    let t = names.voice;
    match (from, to) {
        (Some(from), Some(to)) => {
            t.with("period", &[("from", t.date_medium(from).into()), ("to", t.date_medium(to).into())])
        }
        _ => t.say("period-unknown"),
    }
}

fn axis(names: &Names, proposal: &Proposal) -> Fact {
    let t = names.voice;
    let plan = names.state.skeleton.plans.get(proposal.plan);
    let axis = proposal.ficha.axis.and_then(|axis| plan?.axis(axis));
    let shown = names.optional(axis.and_then(|axis| axis.name()));
    let worded = names.optional(proposal.ficha.axis_as_worded.as_ref());
    let mut others: Vec<String> = axis.iter().flat_map(|axis| &axis.names).map(|name| names.text(name)).collect();
    others.extend(worded);
    // The same name with other capitals is no second name.
    let folded = |name: &String| name.to_lowercase();
    others.dedup_by_key(|name| folded(name));
    others.retain(|name| Some(folded(name)) != shown.as_ref().map(folded));
    let notice = (!others.is_empty()).then(|| {
        let settled = axis.is_some_and(|axis| axis.fixed.is_some());
        let key = if settled { "ficha-axis-fixed" } else { "ficha-axis-unsettled" };
        let quoted: Vec<String> = others.iter().map(|name| t.with1("quoted", "text", name.clone())).collect();
        t.with1(key, "others", quoted.join(", "))
    });
    Fact { label: t.say("field-axis"), values: shown.into_iter().collect(), notice }
}

fn window(names: &Names, proposal: &Proposal) -> Fact {
    let ficha = &proposal.ficha;
    let t = names.voice;
    let dates = (ficha.window_from.is_some() || ficha.window_to.is_some())
        .then(|| period(names, ficha.window_from, ficha.window_to));
    let values = names.optional(ficha.window.as_ref()).into_iter().chain(dates).collect();
    Fact { label: t.say("field-window"), values, notice: None }
}

fn activity_words(names: &Names, activity: &Activity) -> String {
    let key = names.text(&activity.key).into();
    let name = names.text(&activity.name).into();
    names.voice.with("ficha-activity", &[("key", key), ("name", name), ("year", activity.year.to_string().into())])
}

fn text<T: Typed>(names: &Names, text: Option<&Erasable<T>>) -> Vec<String> {
    names.optional(text).into_iter().collect()
}
