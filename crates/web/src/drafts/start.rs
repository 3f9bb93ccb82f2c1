//! A new draft, blank or out of a pasted document.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Typed;
use platform::Draft;

use super::{ACT, desk, fields};
use crate::addresses;
use crate::app::App;
use crate::page::{Sent, problem, read_form};
use crate::visitor::Visitor;

/// Starts a draft and opens it.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(institution) = desk(&app, &visitor, state) else {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-no-drafts-here");
    };
    let sent = read_form(pairs);
    let document = sent.get("document").map_or("", String::as_str);
    let draft = Draft {
        id: String::new(),
        institution: institution.as_str().to_owned(),
        act: ACT.to_owned(),
        fields: fields::from_document(state, document),
        revision: 0,
        saved_at: 0,
    };
    match app.platform.save_draft(&draft).await {
        Ok(draft) => Redirect::to(&visitor.link(&addresses::to(addresses::DRAFT, &draft.id))).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "a draft could not be saved");
            problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}
