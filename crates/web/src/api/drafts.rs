//! Drafts for programs: batches of acts whose rows name each other, previewed and presented.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::{get, post};
use domain::{Ask, Code, Fault, FieldRefusal, Typed};
use platform::{
    Draft, DraftFault, Drafter, Failure, ListedDraft, PresentFault, Presenter, ReadingFault, RowChange, SeenRow,
    Written,
};
use serde_json::{Value, json};

use super::body::{Acting, Told, Whole};
use super::called::Called;
use super::draft_body::{Changes, Presented, Saved, Started};
use super::{acknowledged, answer, at_fault, refused, unreadable};
use crate::app::App;
use crate::page::status_of;

pub(super) const DRAFTS: &str = "/api/drafts";
pub(super) const DRAFT: &str = "/api/drafts/{id}";
pub(super) const PREVIEW: &str = "/api/drafts/{id}/preview";
pub(super) const PRESENTATION: &str = "/api/drafts/{id}/presentation";
pub(super) const READING: &str = "/api/drafts/{id}/reading";

/// Drafts.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(DRAFTS, get(list).post(start))
        .route(DRAFT, get(show).patch(change).delete(discard))
        .route(PREVIEW, post(preview))
        .route(PRESENTATION, post(present))
        .route(READING, post(make_reading))
}

/// Somebody who may draft. Whoever may not is told so before anything they send is read.
struct Drafting(Drafter);

impl FromRequestParts<App> for Drafting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Acting(by) = Acting::from_request_parts(parts, app).await?;
        let drafter = app.platform.drafter(&by);
        drafter.map(Self).map_err(|refusal| answer(status_of(refusal.ground()), json!({ "refusal": refusal })))
    }
}

/// Somebody who may present, discard and show a draft, likewise.
struct Presenting(Presenter);

impl FromRequestParts<App> for Presenting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Acting(by) = Acting::from_request_parts(parts, app).await?;
        let presenter = app.platform.presenter(&by);
        presenter.map(Self).map_err(|refusal| answer(status_of(refusal.ground()), json!({ "refusal": refusal })))
    }
}

async fn list(State(app): State<App>, Drafting(drafter): Drafting) -> Response {
    match app.platform.drafts(&drafter).await {
        Ok(drafts) => answer(StatusCode::OK, json!({ "drafts": drafts.iter().map(listed).collect::<Vec<_>>() })),
        Err(fault) => unkept(fault),
    }
}

async fn start(
    State(app): State<App>,
    Drafting(drafter): Drafting,
    called: Called,
    Told(Started { institutions, rows }, body): Told<Started>,
) -> Response {
    let mut with = Vec::new();
    for (position, code) in institutions.iter().enumerate() {
        match Code::parse(code) {
            Ok(code) => with.push(code),
            Err(fault) => return faulty(format!("institutions.{position}"), fault),
        }
    }
    let unknown = unknown_acts("rows", rows.iter().map(|row| row.act.as_str()));
    if !unknown.is_empty() {
        return at_fault(None, &unknown);
    }
    let key = called.of(&body);
    let rows = rows.into_iter().map(Written::from).collect();
    kept(app.platform.start_draft(&drafter, &with, rows, key.as_ref()).await)
}

async fn show(State(app): State<App>, Drafting(drafter): Drafting, Path(id): Path<String>) -> Response {
    kept(app.platform.draft(&drafter, &id).await.and_then(|draft| draft.ok_or(DraftFault::Gone)))
}

async fn change(
    State(app): State<App>,
    Drafting(drafter): Drafting,
    called: Called,
    Path(id): Path<String>,
    Told(Changes { add, save, remove }, body): Told<Changes>,
) -> Response {
    let mut unknown = unknown_acts("add", add.iter().map(|row| row.act.as_str()));
    unknown.extend(unknown_acts("save", save.iter().map(|row| row.act.as_str())));
    if !unknown.is_empty() {
        return at_fault(None, &unknown);
    }
    let removed = remove.into_iter().map(|SeenRow { row, revision }| RowChange::Remove { number: row, revision });
    let saved = save.into_iter().map(|Saved { row, revision, act, fields, refers }| {
        let written = Written { act, fields, refers, ..Written::default() };
        RowChange::Save { number: row, revision, written }
    });
    let added = add.into_iter().map(|row| RowChange::Add(row.into()));
    let key = called.of(&body);
    let changes = removed.chain(saved).chain(added).collect();
    match app.platform.change_draft(&drafter, &id, changes, key.as_ref()).await {
        Ok(draft) => answer(StatusCode::OK, revisions(&draft)),
        Err(fault) => unkept(fault),
    }
}

async fn discard(State(app): State<App>, Presenting(drafter): Presenting, Path(id): Path<String>) -> Response {
    match app.platform.discard_draft(&drafter, &id).await {
        Ok(()) => answer(StatusCode::OK, json!({ "discarded": id })),
        Err(fault) => unkept(fault),
    }
}

