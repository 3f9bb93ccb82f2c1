//! Whether the record is being kept, and nothing more: anybody may ask.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// 200 while acts are recorded, 503 while they are not.
pub(super) async fn show(State(app): State<App>) -> Response {
    let (status, said) = match app.platform.is_recording().await {
        true => (StatusCode::OK, "{\"status\":\"pass\"}"),
        false => (StatusCode::SERVICE_UNAVAILABLE, "{\"status\":\"fail\"}"),
    };
    (status, [(CONTENT_TYPE, "application/health+json")], said).into_response()
}
