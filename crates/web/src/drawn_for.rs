//! A form is recorded for whom it was drawn, or not at all: in another tab somebody may have chosen another office, or signed in as
//! somebody else. Every form of a page says for whom that was drawn; one that nobody was signed in for says nothing and binds nobody.

use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use domain::{Actor, Role, Typed};
use words::Names;

use crate::addresses;
use crate::app::App;
use crate::identity::Me;
use crate::page::{Chrome, Nav, Sent, html_with};
use crate::upload;
use crate::visitor::Visitor;

/// What the address of a form says it with.
pub(crate) const NAME: &str = "como=";

/// Most signs of what a form says that are given back.
const LONGEST: usize = 64;

/// Said of a request whose form was drawn for another person or office.
#[derive(Clone, Copy)]
pub(crate) struct Astray;

/// What somebody holds on to who sends a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binds {
    /// Nothing: what the address or the form holds says who it is.
    Nothing,
    /// The person, whatever they act as.
    Person,
    /// The person and what they act as.
    Role,
}

/// How a form differs from who sends it.
enum Differs {
    Person,
    Role,
}

#[derive(Template)]
#[template(path = "page/drawn_for.html")]
struct DrawnFor {
    page: Chrome,
    why: String,
    /// Where one chooses another office; nothing where somebody else drew it.
    choose: Option<String>,
    /// The page as it is for who reads now.
    anew: String,
    /// Where it is sent again.
    to: String,
    pairs: Vec<(String, String)>,
    /// What was typed in several words.
    texts: Vec<String>,
    had_files: bool,
}

/// What the forms of the answer say: what the form that was sent said, so that it stays whose it was, or who reads. Empty for
/// nobody.
pub(crate) fn mark(app: &App, parts: &Parts, me: Option<&Me>, actor: Option<&Actor>) -> String {
    match sent(parts) {
        Some(mark) => mark,
        None if me.is_none() && actor.is_none() => String::new(),
        None => app.platform.drawn_for(me.map_or("", |me| &me.person), actor.map_or("", |actor| actor.role.word())),
    }
}

/// What a form that was sent says.
fn sent(parts: &Parts) -> Option<String> {
    let query = parts.uri.query().filter(|_| !parts.method.is_safe())?;
    let mark = query.split('&').find_map(|pair| pair.strip_prefix(NAME))?;
    Some(mark.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect())
}

/// Sends nothing on that was drawn for another person or office. What was typed comes back, to be sent as it was meant.
pub(crate) async fn as_it_was_drawn(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // Cannot fail: the visitor is read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let differs = sent(&parts).and_then(|mark| differs(&app, &visitor, &mark));
    let Some(differs) = differs else { return next.run(Request::from_parts(parts, body)).await };
    let had_files = upload::has_files(&parts.headers);
    parts.extensions.insert(Astray);
    match Sent::from_request(Request::from_parts(parts, body), &app).await {
        Ok(Sent(pairs)) => page(&app, &visitor, &differs, pairs, had_files),
        Err(refused) => refused,
    }
}

/// How they differ, if they do. Of nobody the handler says it itself, and gives the form back.
fn differs(app: &App, visitor: &Visitor, mark: &str) -> Option<Differs> {
    let binds = binds(&visitor.path);
    if binds == Binds::Nothing || (visitor.me.is_none() && visitor.actor.is_none()) {
        return None;
    }
    if !app.platform.was_drawn_by(mark, visitor.me.as_ref().map_or("", |me| &me.person)) {
        return Some(Differs::Person);
    }
    let role = visitor.actor.as_ref().map_or("", |actor| actor.role.word());
    (binds == Binds::Role && !app.platform.was_drawn_as(mark, role)).then_some(Differs::Role)
}

fn binds(path: &str) -> Binds {
    const OPEN: [&str; 5] = [
        addresses::SIGN_IN,
        addresses::SIGN_IN_CODE,
        addresses::SIGN_OUT,
        addresses::DEMO_OFFICE,
        addresses::ORGANISATION_SIGN_IN,
    ];
    const SECRET: [&str; 5] = [
        addresses::SIGN_IN_LINK,
        addresses::INVITATION,
        addresses::CLEARANCE,
        addresses::NOTICES_END,
        addresses::FOUNDING,
    ];
    let is_at = |address: &str| path.starts_with(address.split('{').next().unwrap_or_default());
    if OPEN.contains(&path) || SECRET.into_iter().any(is_at) {
        Binds::Nothing
    } else if is_at(addresses::SIGN_IN) || is_at(addresses::ACCOUNT) {
        Binds::Person
    } else {
        Binds::Role
    }
}

fn page(app: &App, visitor: &Visitor, differs: &Differs, pairs: Vec<(String, String)>, had_files: bool) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let (title, why, choose) = match differs {
        Differs::Person => ("drawn-for-person-title", t.say("drawn-for-person"), None),
        Differs::Role => {
            let now = visitor.actor.as_ref().map(|actor| actor.role.word());
            let args = [("then", drawn_as(app, visitor, &names).into()), ("now", role_name(&names, now).into())];
            let choose = visitor.me.is_some().then(|| visitor.link(addresses::SIGN_IN_OFFICE));
            ("drawn-for-role-title", t.with("drawn-for-role", &args), choose)
        }
    };
    let texts = pairs.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace));
    let template = DrawnFor {
        page: Chrome::new(app, visitor, &snapshot.state, t.say(title), Nav::None),
        why,
        choose,
        anew: visitor.here(),
        to: visitor.here(),
        texts: texts.map(str::to_owned).collect(),
        pairs,
        had_files,
    };
    html_with(StatusCode::CONFLICT, &template)
}

/// In which role the page was drawn, by its name.
fn drawn_as(app: &App, visitor: &Visitor, names: &Names) -> String {
    let offices = names.state.skeleton.secretariat.offices.iter().map(|office| office.code.as_str());
    let mut roles = offices.chain([Role::Administrator.word(), Role::Organisation.word()]);
    role_name(names, roles.find(|role| app.platform.was_drawn_as(&visitor.mark, role)))
}

fn role_name(names: &Names, role: Option<&str>) -> String {
    role.map_or_else(|| names.voice.say("role-nobody"), |role| names.code(role))
}
