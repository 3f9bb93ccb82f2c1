//! What changes while a session is held, as server-sent events: only the number of the last entry.

use std::convert::Infallible;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use tokio::sync::watch;

use crate::app::App;
use crate::edge::{Address, Held};
use crate::streamed;

/// Tells of every new entry; the page decides whether to offer a fresh look.
pub(super) async fn stream(State(app): State<App>, from: Address, Path(number): Path<usize>) -> Response {
    if app.platform.snapshot().state.skeleton.sessions.number(number).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Some(place) = app.streams.take(from, 1) else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let mut latest = app.platform.subscribe();
    // Told at once: a page that was not looked at for a while, and so did not listen, may have missed some.
    latest.mark_changed();
    Sse::new(NewEntries { latest, _place: place }.into_stream()).keep_alive(KeepAlive::default()).into_response()
}

struct NewEntries {
    latest: watch::Receiver<u64>,
    // Given back when the stream goes.
    _place: Held<Address>,
}

impl NewEntries {
    fn into_stream(self) -> impl Stream<Item = Result<Event, Infallible>> {
        streamed::pieces(self, |mut entries| async move {
            entries.latest.changed().await.ok()?;
            let latest = *entries.latest.borrow_and_update();
            Some((Ok(Event::default().event("entry").data(latest.to_string())), entries))
        })
    }
}
