//! Commitments, from the private draft to the page everybody reads.

mod acknowledgement;
mod actions;
mod blanks;
mod diff;
mod documents;
mod due;
mod ficha;
mod history;
mod list;
mod may;
mod revise;
mod row;
mod show;
mod stops;
mod submit;
mod votes;
mod withdraw;
mod wording;

use axum::Router;
use axum::routing::get;

pub(crate) use actions::{actions, assume};
pub(crate) use blanks::missing;
pub(crate) use due::{Due, due};
pub(crate) use ficha::{period, support_words};
pub(crate) use may::{unless_may, unwritten};
pub(crate) use row::{CommitmentRow, address, institution, row};
pub(crate) use stops::{StopView, empty_strip, strip};
pub(crate) use wording::agreement_name;

use crate::addresses;
use crate::app::App;

/// Commitments, drafts and acknowledgements.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::COMMITMENTS, get(list::show))
        .route(addresses::COMMITMENT, get(show::show))
        .route(addresses::COMMITMENT_WORDING, get(revise::show).post(revise::submit))
        .route(addresses::COMMITMENT_WITHDRAWAL, withdraw::WITHDRAW.routes())
        .route(addresses::ACKNOWLEDGEMENT, get(acknowledgement::show))
}
