//! The withdrawal of a proposal, with a public reason.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use words::Names;

use super::actions::withdraw;
use super::may::{may, who_may};
use super::row::{address, number};
use super::show::find;
use super::submit::attempt_on;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Sent, done, html_with, problem, read_form};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "proposal.withdraw";

#[derive(Template)]
#[template(path = "proposal/withdraw.html")]
struct WithdrawPage {
    page: Chrome,
    form: Filled,
    may: bool,
    who_may: String,
    title: String,
    back: String,
    action: String,
    base: u64,
    /// After a stale edit: the wording on record now.
    now: Option<String>,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    page(&app, &visitor, &number, Filled::blank())
}

/// Records the withdrawal.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    match attempt_on(&app, &visitor, &number, ACT, read_form(pairs)).await {
        Ok(recorded) => done(&visitor, &addresses::to(addresses::COMMITMENT, number), &recorded),
        Err(filled) => page(&app, &visitor, &number, filled),
    }
}

fn page(app: &App, visitor: &Visitor, at: &str, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(proposal) = find(state, at) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let act = withdraw(proposal);
    let wording = || names.optional(proposal.versions.last().map(|version| &version.wording));
    let template = WithdrawPage {
        page: Chrome::new(app, visitor, state, t.say("withdraw-title"), Nav::Commitments),
        may: may(app, visitor, state, &act),
        who_may: who_may(&names, &act),
        title: names.text(&proposal.ficha.title),
        back: address(&names, visitor, proposal),
        action: visitor.link(&addresses::to(addresses::COMMITMENT_WITHDRAWAL, number(&names, proposal))),
        base: state.skeleton.last_on(proposal.id).unwrap_or(proposal.id),
        now: wording().filter(|_| form.status == StatusCode::CONFLICT),
        form,
    };
    html_with(template.form.status(), &template)
}
