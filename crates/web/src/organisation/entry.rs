//! Asking to sign in for an organisation. The answer is the same for every address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::EMail;

use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::page::{Chrome, Nav, Sent, html_with, problem, read_form};
use crate::sign_in::{over, with_cookies};
use crate::visitor::Visitor;
use crate::{identity, mistyped};

#[derive(Template)]
#[template(path = "organisation/entry.html")]
struct Entry {
    page: Chrome,
    typed: String,
    /// What is wrong with what was typed.
    wrong: Option<String>,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, StatusCode::OK, String::new(), None)
}

/// Sends a code and a link to the address.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let typed = read_form(pairs).remove("correo").unwrap_or_default();
    if !are_there_rules(&app) {
        return page(&app, &visitor, StatusCode::NOT_FOUND, typed, None);
    }
    let address = match typed.parse::<EMail>() {
        Ok(address) => address,
        Err(why) => {
            let wrong = mistyped::address(visitor.voice, &why);
            return page(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(wrong));
        }
    };
    match app.platform.ask_to_apply(&address, visitor.voice.tag(), from.into()).await {
        Ok(verifier) => {
            let to = Redirect::to(&visitor.link(addresses::SIGN_IN_CODE)).into_response();
            with_cookies(to, [identity::keep_asking(&app.site, &verifier, &address, (identity::For::Organisation, ""))])
        }
        Err(fault) => over(&app, &visitor, &fault),
    }
}

/// Without rules nobody registers, and no letter goes out.
fn page(app: &App, visitor: &Visitor, status: StatusCode, typed: String, wrong: Option<String>) -> Response {
    let snapshot = app.platform.snapshot();
    if !are_there_rules(app) {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-organisation-rules");
    }
    let title = visitor.voice.say("organisation-sign-in-title");
    let page = Chrome::new(app, visitor, &snapshot.state, title, Nav::None);
    html_with(status, &Entry { page, typed, wrong })
}

/// Whether the body says today what it asks of organisations.
pub(crate) fn are_there_rules(app: &App) -> bool {
    let snapshot = app.platform.snapshot();
    snapshot.state.skeleton.secretariat.organisation_rules_on(app.platform.now().date()).is_some()
}
