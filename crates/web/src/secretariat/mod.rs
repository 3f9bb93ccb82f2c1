//! The table: who sits, who holds each office, by which rules and calendars; how it is set up, and how
//! a motion to change it is put.

mod change_form;
mod seat;
mod set_up;
mod table;

use axum::Router;
use axum::routing::get;

pub(crate) use change_form::ChangeForm;

use crate::addresses;
use crate::app::App;

/// The page of the table, and the forms that set it up.
pub(crate) fn routes() -> Router<App> {
    let router = Router::new()
        .route(addresses::TABLE, get(table::show))
        .route(addresses::TABLE_SEAT, get(seat::show))
        .route(addresses::TABLE_SEAT_SUSPENSION, seat::of_the_seat("secretariat.suspend_participation"))
        .route(addresses::TABLE_SEAT_RESUMPTION, seat::of_the_seat("secretariat.resume_participation"))
        .route(addresses::TABLE_INSTALLATION, get(set_up::show).post(set_up::install));
    set_up::STEPS.iter().fold(router, |router, step| router.route(step.address, set_up::form(step)))
}
