//! Second factors: showing one, and what is bound to somebody's account. Whoever asks for something that needs a factor shown a
//! few minutes ago at most comes here and goes back.

mod account;
mod application;
mod codes;
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

use crate::addresses;
use crate::app::App;
use crate::identity::{self, Remember};
use crate::page::problem;
use crate::sign_in::{failed, private, with_cookies};
use crate::visitor::Visitor;

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

/// What is not about what was typed.
fn refused(app: &App, visitor: &Visitor, fault: &FactorFault) -> Response {
    match fault {
        FactorFault::People(fault) => failed(app, visitor, fault),
        FactorFault::NotFresh => {
            let (show, back) = (visitor.link(addresses::SIGN_IN_FACTOR), visitor.link(addresses::ACCOUNT_FACTORS));
            Redirect::to(&format!("{show}?volver={back}")).into_response()
        }
        FactorFault::MadeSince => Redirect::to(&visitor.link(addresses::ACCOUNT_FACTORS)).into_response(),
        FactorFault::Paused | FactorFault::Wrong { .. } => {
            problem(app, visitor, StatusCode::TOO_MANY_REQUESTS, "problem-factor-paused")
        }
        FactorFault::Late => problem(app, visitor, StatusCode::GONE, "problem-factor-late"),
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
