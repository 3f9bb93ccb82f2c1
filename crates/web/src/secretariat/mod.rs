//! The table: who sits, who holds each office, by which rules and calendars; how it is set up, and how
//! a motion to change it is put.

mod captures;
mod factor;
mod papers;
mod seat;
mod set_up;
mod table;

use axum::Router;
use axum::routing::get;

pub(crate) use captures::objections;
pub(crate) use captures::open as open_captures;
pub(crate) use factor::ADDRESS as FACTOR_RESET;
pub(crate) use papers::open_to;
pub(crate) use set_up::{CALENDAR_ACT, RANGES, starts_of_motion};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// The page of the table, and the forms that set it up.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::TABLE, get(table::show))
        .route(addresses::TABLE_SEAT, get(seat::show))
        .merge(set_up::routes())
        .merge(form_routes(form_pages()))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    form_pages().map(FormAddress::from).chain(set_up::addresses()).collect()
}

fn form_pages() -> impl Iterator<Item = &'static FormPage> {
    set_up::FORMS.iter().chain(&seat::FORMS).chain(&papers::FORMS).chain(&factor::FORMS)
}
