//! Plans: the first screen, their list, their axes, and the data to download.

mod axes;
mod data;
mod foreseen;
mod lead;
mod list;
mod show;
mod view;

use axum::Router;
use axum::routing::get;

use crate::addresses;
use crate::app::App;

pub(crate) use foreseen::{ForeseenRow, foreseen_rows};

/// Plans and data.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::HOME, get(show::home))
        .route(addresses::PLANS, list::FOUND.routes())
        .route(addresses::PLAN, get(show::show))
        .route(addresses::PLAN_AXES, axes::NAME_AXIS.routes())
        .route(addresses::PLAN_FORESEEN, foreseen::FORESEE.routes())
        .route(addresses::PLAN_DROPPED, foreseen::DROP.routes())
        .route(addresses::DATA, get(data::list))
        .route(addresses::DATA_FILE, get(data::file))
}
