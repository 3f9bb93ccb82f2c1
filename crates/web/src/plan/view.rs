//! A plan in words: one sentence, where it stands, who must act, what can be done today.

use domain::plan::{Adopted, Axis, Plan};
use domain::proposal::{Proposal, leading, of_plan};
use domain::{Basis, Moment};
use words::{Names, agreement_name, methodology_name, period, phase_name};

use super::foreseen::{ForeseenRow, foreseen_rows};
use super::lead::{LeadView, lead_view};
use crate::addresses;
use crate::app::App;
use crate::drafts::drafter;
use crate::owed::{Reads, due_row};
use crate::page::own_office;
use crate::proposal::{
    CommitmentRow, NextWords, StopView, actions, address, empty_strip, missing, next_words, row, strip,
};
use crate::visitor::Visitor;

/// A plan in words.
pub(super) struct PlanView {
    /// Its name.
    pub eyebrow: String,
    /// One sentence.
    pub heading: String,
    /// One sentence for link previews.
    pub description: String,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Where the most advanced proposal stands.
    pub standing: Option<LeadView>,
    /// Who owes what, by when.
    pub due: Option<NextWords>,
    /// What can be done today.
    pub today: Today,
    /// Where the visitor's institution keeps its drafts, when it may present.
    pub drafts: Option<String>,
    /// The phases.
    pub path: Vec<StopView>,
    /// When the record last changed.
    pub updated: String,
    /// How many data are not on record, and where they are listed.
    pub blanks: Option<(String, String)>,
    /// What else has to be said.
    pub notices: Vec<String>,
    /// Its commitments.
    pub rows: Vec<CommitmentRow>,
    /// What is foreseen, and where all of it is with its source.
    pub foreseen: Vec<ForeseenRow>,
    /// Where that is entered.
    pub foreseen_address: String,
    /// Who sits at the table.
    pub seats: Vec<(String, String)>,
    /// Where this path comes from.
    pub methodology: String,
    /// The agreement that adopted it, and where it is.
    pub methodology_source: Option<(String, String)>,
    /// Where it is told whole.
    pub methodology_address: String,
    /// Its axes.
    pub axes: Vec<AxisView>,
    /// Where they are named.
    pub axes_address: String,
    /// Its period.
    pub period: String,
}

/// The one thing to do today.
pub(super) struct Today {
    /// Where.
    pub href: String,
    /// What.
    pub label: String,
    /// When, or for whom.
    pub small: Option<String>,
}

/// An axis in words.
pub(super) struct AxisView {
    /// The name shown first.
    pub name: String,
    /// Other names in use, or which agreement fixed it.
    pub notice: Option<String>,
}

/// A plan in words; `last` is the moment that tells the latest entry.
pub(super) fn plan_view(app: &App, names: &Names, visitor: &Visitor, last: Moment, plan: &Plan) -> PlanView {
    let t = names.voice;
    let skeleton = &names.state.skeleton;
    let today = app.platform.now().date();
    let lead = leading(&skeleton.proposals, plan.id);
    let number = skeleton.plans.number_of(plan.id).unwrap_or_default();
    let name = names.text(&plan.name);
    let due = lead.map(|lead| next_words(names, visitor, lead, today));
    let heading = match lead {
        Some(lead) => names.text(&lead.ficha.summary),
        None => heading_without_proposals(names, plan),
    };
    let description = match &due {
        Some(due) => format!("{heading} {}", due.missing),
        None => heading.clone(),
    };
    PlanView {
        description,
        heading,
        illustrative: plan.basis == Some(Basis::Illustrative),
        standing: lead.map(|lead| lead_view(names, visitor, lead, today)),
        today: to_do(app, names, visitor, lead, due.as_ref()),
        drafts: drafter(app, visitor).map(|_| visitor.link(addresses::DRAFTS)),
        due,
        path: lead.map_or_else(|| empty_strip(names, plan), |lead| strip(names, lead, today)),
        updated: t.with1("plan-updated", "moment", t.moment(last)),
        blanks: lead.and_then(|lead| blanks(names, visitor, lead)),
        notices: plan.axes.iter().filter(|axis| axis.is_unsettled()).map(|_| t.say("plan-axis-unsettled")).collect(),
        rows: of_plan(&skeleton.proposals, plan.id).map(|proposal| row(names, visitor, proposal, today)).collect(),
        foreseen: foreseen_rows(names, visitor, plan),
        foreseen_address: visitor.link(&addresses::to(super::foreseen::FORESEE.address, number)),
        seats: seats(names, app.platform.now().date()),
        methodology: methodology(names, plan),
        methodology_source: plan.methodology().and_then(|adopted| adopted_by(names, visitor, adopted)),
        methodology_address: visitor.link(&addresses::to(addresses::PLAN_METHODOLOGY, number)),
        axes: plan.axes.iter().map(|axis| axis_view(names, axis)).collect(),
        axes_address: visitor.link(&addresses::to(super::axes::NAME_AXIS.address, number)),
        period: t.with1("plan-period", "period", period(names, plan.from, plan.to)),
        eyebrow: name,
    }
}

