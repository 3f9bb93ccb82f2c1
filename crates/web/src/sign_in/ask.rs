//! Asking to sign in. The answer is the same for every address.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use platform::EMail;

use super::{over, with_cookies};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::organisation;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::visitor::{Back, Visitor};
use crate::{identity, mistyped};

#[derive(Template)]
#[template(path = "sign_in/ask.html")]
struct Ask {
    page: Chrome,
    typed: String,
    /// Where to come back to; empty for nowhere in particular.
    back: String,
    /// What is wrong with what was typed.
    wrong: Option<String>,
    /// Whether organisations can ask to take part: the body says what it asks of them.
    may_register: bool,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(back): Query<Back>) -> Response {
    page(&app, &visitor, StatusCode::OK, (String::new(), None), back.volver)
}

/// Sends a code and a link to the address, if it is anybody's.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    from: Address,
    Sent(pairs): Sent,
) -> Response {
    let mut sent = read_form(pairs);
    let (typed, back) = (sent.remove("correo").unwrap_or_default(), sent.remove("volver").unwrap_or_default());
    let address = match typed.parse::<EMail>() {
        Ok(address) => address,
        Err(why) => {
            let wrong = mistyped::address(visitor.voice, &why);
            return page(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, (typed, Some(wrong)), back);
        }
    };
    begin(&app, &visitor, (&headers, from), &address, &back).await
}

/// Asks for that address, in the browser that sent these headers from there, to come back to a page.
pub(super) async fn begin(
    app: &App,
    visitor: &Visitor,
    (headers, from): (&HeaderMap, Address),
    address: &EMail,
    back: &str,
) -> Response {
    let before = identity::asked_by(headers, &app.site);
    let before = before.as_ref().map(|asking| &asking.verifier);
    match app.platform.ask_to_sign_in(address, before, from.into()).await {
        Ok(verifier) => {
            let to = Redirect::to(&visitor.link(addresses::SIGN_IN_CODE)).into_response();
            with_cookies(to, [identity::keep_asking(&app.site, &verifier, address, (identity::For::Account, back))])
        }
        Err(fault) => over(app, visitor, &fault),
    }
}

fn page(
    app: &App,
    visitor: &Visitor,
    status: StatusCode,
    (typed, wrong): (String, Option<String>),
    back: String,
) -> Response {
    let snapshot = app.platform.snapshot();
    let page = Chrome::new(app, visitor, &snapshot.state, visitor.voice.say("sign-in-title"), Nav::None);
    let may_register = organisation::are_there_rules(app);
    html_with(status, &Ask { page, typed, back: visitor.own(&back).unwrap_or_default(), wrong, may_register })
}
