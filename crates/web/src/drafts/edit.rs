//! A draft: opened, saved, discarded. Whoever saves over somebody else's work is shown both.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use platform::{Draft, DraftFault};

use super::{ACT, fields, own, view};
use crate::addresses;
use crate::app::App;
use crate::page::{Filled, Sent, Submission, failure_words, problem, read_form};
use crate::visitor::Visitor;
use crate::words::Names;

/// The form of a draft.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    match own(&app, &visitor, &id).await {
        Ok((_, draft)) => {
            let form = Filled::with(ACT, draft.fields.clone()).holding(&app, visitor.voice);
            view::page(&app, &visitor, &draft, form, Vec::new())
        }
        Err(page) => page,
    }
}

/// Saves a draft.
pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let draft = match own(&app, &visitor, &id).await {
        Ok((_, draft)) => draft,
        Err(page) => return page,
    };
    let (revision, typed) = fields::sent(read_form(pairs));
    // Also when no revision was sent: saving without one would start another draft.
    if revision != draft.revision {
        return stale(&app, &visitor, &draft, typed);
    }
    let unkept = fields::unkept(&typed);
    let mine = Draft { fields: fields::kept(typed.clone()), revision, ..draft };
    match app.platform.save_draft(&mine).await {
        Ok(saved) if !unkept.is_empty() => {
            // Everything else is saved; what could not be is said at its field.
            let form = Filled::faulty(visitor.voice, Submission { act: ACT, fields: typed }, &unkept);
            view::page(&app, &visitor, &saved, form.holding(&app, visitor.voice), Vec::new())
        }
        Ok(_) => Redirect::to(&visitor.link(&addresses::to(addresses::DRAFT, &id))).into_response(),
        Err(DraftFault::Stale(saved)) => stale(&app, &visitor, &saved, mine.fields),
        Err(DraftFault::Gone) => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-draft"),
        Err(fault) => {
            tracing::error!(%fault, "a draft could not be saved");
            problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}

/// Discards a draft. It never was an entry, so nothing of it stays.
pub(super) async fn discard(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    if let Err(page) = own(&app, &visitor, &id).await {
        return page;
    }
    match app.platform.delete_draft(&id).await {
        Ok(_) => Redirect::to(&visitor.link(addresses::DRAFTS)).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "a draft could not be discarded");
            problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}

/// Both versions: what was typed stays in the form, what was saved meanwhile stands beside it.
pub(super) fn stale(app: &App, visitor: &Visitor, saved: &Draft, typed: Fields) -> Response {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let both = fields::differing(visitor.voice, &typed, &saved.fields);
    let form = Filled {
        status: StatusCode::CONFLICT,
        refusal: Some(failure_words(&names, "draft-stale")),
        ..Filled::with(ACT, typed).holding(app, visitor.voice)
    };
    view::page(app, visitor, saved, form, both)
}
