//! Errors as pages: what happened, why, and how to go on.

use askama::Template;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use words::{Args, size_words};

use super::{Chrome, Nav, html_with, lapsed};
use crate::addresses;
use crate::api;
use crate::app::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "page/error.html")]
struct ErrorPage {
    page: Chrome,
    what: String,
    next: String,
    /// What can be read instead: address and name.
    instead: Option<(String, String)>,
}

/// The page of a problem; its words are `problem-KEY` and `problem-KEY.next`.
pub(crate) fn problem(app: &App, visitor: &Visitor, status: StatusCode, key: &str) -> Response {
    problem_of(app, visitor, status, key, (None, None))
}

/// The same, where its words name something.
pub(crate) fn problem_with(
    app: &App,
    visitor: &Visitor,
    status: StatusCode,
    key: &str,
    (name, value): (&'static str, String),
) -> Response {
    let mut args = Args::new();
    args.set(name, value);
    problem_of(app, visitor, status, key, (Some(&args), None))
}

/// The same, with what can be read instead: address and name.
pub(crate) fn problem_instead(
    app: &App,
    visitor: &Visitor,
    status: StatusCode,
    key: &str,
    instead: (String, String),
) -> Response {
    problem_of(app, visitor, status, key, (None, Some(instead)))
}

/// The same, where its words name things and something else can be read.
pub(crate) fn problem_of(
    app: &App,
    visitor: &Visitor,
    status: StatusCode,
    key: &str,
    (args, instead): (Option<&Args>, Option<(String, String)>),
) -> Response {
    let snapshot = app.platform.snapshot();
    let (key, instead) = lapsed::instead(visitor, status, key).unwrap_or((key, instead));
    let what = visitor.voice.format(key, None, args);
    let page = Chrome::new(app, visitor, &snapshot.state, what.clone(), Nav::None);
    html_with(status, &ErrorPage { page, what, next: visitor.voice.format(key, Some("next"), args), instead })
}

/// How many bytes a body has, when whoever sends it says so.
pub(crate) fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// There is no such page.
pub(crate) async fn not_found(State(app): State<App>, visitor: Visitor) -> Response {
    problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found")
}

/// The page exists, but not for this method.
pub(crate) async fn method_not_allowed(State(app): State<App>, visitor: Visitor) -> Response {
    problem(&app, &visitor, StatusCode::METHOD_NOT_ALLOWED, "problem-method")
}

/// Gives a page to every error that came without one, from whichever layer.
pub(crate) async fn whole_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // Cannot fail: the visitor is read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let is_api = addresses::is_for_programs(&visitor.path);
    let size = announced(&parts.headers);
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes().to_vec()).unwrap_or_default();
    if !(status.is_client_error() || status.is_server_error()) || kind.starts_with(b"application/") {
        return response;
    }
    if is_api {
        return api::problem(status);
    }
    if kind.starts_with(b"text/html") {
        return response;
    }
    let key = match status {
        StatusCode::FORBIDDEN => "problem-other-site",
        StatusCode::NOT_FOUND => "problem-not-found",
        StatusCode::METHOD_NOT_ALLOWED => "problem-method",
        StatusCode::PAYLOAD_TOO_LARGE => return too_large(&app, &visitor, size),
        StatusCode::MISDIRECTED_REQUEST => "problem-host",
        StatusCode::SERVICE_UNAVAILABLE => "problem-busy",
        status if status.is_client_error() => "problem-unreadable",
        _ => "problem-ours",
    };
    problem(&app, &visitor, status, key)
}

/// What was sent is too large: how large, where that is known, and what fits.
fn too_large(app: &App, visitor: &Visitor, size: Option<u64>) -> Response {
    let status = StatusCode::PAYLOAD_TOO_LARGE;
    let Some(size) = size else { return problem(app, visitor, status, "problem-too-large") };
    let mut args = Args::new();
    args.set("size", size_words(size));
    problem_of(app, visitor, status, "problem-larger", (Some(&args), None))
}
