//! What is owed, for everybody and for each office: what is to be done, by when, and where.

mod list;
mod next;
mod office;
mod own;
mod place;
mod rows;
mod then;

use axum::Router;
use axum::routing::get;

pub(crate) use next::{NextSession, next_session};
pub(crate) use own::{own_line, own_office};
pub(crate) use place::object_of;
pub(crate) use rows::{DueRow, Reads, Whose, counts, due_row, first_rows};
pub(crate) use then::{Then, then};

use crate::addresses;
use crate::app::App;

/// What is owed.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(addresses::OWED, get(list::show)).route(addresses::OWED_BY, get(office::show))
}
