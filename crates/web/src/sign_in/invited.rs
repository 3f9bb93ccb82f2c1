//! An invitation, for whoever has its address.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::{Reader, Role, Typed};
use platform::{EMail, Invitation, InvitationFault};
use words::{Names, support_words};

use super::sent::whom;
use super::{address_fault, ask, failed, with_cookies};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity;
use crate::mailed;
use crate::outcome::Outcome;
use crate::page::{Chrome, Faults, Nav, Sent, html_with, problem, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "sign_in/invited.html")]
struct Invited {
    page: Chrome,
    /// What they are invited to, in a sentence.
    to: String,
    /// What will be public.
    public: String,
    masked: String,
    /// What is said of the first day, that day, and the entry that says so; the administration has none.
    since: Option<(&'static str, String, u64)>,
    /// The paper that names them, where one does.
    paper: Option<String>,
    until: String,
    /// Whether it is to prepare for the office.
    prepares: Prepares,
    /// What was typed.
    typed: String,
    /// What is wrong with it.
    faults: Faults,
}

/// What they answer.
enum Answers {
    Accepts,
    Refuses,
}

/// What is said of a first day that is to come.
const BEGINS: &str = "invited-begins";

/// What an invitation is to.
#[derive(PartialEq, Eq)]
enum Prepares {
    /// Holding an office, or the administration.
    Nothing,
    /// Preparing for an office.
    ForAnOffice,
}

/// What it is for. Nothing changes.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let token = match mailed::token(&app, &visitor, &token, StatusCode::GONE) {
        Ok(token) => token,
        Err(page) => return *page,
    };
    match app.platform.invitation(&token).await {
        Ok(invitation) => {
            let page = page(&app, &visitor, &invitation, (String::new(), Faults::default()));
            with_cookies(page, [identity::keep_invited(&app.site, &token)])
        }
        Err(fault) => worthless(&app, &visitor, &fault),
    }
}

/// Accepts or refuses it, in a browser that opened it, by whoever types to which address it came: programs that look through mail open
/// pages and press their buttons too. Whoever accepts is sent a code to sign in with.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    from: Address,
    Path(token): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let token = match mailed::token(&app, &visitor, &token, StatusCode::GONE) {
        Ok(token) => token,
        Err(page) => return *page,
    };
    let invitation = match app.platform.invitation(&token).await {
        Ok(invitation) => invitation,
        Err(fault) => return worthless(&app, &visitor, &fault),
    };
    if !identity::was_invited(&headers, &app.site, &token) {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-invitation-unopened");
    }
    let mut sent = read_form(pairs);
    let typed = sent.remove("correo").unwrap_or_default();
    let answers = match sent.get("respuesta").map(String::as_str) {
        Some("aceptar") => Answers::Accepts,
        Some("rechazar") => Answers::Refuses,
        _ => return page(&app, &visitor, &invitation, (typed, Faults::default())),
    };
    if let Some(faults) = faults(&visitor, &typed, &invitation.address) {
        return page(&app, &visitor, &invitation, (typed, faults));
    }
    match answers {
        Answers::Accepts => match app.platform.accept_invitation(&token).await {
            Ok(_) => ask::begin(&app, &visitor, (&headers, from), &invitation.address, "").await,
            Err(fault) => worthless(&app, &visitor, &fault),
        },
        Answers::Refuses => match app.platform.refuse_invitation(&token).await {
            Ok(()) => Outcome::InvitationRefused.at(&visitor, addresses::HOME),
            Err(fault) => worthless(&app, &visitor, &fault),
        },
    }
}

/// What is wrong with what was typed, unless it is the address that the invitation came to.
fn faults(visitor: &Visitor, typed: &str, address: &EMail) -> Option<Faults> {
    let t = visitor.voice;
    let words = match typed.parse::<EMail>() {
        Ok(typed) if typed.is_same_as(address) => return None,
        Ok(_) => format!("{}: {}", t.say("sign-in-address"), t.say("invited-other-address")),
        Err(_) => address_fault(visitor, typed),
    };
    Some(Faults::default().with("correo", Some(words)))
}

fn page(app: &App, visitor: &Visitor, invitation: &Invitation, (typed, faults): (String, Faults)) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let named = invitation.appointment.and_then(|entry| snapshot.state.skeleton.secretariat.appointment(entry));
    let since = named.map(|(_, occupant)| {
        let is_to_come = occupant.from > app.platform.now().date();
        let says = if is_to_come { BEGINS } else { "invited-since" };
        (says, t.date(occupant.from), occupant.entry)
    });
    let paper = invitation.appointment.and_then(|entry| snapshot.state.skeleton.secretariat.paper(entry));
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("invited-title"), Nav::None);
    let prepares = match &invitation.role {
        Role::Liaison(_) => Prepares::ForAnOffice,
        _ => Prepares::Nothing,
    };
    let office = || names.code(invitation.role.serves().map_or(invitation.role.word(), Typed::as_str));
    let (to, public) = match invitation.role {
        Role::Organisation => {
            let reader = invitation.organisation.map_or(visitor.reader, Reader::invited_for);
            let whom = whom(&names, &invitation.role, invitation.organisation, reader);
            (t.with1("invited-to-organisation", "organisation", whom), "invited-public-organisation")
        }
        Role::Liaison(_) => (t.with1("liaison-invited-to", "office", office()), "liaison-invited-public-what"),
        Role::Administrator => (t.with1("invited-to", "office", office()), "invited-public-administrator"),
        _ => (t.with1("invited-to", "office", office()), "invited-public-what"),
    };
    let status = if faults.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let invited = Invited {
        page,
        prepares,
        to,
        public: t.say(public),
        masked: invitation.address.masked(),
        since,
        paper: paper.map(|paper| support_words(&names, &paper.support)),
        until: t.moment(invitation.until),
        typed,
        faults,
    };
    html_with(status, &invited)
}

/// It is good for nothing, and why.
fn worthless(app: &App, visitor: &Visitor, fault: &InvitationFault) -> Response {
    let key = match fault {
        InvitationFault::People(fault) => return failed(app, visitor, fault),
        InvitationFault::Late
        | InvitationFault::Often
        | InvitationFault::NotTheirs
        | InvitationFault::NeedsFactor
        | InvitationFault::TheirsToInvite
        | InvitationFault::SignsIn => "problem-invitation-late",
        InvitationFault::Answered => "problem-invitation-answered",
        InvitationFault::OfficeChanged | InvitationFault::Vacant => "problem-invitation-changed",
        InvitationFault::OtherSector => "problem-invitation-sector",
        InvitationFault::TooMany => "problem-invitation-liaisons",
        InvitationFault::ActsOtherwise => "problem-invitation-otherwise",
        InvitationFault::Conducts => "problem-invitation-conducts",
        InvitationFault::OtherPerson => "problem-invitation-person",
        InvitationFault::SameMailbox => "problem-invitation-mailbox",
        InvitationFault::InviterLeft => "problem-invitation-left",
    };
    problem(app, visitor, StatusCode::GONE, key)
}
