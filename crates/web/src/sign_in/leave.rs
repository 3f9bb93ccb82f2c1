//! Signing out.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};

use super::{failed, with_cookies};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity;
use crate::outcome::Outcome;
use crate::visitor::Visitor;

/// The pages that a browser kept, which are asked for again. Never `storage`: it is of the whole origin, and other bodies of the host
/// keep what is typed into theirs there. What was typed here the script takes away, which alone put it there.
const CLEAR: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));

/// Looking at the address changes nothing.
pub(super) async fn show(visitor: Visitor) -> Response {
    Redirect::to(&visitor.link(addresses::HOME)).into_response()
}

/// Ends the session that the browser names, whoever that is, and clears what the browser kept; where it cannot be ended the browser
/// keeps its name, to try again.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, headers: HeaderMap, from: Address) -> Response {
    if let Some(token) = identity::session_of(&headers, &app.site)
        && let Err(fault) = app.platform.sign_out(&token, from.into()).await
    {
        return failed(&app, &visitor, &fault);
    }
    cleared(&app, Outcome::SignedOut.at(&visitor, addresses::HOME))
}

/// The same answer, with which the browser lets go of the pages that it kept, where the site is reached by https, and of the session.
pub(crate) fn cleared(app: &App, mut response: Response) -> Response {
    response.headers_mut().insert(CLEAR.0, CLEAR.1);
    with_cookies(response, [identity::ended(&app.site), identity::forgotten(&app.site)])
}
