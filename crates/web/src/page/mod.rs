//! The frame of every page, the errors, and the few pages that belong to no capability.

mod around;
mod attempt;
mod both;
mod by_hand;
mod choices;
mod chrome;
mod drawn;
mod errors;
mod field;
mod filled;
mod form_address;
mod form_at;
mod form_page;
mod given_back;
mod gone;
mod health;
mod information;
mod inputs;
mod lapsed;
mod led;
mod marked;
mod me;
mod object;
mod offers;
mod own;
mod paper;
mod places;
mod scene;
mod sent;
mod tongue;
mod typed;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

pub(crate) use around::{Around, Barred, Ledger, Line, Mark, Onward, Step, Steps};
pub(crate) use attempt::{
    Submission, attempt, attempt_all, attempt_in_places, done, nobodys, own_key, read_form, refused,
};
pub(crate) use both::Both;
pub(crate) use by_hand::Faults;
pub(crate) use choices::{choices, for_whom};
pub(crate) use chrome::{Chrome, Nav};
pub(crate) use drawn::Drawn;
pub(crate) use errors::{
    announced, method_not_allowed, not_found, problem, problem_instead, problem_of, problem_with, whole_errors,
};
pub(crate) use field::{Control, Field, Row};
pub(crate) use filled::{Filled, MORE, failure_words, is_file, refused_words, status_of};
pub(crate) use form_address::{FormAddress, form_routes};
pub(crate) use form_at::form_at;
pub(crate) use form_page::{FormPage, Then};
pub(crate) use given_back::given_back;
pub(crate) use inputs::{Boxes, CAPTURED, Hand, Inputs};
pub(crate) use lapsed::Lapsed;
pub use led::named_places;
pub(crate) use me::begins;
pub(crate) use object::Object;
pub(crate) use own::{office_number, owes, own_line, own_office, second_from, served_office};

pub(crate) use scene::Scene;
pub(crate) use sent::Sent;
pub(crate) use tongue::typed_tongue;

use crate::addresses;
use crate::app::App;
use crate::kept::Public;

/// The pages that belong to no capability.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::PRIVACY, get(information::privacy))
        .route(addresses::OPERATOR, get(information::operator))
        .route(addresses::HEALTH, get(health::show))
}

/// A page.
pub(crate) fn html(template: &impl Template) -> Response {
    html_with(StatusCode::OK, template)
}

/// A page that everybody gets alike: it may be kept. None has a form with a key of its own for whoever acts as nobody.
pub(crate) fn public(template: &impl Template) -> Response {
    let mut page = html(template);
    page.extensions_mut().insert(Public);
    page
}

/// A page with another status than 200.
pub(crate) fn html_with(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(page) => (status, Html(marked::marked(gone::linked(typed::said(page))))).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
