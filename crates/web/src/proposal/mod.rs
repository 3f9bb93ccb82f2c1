//! Commitments, from the private draft to the page everybody reads.

mod acknowledgement;
mod actions;
mod amend;
mod around;
mod asked;
mod blanks;
mod capture;
mod diff;
mod documents;
mod ficha;
mod field_versions;
mod filter;
mod history;
mod list;
mod may;
mod next_row;
mod next_session;
mod next_words;
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
pub(crate) use amend::on_record;
pub(crate) use around::of_commitment;
pub(crate) use asked::{AskedView, asked};
pub(crate) use blanks::missing;
pub(crate) use ficha::{Ways, ways};
pub(crate) use filter::{AWAITING_CALL, Filter, Select};
pub(crate) use may::{captures, may, refused, unless_may, unwritten};
pub(crate) use next_row::{NextRow, next_rows};
pub(crate) use next_words::{NextWords, next_words};
pub(crate) use row::{CommitmentRow, address, institution, number as commitment_number, row};
pub(crate) use show::find;
pub(crate) use stops::{StopView, empty_strip, strip};

use crate::addresses;
use crate::app::App;
use crate::page::{FormAddress, form_routes};

/// Commitments, drafts and acknowledgements.
pub(crate) fn routes() -> Router<App> {
    amend::routes()
        .route(addresses::COMMITMENTS, get(list::show))
        .route(addresses::COMMITMENT, get(show::show))
        .route(addresses::COMMITMENT_WORDING, get(revise::show).post(revise::submit))
        .route(addresses::ACKNOWLEDGEMENT, get(acknowledgement::show))
        .merge(form_routes([&withdraw::WITHDRAW, &capture::CAPTURE]))
}

/// Where the forms are. A proposal is presented from its draft, or for an office from the paper that it signed.
pub(crate) fn forms() -> Vec<FormAddress> {
    let present = FormAddress {
        sent_to: addresses::DRAFT_PRESENTATION,
        ..FormAddress::own("proposal.present", addresses::DRAFT)
    };
    [present, FormAddress::from(&capture::CAPTURE), FormAddress::from(&withdraw::WITHDRAW)]
        .into_iter()
        .chain(amend::forms())
        .collect()
}
