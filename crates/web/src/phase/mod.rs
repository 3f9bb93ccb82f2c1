//! The phases of a commitment: which were closed and by what, and the forms that close one, open it again and report of it.

mod acts;
mod close;
mod reopen;
mod report;
mod view;

use axum::Router;

pub(crate) use acts::acts;
pub(crate) use view::{ClosingView, closings};

use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// Where the phase of a commitment is closed.
pub(crate) const CLOSE_ADDRESS: &str = "/compromisos/{number}/cierre-de-fase";
/// Where the report of its phase is made public.
pub(crate) const REPORT_ADDRESS: &str = "/compromisos/{number}/informe-de-fase";

/// Phases of commitments.
pub(crate) fn routes() -> Router<App> {
    form_routes(FORM_PAGES)
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    FORM_PAGES.map(FormAddress::from).into()
}

static FORM_PAGES: [&FormPage; 3] = [&close::CLOSE, &reopen::REOPEN, &report::REPORT];
