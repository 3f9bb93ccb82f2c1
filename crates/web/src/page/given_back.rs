//! What somebody typed and sent is on every page that refuses it. Most give their form back; where one does not, because the
//! session ended, the draft is not theirs any more or there is no such thing, what was sent is added here, to be sent again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{Extensions, HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Kind, Spec, pattern};
use words::{Voice, field_label, specs};

use super::attempt::read_form;
use super::filled::MORE;
use super::{is_file, problem};
use crate::addresses;
use crate::app::{App, Mode, forms};
use crate::drafts;
use crate::drawn_for::{Differs, FIELD, differs, holds_a_secret, mark};
use crate::outcome;
use crate::preparation;
use crate::visitor::{Visitor, in_english};

/// What a form says that nobody typed.
const UNTYPED: [&str; 6] = ["key", "base", "on", "revision", preparation::FIELD, MORE];
/// What lets people in, or came from a device that does: it is not written down again.
const SECRETS: [&str; 7] = ["codigo", "totp", "respaldo", "cliente", "autenticador", "clave", "algoritmo"];
/// What an address says first that leads back.
const BACK: &str = "volver=";
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
/// So many characters stand nowhere by chance.
const LONG: usize = 12;
/// The length of a name that the program draws.
const DRAWN: usize = 32;

/// What a form said, once it was read: names and values, and the names of files that were let pass by.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(Arc<Mutex<Said>>);

#[derive(Debug, Default)]
struct Said {
    pairs: Vec<(String, String)>,
    files: Vec<String>,
}

impl Typed {
    /// That of a request.
    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get().cloned().unwrap_or_default()
    }

    /// The form says that.
    pub(super) fn says(&self, pairs: &[(String, String)]) {
        let is_kept = |(name, _): &&(String, String)| !SECRETS.contains(&name.as_str());
        self.held().pairs = pairs.iter().filter(is_kept).cloned().collect();
    }

    /// Nobody sent a file in that field, and it is not kept.
    pub(super) fn lacks(&self, file: String) {
        self.held().files.push(file);
    }

    fn held(&self) -> MutexGuard<'_, Said> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_any(&self) -> bool {
        !self.held().pairs.is_empty()
    }

    /// Whether anything of it was typed, and not just a button pressed.
    fn is_read(&self) -> bool {
        self.held().pairs.iter().any(|(path, value)| is_read(None, path, value))
    }

    fn take(&self) -> Said {
        std::mem::take(&mut *self.held())
    }
}

#[derive(Template)]
#[template(path = "page/given_back.html")]
struct GivenBack {
    t: Voice,
    action: String,
    how: String,
    /// How to go on in another tab: address and words.
    apart: Option<(String, String)>,
    hidden: Vec<(String, String)>,
    /// Label, name and value.
    shown: Vec<(String, String, String)>,
    /// Label and name.
    files: Vec<(String, String)>,
}

