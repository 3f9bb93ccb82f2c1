//! Organisations that want to take part: the list, each of them with its answers, and the forms.

mod alike;
mod entry;
mod events;
mod forms;
mod list;
mod own;
mod show;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

pub(crate) use entry::are_there_rules;
pub(crate) use forms::ANSWER;
pub(crate) use own::{RemarkView, remark_view};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, form_routes};
use crate::sign_in::private;

/// The list, the page of each, the forms, and what is for an organisation alone.
pub(crate) fn routes(app: &App) -> Router<App> {
    let signing_in = Router::new()
        .route(addresses::ORGANISATION_SIGN_IN, get(entry::show).post(entry::submit))
        .layer(from_fn_with_state(app.clone(), private));
    Router::new()
        .merge(signing_in)
        .route(addresses::ORGANISATION_OWN, get(own::show))
        .route(addresses::ORGANISATION_DRAFT, get(own::read).post(own::remark))
        .route(addresses::ORGANISATIONS, get(list::show))
        .route(addresses::ORGANISATION, get(show::show))
        .merge(form_routes(&forms::FORMS))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    forms::FORMS.iter().map(FormAddress::from).collect()
}
