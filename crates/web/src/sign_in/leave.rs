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
use crate::visitor::Visitor;

/// What a browser kept of this site: typed text, and pages.
const CLEAR: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

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
    cleared(&app, Redirect::to(&visitor.link(addresses::HOME)).into_response())
}

/// The same answer, with which the browser lets go of what it kept of this site. Browsers heed the header where the site is
/// reached by https alone; on plain http the script takes away what was typed. Under a prefix too: there the header would take
/// what other sites of that host keep.
pub(crate) fn cleared(app: &App, mut response: Response) -> Response {
    if app.site.prefix().is_empty() {
        response.headers_mut().insert(CLEAR.0, CLEAR.1);
    }
    with_cookies(response, [identity::ended(&app.site), identity::forgotten(&app.site)])
}
