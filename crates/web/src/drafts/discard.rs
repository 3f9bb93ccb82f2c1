//! A draft is discarded: asked on a page of its own that says what would go, and then it is gone.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use platform::DraftFault;
use words::Names;

use super::advice::Advice;
use super::batch::{Act, acts};
use super::{to_present, unkept};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "drafts/discard.html")]
struct Discard {
    page: Chrome,
    /// What is written in it.
    acts: Vec<Act>,
    /// What goes besides: the pasted document, the code of reading, vistos buenos.
    besides: Vec<String>,
    action: String,
    back: String,
    /// By this a browser keeps what is typed in it.
    keep: String,
}

/// Asks whether it is to go, and shows what would.
pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let draft = match to_present(&app, &visitor, &id).await {
        Ok((_, draft)) => draft,
        Err(page) => return page,
    };
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let names = Names { state: &snapshot.state, voice: t };
    // What it would bring about is no matter when it goes.
    let silent = Advice { words: String::new(), refused: None, deeds: Vec::new() };
    let has_document = draft.rows.iter().any(|row| !row.written.source.is_empty());
    let is_asked = match app.platform.clearances(&draft).await {
        Ok(asked) => !asked.is_empty(),
        Err(fault) => return unkept(&app, &visitor, &fault),
    };
    let besides = [
        (has_document, "draft-discard-document"),
        (draft.reading > 0, "draft-discard-code"),
        (is_asked, "draft-discard-clearances"),
    ];
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    html(&Discard {
        page: Chrome::new(&app, &visitor, &snapshot.state, t.say("draft-discard-ask"), Nav::Commitments),
        acts: acts(&app, &names, &draft, &silent),
        besides: besides.into_iter().filter(|(goes, _)| *goes).map(|(_, key)| t.say(key)).collect(),
        action: to(addresses::DRAFT_DISCARD),
        back: to(addresses::DRAFT),
        keep: format!("draft-{}", draft.id),
    })
}

/// Discards it. It never was an entry, so nothing of it stays.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Path(id): Path<String>, _: Sent) -> Response {
    let drafter = match to_present(&app, &visitor, &id).await {
        Ok((drafter, _)) => drafter,
        Err(page) => return page,
    };
    match app.platform.discard_draft(&drafter, &id).await {
        Ok(()) | Err(DraftFault::Gone) => Redirect::to(&visitor.link(addresses::DRAFTS)).into_response(),
        Err(fault) => unkept(&app, &visitor, &fault),
    }
}
