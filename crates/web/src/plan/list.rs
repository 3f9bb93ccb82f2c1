//! All plans, and the form that founds one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::plan::{Found, Plan};
use domain::proposal::of_plan;
use domain::{Ask, Basis};
use words::Names;

use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Sent, attempt, done, html_with, read_form};
use crate::proposal::{may, period, unwritten, who_may};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "plan.found";

struct PlanRow {
    number: usize,
    name: String,
    about: String,
    period: String,
    illustrative: bool,
    address: String,
}

#[derive(Template)]
#[template(path = "plan/list.html")]
struct PlansPage {
    page: Chrome,
    form: Filled,
    rows: Vec<PlanRow>,
    may: bool,
    who_may: String,
    ordinal: String,
}

/// All plans.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, Filled::blank())
}

/// Founds a plan.
pub(super) async fn found(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    match attempt(&app, &visitor, ACT, read_form(pairs)).await {
        Ok(recorded) => {
            let number = app.platform.snapshot().state.skeleton.plans.number_of(recorded.first).unwrap_or_default();
            done(&visitor, &addresses::to(addresses::PLAN, number), &recorded)
        }
        Err(filled) => page(&app, &visitor, filled),
    }
}

fn page(app: &App, visitor: &Visitor, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let act: Ask = Found { ordinal: 1, name: unwritten(), from: None, to: None }.into();
    let next = state.skeleton.plans.iter().map(|plan| plan.ordinal).max().unwrap_or_default() + 1;
    let template = PlansPage {
        page: Chrome::new(app, visitor, state, t.say("plans-title"), Nav::Plan),
        rows: state.skeleton.plans.iter().map(|plan| row(&names, visitor, plan)).collect(),
        may: may(app, visitor, state, &act),
        who_may: who_may(&names, &act),
        ordinal: next.to_string(),
        form,
    };
    html_with(template.form.status(), &template)
}

fn row(names: &Names, visitor: &Visitor, plan: &Plan) -> PlanRow {
    let skeleton = &names.state.skeleton;
    let number = skeleton.plans.number_of(plan.id).unwrap_or_default();
    let count = of_plan(&skeleton.proposals, plan.id).count();
    PlanRow {
        number,
        name: names.text(&plan.name),
        about: names.voice.with1("plan-count", "count", count),
        period: names.voice.with1("plan-period", "period", period(names, plan.from, plan.to)),
        illustrative: plan.basis == Some(Basis::Illustrative),
        address: visitor.link(&addresses::to(addresses::PLAN, number)),
    }
}
