//! A form is recorded for whom it was drawn, or not at all: in another tab somebody may have chosen another office, or signed in as
//! somebody else. Every form of a page says for whom that was drawn; one that nobody was signed in for says nothing and binds nobody.

use std::sync::{Arc, OnceLock};

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Code, Liaison, Role};
use sha2::{Digest, Sha256};
use words::{Args, Names};

use crate::addresses;
use crate::app::App;
use crate::page::problem_of;
use crate::visitor::Visitor;

/// The field of a form that says it.
pub(crate) const FIELD: &str = "como";

/// Bytes of the mark of a body.
const BODY: usize = 8;

/// Most signs of what a form says that are given back.
const LONGEST: usize = 64;

/// What the form that was sent says, once it was read; shared by all that find out who sends it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said(Arc<OnceLock<String>>);

impl Said {
    /// It says this.
    pub(crate) fn say(&self, mark: &str) {
        let plain = mark.chars().filter(char::is_ascii_alphanumeric).take(LONGEST);
        // A form says it once; what it says again is not looked at.
        let _ = self.0.set(plain.collect());
    }
}

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
#[derive(Clone, Copy)]
pub(crate) enum Differs {
    /// Somebody else opened its page.
    Person,
    /// They opened it as something else.
    Role,
}

/// What the forms of a page say: what the form that was sent said, so that it stays whose it was, or who reads. Empty for nobody.
pub(crate) fn mark(app: &App, visitor: &Visitor) -> String {
    match visitor.said.0.get() {
        Some(said) => said.clone(),
        None if visitor.me.is_none() && visitor.actor.is_none() => String::new(),
        None => app.platform.drawn_for(person(visitor), role(visitor).unwrap_or_default()),
    }
}

/// How what the form says differs from who sends it, if it does. Of nobody the handler says it itself, and gives the form back.
pub(crate) fn differs(app: &App, visitor: &Visitor) -> Option<Differs> {
    let (said, binds) = (visitor.said.0.get()?, binds(&visitor.path));
    if binds == Binds::Nothing || (visitor.me.is_none() && visitor.actor.is_none()) {
        return None;
    }
    if !app.platform.was_drawn_by(said, person(visitor)) {
        return Some(Differs::Person);
    }
    let is_role = app.platform.was_drawn_as(said, role(visitor).unwrap_or_default());
    (binds == Binds::Role && !is_role).then_some(Differs::Role)
}

/// Whose what the browser keeps of a page is ([decision 160](../../../docs/decisions/0160-what-a-browser-keeps-says-whose-it-is.md)).
pub(crate) struct Keeps {
    /// The body: its log, and where it is reached. One host may have several, which share what its browsers keep.
    pub body: String,
    /// The person; in a demonstration whoever holds the office. Empty for nobody.
    pub person: String,
}

/// Whose what is typed into a page of this visitor is. The office stands beside it, for one person may hold several.
pub(crate) fn keeps(app: &App, visitor: &Visitor) -> Keeps {
    let body = format!("{}\n{}", app.platform.vkey().name(), visitor.prefix);
    let body = Sha256::digest(body).iter().take(BODY).fold(String::new(), |mark, byte| format!("{mark}{byte:02x}"));
    let by = visitor.actor.as_ref().map(|actor| actor.by.as_ref().map_or(actor.role.word(), |by| by.0.as_str()));
    let person = visitor.me.as_ref().map(|me| me.person.as_str()).or(by);
    Keeps { body, person: person.map(|person| app.platform.kept_for(person)).unwrap_or_default() }
}

fn person(visitor: &Visitor) -> &str {
    visitor.me.as_ref().map_or("", |me| &me.person)
}

fn role(visitor: &Visitor) -> Option<&str> {
    visitor.actor.as_ref().map(|actor| actor.role.word())
}

fn binds(path: &str) -> Binds {
    const OPEN: [&str; 5] = [
        addresses::SIGN_IN,
        addresses::SIGN_IN_CODE,
        addresses::SIGN_OUT,
        addresses::DEMO_OFFICE,
        addresses::ORGANISATION_SIGN_IN,
    ];
    if OPEN.contains(&path) || holds_a_secret(path) {
        Binds::Nothing
    } else if path.starts_with(addresses::SIGN_IN) || path.starts_with(addresses::ACCOUNT) {
        Binds::Person
    } else {
        Binds::Role
    }
}

/// Whether a path holds what lets whoever has it in, or do something.
pub(crate) fn holds_a_secret(path: &str) -> bool {
    let of = [
        addresses::SIGN_IN_LINK,
        addresses::INVITATION,
        addresses::CLEARANCE,
        addresses::NOTICES_END,
        addresses::FOUNDING,
    ];
    of.iter().any(|address| path.starts_with(address.split('{').next().unwrap_or_default()))
}

/// Nothing was done. The page that says so gets what was typed, to be sent as it was meant.
pub(crate) fn refused(app: &App, visitor: &Visitor, differs: Differs) -> Response {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let mut args = Args::new();
    let key = match differs {
        Differs::Person => "problem-drawn-for-person",
        Differs::Role => {
            args.set("then", drawn_as(app, visitor, &names));
            args.set("now", role_name(&names, role(visitor)));
            "problem-drawn-for-role"
        }
    };
    let anew = (visitor.here(), visitor.voice.say("drawn-for-anew"));
    problem_of(app, visitor, StatusCode::CONFLICT, key, (Some(&args), Some(anew)))
}

/// In which role the page was drawn, by its name.
fn drawn_as(app: &App, visitor: &Visitor, names: &Names) -> String {
    let said = visitor.said.0.get().map_or("", String::as_str);
    let offices = names.state.skeleton.secretariat.offices.iter().map(|office| &office.code);
    let of_office = |code: &Code| [Role::Office(code.clone()), Role::Liaison(Liaison::of(code.clone()))];
    let mut roles = offices.flat_map(of_office).chain([Role::Administrator, Role::Organisation]);
    let drawn = roles.find(|role| app.platform.was_drawn_as(said, role.word()));
    role_name(names, drawn.as_ref().map(Role::word))
}

fn role_name(names: &Names, role: Option<&str>) -> String {
    role.map_or_else(|| names.voice.say("role-nobody"), |role| names.code(role))
}
