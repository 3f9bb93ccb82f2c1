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

/// The page of the table, and the forms that set it up.
pub(crate) fn routes() -> Router<App> {
    let router = Router::new()
        .route(addresses::TABLE, get(table::show))
        .route(addresses::TABLE_SEAT, get(seat::show))
        .route(addresses::TABLE_SUSPENSION, seat::SUSPEND.routes())
        .route(addresses::TABLE_RESUMPTION, seat::RESUME.routes())
        .route(addresses::TABLE_INSTALLATION, get(set_up::show).post(set_up::install));
    set_up::STEPS.iter().fold(router, |router, step| router.route(step.form.address, step.form.routes()))
}
