//! Headers, and where requests may come from.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, HOST, HeaderName, HeaderValue, ORIGIN};
use axum::http::uri::{Authority, Scheme};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::app::{App, Mode, Site};
use crate::public_url::PublicUrl;

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

/// Most signs of a host name that go into the log.
const LONGEST_NAME: usize = 253;
/// How long it is not said again that forms are refused; they are counted.
const QUIET: Duration = Duration::from_secs(60);

/// Forms that were refused as those of another site: anybody can send any number, and one line tells the operator as much as all.
#[derive(Debug, Default)]
pub(crate) struct Foreign(Mutex<(Option<Instant>, u64)>);

impl Foreign {
    /// Counts one more; how many there were since it was last said, if it is to be said again.
    fn one_more(&self) -> Option<u64> {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.1 += 1;
        if told.0.is_some_and(|said| said.elapsed() < QUIET) {
            return None;
        }
        let (_, count) = std::mem::replace(&mut *told, (Some(Instant::now()), 0));
        Some(count)
    }
}

/// Names the host as a browser names it in an origin, without the port that the scheme implies, before the two are compared;
/// and tells the operator what was compared when a form is refused.
pub(crate) async fn own_name(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let origin = origin(request.headers());
    if let Some(origin) = &origin {
        without_implied_port(&mut request, origin);
    }
    let host = host(&request);
    let response = next.run(request).await;
    if response.extensions().get::<ProtectionError>().is_some()
        && let Some(count) = app.foreign.one_more()
    {
        let origin = name(origin.as_ref().and_then(Uri::authority));
        let (host, public_url) = (name(host.as_ref()), app.site.public_url.as_ref().map(PublicUrl::origin));
        tracing::warn!(
            count,
            origin,
            host,
            public_url,
            "a form was refused as one of another site; if `origin` is how people reach this one, start it with --public-url and \
             that address"
        );
    }
    response
}

/// Where a browser says that a form comes from.
fn origin(headers: &HeaderMap) -> Option<Uri> {
    let origin: Uri = headers.get(ORIGIN)?.to_str().ok()?.parse().ok()?;
    origin.authority().is_some().then_some(origin)
}

/// The name under which we were asked.
fn host(request: &Request) -> Option<Authority> {
    let header = || request.headers().get(HOST)?.to_str().ok()?.parse().ok();
    request.uri().authority().cloned().or_else(header)
}

fn without_implied_port(request: &mut Request, origin: &Uri) {
    let implied = if origin.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let Some(host) = host(request).filter(|host| host.port_u16() == Some(implied)) else { return };
    let (Ok(plain), Ok(header)) = (host.host().parse(), HeaderValue::from_str(host.host())) else { return };
    request.headers_mut().insert(HOST, header);
    let mut parts = request.uri().clone().into_parts();
    parts.authority = parts.authority.map(|_| plain);
    if let Ok(uri) = Uri::from_parts(parts) {
        *request.uri_mut() = uri;
    }
}

/// Host and port for the log; nothing else that an address may hold, and no more than a name can be.
fn name(authority: Option<&Authority>) -> String {
    let port = |authority: &Authority| authority.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    let whole = authority.map(|authority| format!("{}{}", authority.host(), port(authority)));
    whole.map_or_else(|| "-".to_owned(), |whole| whole.chars().take(LONGEST_NAME).collect())
}

/// A demonstration answers only to names of this machine, so that no page elsewhere can act in it
/// by making its own name point here.
pub(crate) async fn own_host(State(app): State<App>, request: Request, next: Next) -> Response {
    if app.site.mode == Mode::Demo { this_machine(request, next).await } else { next.run(request).await }
}

/// Answers only to names of this machine.
pub(crate) async fn this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    if !matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "") {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    next.run(request).await
}
