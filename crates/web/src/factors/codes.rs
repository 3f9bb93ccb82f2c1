//! Printed codes, for when there is no application at hand. They are shown once, on a page to print.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::{nobody, refused};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "factors/codes.html")]
struct Codes {
    page: Chrome,
    codes: Vec<String>,
}

/// Looking makes none, and those that were made are shown no more.
pub(super) async fn show(visitor: Visitor) -> Response {
    Redirect::to(&visitor.link(addresses::ACCOUNT_FACTORS)).into_response()
}

/// Makes a new set, in place of the one of before.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, _: Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    match app.platform.renew_recovery_codes(&me.token, &me.session).await {
        Ok(codes) => {
            let snapshot = app.platform.snapshot();
            let title = visitor.voice.say("factor-codes-title");
            html(&Codes { page: Chrome::new(&app, &visitor, &snapshot.state, title, Nav::None), codes })
        }
        Err(fault) => refused(&app, &visitor, &fault),
    }
}
