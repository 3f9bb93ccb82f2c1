//! Asking to sign in. The answer is the same for every address.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use platform::EMail;

use super::{over, with_cookies};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity;
use crate::organisation;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "sign_in/ask.html")]
struct Ask {
    page: Chrome,
    typed: String,
    is_wrong: bool,
    /// Whether organisations can ask to take part: the body says what it asks of them.
    may_register: bool,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, StatusCode::OK, String::new())
}

/// Sends a code and a link to the address, if it is anybody's.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    from: Address,
    Sent(pairs): Sent,
) -> Response {
    let typed = read_form(pairs).remove("correo").unwrap_or_default();
    let Ok(address) = typed.parse::<EMail>() else {
        return page(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, typed);
    };
    begin(&app, &visitor, (&headers, from), &address).await
}

/// Asks for that address, in the browser that sent these headers from there.
pub(super) async fn begin(
    app: &App,
    visitor: &Visitor,
    (headers, from): (&HeaderMap, Address),
    address: &EMail,
) -> Response {
    let before = identity::asked_by(headers, &app.site);
    let before = before.as_ref().map(|asking| &asking.verifier);
    match app.platform.ask_to_sign_in(address, before, from.into()).await {
        Ok(verifier) => {
            let to = Redirect::to(&visitor.link(addresses::SIGN_IN_CODE)).into_response();
            with_cookies(to, [identity::keep_asking(&app.site, &verifier, address)])
        }
        Err(fault) => over(app, visitor, &fault),
    }
}

fn page(app: &App, visitor: &Visitor, status: StatusCode, typed: String) -> Response {
    let snapshot = app.platform.snapshot();
    let page = Chrome::new(app, visitor, &snapshot.state, visitor.voice.say("sign-in-title"), Nav::None);
    let may_register = organisation::are_there_rules(app);
    html_with(status, &Ask { page, typed, is_wrong: status != StatusCode::OK, may_register })
}
