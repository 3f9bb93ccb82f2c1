//! Showing a second factor: after signing in, and again before what cannot be taken back.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use platform::{FactorFault, Token};

use super::{After, From, next, nobody, passkey, refused, risen, wrong};
use crate::addresses;
use crate::app::App;
use crate::identity::{self, Factor, Me, Remember};
use crate::page::{Chrome, Nav, Sent, html, html_with, read_form};
use crate::sign_in::{failed, with_cookies};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "factors/show.html")]
struct Show {
    page: Chrome,
    /// Why it is asked for.
    lede: String,
    after: After,
    /// Whether they have an application that shows codes.
    has_application: bool,
    /// How a passkey is shown, by whoever has one.
    passkey: Option<passkey::Offer>,
    codes_left: i64,
    /// What was wrong with the code of an application.
    totp_wrong: Option<String>,
    /// What was wrong with a printed code.
    code_wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "factors/shown.html")]
struct Shown {
    page: Chrome,
}

/// The form; whoever has no factor is led to where one is bound.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(after): Query<After>) -> Response {
    page(&app, &visitor, after.own(&visitor), None).await
}

/// Raises the session by what was typed.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let sent = read_form(pairs);
    let after = After::of(&visitor, &sent);
    let printed = sent.get("respaldo").filter(|code| !code.trim().is_empty());
    let shown = match printed {
        Some(code) => app.platform.show_recovery_code(&me.token, &me.session, code).await,
        None => app.platform.show_totp(&me.token, &me.session, sent.get("totp").map_or("", String::as_str)).await,
    };
    match shown {
        // Whoever has no application at hand any more binds another one.
        Ok(token) if printed.is_some() => {
            let factors = after.on(visitor.link(addresses::ACCOUNT_FACTORS));
            let joined = if factors.contains('?') { '&' } else { '?' };
            risen(&app, &token, &format!("{factors}{joined}respaldo=1"))
        }
        Ok(token) => go_on(&app, &visitor, me, &token, &after),
        Err(FactorFault::Wrong { left, adrift }) => {
            page(&app, &visitor, after, Some((wrong(&visitor, left, adrift), printed.is_some()))).await
        }
        Err(fault) => refused(&app, &visitor, (From::Showing, &after), &fault),
    }
}

/// The session went up: on to where it was asked for.
pub(super) fn go_on(app: &App, visitor: &Visitor, me: &Me, token: &Token, after: &After) -> Response {
    if after.aparte.is_empty() {
        return risen(app, token, &next(visitor, me, after));
    }
    let cookie = identity::keep_session(&app.site, token, Remember::UntilClosed);
    let snapshot = app.platform.snapshot();
    let page = Chrome::new(app, visitor, &snapshot.state, visitor.voice.say("factor-shown-title"), Nav::None);
    with_cookies(html(&Shown { page }), [cookie])
}

async fn page(app: &App, visitor: &Visitor, after: After, wrong: Option<(String, bool)>) -> Response {
    let Some(me) = &visitor.me else { return nobody(visitor) };
    let factors = match app.platform.factors(&me.person).await {
        Ok(factors) => factors,
        Err(fault) => return failed(app, visitor, &fault),
    };
    if factors.bound.is_empty() {
        return after.via(visitor, addresses::ACCOUNT_FACTORS);
    }
    let snapshot = app.platform.snapshot();
    let status = if wrong.is_some() { StatusCode::FORBIDDEN } else { StatusCode::OK };
    let (totp_wrong, code_wrong) = match wrong {
        Some((words, true)) if factors.codes_left > 0 => (None, Some(words)),
        wrong => (wrong.map(|(words, _)| words), None),
    };
    let (title, lede) = match me.factor() {
        // None was bound when this was asked.
        Factor::Unbound | Factor::Unshown => ("factor-show-title", "factor-show-lede"),
        Factor::Stale => ("factor-again-title", "factor-again-lede"),
        Factor::Fresh => ("factor-fresh-title", "factor-fresh-lede"),
    };
    let page = Chrome::new(app, visitor, &snapshot.state, visitor.voice.say(title), Nav::None);
    let lede = visitor.voice.say(lede);
    let has = |kind: &str| factors.bound.iter().any(|factor| factor.kind == kind);
    let passkey = if has(passkey::KIND) { passkey::offer(&app.site) } else { None };
    let has_application = has("totp");
    html_with(
        status,
        &Show { page, lede, after, has_application, passkey, codes_left: factors.codes_left, totp_wrong, code_wrong },
    )
}
