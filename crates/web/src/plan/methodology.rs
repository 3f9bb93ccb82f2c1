//! The methodology of a plan: its phases and what closes each, where it comes from, and those it had before.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::plan::{Adopted, Methodology, Phase, Template as Start};
use domain::proposal::FichaField;
use domain::{Choice, MatterKind};
use words::{Names, choice, closers_words, ficha_field, kept_words, methodology_name, methodology_sources, phase_name};

use super::view::adopted_by;
use crate::addresses;
use crate::app::App;
use crate::owed::onward;
use crate::page::{Chrome, Nav, Onward, problem, public};
use crate::session::{call_about, conducts};
use crate::visitor::Visitor;

/// A phase in words.
struct PhaseView {
    small: String,
    name: String,
    /// What is known of it: label and value.
    facts: Vec<(String, String)>,
}

/// A methodology in words.
struct MethodologyView {
    name: String,
    /// The agreement that adopted it: address and name.
    adopted: Option<(String, String)>,
    sources: Vec<String>,
    origins: String,
    by_agreement: String,
    phases: Vec<PhaseView>,
    /// Whether it asks for something that the platform does not record yet.
    asks_for_more: bool,
}

#[derive(Template)]
#[template(path = "plan/methodology.html")]
struct MethodologyPage {
    page: Chrome,
    plan: (String, String),
    /// What comes next, until something was proposed.
    then: Option<Onward>,
    now: Option<MethodologyView>,
    /// Those that one can start from, while none is adopted: as they would be.
    offered: Vec<MethodologyView>,
    /// Where the visitor takes one to a session: the form of a call that begins with that point.
    call: Option<String>,
    /// Those before it, the latest first: name, and the agreement that adopted it.
    earlier: Vec<MethodologyView>,
}

/// The methodology of the plan with that public number.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let number = number.parse().unwrap_or_default();
    let Some(plan) = state.skeleton.plans.number(number) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let names = Names { state, voice: visitor.voice };
    let mut all = plan.methodologies.iter().rev().map(|adopted| view(&names, &visitor, adopted));
    let now = all.next();
    let templates = Start::ALL.iter().filter(|_| now.is_none());
    let offered = templates.map(|template| told(&names, &template.methodology(), None)).collect();
    public(&MethodologyPage {
        page: Chrome::new(&app, &visitor, state, visitor.voice.say("methodology-page-title"), Nav::Plan),
        plan: (visitor.link(&addresses::to(addresses::PLAN, number)), names.text(&plan.name)),
        then: onward(&app, &names, &visitor, app.platform.now().date())
            .filter(|_| number == state.skeleton.plans.len()),
        now,
        offered,
        call: conducts(&app, &visitor).then(|| visitor.link(&call_about(MatterKind::Methodology, plan.id))),
        earlier: all.collect(),
    })
}

fn view(names: &Names, visitor: &Visitor, adopted: &Adopted) -> MethodologyView {
    told(names, &adopted.data, adopted_by(names, visitor, adopted))
}

/// A methodology, and the agreement that adopted it, when one did.
fn told(names: &Names, data: &Methodology, adopted: Option<(String, String)>) -> MethodologyView {
    let origins: Vec<_> = data.origins.iter().map(|origin| choice(names.voice, "origin", *origin)).collect();
    MethodologyView {
        name: methodology_name(names, data),
        adopted,
        sources: methodology_sources(names, data),
        origins: origins.join(", "),
        by_agreement: kept_words(names, data),
        phases: data.phases.iter().zip(1..).map(|at| phase_view(names, data, at)).collect(),
        asks_for_more: data.phases.iter().flat_map(|phase| &phase.closers).any(|closer| !closer.is_recorded()),
    }
}

fn phase_view(names: &Names, methodology: &Methodology, (phase, number): (&Phase, usize)) -> PhaseView {
    let t = names.voice;
    let closers = closers_words(names, &phase.closers).join("; ");
    let closers = if closers.is_empty() { t.say("phase-closes-plainly") } else { closers };
    let endorsement = t.say(if phase.endorses() { "phase-endorses" } else { "phase-endorses-not" });
    let term = match phase.term_days {
        Some(days) => t.with1("phase-term", "days", days),
        None => t.say("phase-term-none"),
    };
    // What the phase that endorses requires may be what nobody completes after it but an agreement.
    let is_kept = |field: &FichaField| phase.endorses() && methodology.by_agreement.contains(field);
    let required = phase.required.iter().map(|field| match (ficha_field(t, *field), is_kept(field)) {
        (name, true) => format!("{name} ({})", t.say("phase-required-kept")),
        (name, false) => name,
    });
    let required: Vec<_> = required.collect();
    let mut facts = vec![
        (t.say("phase-closers-label"), closers),
        (t.say("phase-endorsement-label"), endorsement),
        (t.say("phase-term-label"), term),
    ];
    if !required.is_empty() {
        facts.push((t.say("phase-required-label"), required.join("; ")));
    }
    PhaseView { small: t.with1("path-phase", "number", number), name: phase_name(names, phase), facts }
}
