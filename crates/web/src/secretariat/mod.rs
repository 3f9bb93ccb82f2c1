//! The table: who sits, who holds each office, by which rules and calendars; how it is set up, and how
//! a motion to change it is put.

mod calendar;
mod corrections;
mod made_codes;
mod offered;
mod review;
mod rows;
mod seat;
mod set_up;
mod starts;
mod steps;
mod table;
mod there;

use axum::Router;
use axum::routing::get;

pub(crate) use calendar::ACT as CALENDAR_ACT;
pub(crate) use starts::{RANGES, starts_of_motion};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// The page of the table, and the forms that set it up.
pub(crate) fn routes() -> Router<App> {
    let router = Router::new()
        .route(addresses::TABLE, get(table::show))
        .route(addresses::TABLE_SEAT, get(seat::show))
        .route(addresses::TABLE_CALENDARS, get(calendar::show).post(calendar::adopt))
        .route(addresses::TABLE_INSTALLATION, get(review::show).post(review::install))
        .merge(form_routes(form_pages()));
    rows::ROWS_PAGES.iter().fold(router, |router, form| router.route(form.address, form.routes()))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    let rows = rows::ROWS_PAGES.iter().map(|page| FormAddress::own(page.act, page.address));
    let own = [
        FormAddress::own(CALENDAR_ACT, addresses::TABLE_CALENDARS),
        FormAddress::own("secretariat.install", addresses::TABLE_INSTALLATION),
    ];
    form_pages().map(FormAddress::from).chain(rows).chain(own).collect()
}

fn form_pages() -> impl Iterator<Item = &'static FormPage> {
    set_up::FORMS.iter().chain(&seat::FORMS)
}
