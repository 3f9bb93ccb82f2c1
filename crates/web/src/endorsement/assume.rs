//! The institution assumes what was endorsed, by an agreement or a letter of its own.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::SupportKind;
use words::Names;

use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Offered, Sent, done, html_with, offered, problem, read_form};
use crate::proposal::{Due, address, assume, attempt_on, due, find, institution, may, who_may};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "endorsement.assume";

#[derive(Template)]
#[template(path = "endorsement/assume.html")]
struct AssumePage {
    page: Chrome,
    form: Filled,
    may: bool,
    who_may: String,
    title: String,
    institution: String,
    due: Due,
    back: String,
    action: String,
    supports: Vec<Offered>,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    page(&app, &visitor, &number, Filled::blank())
}

/// Records the assumption, and leads to its acknowledgement.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    match attempt_on(&app, &visitor, &number, ACT, read_form(pairs)).await {
        Ok(recorded) => done(&visitor, &addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first), &recorded),
        Err(filled) => page(&app, &visitor, &number, filled),
    }
}

fn page(app: &App, visitor: &Visitor, number: &str, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(proposal) = find(state, number) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let act = assume(proposal);
    let template = AssumePage {
        page: Chrome::new(app, visitor, state, t.say("assume-title"), Nav::Commitments),
        may: may(app, visitor, state, &act),
        who_may: who_may(&names, &act),
        title: names.text(&proposal.ficha.title),
        institution: institution(&names, &proposal.institution),
        due: due(&names, visitor, proposal, app.platform.now().date()),
        back: address(&names, visitor, proposal),
        action: visitor.link(&addresses::to(addresses::COMMITMENT_ASSUMPTION, number)),
        supports: offered::<SupportKind>(t, "support", form.value_or(ACT, "support.kind", "agreement")),
        form,
    };
    html_with(template.form.status(), &template)
}
