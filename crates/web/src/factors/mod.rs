//! Second factors: showing one, and what is bound to somebody's account. Whoever asks for something that needs a factor shown a
//! few minutes ago at most comes here and goes back.

mod account;
mod after;
mod application;
mod codes;
mod last;
mod passkey;
mod picture;
mod show;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::Moment;
use platform::{FactorFault, Token};

use after::{After, next};

use crate::addresses;
use crate::app::App;
use crate::identity::{self, Remember};
use crate::page::problem_instead;
use crate::sign_in::{failed, private, with_cookies};
use crate::visitor::{Visitor, with_back};

/// The pages of second factors.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::SIGN_IN_FACTOR, get(show::show).post(show::submit))
        .route(addresses::ACCOUNT_FACTORS, get(account::show).post(account::submit))
        .route(addresses::ACCOUNT_APPLICATION, get(application::show).post(application::submit))
        .route(addresses::ACCOUNT_RECOVERY_CODES, get(codes::show).post(codes::submit))
        .merge(passkey::routes())
        .layer(from_fn_with_state(app.clone(), private))
}

/// To a page of ours, in a browser that holds what a risen session has from here on. Nobody knows any more whether others use
/// the machine, so closing the browser signs out.
fn risen(app: &App, token: &Token, to: &str) -> Response {
    let cookie = identity::keep_session(&app.site, token, Remember::UntilClosed);
    with_cookies(Redirect::to(to).into_response(), [cookie])
}

/// Whoever has not signed in does that first.
fn nobody(visitor: &Visitor) -> Response {
    Redirect::to(&visitor.sign_in()).into_response()
}

/// On which page somebody was who was refused.
#[derive(Clone, Copy)]
enum From {
    Factors,
    Showing,
}

impl From {
    /// The way back to it, in words, which carries on where they wanted to go.
    fn again(self, visitor: &Visitor, after: &After) -> (String, String) {
        let (address, name) = match self {
            Self::Factors => (addresses::ACCOUNT_FACTORS, "passkey-back-to-factors"),
            Self::Showing => (addresses::SIGN_IN_FACTOR, "passkey-back-to-showing"),
        };
        (after.on(visitor.link(address)), visitor.voice.say(name))
    }
}

/// What is not about what was typed.
fn refused(app: &App, visitor: &Visitor, (from, after): (From, &After), fault: &FactorFault) -> Response {
    let again = || from.again(visitor, after);
    match fault {
        FactorFault::People(fault) => failed(app, visitor, fault),
        FactorFault::NotFresh => {
            let factors = after.on(visitor.link(addresses::ACCOUNT_FACTORS));
            Redirect::to(&with_back(visitor.link(addresses::SIGN_IN_FACTOR), &factors)).into_response()
        }
        FactorFault::MadeSince => after.via(visitor, addresses::ACCOUNT_FACTORS),
        FactorFault::Paused | FactorFault::Wrong { .. } => {
            problem_instead(app, visitor, StatusCode::TOO_MANY_REQUESTS, "problem-factor-paused", again())
        }
        FactorFault::Late => problem_instead(app, visitor, StatusCode::GONE, "problem-factor-late", again()),
    }
}

/// What of it was wrong, in words.
fn wrong(visitor: &Visitor, left: i64, adrift: Option<Moment>) -> String {
    let t = visitor.voice;
    let wrong = t.with1("factor-wrong", "count", left);
    match adrift {
        Some(now) => format!("{wrong} {}", t.with1("factor-adrift", "hour", t.hour(now.time()))),
        None => wrong,
    }
}
