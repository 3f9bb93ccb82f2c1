//! Who is reading: in which language, on which path, and acting as which office.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri, Request, State};
use axum::http::header::{COOKIE, HOST};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Actor, Level, Pseudonym, Reader, Role};
use platform::{Authority, Order, Scope};
use serde::Deserialize;
use words::{Language, Voice};

use crate::addresses::{self, ENGLISH};
use crate::app::{App, Mode};
use crate::drawn_for::{Said, holds_a_secret};
use crate::identity::{self, Bearer, Me};
use crate::outcome::{self, Outcome};
use crate::page::Lapsed;

/// Cookie of a demonstration: the code of the office one acts as.
const DEMO_COOKIE: &str = "tequio-demo";

/// Its name where these headers came from: one host may have demonstrations on several ports, which share its cookies.
pub(crate) fn demo_cookie(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    match host.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok()) {
        Some(port) => format!("{DEMO_COOKIE}-{port}"),
        None => DEMO_COOKIE.to_owned(),
    }
}

/// Who is reading.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    /// How this site speaks to them.
    pub voice: Voice,
    /// What every path begins with, as people ask for it; empty where the site has a host of its own.
    pub prefix: Arc<str>,
    /// The path, without that and without the language.
    pub path: String,
    /// What the address says after its path, `?` included, without what is told but once.
    pub query: String,
    /// Who is signed in in their browser.
    pub me: Option<Me>,
    /// Whether that could not be found out.
    pub unread: bool,
    /// Whether the browser holds what let somebody in, and lets nobody in any more.
    pub lapsed: Lapsed,
    /// The program that it is, if it shows a token.
    pub bearer: Bearer,
    /// Who they act as.
    pub actor: Option<Actor>,
    /// What they may read.
    pub reader: Reader,
    /// The entries an act of theirs was just recorded as: the first and the last.
    pub recorded: Option<(u64, u64)>,
    /// What they just did to their account, a session or an invitation.
    pub outcome: Option<Outcome>,
    /// What the form that was sent says of whom it is for.
    pub said: Said,
}

impl Visitor {
    /// An address in the language of the visitor.
    pub(crate) fn link(&self, address: &str) -> String {
        let prefix = &self.prefix;
        match self.voice.language() {
            Language::Spanish => format!("{prefix}{address}"),
            Language::English if address == "/" => format!("{prefix}{ENGLISH}"),
            Language::English => format!("{prefix}{ENGLISH}{address}"),
        }
    }

    /// The address of the page that is read, in the language of the visitor.
    pub(crate) fn here(&self) -> String {
        format!("{}{}", self.link(&self.path), self.query)
    }

    /// Where one signs in, to come back to the page that is read, unless there is nothing to come back to.
    pub(crate) fn sign_in(&self) -> String {
        let is_left = self.path == addresses::HOME || self.path.starts_with(addresses::SIGN_IN);
        let back = if is_left || holds_a_secret(&self.path) { String::new() } else { self.here() };
        with_back(self.link(addresses::SIGN_IN), &back)
    }

    /// Back to a page of this site, if it is one.
    pub(crate) fn own(&self, path: &str) -> Option<String> {
        let is_below =
            path.strip_prefix(&*self.prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        (!path.is_empty() && is_below && own_path(path) == path).then(|| path.to_owned())
    }

    /// Whether it is somebody, by a session or a token, or may be: what they read is for them.
    pub(crate) fn is_somebody(&self) -> bool {
        self.me.is_some() || self.unread || !matches!(self.bearer, Bearer::None)
    }

    /// Who they act as, with what lets them: looked for once more when what they do is written. `None` for nobody.
    pub(crate) fn authority(&self, app: &App) -> Option<Authority> {
        let actor = self.actor.clone()?;
        match (&self.bearer, &self.me) {
            (Bearer::Program(program), _) => Some(app.platform.acting_by(program)),
            (_, Some(me)) => Some(app.platform.acting_in(&me.session, &me.token, actor)),
            (_, None) => app.platform.acting_in_demonstration(actor),
        }
    }

    /// What scopes the idempotency keys of a program: the token, or the person and the office that they act as; in a demonstration
    /// the office alone. Whoever acts as nobody must use a key of ours.
    pub(crate) fn scope(&self) -> Scope {
        if let Bearer::Program(program) = &self.bearer {
            return Scope::Token(program.id.clone());
        }
        let whose = self.me.as_ref().map_or("demo", |me| me.person.as_str());
        self.actor.as_ref().map_or(Scope::Guest, |actor| Scope::Session(format!("{whose}/{}", actor.role.word())))
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0).clone();
        let path = uri.path();
        let english = in_english(path);
        let language = if english.is_some() { Language::English } else { Language::Spanish };
        let path = match english {
            Some("") => "/",
            Some(rest) => rest,
            None => path,
        };
        let (bearer, me) = (identity::bearer(parts, app).await, identity::me(parts, app).await);
        let (unread, me) = (me.is_err(), me.ok().flatten());
        let snapshot = app.platform.snapshot();
        let actor = acting(parts, app).or_else(|| bearer.actor()).or_else(|| me.as_ref().and_then(Me::actor));
        let recorded = own(app, actor.as_ref(), uri.query().and_then(recorded)).await;
        let reader = actor
            .as_ref()
            .map_or(Reader::ANYBODY, |actor| Reader::of(actor, &snapshot.state.skeleton, app.platform.now().date()));
        let holds_one = app.site.mode == Mode::Serve && identity::session_of(&parts.headers, &app.site).is_some();
        let lapsed = match holds_one && me.is_none() && !unread && matches!(bearer, Bearer::None) {
            false => Lapsed::No,
            true if parts.method.is_safe() => Lapsed::Reading,
            true => Lapsed::Sending,
        };
        let outcome = uri.query().filter(|_| !unread);
        let outcome = outcome.and_then(|query| Outcome::of(query, &parts.headers, me.is_some()));
        let query = uri.query().map(lasting).unwrap_or_default();
        let said = parts.extensions.get_or_insert_default::<Said>().clone();
        let prefix = app.site.prefix();
        Ok(Self {
            voice: Voice::of(language).marking(),
            prefix,
            path: rooted(path),
            query,
            me,
            unread,
            lapsed,
            bearer,
            actor,
            reader,
            recorded,
            outcome,
            said,
        })
    }
}

