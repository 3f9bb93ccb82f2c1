//! The phases of a commitment: which were closed and by what, and the forms that close one, open it again and report of it.

mod acts;
mod close;
mod reopen;
mod report;
mod view;

use axum::Router;

pub(crate) use acts::acts;
pub(crate) use view::{ClosingView, closings};

use crate::addresses;
use crate::app::App;

/// Phases of commitments.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::COMMITMENT_PHASE_CLOSE, close::CLOSE.routes())
        .route(addresses::COMMITMENT_PHASE_REOPENING, reopen::REOPEN.routes())
        .route(addresses::COMMITMENT_PHASE_REPORT, report::REPORT.routes())
}
