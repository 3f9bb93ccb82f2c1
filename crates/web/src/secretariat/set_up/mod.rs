//! How a table is set up: a page for each step, what is there and what is missing, and the review before it is installed.

mod calendar;
mod corrections;
mod forms;
mod made_codes;
mod offered;
mod order;
mod review;
mod rows;
mod starts;
mod steps;
mod there;

use axum::Router;
use axum::routing::get;

pub(crate) use calendar::ACT as CALENDAR_ACT;
pub(super) use forms::FORMS;
pub(crate) use starts::{RANGES, starts_of_motion};

use crate::addresses;
use crate::app::App;
use crate::page::FormAddress;

/// The pages that are more than a form.
pub(super) fn routes() -> Router<App> {
    let router = Router::new()
        .route(addresses::TABLE_CALENDARS, get(calendar::show).post(calendar::adopt))
        .route(addresses::TABLE_INSTALLATION, get(review::show).post(review::install));
    rows::ROWS_PAGES.iter().fold(router, |router, form| router.route(form.address(), form.routes()))
}

/// Where their forms are.
pub(super) fn addresses() -> impl Iterator<Item = FormAddress> {
    let rows = rows::ROWS_PAGES.iter().map(|page| FormAddress::own(page.act, page.address()));
    rows.chain([
        FormAddress::own(CALENDAR_ACT, addresses::TABLE_CALENDARS),
        FormAddress::own("secretariat.install", addresses::TABLE_INSTALLATION),
    ])
}
