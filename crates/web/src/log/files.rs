//! The record as files that anybody may copy: checkpoint, entries, proofs, openings.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue,
};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::app::App;

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

/// The openings of an entry that are public, with their salts.
pub(super) async fn openings(State(app): State<App>, Path(number): Path<u64>) -> Response {
    match app.platform.entry(number).await {
        Ok(Some(recorded)) => {
            let openings: Vec<_> = recorded
                .openings
                .iter()
                .filter(|row| row.is_public())
                .map(|row| &row.opening)
                .map(|opening| {
                    serde_json::json!({
                        "f": opening.field, "salt": STANDARD.encode(opening.salt), "value": opening.value,
                    })
                })
                .collect();
            let body = serde_json::json!({ "entry": number, "t": recorded.entry.kind, "openings": openings });
            file("application/json", SECONDS, None, body.to_string().into_bytes())
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
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
