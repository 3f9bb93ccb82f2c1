//! The record as files that anybody may copy: checkpoint, entries, proofs, openings.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, HeaderName, HeaderValue,
};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use domain::Reader;
use platform::FileRow;

use crate::app::App;
use crate::compressed::AsStored;
use crate::page::problem;
use crate::streamed::{self, Cut};
use crate::visitor::Visitor;

/// Kept for ever: an entry never changes under its number.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Changes with every act.
const SECONDS: &str = "public, max-age=2";

/// The signed tree head (C2SP tlog-checkpoint).
pub(super) async fn checkpoint(State(app): State<App>) -> Response {
    match app.platform.checkpoint() {
        Some(note) => file("text/plain; charset=utf-8", SECONDS, None, note.into_bytes()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The bytes of an entry, as they are stored and hashed.
pub(super) async fn bytes(State(app): State<App>, Path(number): Path<u64>) -> Response {
    match app.platform.entry(number).await {
        Ok(Some(recorded)) => {
            file("application/json", IMMUTABLE, Some(&format!("{number}.json")), recorded.bytes.clone())
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// The proof of an entry as a file (C2SP tlog-proof).
pub(super) async fn proof(State(app): State<App>, Path(number): Path<u64>) -> Response {
    match app.platform.proof_file(number) {
        Some(proof) => {
            let name = format!("{number}.tlog-proof");
            file("application/octet-stream", SECONDS, Some(&name), proof.into_bytes())
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The openings of an entry that the visitor may read, with their salts.
pub(super) async fn openings(State(app): State<App>, visitor: Visitor, Path(number): Path<u64>) -> Response {
    match app.platform.entry(number).await {
        Ok(Some(recorded)) => {
            let snapshot = app.platform.snapshot();
            let openings: Vec<_> = recorded
                .listed(&snapshot.state, visitor.reader)
                .filter_map(|listed| listed.opening)
                .map(|opening| {
                    serde_json::json!({
                        "f": opening.field, "salt": STANDARD.encode(opening.salt), "value": opening.value,
                    })
                })
                .collect();
            let body = serde_json::json!({ "entry": number, "t": recorded.entry.kind, "openings": openings });
            for_reader(visitor.reader, file("application/json", SECONDS, None, body.to_string().into_bytes()))
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A file that an entry names, to be saved and never shown in place: it was made by somebody else.
pub(super) async fn download(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let row = match app.platform.file_row(&id).await {
        Ok(row) => row.and_then(|row| Some((row.entry?, row))),
        Err(_) => return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"),
    };
    // What was only received, and not recorded, is nobody's to read; what was erased is not known any more.
    let Some((entry, row)) = row else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-file");
    };
    let snapshot = app.platform.snapshot();
    let may_read = |reader| snapshot.state.files(entry, reader).any(|reference| reference.id == id);
    if !may_read(visitor.reader) {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-file-closed");
    }
    match app.platform.file(&id).await {
        Ok(Some(row)) if may_read(Reader::ANYBODY) => saved(app, row),
        Ok(Some(row)) => for_reader(visitor.reader, saved(app, row)),
        _ => {
            tracing::error!(entry, id = row.id, "the bytes of a file are not those that were stored");
            problem(&app, &visitor, StatusCode::INTERNAL_SERVER_ERROR, "problem-file-damaged")
        }
    }
}

/// The file, read from the disk as fast as it is taken.
fn saved(app: App, row: FileRow) -> Response {
    let header = |value: String| HeaderValue::from_str(&value).ok();
    let headers = [
        (CONTENT_TYPE, header(row.media.clone())),
        (CONTENT_LENGTH, header(row.size.to_string())),
        (CONTENT_DISPOSITION, header(format!("attachment; filename*=UTF-8''{}", named(&row.name)))),
        (CONTENT_SECURITY_POLICY, header("sandbox; default-src 'none'".to_owned())),
        (HeaderName::from_static("repr-digest"), header(format!("sha-256=:{}:", STANDARD.encode(row.sha256)))),
        // It may be erased one day, so whoever keeps it asks again.
        (CACHE_CONTROL, header("no-cache".to_owned())),
        (ETAG, header(format!("\"{}\"", URL_SAFE_NO_PAD.encode(row.sha256)))),
        (ACCESS_CONTROL_ALLOW_ORIGIN, header("*".to_owned())),
        (HeaderName::from_static("cross-origin-resource-policy"), header("cross-origin".to_owned())),
    ];
    let mut response = Response::new(streamed::body((app, row, 0), next_part));
    response.extensions_mut().insert(AsStored);
    for (name, value) in headers {
        value.map(|value| response.headers_mut().insert(name, value));
    }
    response
}

/// A file on its way: how much of it was handed on.
type Course = (App, FileRow, u64);

async fn next_part((app, row, from): Course) -> Option<(Result<Bytes, Cut>, Course)> {
    if from == row.size {
        return None;
    }
    match app.platform.file_part(&row, from).await {
        Ok(part) => {
            let next = from + part.len() as u64;
            Some((Ok(part.into()), (app, row, next)))
        }
        // The answer ends before its length, and whoever reads it knows.
        Err(fault) => {
            tracing::error!(%fault, "a file could not be read to its end");
            let end = row.size;
            Some((Err(fault.into()), (app, row, end)))
        }
    }
}

/// What was made for somebody of the body is for nobody else: no cache keeps it, and no other site reads it.
fn for_reader(reader: Reader, mut response: Response) -> Response {
    if reader.is_of_the_body() {
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        headers.remove(ACCESS_CONTROL_ALLOW_ORIGIN);
        headers
            .insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    }
    response
}

/// A name as RFC 8187 writes it in a header: whatever is not a letter, digit or one of a few signs, by its bytes.
fn named(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn file(kind: &'static str, kept: &'static str, name: Option<&str>, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, kept),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    let mut response = (headers, bytes).into_response();
    if let Some(value) = name.and_then(|name| HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).ok()) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}
