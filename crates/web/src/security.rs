//! Headers, freshness and where requests may come from.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HOST, HeaderName, HeaderValue, IF_NONE_MATCH, VARY};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::app::{App, Mode};
use crate::assets;
use crate::visitor::DEMO_COOKIE;

/// Sent with every answer. No inline script or style, nothing from elsewhere, no framing.
const HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
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

/// Public pages carry a tag made of everything they are a function of; whoever has them already
/// gets an empty answer without anything being rendered. Signed-in pages are never stored.
pub(crate) async fn freshness(State(app): State<App>, request: Request, next: Next) -> Response {
    let signed_in = request
        .headers()
        .get_all("cookie")
        .iter()
        .any(|cookie| cookie.to_str().is_ok_and(|cookie| cookie.contains(DEMO_COOKIE)));
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    if signed_in || !readable || app.site.mode == Mode::Demo {
        return next.run(request).await;
    }
    let tag = tag(&app, &request);
    let has_it = request.headers().get_all(IF_NONE_MATCH).iter().any(|given| given.as_bytes() == tag.as_bytes());
    if has_it {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    let mut response = next.run(request).await;
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if response.status() == StatusCode::OK && is_page && !response.headers().contains_key(CACHE_CONTROL) {
        let headers = response.headers_mut();
        headers.insert(ETAG, tag);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(VARY, HeaderValue::from_static("cookie, accept-encoding"));
    }
    response
}

/// Entry, seal, build, address (which names the language) and civil date.
fn tag(app: &App, request: &Request) -> HeaderValue {
    let snapshot = app.platform.snapshot();
    let mut hasher = Sha256::new();
    hasher.update(snapshot.state.skeleton.next().to_be_bytes());
    hasher.update(app.platform.sealed().size.to_be_bytes());
    hasher.update(assets::BUILD.as_bytes());
    hasher.update(request.uri().to_string().as_bytes());
    hasher.update(app.platform.now().date().to_string().as_bytes());
    let digest = hasher.finalize();
    let hex: String = digest.iter().take(10).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("\"{hex}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}
