//! Finds out where a request comes from, before anything else is done with it.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::address::Address;
use super::forwarded::forwarded;
use super::holding;
use crate::app::App;

/// The other end of a connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub IpAddr);

/// Finds out where a request comes from. One that a proxy hands on is under way, until its answer was sent, in the
/// name of whom it comes from, who has no more of them than of connections.
pub(crate) async fn known(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Some(&Peer(peer)) = request.extensions().get() else { return next.run(request).await };
    let address = forwarded(&app.site.proxies, peer, request.headers()).into();
    request.extensions_mut().insert::<Address>(address);
    if address == Address::from(peer) {
        return next.run(request).await;
    }
    let Some(place) = app.proxied.take(address, 1) else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    holding(next.run(request).await, place)
}
