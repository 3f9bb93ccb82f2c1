//! The strip of a demonstration: act as any office, and set the civil date and the hour.

use axum::Router;
use axum::extract::{Form, State};
use axum::http::HeaderMap;
use axum::http::header::{HeaderValue, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::{Moment, Role};
use platform::Dated;
use serde::Deserialize;

use crate::addresses;
use crate::app::{App, Mode};
use crate::page;
use crate::visitor::{Visitor, demo_cookie, own_path};

/// The strip's own address; it answers only in a demonstration.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(addresses::DEMO_OFFICE, get(open).post(act_as))
}

#[derive(Deserialize)]
struct Strip {
    #[serde(default)]
    cargo: String,
    #[serde(default)]
    fecha: String,
    /// The hour at which it stands still; none: that of the clock.
    #[serde(default)]
    hora: String,
    #[serde(default)]
    volver: String,
}

/// The strip stands on every page of a demonstration.
async fn open(State(app): State<App>, visitor: Visitor) -> Response {
    match app.site.mode {
        Mode::Demo => Redirect::to(&visitor.link(addresses::HOME)).into_response(),
        Mode::Serve => page::not_found(State(app), visitor).await,
    }
}

async fn act_as(State(app): State<App>, visitor: Visitor, headers: HeaderMap, Form(strip): Form<Strip>) -> Response {
    if app.site.mode != Mode::Demo {
        return page::not_found(State(app), visitor).await;
    }
    let said = if strip.hora.is_empty() { strip.fecha } else { format!("{}T{}", strip.fecha, strip.hora) };
    if let Ok(set) = said.parse::<Dated>() {
        // The folder of a demonstration is always opened as one.
        let _ = app.platform.set_demo_moment(not_back(set, app.platform.snapshot().moment));
    }
    // Only what could be an office reaches the header; which offices exist is looked up when acting.
    let code = Role::of(&strip.cargo).map(|role| role.word().to_owned()).unwrap_or_default();
    let age = if code.is_empty() { "; Max-Age=0" } else { "" };
    let name = demo_cookie(&headers);
    let cookie = format!("{name}={code}; Path=/; HttpOnly; SameSite=Lax{age}");
    let mut response = Redirect::to(&own_path(&strip.volver)).into_response();
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Within the day of the last entry the hour does not go back before it: what pages show lies in order.
fn not_back(set: Dated, last: Moment) -> Dated {
    match set {
        Dated::Hour(hour) if hour.date() == last.date() => Dated::Hour(hour.max(last.civil())),
        _ => set,
    }
}