/// What each row would bring about, in the order in which they are performed.
async fn preview(State(app): State<App>, Drafting(drafter): Drafting, Path(id): Path<String>) -> Response {
    let draft = match app.platform.draft(&drafter, &id).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return unkept(DraftFault::Gone),
        Err(fault) => return unkept(fault),
    };
    match app.platform.preview_draft(&draft).await {
        Ok(preview) => {
            let rows = preview.rows.iter().map(|row| {
                let acts: Vec<_> = row.acts.iter().map(|(_, accepted)| accepted.act().name()).collect();
                json!({ "row": row.row, "acts": acts })
            });
            answer(StatusCode::OK, json!({ "revision": draft.revision, "rows": rows.collect::<Vec<_>>() }))
        }
        Err(fault) => unpresented(fault),
    }
}

async fn present(
    State(app): State<App>,
    Presenting(drafter): Presenting,
    Path(id): Path<String>,
    Told(Presented { revision }, ..): Told<Presented>,
) -> Response {
    match app.platform.present_draft(&drafter, &id, revision, BTreeMap::new()).await {
        Ok(done) => acknowledged(&done),
        Err(fault) => unpresented(fault),
    }
}

/// A code that opens the draft for reading. It is answered to the same key again, and kept nowhere.
async fn make_reading(
    State(app): State<App>,
    Presenting(drafter): Presenting,
    called: Called,
    Path(id): Path<String>,
    Whole(body): Whole,
) -> Response {
    let Some(key) = called.of(&body) else {
        return unreadable("Idempotency-Key is missing");
    };
    match app.platform.make_reading(&drafter, &id, &key).await {
        Ok(made) => answer(StatusCode::OK, json!({ "code": made.code })),
        Err(ReadingFault::Key(failure)) => refused(None, failure),
        Err(ReadingFault::Superseded) => answer(StatusCode::CONFLICT, json!({ "failure": "superseded" })),
        Err(ReadingFault::Draft(fault)) => unkept(fault),
    }
}

fn kept(draft: Result<Draft, DraftFault>) -> Response {
    match draft {
        Ok(draft) => answer(StatusCode::OK, shown(&draft)),
        Err(fault) => unkept(fault),
    }
}

fn listed(draft: &ListedDraft) -> Value {
    let ListedDraft { id, revision, saved_at, count, .. } = draft;
    json!({ "id": id, "revision": revision, "saved_at": saved_at, "rows": count })
}

/// A draft without what its rows say: whoever changed it knows what they sent, and reads the rest when they need it.
fn revisions(draft: &Draft) -> Value {
    let rows = draft.rows.iter().map(|row| {
        let author = row.author.role.word();
        json!({ "row": row.number, "revision": row.revision, "author": author })
    });
    let Draft { id, institutions, revision, saved_at, .. } = draft;
    let rows: Vec<Value> = rows.collect();
    json!({ "id": id, "institutions": institutions, "revision": revision, "saved_at": saved_at, "rows": rows })
}

fn shown(draft: &Draft) -> Value {
    let rows = draft.rows.iter().map(|row| {
        let Written { act, fields, refers, .. } = &row.written;
        let author = row.author.role.word();
        json!({
            "row": row.number, "revision": row.revision, "author": author, "act": act, "fields": fields, "refers": refers,
        })
    });
    let Draft { id, institutions, revision, saved_at, .. } = draft;
    let rows: Vec<Value> = rows.collect();
    json!({ "id": id, "institutions": institutions, "revision": revision, "saved_at": saved_at, "rows": rows })
}

fn unpresented(fault: PresentFault) -> Response {
    match fault {
        PresentFault::Row { row, failure } => refused(Some(("row", json!(row))), failure),
        PresentFault::Failed(failure) => refused(None, failure),
        PresentFault::Draft(fault) => unkept(fault),
    }
}

fn unkept(fault: DraftFault) -> Response {
    match fault {
        DraftFault::Stale(draft) => {
            answer(StatusCode::CONFLICT, json!({ "failure": "draft-changed", "draft": revisions(&draft) }))
        }
        DraftFault::Gone => answer(StatusCode::NOT_FOUND, json!({ "failure": "no-draft" })),
        DraftFault::TooMany => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "failure": "too-many" })),
        DraftFault::TooManyDrafts => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "failure": "too-many-drafts" })),
        DraftFault::TooLarge => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "failure": "draft-too-large" })),
        DraftFault::NoRoom => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "failure": "no-room-for-drafts" })),
        DraftFault::TooLong(_) => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "failure": "row-too-long" })),
        DraftFault::NoInstitution(position) => faulty(format!("institutions.{position}"), Fault::NotAChoice),
        DraftFault::Key(failure) => refused(None, failure),
        DraftFault::Full => refused(None, Failure::Full),
        DraftFault::Ended => refused(None, Failure::Ended),
        DraftFault::Store(_) => {
            tracing::error!(%fault, "a draft could not be kept or read");
            answer(StatusCode::SERVICE_UNAVAILABLE, json!({ "failure": "stopped" }))
        }
    }
}

/// The rows whose act there is none of. What they say of it is looked at when they are performed; without an act they are nothing.
fn unknown_acts<'a>(list: &str, acts: impl Iterator<Item = &'a str>) -> Vec<FieldRefusal> {
    let unknown = acts.enumerate().filter(|(_, act)| !Ask::NAMES.contains(act));
    let at = |position| FieldRefusal { path: format!("{list}.{position}.act"), fault: Fault::NotAChoice };
    unknown.map(|(position, _)| at(position)).collect()
}

fn faulty(path: String, fault: Fault) -> Response {
    at_fault(None, &[FieldRefusal { path, fault }])
}
