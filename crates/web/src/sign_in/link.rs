//! The link in the letter. The browser that asked shows a button; any other one asks for the code, because programs that look
//! through mail open links and press buttons too.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use platform::{Asked, Proof, SignInFault};

use super::{Wrong, entered, over, remember};
use crate::app::App;
use crate::edge::Address;
use crate::identity;
use crate::mailed;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "sign_in/link.html")]
struct Link {
    page: Chrome,
    /// In the browser that asked: for which address, and until when.
    asked: Option<String>,
    wrong: Option<Wrong>,
}

/// What the link leads to. Nothing changes.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let link = match mailed::token(&app, &visitor, &token, StatusCode::GONE) {
        Ok(link) => link,
        Err(page) => return *page,
    };
    let asking = identity::asked_by(&headers, &app.site);
    match app.platform.asked_by_link(&link, asking.as_ref().map(|asking| &asking.verifier)).await {
        Ok(asked) => {
            let masked = asking.map(|asking| asking.masked).unwrap_or_default();
            page(&app, &visitor, StatusCode::OK, Some(said(&visitor, &asked, masked)), None)
        }
        Err(SignInFault::OtherBrowser) => page(&app, &visitor, StatusCode::OK, None, None),
        Err(fault) => over(&app, &visitor, &fault),
    }
}

/// Signs in with the button in the browser that asked, or with the code in any.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    (headers, from): (HeaderMap, Address),
    Path(token): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let link = match mailed::token(&app, &visitor, &token, StatusCode::GONE) {
        Ok(link) => link,
        Err(page) => return *page,
    };
    let sent = read_form(pairs);
    let tried = match sent.get("codigo") {
        Some(code) => app.platform.sign_in_by_code(&Proof::Link(link), code, from.into()).await,
        None => {
            let asking = identity::asked_by(&headers, &app.site);
            let verifier = asking.as_ref().map(|asking| &asking.verifier);
            app.platform.sign_in_by_link(&link, verifier, from.into()).await
        }
    };
    match tried {
        Ok(token) => entered(&app, &visitor, (&headers, from), &token, remember(sent.get("compartido"))).await,
        Err(SignInFault::Wrong { left }) => {
            let code = sent.get("codigo").cloned().unwrap_or_default();
            let wrong = Wrong { code, words: visitor.voice.with1("sign-in-wrong", "count", left) };
            page(&app, &visitor, StatusCode::FORBIDDEN, None, Some(wrong))
        }
        Err(SignInFault::OtherBrowser) => page(&app, &visitor, StatusCode::FORBIDDEN, None, None),
        Err(fault) => over(&app, &visitor, &fault),
    }
}

fn said(visitor: &Visitor, asked: &Asked, masked: String) -> String {
    let t = visitor.voice;
    let (at, until) = (t.hour(asked.at.time()), t.hour(asked.until.time()));
    t.with("sign-in-link-asked", &[("at", at.into()), ("address", masked.into()), ("until", until.into())])
}

fn page(app: &App, visitor: &Visitor, status: StatusCode, asked: Option<String>, wrong: Option<Wrong>) -> Response {
    let snapshot = app.platform.snapshot();
    let title = if asked.is_some() { "sign-in-link-title" } else { "sign-in-elsewhere-title" };
    let page = Chrome::new(app, visitor, &snapshot.state, visitor.voice.say(title), Nav::None);
    html_with(status, &Link { page, asked, wrong })
}
