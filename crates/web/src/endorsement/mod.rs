//! The assumption of a commitment by its institution, and its ratification by whoever comes after. The endorsement itself has no form: it is
//! the consequence of an agreement, and its page is the commitment's.

mod assume;
mod ratify;

use axum::Router;

pub(crate) use ratify::ratify;

use crate::app::App;
use crate::page::{FormAddress, form_routes};

/// Assumptions.
pub(crate) fn routes() -> Router<App> {
    form_routes([&assume::ASSUME, &ratify::RATIFY])
}

/// Where the form is.
pub(crate) fn forms() -> Vec<FormAddress> {
    vec![FormAddress::from(&assume::ASSUME), FormAddress::from(&ratify::RATIFY)]
}
