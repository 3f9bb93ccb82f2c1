//! The body of a request to the API: read only once it is known who sends it, and no more of it than is taken.

use axum::body::{Bytes, HttpBody};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use futures_util::StreamExt;
use platform::Authority;
use serde::de::DeserializeOwned;
use serde_json::json;
use tokio::sync::Semaphore;

use super::{answer, nobody, problem, unreadable};
use crate::app::App;
use crate::asked_again::still;
use crate::bodies::Taken;
use crate::edge::Address;
use crate::often::seldom_together;
use crate::page::announced;
use crate::visitor::Visitor;

/// Largest body with acts or rows, in bytes: all of the largest draft, with what JSON adds to it.
pub(super) const LARGEST_BODY: usize = 5 * 1024 * 1024;

/// How many bytes of memory a byte of JSON may come to, once it is read into texts.
const COST: usize = 2;
/// Most names in one body, of all its acts together: each costs memory, however short it is.
pub(super) const MOST_NAMES: usize = 20_000;
/// Bodies that are read into values at once; the other core answers everybody else.
const READ_AT_ONCE: usize = 1;

/// Room for what programs send.
#[derive(Debug)]
pub(crate) struct Room {
    /// Bodies that may still be read.
    readers: Semaphore,
}

impl Default for Room {
    fn default() -> Self {
        Self { readers: Semaphore::new(READ_AT_ONCE) }
    }
}

impl Room {
    /// Reads a body where it holds nobody up.
    async fn read<T: DeserializeOwned + Send + 'static>(&self, bytes: Bytes) -> Result<T, Response> {
        if names(&bytes) > MOST_NAMES {
            return Err(unreadable(&format!("more than {MOST_NAMES} names")));
        }
        // It is never closed; without it the body would be read all the same.
        let _turn = self.readers.acquire().await;
        let read = tokio::task::spawn_blocking(move || serde_json::from_slice(&bytes)).await;
        let read = read.map_err(|_| problem(StatusCode::INTERNAL_SERVER_ERROR))?;
        read.map_err(|fault| unreadable(&fault.to_string()))
    }
}

/// How many names the objects of a text have, if it is JSON.
fn names(text: &[u8]) -> usize {
    let (mut names, mut in_string, mut is_escaped) = (0, false, false);
    for byte in text {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b':' if !in_string => names += 1,
            _ => {}
        }
    }
    names
}

/// How many bytes a body has, as it says, or the most when it does not say.
pub(super) fn size(request: &Request, most: usize) -> usize {
    let said = announced(request.headers()).or(request.body().size_hint().upper());
    said.and_then(|said| usize::try_from(said).ok()).unwrap_or(most).min(most)
}

/// Why there is no body.
pub(super) enum Unreceived {
    /// It is larger than what is taken.
    TooLarge,
    /// It ended before its end, or took too long.
    Broken,
    /// Whoever sends it is so no more, and is told.
    Ended(Response),
}

/// Receives a body of at most so many bytes. A larger one is read to as much again and dropped, so that the answer reaches
/// whoever is still sending. Once it is whole it is asked again who they are.
///
/// # Errors
/// It is too large, did not arrive, or whoever sent it may no more.
pub(super) async fn received(request: Request, app: &App, most: usize) -> Result<Bytes, Unreceived> {
    if announced(request.headers()).is_some_and(|length| length > 2 * most as u64) {
        return Err(Unreceived::TooLarge);
    }
    // As large as it will be, so that no copy of it is made on the way.
    let (mut bytes, mut length) = (Vec::with_capacity(size(&request, most)), 0);
    let (mut parts, body) = request.into_parts();
    // Cannot fail, and is what was found out at the head.
    let Ok(before) = Visitor::from_request_parts(&mut parts, app).await;
    let mut body = body.into_data_stream();
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
    still(&mut parts, app, &before).await.map_err(Unreceived::Ended)?;
    if length > most { Err(Unreceived::TooLarge) } else { Ok(bytes.into()) }
}

/// Somebody who acts. Whoever acts as nobody is told so before anything they send is read.
pub(super) struct Acting(pub Authority);

impl FromRequestParts<App> for Acting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        // Cannot fail: the visitor is read from any request.
        let Ok(visitor) = Visitor::from_request_parts(parts, app).await;
        visitor.authority(app).map(Self).ok_or_else(nobody)
    }
}

/// The bytes of a body, of at most [`LARGEST_BODY`]; the memory that they take is held until the answer was sent. It comes last
/// among what a handler asks for, after who sends it.
pub(super) struct Whole(pub Bytes);

impl FromRequest<App> for Whole {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let bytes = size(&request, LARGEST_BODY);
        let (mut parts, body) = request.into_parts();
        let Acting(by) = Acting::from_request_parts(&mut parts, app).await?;
        // Cannot fail: what came by no connection is from nowhere that is known.
        let Ok(from) = Address::from_request_parts(&mut parts, app).await;
        let Some(memory) = app.bodies.hold(Some(by.actor()), from, COST * bytes) else { return Err(busy()) };
        Taken::of(&parts.extensions).hold(memory);
        let request = Request::from_parts(parts, body);
        received(request, app, LARGEST_BODY).await.map(Self).map_err(|unreceived| match unreceived {
            Unreceived::TooLarge => {
                answer(StatusCode::PAYLOAD_TOO_LARGE, json!({ "failure": "too-large", "most": LARGEST_BODY }))
            }
            Unreceived::Broken => broken(),
            Unreceived::Ended(answer) => answer,
        })
    }
}

/// What is sent together, and counts as often as if each had been sent alone.
pub(super) trait Many {
    /// How many acts or rows it is.
    fn count(&self) -> usize;
}

/// A body of acts or rows, and its bytes, which the name of the request goes with.
pub(super) struct Told<T>(pub T, pub Bytes);

impl<T: Many + DeserializeOwned + Send + 'static> FromRequest<App> for Told<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        // Cannot fail: the visitor is read from any request.
        let Ok(visitor) = Visitor::from_request_parts(&mut parts, app).await;
        let Whole(bytes) = Whole::from_request(Request::from_parts(parts, body), app).await?;
        let told: T = app.room.read(bytes.clone()).await?;
        seldom_together(app, &visitor, told.count()).map_or(Ok(Self(told, bytes)), Err)
    }
}

/// So much is being received that nothing more fits. Nothing was read.
pub(crate) fn busy() -> Response {
    answer(StatusCode::SERVICE_UNAVAILABLE, json!({ "failure": "busy" }))
}

/// A body did not arrive whole.
pub(super) fn broken() -> Response {
    unreadable("the body did not arrive whole")
}
