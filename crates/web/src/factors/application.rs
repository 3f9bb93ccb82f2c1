//! Binding an application that shows codes: a secret is offered, and the first code of it binds it.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use platform::FactorFault;

use super::{After, From, nobody, picture, refused, risen, wrong};
use crate::addresses;
use crate::app::App;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::sign_in::failed;
use crate::visitor::Visitor;

/// Letters between two spaces of a secret that is typed by hand.
const GROUP: usize = 4;

#[derive(Template)]
#[template(path = "factors/application.html")]
struct Application {
    page: Chrome,
    /// The secret in groups, to be typed by hand.
    secret: String,
    picture: Option<picture::Picture>,
    wrong: Option<String>,
    after: After,
}

/// The secret that waits for its first code. Looking makes none.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(after): Query<After>) -> Response {
    page(&app, &visitor, after.own(&visitor), None).await
}

/// Binds it by its first code; without one, offers a secret.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let mut sent = read_form(pairs);
    let after = After::of(&visitor, &sent);
    let Some(code) = sent.remove("totp") else {
        return match app.platform.offer_totp(&me.token, &me.session).await {
            Ok(()) => after.via(&visitor, addresses::ACCOUNT_APPLICATION),
            Err(fault) => refused(&app, &visitor, (From::Factors, &after), &fault),
        };
    };
    match app.platform.bind_totp(&me.token, &me.session, &code).await {
        Ok(token) => {
            let factors = after.on(visitor.link(addresses::ACCOUNT_FACTORS));
            risen(&app, &token, &Outcome::ApplicationBound.on(&factors))
        }
        Err(FactorFault::Wrong { left, adrift }) => {
            page(&app, &visitor, after, Some(wrong(&visitor, left, adrift))).await
        }
        Err(fault) => refused(&app, &visitor, (From::Factors, &after), &fault),
    }
}

async fn page(app: &App, visitor: &Visitor, after: After, wrong: Option<String>) -> Response {
    let Some(me) = &visitor.me else { return nobody(visitor) };
    let offered = match app.platform.offered_totp(&me.session).await {
        Ok(Some(offered)) => offered,
        Ok(None) => return after.via(visitor, addresses::ACCOUNT_FACTORS),
        Err(fault) => return refused(app, visitor, (From::Factors, &after), &fault),
    };
    let snapshot = app.platform.snapshot();
    let title = visitor.voice.say("factor-application-title");
    let page = Chrome::new(app, visitor, &snapshot.state, title, Nav::None);
    let account = match app.platform.account(&me.person).await {
        Ok(account) => account.map(|account| account.address.masked()).unwrap_or_default(),
        Err(fault) => return failed(app, visitor, &fault),
    };
    let key = app.platform.vkey();
    let log = key.name().split('/').next().unwrap_or_default();
    let picture = picture::of(&page.body, &format!("{account}, {log}"), &offered);
    let letters: Vec<char> = offered.chars().collect();
    let secret = letters.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join(" ");
    let status = if wrong.is_some() { StatusCode::FORBIDDEN } else { StatusCode::OK };
    html_with(status, &Application { page, secret, picture, wrong, after })
}
