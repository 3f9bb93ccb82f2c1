//! A new draft, blank or out of a pasted document.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::Written;

use super::{ACT, drafter, fields, lacking, source, unkept};
use crate::addresses;
use crate::app::App;
use crate::page::{Sent, problem, read_form};
use crate::visitor::Visitor;

/// Starts a draft of one proposal and opens it.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(drafter) = drafter(&app, &visitor) else {
        let barred = || problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-no-drafts-here");
        return lacking(&app, &visitor).unwrap_or_else(barred);
    };
    let sent = read_form(pairs);
    let document = sent.get("document").map_or("", String::as_str);
    let fields = fields::from_document(&app.platform.snapshot().state, document).fields;
    let proposal = Written { act: ACT.to_owned(), fields, source: source::kept(document), ..Written::default() };
    match app.platform.start_draft(&drafter, &[], vec![proposal], None).await {
        Ok(draft) => Redirect::to(&visitor.link(&addresses::to(addresses::DRAFT, &draft.id))).into_response(),
        Err(fault) => unkept(&app, &visitor, &fault),
    }
}
