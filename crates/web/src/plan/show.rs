//! A plan, which is also the first screen; before there is one, what to do.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::proposal::of_plan;
use domain::{Allowed, Skeleton};
use words::Names;

use super::front::{Front, front};
use super::several::{Several, several};
use super::view::{PlanView, plan_view, seats};
use crate::app::App;
use crate::log::latest_told;
use crate::owed::{Whose, onward};
use crate::page::{Chrome, Nav, Onward, problem, public};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "plan/show.html")]
struct PlanPage {
    page: Chrome,
    plan: PlanView,
    several: Option<Several>,
    front: Front,
    /// What comes next, until something was proposed.
    then: Option<Onward>,
}

#[derive(Template)]
#[template(path = "plan/empty.html")]
struct EmptyPage {
    page: Chrome,
    may_found: bool,
    may_set_up: bool,
    /// What comes next, once the table is installed.
    then: Option<Onward>,
    seats: Vec<(String, String)>,
}

/// The latest plan for which something was proposed; while there is none, the latest.
pub(super) async fn home(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let Skeleton { plans, proposals, .. } = &snapshot.state.skeleton;
    // A plan that was only founded does not hide the one that is under way.
    let under_way = plans.iter().rposition(|plan| of_plan(proposals, plan.id).next().is_some());
    match under_way.map_or(plans.len(), |at| at + 1) {
        0 => empty(&app, &visitor),
        number => plan(&app, &visitor, number),
    }
}

/// The plan with that public number.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    plan(&app, &visitor, number.parse().unwrap_or_default())
}

fn plan(app: &App, visitor: &Visitor, number: usize) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(plan) = state.skeleton.plans.number(number) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let names = Names { state, voice: visitor.voice };
    let view = plan_view(app, &names, visitor, latest_told(app, &snapshot), plan);
    let page = Chrome::new(app, visitor, state, view.eyebrow.clone(), Nav::Plan);
    let today = app.platform.now().date();
    let is_latest = number == state.skeleton.plans.len();
    let several = several(&names, visitor, &snapshot.owed(today), today, plan);
    let description = several.as_ref().map_or(&view.description, |several| &several.heading).clone();
    public(&PlanPage {
        page: page.described(description),
        plan: view,
        several,
        front: front(app, visitor, &snapshot),
        then: onward(app, &names, visitor, today).filter(|_| is_latest),
    })
}

fn empty(app: &App, visitor: &Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let today = app.platform.now().date();
    let actor = visitor.actor.as_ref();
    let may = |to: Allowed| actor.is_some_and(|actor| to.admit(actor, &state.skeleton, today).is_ok());
    public(&EmptyPage {
        page: Chrome::new(app, visitor, state, visitor.voice.say("plan-empty-title"), Nav::Plan),
        may_found: may(Allowed::TechnicalSecretary),
        may_set_up: may(Allowed::FounderUntilInstalled),
        then: onward(app, &names, visitor, today),
        seats: seats(&names, today),
    })
}
