//! Plans: the first screen, their list, their axes, and the data to download.

mod axes;
mod data;
mod data_files;
mod foreseen;
mod front;
mod lead;
mod list;
mod methodology;
mod several;
mod show;
mod view;

use axum::Router;
use axum::routing::get;

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

pub(crate) use data_files::DICTIONARY_SHEET;
pub(crate) use foreseen::{ForeseenRow, foreseen_rows};

/// Plans and data.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::HOME, get(show::home))
        .route(addresses::PLAN, get(show::show))
        .route(addresses::PLAN_METHODOLOGY, get(methodology::show))
        .route(addresses::DATA, get(data::list))
        .route(addresses::DATA_FILE, get(data_files::file))
        .route(addresses::DATA_SHEET, get(data_files::sheet))
        .merge(form_routes(FORM_PAGES))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    FORM_PAGES.map(FormAddress::from).into()
}

static FORM_PAGES: [&FormPage; 4] = [&list::FOUND, &axes::NAME_AXIS, &foreseen::FORESEE, &foreseen::DROP];
