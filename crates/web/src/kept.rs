//! Public pages, kept as they were rendered for as long as nothing they are made of changes.
//!
//! A page is a pure function of entries, seal, build, address (which names the language) and civil
//! date. All of that is the *edition* of what is kept: when it changes, everything goes at once, so
//! there is nothing to invalidate. A page is kept only if its handler says that it is public; what somebody who is signed in reads, or
//! who just did something, and demonstrations, never are.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderValue, IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::app::{App, Mode};
use crate::visitor::Visitor;

/// Most bytes kept; past it everything goes and is rendered anew when asked for.
const ROOM: usize = 8 * 1024 * 1024;
/// A page larger than this is not kept.
const LARGEST: usize = 256 * 1024;
/// An address longer than this is not a page of ours.
const LONGEST_ADDRESS: usize = 256;

/// Said of an answer by its handler: it holds nothing but what everybody who asks for this address gets, no key of a form among
/// it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Public;

/// What every page is a function of, besides its address.
type Edition = (u64, u64, Option<Date>);

/// The pages of one edition.
#[derive(Default)]
pub(crate) struct KeptPages {
    pages: Mutex<Pages>,
}

#[derive(Default)]
struct Pages {
    edition: Option<Edition>,
    bytes: usize,
    by_address: HashMap<(String, Encoding), KeptPage>,
}

/// How a body is encoded on the wire.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

#[derive(Clone)]
struct KeptPage {
    headers: HeaderMap,
    body: Bytes,
    tag: HeaderValue,
}

/// Answers from what is kept, or keeps what is rendered.
pub(crate) async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let address = request.uri().to_string();
    if !readable || app.site.mode == Mode::Demo || address.len() > LONGEST_ADDRESS {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    // Cannot fail: the visitor is read from any request. A cookie that makes nobody of them changes nothing of the page.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let request = Request::from_parts(parts, body);
    if visitor.is_somebody() || visitor.outcome.is_some() {
        return next.run(request).await;
    }
    let edition = edition(&app);
    let key = (address, encoding(request.headers()));
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    let head = *request.method() == Method::HEAD;
    if let Some(page) = app.kept.find(edition, &key) {
        return page.answer(known.as_ref(), head);
    }
    let response = next.run(request).await;
    // What came out must be what the key says, or somebody would get a body they cannot read.
    if head || !may_be_kept(&response) || encoded(response.headers()) != Some(key.1) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = KeptPage::new(parts.headers, body);
    app.kept.keep(edition, key, &page);
    page.answer(known.as_ref(), false)
}

fn edition(app: &App) -> Edition {
    (app.platform.snapshot().latest, app.platform.sealed().size, Some(app.platform.now().date()))
}

/// A whole page that is public, and says nothing else about being kept.
fn may_be_kept(response: &Response) -> bool {
    let (headers, is_public) = (response.headers(), response.extensions().get::<Public>().is_some());
    let says_otherwise = headers.contains_key(CACHE_CONTROL) || headers.contains_key(SET_COOKIE);
    response.status() == StatusCode::OK && is_public && !says_otherwise
}

/// How an answer is encoded; `None` when it is no way this module knows.
fn encoded(headers: &HeaderMap) -> Option<Encoding> {
    match headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes) {
        None => Some(Encoding::Identity),
        Some(b"gzip") => Some(Encoding::Gzip),
        Some(b"br") => Some(Encoding::Brotli),
        Some(_) => None,
    }
}

/// What the compression inside will choose for the plain forms that browsers send; any other form
/// of the header is answered as if it asked for nothing.
fn encoding(headers: &HeaderMap) -> Encoding {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |name: &str| accepted.split(',').any(|part| part.trim() == name);
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

impl KeptPages {
    fn find(&self, edition: Edition, key: &(String, Encoding)) -> Option<KeptPage> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        (pages.edition == Some(edition)).then(|| pages.by_address.get(key).cloned()).flatten()
    }

    fn keep(&self, edition: Edition, key: (String, Encoding), page: &KeptPage) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.edition != Some(edition) || pages.bytes > ROOM {
            *pages = Pages { edition: Some(edition), ..Pages::default() };
        }
        if page.body.len() <= LARGEST {
            pages.bytes += page.body.len() + key.0.len();
            pages.by_address.insert(key, page.clone());
        }
    }
}

impl KeptPage {
    /// The tag is of the bytes: whatever they are made of, other bytes have another, with a new build too.
    fn new(mut headers: HeaderMap, body: Bytes) -> Self {
        let hex: String = Sha256::digest(&body).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let tag = HeaderValue::from_str(&format!("\"{hex}\"")).unwrap_or(HeaderValue::from_static("\"0\""));
        headers.insert(ETAG, tag.clone());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(VARY, HeaderValue::from_static("cookie, accept-encoding"));
        Self { headers, body, tag }
    }

    /// The page, or an empty answer for whoever has it already.
    fn answer(&self, known: Option<&HeaderValue>, head: bool) -> Response {
        if known == Some(&self.tag) {
            return (StatusCode::NOT_MODIFIED, [(ETAG, self.tag.clone())]).into_response();
        }
        let body = if head { Body::empty() } else { Body::from(self.body.clone()) };
        let mut response = Response::new(body);
        *response.headers_mut() = self.headers.clone();
        response
    }
}
