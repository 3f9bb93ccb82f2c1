//! Headers, and where requests may come from.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HOST, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::CsrfLayer;

use crate::app::{App, Mode, Site};

/// Sent with every answer. No inline script or style, nothing from elsewhere, no framing.
const HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    // With `no-referrer` a browser that reaches us by plain http under a name sends its forms with `Origin: null`, and nothing
    // tells them from those of another site. Other sites still learn nothing of where a link was.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ("x-frame-options", "DENY"),
];

/// Adds the headers that every answer carries.
pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses forms that another site sent. A proxy that asks us under another name than people do is not one: what it says in
/// `Origin` is compared with the public address too.
pub(crate) fn own_forms(site: &Site) -> CsrfLayer {
    let Some(url) = &site.public_url else { return CsrfLayer::new() };
    // Cannot fail: a public URL is an origin.
    CsrfLayer::new().add_trusted_origin(url.origin()).expect("an origin")
}

/// A demonstration answers only to names of this machine, so that no page elsewhere can act in it
/// by making its own name point here.
pub(crate) async fn own_host(State(app): State<App>, request: Request, next: Next) -> Response {
    if app.site.mode == Mode::Demo {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        let name = name.map_or(host, |(name, _)| name);
        if !matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "") {
            return StatusCode::MISDIRECTED_REQUEST.into_response();
        }
    }
    next.run(request).await
}
