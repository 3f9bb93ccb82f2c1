//! What somebody typed and sent is on every page that refuses it. Most give their form back; where one does not, because the
//! session ended, the draft is not theirs any more or there is no such thing, what was sent is added here, to be sent again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Extensions, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Kind, Spec, pattern};
use words::{Voice, field_label, specs};

use super::attempt::read_form;
use super::filled::MORE;
use super::is_file;
use crate::addresses;
use crate::app::{App, Mode, forms};
use crate::drafts;
use crate::drawn_for::{FIELD, mark};
use crate::preparation;
use crate::visitor::Visitor;

/// What a form says that nobody typed.
const UNTYPED: [&str; 6] = ["key", "base", "on", "revision", preparation::FIELD, MORE];
/// So many characters stand nowhere by chance.
const LONG: usize = 12;

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
        self.held().pairs = pairs.to_vec();
    }

    /// Nobody sent a file in that field, and it is not kept.
    pub(super) fn lacks(&self, file: String) {
        self.held().files.push(file);
    }

    fn held(&self) -> MutexGuard<'_, Said> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    let status = response.status();
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let said = typed.take();
    // A code that opens nothing is not written down again.
    let said = if route.ends_with(addresses::DRAFT_READING) { Said::default() } else { said };
    if !(status.is_client_error() || status.is_server_error()) || !is_page || said.pairs.is_empty() {
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
    match GivenBack::of(&app, &visitor, &acts, said).render() {
        Ok(section) => {
            Response::from_parts(head, Body::from(page.replacen("</main>", &format!("{section}</main>"), 1)))
        }
        Err(_) => Response::from_parts(head, Body::from(bytes)),
    }
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
    fn of(app: &App, visitor: &Visitor, acts: &[&'static str], said: Said) -> Self {
        let t = visitor.voice;
        let (apart, how) = apart(app, visitor);
        let sent = read_form(said.pairs.clone());
        let labelled = |path: &str| acts.iter().find_map(|act| Some((*act, field_label(t, act, path, &sent)?)));
        let label = |path: &str| labelled(path).map_or_else(|| t.say("given-back-field"), |(_, label)| label);
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
fn apart(app: &App, visitor: &Visitor) -> (Option<(String, String)>, String) {
    let t = visitor.voice;
    let to_factor = || format!("{}?aparte=1", visitor.link(addresses::SIGN_IN_FACTOR));
    match &visitor.me {
        None if app.site.mode == Mode::Serve => {
            let way = (visitor.link(addresses::SIGN_IN), t.say("given-back-sign-in"));
            (Some(way), t.say("given-back-nobody"))
        }
        Some(me) if me.lacks_factor() => (Some((to_factor(), t.say("factor-apart"))), t.say("given-back-how")),
        _ => (None, t.say("given-back-how")),
    }
}

/// The acts whose form is sent there.
fn acts_at(route: &str) -> Vec<&'static str> {
    let route = route.strip_prefix(addresses::ENGLISH).unwrap_or(route);
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
    spec.map_or(value.contains(char::is_whitespace) || value.chars().count() >= LONG, |spec| {
        spec.refers.is_none() && !matches!(spec.kind, Kind::Choice(_) | Kind::Entry | Kind::File | Kind::Rows { .. })
    })
}
