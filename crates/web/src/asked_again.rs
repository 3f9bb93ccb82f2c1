//! Who sends something is asked again once all of it is there: between the head of a request and its last byte a session ends, a token
//! is taken back, an office passes to somebody else, and a factor that was fresh is so no more. Every body is read here or nowhere.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;

use crate::addresses;
use crate::api;
use crate::app::App;
use crate::identity::{self, Bearer};
use crate::page::problem;
use crate::visitor::Visitor;

/// Wants whoever sent the head of a request to be the same, with the same proof, now that its body is whole.
///
/// # Errors
/// The answer to whoever is so no more: nothing was done.
pub(crate) async fn still(parts: &mut Parts, app: &App, before: &Visitor) -> Result<(), Response> {
    identity::forget(parts);
    // Cannot fail: the visitor is read from any request.
    let Ok(now) = Visitor::from_request_parts(parts, app).await;
    if is_same(before, &now) {
        return Ok(());
    }
    let for_programs = addresses::is_for_programs(&now.path);
    Err(match (&now.bearer, for_programs) {
        (Bearer::Worthless, _) => api::bad_token(),
        (Bearer::Unread, _) => api::busy(),
        (_, true) if now.unread => api::busy(),
        (_, true) => api::ended(),
        (_, false) if now.unread => problem(app, &now, StatusCode::SERVICE_UNAVAILABLE, "problem-unread"),
        (_, false) => problem(app, &now, StatusCode::CONFLICT, "problem-ended-meanwhile"),
    })
}

/// Whether it is the same person in the same session, or the same program, who acts as the same and showed as much.
fn is_same(before: &Visitor, now: &Visitor) -> bool {
    let session = |visitor: &Visitor| visitor.me.as_ref().map(|me| (me.token.clone(), me.person.clone(), me.level));
    session(before) == session(now)
        && before.actor == now.actor
        && before.bearer == now.bearer
        && before.unread == now.unread
}
