//! Sessions: their list, their call, their public page, and the desk from which they are held.

mod about;
mod agenda;
mod agreements;
mod attended;
mod calendar;
mod call;
mod call_points;
mod calls;
mod changes;
mod circulated;
mod desk;
mod desk_acts;
mod desk_motion;
mod events;
mod follows;
mod held;
mod list;
mod objection;
mod release;
mod show;
mod told;
mod view;
mod voting_view;

pub(crate) use agreements::agreement_link;
use axum::Router;
use axum::routing::get;
pub(crate) use call_points::{call_about, call_continuing, call_with};
pub(crate) use changes::{CALL_AGAIN_ADDRESS, DROP_POINT_ADDRESS};
pub(crate) use circulated::access;
pub(crate) use list::conducts;
pub(crate) use told::far;
pub(crate) use voting_view::sense_icon;

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// Sessions and agreements.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::SESSIONS, get(list::show))
        .route(addresses::SESSION_CALL, get(call::show).post(call::submit))
        .route(addresses::SESSION, get(show::show))
        .route(addresses::SESSION_CALENDAR, get(calendar::show))
        .route(addresses::SESSION_NOTICES, get(told::show))
        .route(addresses::SESSION_DESK, get(desk::show))
        .route(addresses::SESSION_AGENDA, get(agenda::show).post(agenda::submit))
        .route(addresses::SESSION_EVENTS, get(events::stream))
        .route(addresses::AGREEMENTS, get(agreements::show))
        .merge(desk_acts::routes())
        .merge(form_routes(FORM_PAGES))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    let call = FormAddress::own("session.call", addresses::SESSION_CALL);
    let agenda = FormAddress::own("session.amend_agenda", addresses::SESSION_AGENDA);
    FORM_PAGES.map(FormAddress::from).into_iter().chain([call, agenda]).chain(desk_acts::forms()).collect()
}

static FORM_PAGES: [&FormPage; 7] = [
    &changes::CHANGE,
    &changes::ADD_POINT,
    &changes::DROP_POINT,
    &changes::AGAIN,
    &changes::CANCEL,
    &release::RELEASE,
    &objection::OBJECT,
];