/// Where to come back to after signing in, as an address says it.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Back {
    /// A page of ours, or nothing.
    #[serde(default)]
    pub volver: String,
}

impl Back {
    /// What the address says, or else what somebody wanted who asked for a code in this browser and has not signed in yet.
    pub(crate) fn or_asked(self, app: &App, headers: &HeaderMap) -> String {
        match self.volver.is_empty() {
            true => identity::asked_by(headers, &app.site).map(|asking| asking.back).unwrap_or_default(),
            false => self.volver,
        }
    }
}

/// An address that says where to come back to, if anywhere.
pub(crate) fn with_back(address: String, back: &str) -> String {
    if back.is_empty() {
        return address;
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    back.bytes().fold(address + "?volver=", |address, byte| match plain(byte) {
        true => format!("{address}{}", char::from(byte)),
        false => format!("{address}%{byte:02X}"),
    })
}

/// Back to a page of this site, never elsewhere.
pub(crate) fn own_path(path: &str) -> String {
    let own =
        path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own { path.to_owned() } else { "/".to_owned() }
}

/// What a browser takes for a slash.
const SLASHES: [char; 2] = ['/', '\\'];

/// With one slash in front: a link that begins with two leads to another site.
fn rooted(path: &str) -> String {
    format!("/{}", path.trim_start_matches(SLASHES))
}

/// No address has two slashes together, nor a backslash, which browsers take for one. One that ends with a slash is the same
/// without it.
pub(crate) async fn plain_paths(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri();
    if uri.path().contains("//") || uri.path().contains('\\') {
        return StatusCode::NOT_FOUND.into_response();
    }
    match uri.path().strip_suffix('/') {
        Some(path) if !path.is_empty() => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            Redirect::permanent(&format!("{}{path}{query}", app.site.prefix())).into_response()
        }
        _ => next.run(request).await,
    }
}

/// The office of the cookie, with its occupant of the day; without one the door says that it is vacant. Only a demonstration believes a cookie.
fn acting(parts: &Parts, app: &App) -> Option<Actor> {
    if app.site.mode != Mode::Demo {
        return None;
    }
    let office = cookie(parts, &demo_cookie(&parts.headers))?;
    let role =
        Role::of(&office).filter(|role| matches!(role, Role::Office(_) | Role::Administrator | Role::Organisation))?;
    let snapshot = app.platform.snapshot();
    let table = &snapshot.state.skeleton.secretariat;
    let by = match &role {
        Role::Office(code) => {
            table.office(code)?.occupant(app.platform.now().date()).map(|occupant| occupant.by.clone())
        }
        Role::Organisation => Some(Pseudonym::of_a_demonstration()),
        _ => None,
    };
    Some(Actor { role, by, level: Level::Demo })
}

/// What an act adds to the address it leads back to: `registrado=33` or `registrado=60-63`.
const RECORDED: &str = "registrado=";

/// Most entries of one request: those of the acts that a batch of the writer may have.
const MOST_RECORDED: u64 = 1_000;

fn recorded(query: &str) -> Option<(u64, u64)> {
    let entries = query.split('&').find_map(|pair| pair.strip_prefix(RECORDED))?;
    let (first, last) = entries.split_once('-').unwrap_or((entries, entries));
    Some((first.parse().ok()?, last.parse().ok()?))
}

/// Entries that whoever acts recorded themselves, all of them. Anybody may write such an address: it tells nobody else that they
/// recorded something.
async fn own(app: &App, actor: Option<&Actor>, recorded: Option<(u64, u64)>) -> Option<(u64, u64)> {
    let (actor, (first, last)) = (actor?, recorded?);
    let count = last.checked_sub(first).filter(|more| *more < MOST_RECORDED)? + 1;
    let entries = app.platform.briefs(first..first.saturating_add(count), Order::OldestFirst, count).await.ok()?;
    let are_own =
        entries.len() as u64 == count && entries.iter().all(|entry| entry.meta.actor.owner() == actor.owner());
    are_own.then_some((first, last))
}
/// What saving a draft adds to its address: its revision.
const SAVED: &str = "guardado=";

/// A query without what is told but once.
fn lasting(query: &str) -> String {
    let once = [RECORDED, SAVED, outcome::PARAMETER];
    let is_lasting = |pair: &&str| !pair.is_empty() && !once.iter().any(|name| pair.starts_with(name));
    let pairs: Vec<&str> = query.split('&').filter(is_lasting).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn cookie(parts: &Parts, name: &str) -> Option<String> {
    let header = parts.headers.get(COOKIE)?.to_str().ok()?;
    let pairs = header.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next()
}

/// What follows the language in the path of an English page; none of another, however it begins.
pub(crate) fn in_english(path: &str) -> Option<&str> {
    path.strip_prefix(ENGLISH).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}
