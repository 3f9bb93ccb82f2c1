//! The administration of the site: what fails and what to do, who signs in, and the security log. For the administrator and the
//! technical secretary, with two factors.

mod health;
mod home;
mod log;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use domain::Needs;
use platform::PeopleFault;

use crate::addresses;
use crate::app::App;
use crate::page::problem;
use crate::sign_in;
use crate::visitor::Visitor;

/// The pages of the administration.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::ADMINISTRATION, get(home::show))
        .route(addresses::SECURITY_LOG, get(log::show))
        .layer(from_fn_with_state(app.clone(), sign_in::private))
}

/// Lets through whoever may see it.
///
/// # Errors
/// The page that says who may.
fn admitted(app: &App, visitor: &Visitor) -> Result<(), Box<Response>> {
    let may = visitor.actor.as_ref().filter(|actor| app.platform.may_administer(actor, &app.platform.snapshot()));
    let key = match may {
        Some(actor) if Needs::TwoFactors.admit(actor.level).is_ok() => return Ok(()),
        Some(_) => "problem-administering-factor",
        None => "problem-not-administering",
    };
    Err(Box::new(problem(app, visitor, StatusCode::FORBIDDEN, key)))
}

/// A failure of ours.
fn failed(app: &App, visitor: &Visitor, fault: &PeopleFault) -> Response {
    tracing::error!(%fault, "the administration could not be shown");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}
