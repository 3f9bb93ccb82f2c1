//! Before there is a body: one page, with the code that the start printed, founds it. Every other address says that the site is
//! not founded yet.

mod form;
mod zones;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, State};
use axum::http::header::{CONNECTION, HeaderValue, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Form, Router};
use platform::{BeginFault, Delivered, EMail, Founding, OpenFault, Platform, Setting, Token, as_read};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::watch;
use words::{Language, Voice};

use self::form::Typed;
use crate::app::{Site, below};
use crate::assets::{SCRIPT_ADDRESS, STYLE_ADDRESS};
use crate::page::Faults;
use crate::visitor::in_english;
use crate::{addresses, assets, edge, security};

/// Largest form, in bytes: all fields filled in, and no more.
const LARGEST: usize = 16 * 1024;

/// Where the letters of a site go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letters {
    /// To those they are for, through the relay of that address, which has no secret in it.
    Relay(String),
    /// Into files in this folder, where whoever operates the server finds them.
    Filed(PathBuf),
}

/// What a body is founded with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The folder that is made.
    pub data: PathBuf,
    /// How it is opened.
    pub setting: Setting,
    /// What the address of the page ends with. It is good for one founding, and for as long as the process lives.
    pub code: Token,
    /// Where letters will go.
    pub letters: Letters,
}

/// What the page shares.
struct Waiting {
    start: Start,
    /// Name of the log: it follows from the public address, and never changes.
    origin: String,
    /// What every path begins with, as people ask for it.
    prefix: Arc<str>,
    /// Held by whoever founds; whether it is done.
    done: Mutex<watch::Sender<bool>>,
}

/// Serves the page until the body is founded or `stop` resolves; whether it is founded. Nobody is served without a public
/// address: the name of the log is made of it.
pub async fn found(listener: &TcpListener, start: Start, site: Site, stop: impl Future<Output = ()> + Send) -> bool {
    let Some(url) = &site.public_url else { return false };
    let (done, mut founded) = watch::channel(false);
    let bounds = (site.limits, site.proxies.clone());
    let own_forms = security::own_forms(&site);
    let waiting = Arc::new(Waiting { start, origin: url.log(), prefix: site.prefix(), done: Mutex::new(done) });
    let page = || Router::new().route(addresses::FOUNDING, get(show).post(submit));
    let router = Router::new()
        .merge(page())
        .nest(addresses::ENGLISH, page())
        .merge(assets::routes())
        .fallback(not_yet)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(own_forms)
        .layer(middleware::from_fn(security::headers))
        .with_state(waiting);
    let router = below(router, &site.prefix());
    let over = async {
        tokio::select! {
            () = stop => {}
            _ = founded.wait_for(|founded| *founded) => {}
        }
    };
    edge::serve(listener, router, bounds, over).await;
    *founded.borrow()
}

/// Who reads: the language of the address.
fn voice(uri: &Uri) -> Voice {
    Voice::of(if in_english(uri.path()).is_some() { Language::English } else { Language::Spanish })
}

#[derive(Template)]
#[template(path = "founding/page.html")]
struct Page<'a> {
    t: Voice,
    style: String,
    script: String,
    /// This page in the other language.
    other: String,
    /// Where it is sent.
    action: String,
    origin: &'a str,
    /// The same with the letters that its host stands for, where it has others.
    shown: Option<String>,
    /// Where the letter with the first code is, while none are sent.
    folder: Option<String>,
    typed: Typed,
    faults: Faults,
    zones: Vec<(&'static str, String, bool)>,
    /// What failed of ours.
    failed: Option<String>,
}

#[derive(Template)]
#[template(path = "founding/not_yet.html")]
struct NotYet {
    t: Voice,
    style: String,
    script: String,
    what: String,
    next: String,
}

/// The form. Looking founds nothing.
async fn show(
    State(waiting): State<Arc<Waiting>>,
    OriginalUri(uri): OriginalUri,
    Path(code): Path<String>,
) -> Response {
    if !waiting.is_good(&code) {
        return not_yet(State(waiting), OriginalUri(uri)).await;
    }
    waiting.page(voice(&uri), StatusCode::OK, Typed::default(), None)
}

