//! The drafts of an institution, a box to paste a document into, and a blank form.

use askama::Template;
use axum::extract;
use axum::http::StatusCode;
use axum::response::Response;
use domain::State;
use platform::{Draft, DraftRow, Drafter, ListedDraft};
use words::{Names, Voice, draft_called};

use super::waiting::{self, Waiting};
use super::{drafter, unkept};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html, problem};
use crate::visitor::Visitor;

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
    /// Files that wait to be named; none of nobody.
    waiting: Option<Waiting>,
}

/// The drafts of the visitor's institution.
pub(super) async fn show(extract::State(app): extract::State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let drafter = drafter(&app, &visitor);
    let drafts = match &drafter {
        None => Ok(Vec::new()),
        Some(drafter) => app.platform.drafts(drafter).await,
    };
    let waiting = match waiting::of(&app, &visitor).await {
        Ok(waiting) => waiting,
        Err(fault) => {
            tracing::error!(%fault, "the files that wait could not be read");
            return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
        }
    };
    match drafts {
        Ok(drafts) => html(&List { waiting, ..view(&app, &visitor, &snapshot.state, drafter.as_ref(), &drafts) }),
        Err(fault) => unkept(&app, &visitor, &fault),
    }
}

fn view(app: &App, visitor: &Visitor, state: &State, drafter: Option<&Drafter>, drafts: &[ListedDraft]) -> List {
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let row = |draft: &ListedDraft| Row {
        title: title(visitor, draft),
        saved: t.with1("draft-saved-times", "times", draft.revision),
        address: visitor.link(&addresses::to(addresses::DRAFT, &draft.id)),
    };
    List {
        page: Chrome::new(app, visitor, state, t.say("drafts-title"), Nav::Commitments),
        institution: drafter.map(|drafter| names.institution_short(drafter.institution())),
        who_may: t.with1("may-who", "allowed", t.say("allowed-member")),
        rows: drafts.iter().map(row).collect(),
        has_plan: !state.skeleton.plans.is_empty(),
        waiting: None,
    }
}

/// The drafts of the visitor's institution, the latest first: where, and what they are called. None for whoever keeps none,
/// and while they cannot be read.
pub(crate) async fn own_drafts(app: &App, visitor: &Visitor) -> Vec<(String, String)> {
    let Some(drafter) = drafter(app, visitor) else { return Vec::new() };
    let drafts = app.platform.drafts(&drafter).await.unwrap_or_default();
    let line = |draft: &ListedDraft| (visitor.link(&addresses::to(addresses::DRAFT, &draft.id)), title(visitor, draft));
    drafts.iter().map(line).collect()
}

fn title(visitor: &Visitor, draft: &ListedDraft) -> String {
    called(visitor.voice, draft.only.as_ref(), draft.count)
}

/// What a draft is called, for whoever was invited to read it too.
pub(crate) fn title_of(t: Voice, draft: &Draft) -> String {
    let only = draft.rows.first().filter(|_| draft.rows.len() == 1);
    called(t, only, draft.rows.len() as u64)
}

/// A proposal by its title, a batch by how much it holds.
fn called(t: Voice, only: Option<&DraftRow>, count: u64) -> String {
    draft_called(t, only.and_then(DraftRow::proposed), count)
}
