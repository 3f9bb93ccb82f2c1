//! A session as a file for people's calendars.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use words::{Names, Whence, session_calendar};

use super::desk_acts::missing;
use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// The file, in the language of whoever asks. It is asked for again each time: a call changes.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let found = number.parse().ok().and_then(|number| Some((number, state.skeleton.sessions.number(number)?)));
    let Some((number, session)) = found else { return missing(&app, &visitor) };
    let path = visitor.link(&addresses::to(addresses::SESSION, number));
    let page = app.site.public_url.as_ref().map(|url| format!("{}{path}", url.origin()));
    let key = app.platform.vkey();
    let whence = Whence { log: key.name(), page: page.as_deref(), zone: app.platform.zone() };
    let file = session_calendar(&Names { state, voice: visitor.voice.bare() }, session, whence);
    let named = format!("attachment; filename=\"sesion-{number}.ics\"");
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.extend(HeaderValue::from_str(&named).ok().map(|named| (CONTENT_DISPOSITION, named)));
    response
}
