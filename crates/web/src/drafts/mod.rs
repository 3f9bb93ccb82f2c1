//! Private drafts of an institution: never an entry, until one act presents them.

mod edit;
mod fields;
mod list;
mod present;
mod start;
mod view;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::{Allowed, Code, State, Typed};
use platform::Draft;

use crate::addresses;
use crate::app::App;
use crate::page::problem;
use crate::visitor::Visitor;

/// The act a draft becomes.
const ACT: &str = "proposal.present";

/// Drafts.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::DRAFTS, get(list::show).post(start::submit))
        .route(addresses::DRAFT, get(edit::show).post(edit::save))
        .route(addresses::DRAFT_PRESENTATION, post(present::submit))
        .route(addresses::DRAFT_DISCARD, post(edit::discard))
}

/// The institution whose drafts the visitor may see: that of the office they act as, when it may present.
pub(crate) fn desk(app: &App, visitor: &Visitor, state: &State) -> Option<Code> {
    let actor = visitor.actor.as_ref()?;
    let office = state.skeleton.secretariat.office(actor.office()?)?;
    Allowed::Member.admit(actor, &state.skeleton, app.platform.now().date()).ok()?;
    Some(office.institution.clone())
}

/// The draft of that id, when it is the institution's own. Whoever may not see it is told that there is none.
///
/// # Errors
/// The page that says so.
async fn own(app: &App, visitor: &Visitor, id: &str) -> Result<(Code, Draft), Response> {
    let nothing = || problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-draft");
    let institution = desk(app, visitor, &app.platform.snapshot().state).ok_or_else(nothing)?;
    match app.platform.draft(id).await {
        Ok(Some(draft)) if draft.institution == institution.as_str() && draft.act == ACT => Ok((institution, draft)),
        Ok(_) => Err(nothing()),
        Err(fault) => {
            tracing::error!(%fault, "a draft could not be read");
            Err(problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"))
        }
    }
}