/// Founds the body, and leads to the invitation of whoever administers it.
async fn submit(
    State(waiting): State<Arc<Waiting>>,
    OriginalUri(uri): OriginalUri,
    Path(code): Path<String>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Response {
    if !waiting.is_good(&code) {
        return not_yet(State(waiting), OriginalUri(uri)).await;
    }
    let t = voice(&uri);
    let (typed, address) = match Typed::read(t, sent) {
        Ok(read) => read,
        Err(typed) => return waiting.page(t, StatusCode::UNPROCESSABLE_ENTITY, *typed, None),
    };
    let (begun, founding) = (Arc::clone(&waiting), waiting.founding(&typed));
    // On a thread of its own: what was begun is finished even when nobody waits for it any more.
    let ended = tokio::task::spawn_blocking(move || begun.begin(&founding, &address, t.tag())).await;
    match ended {
        Ok(Ok(invitation)) => {
            let address = addresses::invitation(&invitation.token.to_string());
            let language = if t.language() == Language::English { addresses::ENGLISH } else { "" };
            let invitation = Redirect::to(&format!("{}{language}{address}", waiting.prefix));
            // The body is served by another router: on this connection nothing more is asked.
            ([(CONNECTION, "close")], invitation).into_response()
        }
        Ok(Err(Unfounded::Done)) => waiting.says(t, StatusCode::GONE, "founding-done"),
        Ok(Err(Unfounded::Begin(BeginFault::Folder(OpenFault::Founding(faults))))) => {
            waiting.page(t, StatusCode::UNPROCESSABLE_ENTITY, typed.faulty(t, &faults), None)
        }
        Ok(Err(Unfounded::Begin(fault))) => waiting.failed(t, typed, &fault),
        Err(stopped) => waiting.failed(t, typed, &stopped),
    }
}

/// Any other address; the same with a slash at its end leads to the page, as it does once the body is there.
async fn not_yet(State(waiting): State<Arc<Waiting>>, OriginalUri(uri): OriginalUri) -> Response {
    let plain = uri.path().trim_end_matches('/');
    if plain != uri.path() && plain.rsplit('/').next().is_some_and(|code| waiting.is_good(code)) {
        let [own, _] = waiting.addresses(voice(&uri));
        return Redirect::permanent(&own).into_response();
    }
    let mut response = waiting.says(voice(&uri), StatusCode::SERVICE_UNAVAILABLE, "founding-not-yet");
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    response
}

/// Addresses of the stylesheet and of the script.
fn dress(prefix: &str) -> [String; 2] {
    [&*STYLE_ADDRESS, &*SCRIPT_ADDRESS].map(|address| format!("{prefix}{address}"))
}

fn drawn(status: StatusCode, page: &impl Template) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    match page.render() {
        Ok(page) => (status, headers, Html(page)).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Why a body was not founded.
enum Unfounded {
    /// It was founded before.
    Done,
    /// It could not be begun.
    Begin(BeginFault),
}

impl Waiting {
    /// Founds the body, once.
    fn begin(&self, founding: &Founding, address: &EMail, language: &str) -> Result<Delivered, Unfounded> {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        if *done.borrow() {
            return Err(Unfounded::Done);
        }
        let begin = Platform::begin(&self.start.data, founding, &self.start.setting, (address, language));
        let delivered = Handle::current().block_on(begin).map_err(Unfounded::Begin)?;
        done.send_replace(true);
        Ok(delivered)
    }

    fn says(&self, t: Voice, status: StatusCode, key: &str) -> Response {
        let ([style, script], what, next) = (dress(&self.prefix), t.say(key), t.format(key, Some("next"), None));
        drawn(status, &NotYet { t, style, script, what, next })
    }

    fn failed(&self, t: Voice, typed: Typed, fault: &dyn std::fmt::Display) -> Response {
        tracing::error!(%fault, "the body could not be founded");
        self.page(t, StatusCode::SERVICE_UNAVAILABLE, typed, Some(t.say("founding-failed")))
    }

    fn is_good(&self, code: &str) -> bool {
        Token::mailed(code).is_some_and(|code| code.is(&self.start.code))
    }

    fn founding(&self, typed: &Typed) -> Founding {
        Founding {
            origin: Some(self.origin.clone()),
            time_zone: typed.zone.clone(),
            languages: vec!["es-MX".into(), "en".into()],
            name: typed.name.text.clone(),
            about: typed.about.text.clone(),
            operator: None,
            contact: None,
        }
    }

    /// The page in the language of whoever reads, and in the other.
    fn addresses(&self, t: Voice) -> [String; 2] {
        let (prefix, address) = (&self.prefix, addresses::founding(&self.start.code.to_string()));
        let (spanish, english) = (format!("{prefix}{address}"), format!("{prefix}{}{address}", addresses::ENGLISH));
        match t.language() {
            Language::Spanish => [spanish, english],
            Language::English => [english, spanish],
        }
    }

    fn page(&self, t: Voice, status: StatusCode, typed: Typed, failed: Option<String>) -> Response {
        let [action, other] = self.addresses(t);
        let folder = match &self.start.letters {
            Letters::Relay(_) => None,
            Letters::Filed(folder) => Some(folder.display().to_string()),
        };
        let zones = zones::offered(t, &typed.zone);
        let [style, script] = dress(&self.prefix);
        let (origin, faults) = (self.origin.as_str(), typed.faults(t));
        let shown = Some(as_read(origin)).filter(|shown| shown != origin);
        drawn(status, &Page { t, style, script, other, action, origin, shown, folder, typed, faults, zones, failed })
    }
}