/// Adds what was typed to a page that refuses it and does not have it.
pub(crate) async fn given_back(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    // Cannot fail: the visitor is read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let route = parts.extensions.get::<MatchedPath>().map(|route| route.as_str().to_owned()).unwrap_or_default();
    let typed = Typed::default();
    parts.extensions.insert(typed.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    let led = led(&visitor, &route, response.headers());
    let instead = match led {
        Some(Led::ToSignIn) if typed.is_any() => Some("problem-session-ended"),
        Some(Led::ToFactor) if typed.is_read() => Some("problem-factor-first"),
        _ => None,
    };
    let response = match instead {
        Some(key) => in_place_of(&response, problem(&app, &visitor, StatusCode::FORBIDDEN, key)),
        None => response,
    };
    let status = response.status();
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // Signing in begins anew by itself, unless somebody else did meanwhile; and a button that lets people in is not pressed again.
    let is_over = signs_in(&route) && status != StatusCode::CONFLICT;
    let is_over = is_over || (holds_a_secret(&visitor.path) && !typed.is_read());
    let mut said = typed.take();
    if route.ends_with(addresses::DRAFT_READING) {
        said.pairs.retain(|(name, _)| name != "code");
    }
    let is_refused = status.is_client_error() || status.is_server_error();
    if is_over || !is_refused || !is_page || said.pairs.is_empty() {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let page = String::from_utf8_lossy(&bytes);
    let acts = acts_at(&route);
    let said = Said { pairs: asked(&acts, said.pairs), files: said.files };
    if said.pairs.iter().all(|pair| stands_in(&page, pair)) {
        return Response::from_parts(head, Body::from(bytes));
    }
    match GivenBack::of(&app, &visitor, led, &acts, said).render() {
        Ok(section) => {
            Response::from_parts(head, Body::from(page.replacen("</main>", &format!("{section}</main>"), 1)))
        }
        Err(_) => Response::from_parts(head, Body::from(bytes)),
    }
}

/// Where whoever sent a form was led instead of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Led {
    /// To sign in.
    ToSignIn,
    /// To show a second factor, and back.
    ToFactor,
}

/// No machine that finds pages lists it, if none was to list the answer.
fn in_place_of(answer: &Response, mut page: Response) -> Response {
    let robots = answer.headers().get(ROBOTS).cloned();
    page.headers_mut().extend(robots.map(|robots| (ROBOTS, robots)));
    page
}

/// A page that is led away from loses what it said; while somebody signs in there is nothing else to lose.
fn led(visitor: &Visitor, route: &str, headers: &HeaderMap) -> Option<Led> {
    let (to, query) = headers.get(LOCATION)?.to_str().ok()?.split_once('?').unwrap_or_default();
    // What was done was not lost.
    let is_done = query.split('&').any(|pair| pair.starts_with(outcome::PARAMETER));
    let leads = |address: &str| !signs_in(route) && to == visitor.link(address) && query.starts_with(BACK) && !is_done;
    match &visitor.me {
        None if leads(addresses::SIGN_IN) => Some(Led::ToSignIn),
        Some(_) if leads(addresses::SIGN_IN_FACTOR) => Some(Led::ToFactor),
        _ => None,
    }
}

/// Whether one signs in there.
fn signs_in(route: &str) -> bool {
    let route = in_english(route).unwrap_or(route);
    route.starts_with(addresses::SIGN_IN) || route.starts_with(addresses::ORGANISATION_SIGN_IN)
}

/// Whether a page has what was sent in a field, or nothing was.
fn stands_in(page: &str, (name, value): &(String, String)) -> bool {
    let is_untyped = value.trim().is_empty() || UNTYPED.contains(&name.as_str()) || is_file(name);
    let is_named = || value.chars().count() >= LONG || page.contains(&format!("name=\"{name}\""));
    is_untyped || (page.contains(&escaped(value)) && is_named())
}

/// As a template writes it.
fn escaped(text: &str) -> String {
    let signs = [("&", "&#38;"), ("\"", "&#34;"), ("'", "&#39;"), ("<", "&#60;"), (">", "&#62;")];
    signs.iter().fold(text.to_owned(), |text, (sign, mark)| text.replace(sign, mark))
}

impl GivenBack {
    fn of(app: &App, visitor: &Visitor, led: Option<Led>, acts: &[&'static str], said: Said) -> Self {
        let t = visitor.voice;
        let (apart, how) = apart(app, visitor, led);
        let sent = read_form(said.pairs.clone());
        let labelled = |path: &str| acts.iter().find_map(|act| Some((*act, field_label(t, act, path, &sent)?)));
        let own = |path: &str| t.say(if path == "correo" { "account-address" } else { "given-back-field" });
        let label = |path: &str| labelled(path).map_or_else(|| own(path), |(_, label)| label);
        let is_read = |(path, value): &(String, String)| is_read(labelled(path).map(|(act, _)| act), path, value);
        let pairs = said.pairs.into_iter().filter(|(path, _)| path != MORE);
        let (shown, mut hidden): (Vec<_>, Vec<_>) = pairs.partition(is_read);
        // Sent again, it stays that of whom it was drawn for.
        hidden.extend(Some(mark(app, visitor)).filter(|mark| !mark.is_empty()).map(|mark| (FIELD.to_owned(), mark)));
        Self {
            t,
            action: visitor.link(&visitor.path),
            how,
            apart,
            hidden,
            shown: shown.into_iter().map(|(path, value)| (label(&path), path, value)).collect(),
            files: said.files.into_iter().map(|path| (label(&path), path)).collect(),
        }
    }
}

/// How whoever sent it goes on: address and words of what they do in another tab, and what is said before.
fn apart(app: &App, visitor: &Visitor, led: Option<Led>) -> (Option<(String, String)>, String) {
    let t = visitor.voice;
    let to_factor = || format!("{}?aparte=1", visitor.link(addresses::SIGN_IN_FACTOR));
    match &visitor.me {
        None if app.site.mode == Mode::Serve => {
            let way = (visitor.link(addresses::SIGN_IN), t.say("given-back-sign-in"));
            (Some(way), t.say("given-back-nobody"))
        }
        Some(_) if matches!(differs(app, visitor), Some(Differs::Role)) => {
            let way = (visitor.link(addresses::SIGN_IN_OFFICE), t.say("drawn-for-choose"));
            (Some(way), t.say("given-back-how"))
        }
        Some(me) if me.lacks_factor() || led == Some(Led::ToFactor) => {
            (Some((to_factor(), t.say(me.factor().apart()))), t.say("given-back-how"))
        }
        _ => (None, t.say("given-back-how")),
    }
}

/// The acts whose form is sent there.
fn acts_at(route: &str) -> Vec<&'static str> {
    let route = in_english(route).unwrap_or(route);
    let drafted = (route == addresses::DRAFT).then_some(drafts::ACT);
    forms().iter().filter(|form| form.sent_to == route).map(|form| form.act).chain(drafted).collect()
}

/// What a form asks for that is sent there: what no form has nobody typed. Where a form has names of its own, all is kept.
fn asked(acts: &[&str], mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    let is_own = |path: &str| !UNTYPED.contains(&path) && is_asked(acts, path);
    if pairs.iter().any(|(path, _)| is_own(path)) {
        pairs.retain(|(path, _)| is_asked(acts, path));
    }
    pairs
}

fn is_asked(acts: &[&str], path: &str) -> bool {
    let of = |act: &&str| {
        let specs = specs(act);
        let within = |spec: &Spec| match spec.kind {
            Kind::Rows { max } => row_of(path, &spec.path).is_none_or(|row| row.is_some_and(|row| row < max)),
            _ => true,
        };
        specs.iter().any(|spec| spec.path == pattern(path)) && specs.iter().all(within)
    };
    acts.is_empty() || UNTYPED.contains(&path) || path.starts_with("captured.") || acts.iter().any(of)
}

/// Which row of these a path is of, if it is of any: a number, or none.
fn row_of(path: &str, rows: &str) -> Option<Option<usize>> {
    let row = path.strip_prefix(rows)?.strip_prefix('.')?.split('.').next()?;
    Some(row.parse().ok())
}

/// Whether somebody typed it and reads it again: not what was chosen, nor what a page says by itself.
fn is_read(act: Option<&str>, path: &str, value: &str) -> bool {
    if value.trim().is_empty() || UNTYPED.contains(&path) || is_file(path) {
        return false;
    }
    let named = pattern(path);
    let spec = act.and_then(|act| specs(act).iter().find(|spec| spec.path == named));
    let is_drawn = value.len() == DRAWN && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_long = value.contains([' ', '\n', '@']) || value.chars().count() >= LONG;
    spec.map_or(is_long && !is_drawn, |spec| {
        spec.refers.is_none() && !matches!(spec.kind, Kind::Choice(_) | Kind::Entry | Kind::File | Kind::Rows { .. })
    })
}
