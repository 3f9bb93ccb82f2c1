//! Whether the record is being kept, and nothing more: anybody may ask.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// 200 while acts are recorded, 503 once they are not any more.
pub(super) async fn show(State(app): State<App>) -> Response {
    let halted = app.platform.halted();
    let (status, said) = match *halted.borrow() {
        None => (StatusCode::OK, "{\"status\":\"pass\"}"),
        Some(_) => (StatusCode::SERVICE_UNAVAILABLE, "{\"status\":\"fail\"}"),
    };
    (status, [(CONTENT_TYPE, "application/health+json")], said).into_response()
}
