//! Acts that whoever prepares for an office fills in at their own form, for whoever holds it to correct and record, return or drop.
//! Nothing of it is an entry, and the entry that comes of it says nothing of whoever prepared.

mod form;
mod list;
mod view;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use platform::{DraftFault, Preparer};

pub(crate) use form::{FIELD, Kept, Opened, as_office, is_prepared, keep, opened, record};
pub(crate) use list::{of_office, own_line};
pub(crate) use view::{View, view};

use crate::app::App;
use crate::drafts;
use crate::page::{form_at, problem};
use crate::sign_in::private;
use crate::visitor::Visitor;

/// What was prepared for the office of whoever reads.
pub(crate) const ADDRESS: &str = "/preparados";
/// One of them: where it is returned or dropped.
const ONE: &str = "/preparados/{id}";

/// What was prepared.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(ADDRESS, get(list::show))
        .route(ONE, form_at(ADDRESS).post(list::submit))
        .layer(from_fn_with_state(app.clone(), private))
}

/// The visitor as one who opens what was prepared for the office that they serve.
fn preparer(app: &App, visitor: &Visitor) -> Option<Preparer> {
    app.platform.preparer(&visitor.authority(app)?).ok()
}

/// Whoever may not see it is told that there is none.
fn missing(app: &App, visitor: &Visitor) -> Response {
    let none = || problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-preparation");
    drafts::lacking(app, visitor).unwrap_or_else(none)
}

/// It could not be kept or read: it is too much, or the reason is ours.
fn unkept(app: &App, visitor: &Visitor, fault: &DraftFault) -> Response {
    let too_many = matches!(fault, DraftFault::TooManyDrafts | DraftFault::NoRoom);
    let many = || problem(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-too-many-preparations");
    if too_many { many() } else { drafts::unkept(app, visitor, fault) }
}
