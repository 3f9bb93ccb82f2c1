//! Whether the record is being kept: anybody may ask. Whoever has the folder too is told how their question arrived.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::edge::{PROBE, Seen};

#[derive(Serialize)]
struct Health {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<Seen>,
}

/// 200 while acts are recorded, 503 while they are not.
pub(super) async fn show(State(app): State<App>, request: Request) -> Response {
    let records = app.platform.is_recording().await;
    let (code, status) = if records { (StatusCode::OK, "pass") } else { (StatusCode::SERVICE_UNAVAILABLE, "fail") };
    let word = request.headers().get(PROBE).and_then(|word| word.to_str().ok());
    let seen = word.filter(|word| app.platform.is_probe(word)).and_then(|_| Seen::of(&app.site, &request));
    // Cannot fail: it is made of texts.
    let said = serde_json::to_string(&Health { status, seen }).unwrap_or_default();
    (code, [(CONTENT_TYPE, "application/health+json")], said).into_response()
}
