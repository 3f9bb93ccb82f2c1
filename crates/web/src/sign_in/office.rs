//! As which office somebody acts who holds several.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::Held;
use words::Names;

use super::failed;
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, begins, html, problem, read_form};
use crate::visitor::{Back, Visitor};

/// An office that can be chosen.
struct Choice {
    word: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "sign_in/office.html")]
struct Offices {
    page: Chrome,
    choices: Vec<Choice>,
    /// From when on they hold an office, when they hold none today; empty otherwise.
    begins: String,
    /// Where to go afterwards; empty for home.
    back: String,
}

/// The offices that they hold today; whoever acts as the only one is asked nothing.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(back): Query<Back>) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let back = visitor.own(&back.volver);
    if me.held.len() == 1 && me.acting.is_some() {
        return Redirect::to(&back.unwrap_or_else(|| visitor.link(addresses::HOME))).into_response();
    }
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let choices = me.held.iter().map(|held| choice(me, held, &names, visitor.reader)).collect();
    let page = Chrome::new(&app, &visitor, &snapshot.state, visitor.voice.say("sign-in-office-title"), Nav::None);
    let begins = me.begins.map(|entry| begins(entry, &names)).unwrap_or_default();
    html(&Offices { page, choices, begins, back: back.unwrap_or_default() })
}

/// Acts as one of them from here on.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let sent = read_form(pairs);
    let word = sent.get("cargo").map_or("", String::as_str);
    let Some(held) = me.held.iter().find(|held| held.role.word() == word) else {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-not-held");
    };
    match app.platform.act_as(&me.oneself(from), &held.role).await {
        Ok(()) => {
            let back = sent.get("volver").and_then(|back| visitor.own(back));
            let back = back.unwrap_or_else(|| visitor.link(addresses::HOME));
            Redirect::to(&Outcome::OfficeChosen.on(&back)).into_response()
        }
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn nobody(visitor: &Visitor) -> Response {
    Redirect::to(&visitor.sign_in()).into_response()
}

fn choice(me: &Me, held: &Held, names: &Names, reader: domain::Reader) -> Choice {
    let is_chosen = me.acting.as_ref() == Some(held);
    Choice { word: held.role.word().to_owned(), name: names.held(&held.role, &held.by, reader), is_chosen }
}
