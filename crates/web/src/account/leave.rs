//! Leaving: everything that is kept of whoever asks is forgotten.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Role;
use platform::LeaveFault;
use words::Names;

use super::{factor_first, failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::sign_in::cleared;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "account/leave.html")]
struct Leave {
    page: Chrome,
    /// The offices that they hold: while there are any, nobody is forgotten.
    offices: Vec<String>,
    is_unconfirmed: bool,
}

/// What goes, what stays, and the form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    page(&app, &visitor, me, StatusCode::OK)
}

/// Forgets them, once they confirmed it.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    if !read_form(pairs).contains_key("seguro") {
        return page(&app, &visitor, me, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match app.platform.leave(&me.oneself(from)).await {
        Ok(()) => cleared(&app, Outcome::AccountErased.at(&visitor, addresses::HOME)),
        Err(LeaveFault::NotFresh) => Redirect::to(&factor_first(&visitor, addresses::ACCOUNT_LEAVE)).into_response(),
        Err(LeaveFault::HoldsOffice(_)) => page(&app, &visitor, me, StatusCode::CONFLICT),
        Err(LeaveFault::People(fault)) => failed(&app, &visitor, &fault),
    }
}

fn page(app: &App, visitor: &Visitor, me: &Me, status: StatusCode) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let offices = me.held.iter().filter(|held| matches!(held.role, Role::Office(_)));
    let offices = offices.map(|held| names.code(held.role.word())).collect();
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("leave-title"), Nav::None);
    html_with(status, &Leave { page, offices, is_unconfirmed: status == StatusCode::UNPROCESSABLE_ENTITY })
}
