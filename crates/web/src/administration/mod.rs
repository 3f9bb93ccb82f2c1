//! The administration of the site: what fails and what to do, who signs in, and the security log. For the administrator and the
//! technical secretary, with two factors.

mod health;
mod home;
mod log;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
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
/// The page that says who may, or the way to show a second factor first.
fn admitted(app: &App, visitor: &Visitor) -> Result<(), Box<Response>> {
    let may = visitor.actor.as_ref().filter(|actor| app.platform.may_administer(actor, &app.platform.snapshot()));
    match may {
        Some(actor) if Needs::TwoFactors.admit(actor.level).is_ok() => Ok(()),
        Some(_) => {
            let (show, back) = (visitor.link(addresses::SIGN_IN_FACTOR), visitor.link(addresses::ADMINISTRATION));
            Err(Box::new(Redirect::to(&format!("{show}?volver={back}")).into_response()))
        }
        None => Err(Box::new(problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-administering"))),
    }
}

/// A failure of ours.
fn failed(app: &App, visitor: &Visitor, fault: &PeopleFault) -> Response {
    tracing::error!(%fault, "the administration could not be shown");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}
