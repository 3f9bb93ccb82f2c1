//! The assumption of a commitment by its institution. The endorsement itself has no form: it is
//! the consequence of an agreement, and its page is the commitment's.

mod assume;

use axum::Router;

use crate::addresses;
use crate::app::App;

/// Assumptions.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(addresses::COMMITMENT_ASSUMPTION, assume::ASSUME.routes())
}
