//! Organisations that want to take part: the list, each of them with its answers, and the forms.

mod events;
mod forms;
mod list;
mod show;

use axum::Router;
use axum::routing::get;

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, form_routes};

/// The list, the page of each, and the forms.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::ORGANISATIONS, get(list::show))
        .route(addresses::ORGANISATION, get(show::show))
        .merge(form_routes(&forms::FORMS))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    forms::FORMS.iter().map(FormAddress::from).collect()
}
