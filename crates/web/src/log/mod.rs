//! The record: every entry with number, date, office and deed, and what proves it.

mod asked_order;
mod entries;
mod entry;
mod erase;
mod files;
mod objects;
mod related;

use axum::Router;
use axum::routing::get;

pub(crate) use entries::{EntryLine, latest_told, line};
pub(crate) use files::saved;
pub(crate) use objects::{ObjectLink, objects, whole};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, FormPage, form_routes};

/// The pages and files of the record.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::RECORD, get(entries::list))
        .route(addresses::CHECKPOINT, get(files::checkpoint))
        .route(addresses::ENTRY_OPENINGS, get(files::openings))
        .route(addresses::ENTRY, get(entry::show))
        .route(addresses::ENTRY_BYTES, get(files::bytes))
        .route(addresses::FILE, get(files::download))
        .route(addresses::ENTRY_PROOF, get(files::proof))
        .merge(form_routes(FORM_PAGES))
}

/// Where the forms are.
pub(crate) fn forms() -> Vec<FormAddress> {
    FORM_PAGES.map(FormAddress::from).to_vec()
}

static FORM_PAGES: [&FormPage; 1] = [&erase::ERASE];
