//! `POST /api/acts` and drafts: the same door for programs. What it answers is what the pages are made of.

mod body;
mod called;
mod draft_body;
mod drafts;
mod faulty;
mod find;
mod listed;
mod openapi;
mod openapi_drafts;
mod schema;
mod unique;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, Request as HttpRequest, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Fault, FieldRefusal, Fields};
use platform::{Acknowledgement, DropFault, Failure, StageFault};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::edge::Address;
use crate::page::status_of;
use crate::upload::{self, Unkept};

use self::body::{Acting, Many, Told, Unreceived};
pub(crate) use self::body::{Room, busy};
use self::called::Called;
use self::faulty::faulty;
use self::listed::at_most;
use self::unique::unique;

/// Address of the door for programs.
const ACTS: &str = "/api/acts";

/// Where programs leave the files that their acts name.
const FILES: &str = "/api/files";

/// One of them, until an act names it.
const FILE: &str = "/api/files/{id}";

/// Where programs look for something.
const FIND: &str = "/api/find";

/// Where all of it is described.
pub(crate) const OPENAPI: &str = "/api/openapi.json";

/// The door for programs.
pub(crate) fn routes() -> Router<App> {
    let own = Router::new()
        .route(ACTS, post(perform))
        .route(FILES, post(keep_file))
        .route(FILE, delete(drop_file))
        .route(FIND, get(find::show))
        .route(OPENAPI, get(openapi::show));
    own.merge(drafts::routes())
}

/// What a program says of a file: the name it has there.
#[derive(Deserialize)]
struct Named {
    name: Option<String>,
}

/// Keeps a file for a day; the answer has the id by which an act names it.
async fn keep_file(
    State(app): State<App>,
    Acting(by): Acting,
    from: Address,
    named: Result<Query<Named>, QueryRejection>,
    request: HttpRequest,
) -> Response {
    let Ok(Query(Named { name: Some(name) })) = named else { return unreadable("`name` is missing") };
    if let Err(refusal) = app.platform.may_stage(by.actor()) {
        return answer(status_of(refusal.ground()), json!({ "refusal": refusal }));
    }
    let Some(_place) = app.uploads.take(from, 1) else { return busy() };
    let size = body::size(&request, upload::LARGEST_FILE);
    let Some(_memory) = app.bodies.hold(Some(by.actor()), from, size) else { return busy() };
    let bytes = match body::received(request, &app, upload::LARGEST_FILE).await {
        Ok(bytes) => bytes,
        Err(Unreceived::TooLarge) => return unkept(Unkept::TooLarge),
        Err(Unreceived::Broken) => return body::broken(),
        Err(Unreceived::Ended(answer)) => return answer,
    };
    match upload::keep(&app, &by, &name, bytes.into()).await {
        Ok(Ok(row)) => {
            let hash = STANDARD.encode(row.sha256);
            let file = json!({
                "id": row.id, "media": row.media, "name": row.name, "hash": hash, "size": row.size,
            });
            answer(StatusCode::OK, file)
        }
        Ok(Err(fault)) => unkept(fault),
        Err(StageFault::Ended) => ended(),
        Err(fault) => {
            tracing::error!(%fault, "a file could not be stored");
            answer(StatusCode::SERVICE_UNAVAILABLE, json!({ "failure": "stopped" }))
        }
    }
}

/// Takes a file away that the office of whoever asks left and that nothing names. Who may leave none takes none away.
async fn drop_file(State(app): State<App>, Acting(by): Acting, Path(id): Path<String>) -> Response {
    if let Err(refusal) = app.platform.may_stage(by.actor()) {
        return answer(status_of(refusal.ground()), json!({ "refusal": refusal }));
    }
    match app.platform.drop_file(&by, &id).await {
        Ok(()) => answer(StatusCode::OK, json!({ "dropped": id })),
        Err(DropFault::NoFile) => answer(StatusCode::NOT_FOUND, json!({ "failure": "no-file" })),
        Err(DropFault::Held) => answer(StatusCode::CONFLICT, json!({ "failure": "held-by-draft" })),
        Err(DropFault::Ended) => ended(),
        Err(DropFault::Store(fault)) => {
            tracing::error!(%fault, "a file could not be taken away");
            answer(StatusCode::SERVICE_UNAVAILABLE, json!({ "failure": "stopped" }))
        }
    }
}

/// Why a file was not kept.
fn unkept(fault: Unkept) -> Response {
    let said = match fault {
        Unkept::NoRoom(whose, waiting) => {
            json!({ "failure": "no-room", "waiting": waiting.bytes, "most": whose.most().bytes })
        }
        _ => json!({ "failure": fault.word().trim_start_matches('!') }),
    };
    let status = match fault {
        Unkept::Full => StatusCode::INSUFFICIENT_STORAGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    answer(status, said)
}

fn nobody() -> Response {
    let refusal = json!({ "reason": "wrong-office", "office": "nobody", "allowed": "member" });
    answer(StatusCode::FORBIDDEN, json!({ "refusal": refusal }))
}

/// Acts to perform together, all or none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    #[serde(deserialize_with = "at_most::<_, _, BATCH>")]
    acts: Vec<Asked>,
}

impl Many for Batch {
    fn count(&self) -> usize {
        self.acts.len()
    }
}

