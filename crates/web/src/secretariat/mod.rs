//! The table: who sits, who holds each office, by which rules and calendars; how it is set up, and how
//! a motion to change it is put.

mod seat;
mod set_up;
mod starts;
mod table;

use axum::Router;
use axum::routing::get;

pub(crate) use starts::{RANGES, starts_of_motion};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// The page of the table, and the forms that set it up.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::TABLE, get(table::show))
        .route(addresses::TABLE_SEAT, get(seat::show))
        .route(addresses::TABLE_INSTALLATION, get(set_up::show).post(set_up::install))
        .merge(form_routes(form_pages()))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    let installation = FormAddress::own("secretariat.install", addresses::TABLE_INSTALLATION);
    form_pages().map(FormAddress::from).chain([installation]).collect()
}

fn form_pages() -> impl Iterator<Item = &'static FormPage> {
    set_up::STEPS.iter().map(|step| &step.form).chain(&seat::FORMS)
}
