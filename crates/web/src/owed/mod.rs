//! What is owed, for everybody and for each office: what is to be done, by when, and where.

mod handover;
mod list;
mod next;
mod office;
mod onward;
mod place;
mod rows;

use axum::Router;
use axum::routing::get;

pub(crate) use next::{NextSession, next_session};
pub(crate) use onward::{onward, own_next};
pub(crate) use place::object_of;
pub(crate) use rows::{DueRow, Reads, Whose, counts, due_row, first_rows, unsaid};

use crate::addresses;
use crate::app::App;

/// What is owed.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::OWED, get(list::show))
        .route(addresses::OWED_BY, get(office::show))
        .route(addresses::OWED_HANDOVER, get(handover::show))
}
