//! The name that a program gives a request, so that it happens once however often it is sent.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use platform::{IdempotencyKey, Scope};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::answer;
use crate::app::App;
use crate::visitor::Visitor;

/// The header that has the name.
const HEADER: &str = "idempotency-key";

/// Longest name, in bytes.
pub(super) const LONGEST_KEY: usize = 200;

/// What the program calls its request, if it does, and among whose requests. A name that could be read in two ways, or not at
/// all, would let the request happen twice: it is refused before the body is read.
pub(super) struct Called(Option<(Scope, String)>);

impl Called {
    /// The name of a request with that body.
    pub(super) fn of(self, body: &[u8]) -> Option<IdempotencyKey> {
        self.0.map(|(scope, key)| IdempotencyKey { scope, key, body: Sha256::digest(body).into() })
    }
}

impl FromRequestParts<App> for Called {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let mut given = parts.headers.get_all(HEADER).iter();
        let Some(key) = given.next() else { return Ok(Self(None)) };
        let key = key.to_str().ok().filter(|key| is_key(key)).map(str::to_owned);
        let (Some(key), None) = (key, given.next()) else { return Err(bad_key()) };
        // Cannot fail: the visitor is read from any request.
        let Ok(visitor) = Visitor::from_request_parts(parts, app).await;
        Ok(Self(Some((visitor.scope(), key))))
    }
}

/// Visible ASCII, of a length that is looked up at once.
fn is_key(key: &str) -> bool {
    (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic())
}

fn bad_key() -> Response {
    answer(StatusCode::BAD_REQUEST, json!({ "failure": "bad-idempotency-key", "most": LONGEST_KEY }))
}
