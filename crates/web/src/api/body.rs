//! The body of a request to the API: read only once it is known who sends it, and no more of it than is taken.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use domain::Actor;
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::{answer, nobody, unreadable};
use crate::app::App;
use crate::page::announced;
use crate::visitor::Visitor;

/// Largest body with acts or rows, in bytes: a batch of 100 acts of 128 KiB each, with what JSON adds to them.
pub(super) const LARGEST_BODY: usize = 16 * 1024 * 1024;

/// Why there is no body.
pub(super) enum Unreceived {
    /// It is larger than what is taken.
    TooLarge,
    /// It ended before its end, or took too long.
    Broken,
}

/// Receives a body of at most so many bytes. A larger one is read to as much again and dropped, so that the answer reaches
/// whoever is still sending.
///
/// # Errors
/// It is too large or did not arrive.
pub(super) async fn received(request: Request, most: usize) -> Result<Bytes, Unreceived> {
    if announced(request.headers()).is_some_and(|length| length > 2 * most as u64) {
        return Err(Unreceived::TooLarge);
    }
    let mut body = request.into_body().into_data_stream();
    let (mut bytes, mut length) = (Vec::new(), 0);
    while let Some(data) = body.next().await {
        let data = data.map_err(|_| Unreceived::Broken)?;
        length += data.len();
        if length > 2 * most {
            return Err(Unreceived::TooLarge);
        }
        if length <= most {
            bytes.extend_from_slice(&data);
        }
    }
    if length > most { Err(Unreceived::TooLarge) } else { Ok(bytes.into()) }
}

/// Somebody who acts. Whoever acts as nobody is told so before anything they send is read.
pub(super) struct Acting(pub Actor);

impl FromRequestParts<App> for Acting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        // Cannot fail: the visitor is read from any request.
        let Ok(visitor) = Visitor::from_request_parts(parts, app).await;
        visitor.actor.map(Self).ok_or_else(nobody)
    }
}

/// The bytes of a body, of at most [`LARGEST_BODY`]. It comes last among what a handler asks for, after who sends it.
pub(super) struct Whole(pub Bytes);

impl FromRequest<App> for Whole {
    type Rejection = Response;

    async fn from_request(request: Request, _: &App) -> Result<Self, Response> {
        received(request, LARGEST_BODY).await.map(Self).map_err(|unreceived| match unreceived {
            Unreceived::TooLarge => {
                answer(StatusCode::PAYLOAD_TOO_LARGE, json!({ "failure": "too-large", "most": LARGEST_BODY }))
            }
            Unreceived::Broken => broken(),
        })
    }
}

/// A body of acts or rows, and its bytes, which the name of the request goes with.
pub(super) struct Told<T>(pub T, pub Bytes);

impl<T: DeserializeOwned> FromRequest<App> for Told<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let Whole(bytes) = Whole::from_request(request, app).await?;
        let read = serde_json::from_slice(&bytes).map_err(|fault| unreadable(&fault.to_string()))?;
        Ok(Self(read, bytes))
    }
}

/// A body did not arrive whole.
pub(super) fn broken() -> Response {
    unreadable("the body did not arrive whole")
}
