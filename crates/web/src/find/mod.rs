//! Finding: the page of what was found, and the index behind it, which follows the record.

mod asked;
mod chosen;
mod faults;
mod field;
mod followed;
mod hit;
mod page;
mod refine;
mod searched;
mod sheet;
mod wrong;

use axum::Router;
use axum::routing::get;

pub(crate) use asked::{Asked, in_query};
pub(crate) use hit::{Hit, PAGE, hits};
pub(crate) use searched::{Searched, keep_up};
pub(crate) use sheet::COLUMNS;
pub(crate) use wrong::{MayBe, Wrong, wrong};

use crate::addresses;
use crate::app::App;

/// The page, and what was found as a file.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(addresses::FIND, get(page::show)).route(addresses::FIND_SHEET, get(sheet::show))
}
