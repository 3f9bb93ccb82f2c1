//! Printed codes, for when there is no application at hand. They are shown once, on a page to print.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;

use super::{After, From, nobody, refused};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "factors/codes.html")]
struct Codes {
    page: Chrome,
    codes: Vec<String>,
    /// Of which body they are, where it is reached, and when they were made: they are kept on paper, beside others.
    of: String,
    /// Whether there was a set before, which is good no more.
    takes_a_place: bool,
    /// The way back to their factors.
    back: String,
}

/// Looking makes none, and those that were made are shown no more.
pub(super) async fn show(visitor: Visitor, Query(after): Query<After>) -> Response {
    after.own(&visitor).via(&visitor, addresses::ACCOUNT_FACTORS)
}

/// Makes a new set, in place of the one that whoever asks has seen: a page that is loaded again makes no other.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let mut sent = read_form(pairs);
    let (after, seen) = (After::of(&visitor, &sent), sent.remove("set").unwrap_or_default());
    match app.platform.renew_recovery_codes(&me.token, &me.session, &seen).await {
        Ok(codes) => {
            let snapshot = app.platform.snapshot();
            let title = visitor.voice.say("factor-codes-title");
            let page = Chrome::new(&app, &visitor, &snapshot.state, title, Nav::None);
            let of = of(&app, &visitor, &page.body);
            let back = after.on(visitor.link(addresses::ACCOUNT_FACTORS));
            html(&Codes { page, codes, of, takes_a_place: !seen.is_empty(), back })
        }
        Err(fault) => refused(&app, &visitor, (From::Factors, &after), &fault),
    }
}

fn of(app: &App, visitor: &Visitor, body: &str) -> String {
    let voice = visitor.voice;
    let (body, when) = (body.to_owned(), voice.moment(app.platform.now()));
    match &app.site.public_url {
        Some(url) => {
            let args = [("body", body.into()), ("site", url.shown().into()), ("when", when.into())];
            voice.with("factor-codes-of", &args)
        }
        None => voice.with("factor-codes-of-body", &[("body", body.into()), ("when", when.into())]),
    }
}
