//! The drafts of an institution, a box to paste a document into, and a blank form.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{State as Body, Typed};
use platform::Draft;

use super::desk;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html, problem};
use crate::visitor::Visitor;
use crate::words::Names;

struct Row {
    title: String,
    saved: String,
    address: String,
}

#[derive(Template)]
#[template(path = "drafts/list.html")]
struct List {
    page: Chrome,
    /// The institution, or nobody who may draft.
    institution: Option<String>,
    who_may: String,
    rows: Vec<Row>,
    has_plan: bool,
}

/// The drafts of the visitor's institution.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let drafts = match desk(&app, &visitor, state) {
        None => Ok(Vec::new()),
        Some(institution) => app.platform.drafts(institution.as_str()).await,
    };
    match drafts {
        Ok(drafts) => html(&view(&app, &visitor, state, &drafts)),
        Err(fault) => {
            tracing::error!(%fault, "drafts could not be read");
            problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}

fn view(app: &App, visitor: &Visitor, state: &Body, drafts: &[Draft]) -> List {
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let row = |draft: &Draft| {
        let title = draft.fields.get("title").filter(|title| !title.trim().is_empty());
        Row {
            title: title.cloned().unwrap_or_else(|| t.say("draft-untitled")),
            saved: t.with1("draft-saved-times", "times", draft.revision),
            address: visitor.link(&addresses::to(addresses::DRAFT, &draft.id)),
        }
    };
    List {
        page: Chrome::new(app, visitor, state, t.say("drafts-title"), Nav::Commitments),
        institution: desk(app, visitor, state).map(|code| names.institution_short(&code)),
        who_may: t.with1("may-who", "allowed", t.say("allowed-member")),
        rows: drafts.iter().filter(|draft| draft.act == super::ACT).map(row).collect(),
        has_plan: !state.skeleton.plans.is_empty(),
    }
}
