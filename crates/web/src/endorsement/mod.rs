//! The assumption of a commitment by its institution. The endorsement itself has no form: it is
//! the consequence of an agreement, and its page is the commitment's.

mod assume;

use axum::Router;

use crate::app::App;
use crate::page::{FormAddress, form_routes};

/// Assumptions.
pub(crate) fn routes() -> Router<App> {
    form_routes([&assume::ASSUME])
}

/// Where the form is.
pub(crate) fn forms() -> Vec<FormAddress> {
    vec![FormAddress::from(&assume::ASSUME)]
}
