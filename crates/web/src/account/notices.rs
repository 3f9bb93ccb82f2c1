//! Which notices somebody gets by letter, and ending them by the address that each letter has.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::{Pace, Token};

use super::{failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html, problem, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "account/notices.html")]
struct Page {
    page: Chrome,
    /// Word, name, and whether it is chosen.
    paces: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "account/notices_end.html")]
struct End {
    page: Chrome,
    /// Whether they were ended now.
    is_done: bool,
}

/// The page.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let chosen = match app.platform.pace(&me.person).await {
        Ok(chosen) => chosen,
        Err(fault) => return failed(&app, &visitor, &fault),
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let pace = |pace: &Pace| (pace.word(), t.say(&format!("notices-pace-{}", pace.word())), *pace == chosen);
    let page = Chrome::new(&app, &visitor, &snapshot.state, t.say("notices-title"), Nav::None);
    html(&Page { page, paces: Pace::ALL.iter().map(pace).collect() })
}

/// From here on they are told so often.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let Some(pace) = read_form(pairs).get("ritmo").and_then(|word| Pace::of(word)) else {
        return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-unreadable");
    };
    match app.platform.set_pace(&me.person, pace).await {
        Ok(()) => Redirect::to(&visitor.link(addresses::ACCOUNT_NOTICES)).into_response(),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// The page that a letter leads to. Programs that look through mail open it too, so it ends nothing.
pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let Ok(token) = token.parse::<Token>() else { return none(&app, &visitor) };
    match app.platform.ends_letters(&token).await {
        Ok(true) => ended(&app, &visitor, false),
        Ok(false) => none(&app, &visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// Ends them, for whoever sends the form or for the mail program that does (RFC 8058): neither has to be signed in.
pub(super) async fn end(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let Ok(token) = token.parse::<Token>() else { return none(&app, &visitor) };
    match app.platform.end_letters(&token).await {
        Ok(true) => ended(&app, &visitor, true),
        Ok(false) => none(&app, &visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn ended(app: &App, visitor: &Visitor, is_done: bool) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    html(&End { page: Chrome::new(app, visitor, &snapshot.state, t.say("notices-end-title"), Nav::None), is_done })
}

fn none(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-notices")
}