/// What a plan for which nothing was proposed has.
fn heading_without_proposals(names: &Names, plan: &Plan) -> String {
    match plan.foreseen.iter().filter(|foreseen| foreseen.dropped.is_none()).count() {
        0 => names.voice.say("plan-heading-empty"),
        count => names.voice.with1("plan-heading-foreseen", "count", count),
    }
}

/// Who sits at the table on a date: each seat with the institutions of its two offices.
pub(super) fn seats(names: &Names, date: jiff::civil::Date) -> Vec<(String, String)> {
    let table = &names.state.skeleton.secretariat;
    let t = names.voice;
    let of = |office: Option<&domain::secretariat::Office>| match office {
        None => t.say("seat-unknown"),
        Some(office) if office.occupant(date).is_none() => {
            t.with1("seat-vacant", "institution", names.institution(&office.institution))
        }
        Some(office) => names.institution(&office.institution),
    };
    let seats = table.seats_on(date).map(|seat| {
        let (titular, suplente) = (of(table.titular(&seat.code, date)), of(table.suplente(&seat.code, date)));
        let who = t.with("seat-who", &[("titular", titular.into()), ("suplente", suplente.into())]);
        (names.text(&seat.name), who)
    });
    seats.collect()
}

/// An axis with every name it has.
pub(super) fn axis_view(names: &Names, axis: &Axis) -> AxisView {
    let t = names.voice;
    let others = axis.names.iter().map(|name| names.text(name));
    let shown = names.optional(axis.name()).unwrap_or_default();
    let others: Vec<String> =
        others.filter(|name| *name != shown).map(|name| t.with1("quoted", "text", name)).collect();
    let notice = match &axis.fixed {
        Some((_, agreement)) => {
            let agreement = agreement_name(names, *agreement).unwrap_or_default();
            Some(t.with1("axis-fixed", "agreement", agreement))
        }
        None if others.is_empty() => None,
        None => Some(t.with1("axis-unsettled", "others", others.join(", "))),
    };
    AxisView { name: shown, notice }
}

fn to_do(app: &App, names: &Names, visitor: &Visitor, lead: Option<&Proposal>, due: Option<&NextWords>) -> Today {
    let t = names.voice;
    let Some(lead) = lead else {
        return Today { href: visitor.link(addresses::RECORD), label: t.say("today-check"), small: None };
    };
    // What the reader's office owes comes before what it could do.
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let table = &names.state.skeleton.secretariat;
    let office = own_office(visitor, names.state, today).map(|(_, office)| office);
    let all = snapshot.owed(today);
    if let Some(owed) = office.and_then(|office| all.iter().find(|owed| owed.who.is(office, table))) {
        let row = due_row(names, visitor, owed, today, Reads::Debtor);
        return Today { href: row.href, label: row.what, small: Some(row.left) };
    }
    if let Some((href, label)) = actions(app, visitor, names.state, lead).own.into_iter().next() {
        return Today { href, label, small: Some(t.say("today-yours")) };
    }
    match due.and_then(|due| Some((due.link.clone()?, due.date.clone()))) {
        Some(((href, label), date)) => Today { href, label, small: date },
        None => Today {
            href: address(names, visitor, lead),
            label: t.say("today-read"),
            small: visitor.actor.is_none().then(|| t.say("today-no-registration")),
        },
    }
}

fn blanks(names: &Names, visitor: &Visitor, lead: &Proposal) -> Option<(String, String)> {
    let count = missing(names, lead);
    let words = names.voice.with1("plan-blanks", "count", count);
    (count > 0).then(|| (format!("{}#noconsta", address(names, visitor, lead)), words))
}

fn methodology(names: &Names, plan: &Plan) -> String {
    let t = names.voice;
    let Some(adopted) = plan.methodology() else { return t.say("methodology-none") };
    let phases = adopted.data.phases.iter().map(|phase| phase_name(names, phase)).collect::<Vec<_>>();
    let name = methodology_name(names, &adopted.data);
    let args = [("count", phases.len().into()), ("phases", phases.join(", ").into()), ("name", name.into())];
    t.with("methodology-adopted", &args)
}

/// The agreement that adopted a methodology: where its session is, and its name with the date.
pub(super) fn adopted_by(names: &Names, visitor: &Visitor, adopted: &Adopted) -> Option<(String, String)> {
    let skeleton = &names.state.skeleton;
    let session = skeleton.agreements.get(adopted.agreement)?.reached.on;
    let number = skeleton.sessions.number_of(session)?;
    let name = agreement_name(names, adopted.agreement)?;
    let date = names.voice.date(adopted.moment.date());
    let words = names.voice.with("methodology-agreement", &[("agreement", name.into()), ("date", date.into())]);
    Some((visitor.link(&addresses::to(addresses::SESSION, number)), words))
}
