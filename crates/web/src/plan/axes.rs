//! The axes of a plan, with every name each one has, and the form that names one.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Ask;
use domain::plan::NameAxis;
use words::Names;

use super::view::{AxisView, axis_view};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Sent, attempt, done, html_with, problem, read_form};
use crate::proposal::{may, unwritten, who_may};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "plan.name_axis";

#[derive(Template)]
#[template(path = "plan/axes.html")]
struct Axes {
    page: Chrome,
    form: Filled,
    axes: Vec<AxisView>,
    may: bool,
    who_may: String,
    plan: String,
    back: String,
    action: String,
}

/// The axes of a plan.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    page(&app, &visitor, &number, Filled::blank())
}

/// Names an axis.
pub(super) async fn name(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let mut fields = read_form(pairs);
    let snapshot = app.platform.snapshot();
    let plan = number.parse().ok().and_then(|number| snapshot.state.skeleton.plans.number(number));
    let Some(plan) = plan else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    fields.insert("on".into(), plan.id.to_string());
    match attempt(&app, &visitor, ACT, fields).await {
        Ok(recorded) => done(&visitor, &addresses::to(addresses::PLAN_AXES, number), &recorded),
        Err(filled) => page(&app, &visitor, &number, filled),
    }
}

fn page(app: &App, visitor: &Visitor, number: &str, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(plan) = number.parse().ok().and_then(|number| state.skeleton.plans.number(number)) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let act: Ask = NameAxis { on: plan.id, name: unwritten(), also: None }.into();
    let template = Axes {
        page: Chrome::new(app, visitor, state, t.say("axes-title"), Nav::Plan),
        axes: plan.axes.iter().map(|axis| axis_view(&names, axis)).collect(),
        may: may(app, visitor, state, &act),
        who_may: who_may(&names, &act),
        plan: names.text(&plan.name),
        back: visitor.link(&addresses::to(addresses::PLAN, number)),
        action: visitor.link(&addresses::to(addresses::PLAN_AXES, number)),
        form,
    };
    html_with(template.form.status(), &template)
}
