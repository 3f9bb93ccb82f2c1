//! One's own account: what it is, where it is open, which programs act for it, and what is kept of whoever has it. Everything here
//! is for the person who is signed in, and for nobody else.

mod address;
mod devices;
mod follow;
mod home;
mod kept;
mod leave;
mod liaisons;
mod mailbox;
mod notices;
mod programs;
mod security;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use platform::PeopleFault;

use crate::addresses;
use crate::app::App;
use crate::page::{form_at, problem};
use crate::sign_in;
use crate::visitor::Visitor;

pub(crate) use follow::{Follow, follow};
pub(crate) use liaisons::ADDRESS as LIAISONS;
pub(crate) use security::{SecurityRow, row};

/// The pages of one's own account.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::ACCOUNT, get(home::show))
        .route(addresses::ACCOUNT_LANGUAGE, get(to_account).post(home::set_language))
        .route(addresses::ACCOUNT_DEVICES, get(devices::show).post(devices::submit))
        .route(addresses::ACCOUNT_TOKENS, get(programs::show).post(programs::submit))
        .route(liaisons::ADDRESS, get(liaisons::show).post(liaisons::submit))
        .route(addresses::ACCOUNT_ADDRESS, get(address::show).post(address::submit))
        .route(addresses::ACCOUNT_DATA, get(kept::show))
        .route(addresses::ACCOUNT_DATA_FILE, get(to_data).post(kept::file))
        .route(addresses::ACCOUNT_NOTICES, get(notices::show).post(notices::submit))
        .route(follow::ADDRESS, form_at(addresses::COMMITMENT).post(follow::submit))
        .route(mailbox::ADDRESS, get(to_notices).post(mailbox::submit))
        .route(addresses::NOTICES_END, get(notices::ask).post(notices::end))
        .route(addresses::ACCOUNT_LEAVE, get(leave::show).post(leave::submit))
        .layer(from_fn_with_state(app.clone(), sign_in::private))
}

/// The language is chosen on the page of the account.
async fn to_account(visitor: Visitor) -> Redirect {
    Redirect::to(&visitor.link(addresses::ACCOUNT))
}

/// Mailboxes are named on the page of notices.
async fn to_notices(visitor: Visitor) -> Redirect {
    Redirect::to(&visitor.link(addresses::ACCOUNT_NOTICES))
}

/// What is kept is asked for on the page that tells of it.
async fn to_data(visitor: Visitor) -> Redirect {
    Redirect::to(&visitor.link(addresses::ACCOUNT_DATA))
}

/// Whoever is not signed in signs in first.
fn nobody(visitor: &Visitor) -> Response {
    Redirect::to(&visitor.sign_in()).into_response()
}

/// Where a second factor is shown before one comes back to a page.
fn factor_first(visitor: &Visitor, back: &str) -> String {
    format!("{}?volver={}", visitor.link(addresses::SIGN_IN_FACTOR), visitor.link(back))
}

/// A failure of ours.
fn failed(app: &App, visitor: &Visitor, fault: &PeopleFault) -> Response {
    if *fault == PeopleFault::Ended {
        return problem(app, visitor, StatusCode::CONFLICT, "problem-ended-meanwhile");
    }
    tracing::error!(%fault, "an account could not be read or changed");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}
