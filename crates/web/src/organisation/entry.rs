//! Asking to sign in for an organisation. The answer is the same for every address.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use platform::EMail;

use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity;
use crate::page::{Chrome, Faults, Nav, Sent, html_with, problem, read_form};
use crate::sign_in::{address_fault, over, with_cookies};
use crate::visitor::{Back, Visitor};

#[derive(Template)]
#[template(path = "organisation/entry.html")]
struct Entry {
    page: Chrome,
    typed: String,
    faults: Faults,
    /// Where to come back to; empty for nowhere in particular.
    back: String,
}

/// The form.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Response {
    page(&app, &visitor, StatusCode::OK, (String::new(), back.or_asked(&app, &headers)))
}

/// Sends a code and a link to the address.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let mut sent = read_form(pairs);
    let (typed, back) = (sent.remove("correo").unwrap_or_default(), sent.remove("volver").unwrap_or_default());
    if !are_there_rules(&app) {
        return page(&app, &visitor, StatusCode::NOT_FOUND, (typed, back));
    }
    let Ok(address) = typed.parse::<EMail>() else {
        return page(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, (typed, back));
    };
    match app.platform.ask_to_apply(&address, visitor.voice.tag(), from.into()).await {
        Ok(verifier) => {
            let to = Redirect::to(&visitor.link(addresses::SIGN_IN_CODE)).into_response();
            let kept = (identity::For::Organisation, back.as_str());
            with_cookies(to, [identity::keep_asking(&app.site, &verifier, &address, kept)])
        }
        Err(fault) => over(&app, &visitor, &fault),
    }
}

/// Without rules nobody registers, and no letter goes out.
fn page(app: &App, visitor: &Visitor, status: StatusCode, (typed, back): (String, String)) -> Response {
    let snapshot = app.platform.snapshot();
    if !are_there_rules(app) {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-organisation-rules");
    }
    let title = visitor.voice.say("organisation-sign-in-title");
    let page = Chrome::new(app, visitor, &snapshot.state, title, Nav::None);
    let wrong = (status != StatusCode::OK).then(|| address_fault(visitor, &typed));
    let faults = Faults::default().with("correo", wrong);
    html_with(status, &Entry { page, typed, faults, back: visitor.own(&back).unwrap_or_default() })
}

/// Whether the body says today what it asks of organisations.
pub(crate) fn are_there_rules(app: &App) -> bool {
    let snapshot = app.platform.snapshot();
    snapshot.state.skeleton.secretariat.organisation_rules_on(app.platform.now().date()).is_some()
}