/// One act: its name and its fields, path → text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    act: String,
    #[serde(default, deserialize_with = "unique")]
    fields: Fields,
}

/// Most acts in one batch.
const BATCH: usize = 100;

async fn perform(
    State(app): State<App>,
    Acting(by): Acting,
    called: Called,
    Told(batch, body): Told<Batch>,
) -> Response {
    if batch.acts.is_empty() {
        return unreadable(&format!("1 to {BATCH} acts"));
    }
    let mut requests = Vec::new();
    for (index, asked) in batch.acts.iter().enumerate() {
        match app.platform.read(by.actor(), index, (&asked.act, &asked.fields)) {
            Ok(request) => requests.push(request),
            Err(failure) => return refused(Some(("index", json!(index))), failure),
        }
    }
    match app.platform.perform(by, requests, called.of(&body)).await {
        Ok(done) => acknowledged(&done),
        Err(failure) => refused(failure.index().map(|index| ("index", json!(index))), failure),
    }
}

fn unreadable(fault: &str) -> Response {
    answer(StatusCode::BAD_REQUEST, json!({ "unreadable": fault }))
}

/// A refusal that came without words, from whichever layer, as every answer of the API is.
pub(crate) fn problem(status: StatusCode) -> Response {
    let word = match status {
        StatusCode::FORBIDDEN => "other-site",
        StatusCode::NOT_FOUND => "no-such-address",
        StatusCode::METHOD_NOT_ALLOWED => "other-method",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::MISDIRECTED_REQUEST => "other-host",
        StatusCode::SERVICE_UNAVAILABLE => "busy",
        status if status.is_client_error() => return answer(status, json!({ "unreadable": status.as_str() })),
        _ => "ours",
    };
    answer(status, json!({ "failure": word }))
}

/// The token that was shown is none that is good: it never was, it ended, it was taken back, or its office is somebody else's.
pub(crate) fn bad_token() -> Response {
    let mut answer = answer(StatusCode::UNAUTHORIZED, json!({ "failure": "bad-token" }));
    answer.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    answer
}

/// Whoever sent it is so no more, or what they showed is fresh no more: nothing was done.
pub(crate) fn ended() -> Response {
    answer(StatusCode::UNAUTHORIZED, json!({ "failure": "ended" }))
}

/// So much was sent that nothing more is taken for some seconds.
pub(crate) fn too_often(seconds: u64) -> Response {
    answer(StatusCode::TOO_MANY_REQUESTS, json!({ "failure": "too-often", "seconds": seconds }))
}

fn acknowledged(done: &Acknowledgement) -> Response {
    answer(StatusCode::OK, json!({ "first": done.first, "last": done.last, "at": done.at, "replayed": done.replayed }))
}

/// What is wrong with the fields, and with which act.
fn at_fault(at: Option<(&str, Value)>, faults: &[FieldRefusal]) -> Response {
    placed(at, StatusCode::UNPROCESSABLE_ENTITY, faulty(faults))
}

/// An answer with the place of what it is about.
fn placed(at: Option<(&str, Value)>, status: StatusCode, mut body: Value) -> Response {
    if let (Some((name, place)), Some(body)) = (at, body.as_object_mut()) {
        body.insert(name.to_owned(), place);
    }
    answer(status, body)
}

/// Why nothing was performed, with which act or row is at fault.
fn refused(at: Option<(&str, Value)>, failure: Failure) -> Response {
    match failure {
        Failure::Refused { refusal, .. } => placed(at, status_of(refusal.ground()), json!({ "refusal": refusal })),
        Failure::NoFile { path, .. } => at_fault(at, &[FieldRefusal { path, fault: Fault::NotAFile }]),
        Failure::Faulty { faults, .. } => at_fault(at, &faults),
        Failure::Moved { row, .. } => {
            placed(at, StatusCode::CONFLICT, json!({ "failure": "row-changed", "named": row }))
        }
        failure => {
            let (status, word) = failed(&failure);
            answer(status, json!({ "failure": word }))
        }
    }
}

fn failed(failure: &Failure) -> (StatusCode, &'static str) {
    match failure {
        Failure::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, "key-reused"),
        Failure::KeyUnknown => (StatusCode::UNPROCESSABLE_ENTITY, "key-unknown"),
        Failure::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, "nothing"),
        Failure::TooMany { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "too-many"),
        Failure::DraftChanged => (StatusCode::CONFLICT, "draft-changed"),
        Failure::ClockWentBack => (StatusCode::SERVICE_UNAVAILABLE, "clock-went-back"),
        Failure::ClockAhead => (StatusCode::SERVICE_UNAVAILABLE, "clock-ahead"),
        Failure::Full => (StatusCode::INSUFFICIENT_STORAGE, "full"),
        Failure::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        Failure::Claimed { .. } => (StatusCode::CONFLICT, "claimed"),
        Failure::Ended => (StatusCode::UNAUTHORIZED, "ended"),
        Failure::Unrecordable { .. } => (StatusCode::INTERNAL_SERVER_ERROR, "unrecordable"),
        Failure::Stopped
        | Failure::NoFile { .. }
        | Failure::Refused { .. }
        | Failure::Faulty { .. }
        | Failure::Moved { .. } => (StatusCode::SERVICE_UNAVAILABLE, "stopped"),
    }
}

fn answer(status: StatusCode, body: Value) -> Response {
    (status, Json(body)).into_response()
}
