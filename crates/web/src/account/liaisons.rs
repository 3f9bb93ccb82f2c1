//! Who prepares for an office: for those who have a say in it, and for whoever prepares.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Actor, Code, Fields, Role, Typed};
use platform::{EMail, InvitationFault, LiaisonFault, ListedLiaison, MOST_DAYS, Sent as SentInvitation};
use words::Names;

use super::{failed, nobody};
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html_with, problem, read_form};
use crate::sign_in::{faulty, invitation_to};
use crate::visitor::Visitor;

/// Who prepares for an office.
pub(crate) const ADDRESS: &str = "/cuenta/enlaces";

/// How many invitations are looked through for those that wait.
const LOOKED_THROUGH: u32 = 200;

/// Somebody who prepares for an office.
struct Row {
    id: String,
    office: String,
    address: String,
    since: String,
}

/// An invitation that nobody answered yet.
struct Waiting {
    id: String,
    office: String,
    to: String,
    until: String,
}

/// An office that somebody can be invited to prepare for.
struct Choice {
    code: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "account/liaisons.html")]
struct Liaisons {
    page: Chrome,
    /// Offices that the reader prepares for: code and name.
    prepares: Vec<(String, String)>,
    choices: Vec<Choice>,
    rows: Vec<Row>,
    /// Invitations that wait: what each is called in the form that takes it back, office, to where, and until when.
    waiting: Vec<Waiting>,
    typed: String,
    days: String,
    most_days: i64,
    wrong: Option<String>,
}

/// The page.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    page(&app, &visitor, me, (StatusCode::OK, None), &Fields::new()).await
}

/// Invites somebody, ends that somebody prepares, or stops doing so oneself.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let sent = read_form(pairs);
    let (leaves, by) = (sent.get("dejar").and_then(|code| Code::new(code).ok()), visitor.authority(&app));
    let (ended, outcome) = match (sent.get("terminar"), leaves, &by) {
        (Some(id), _, Some(by)) => (app.platform.end_liaison(by, id, from.into()).await, Outcome::LiaisonEnded),
        (Some(_), _, None) => (Err(LiaisonFault::None), Outcome::LiaisonEnded),
        (None, Some(office), _) => {
            (app.platform.stop_preparing(&me.oneself(from), &office).await, Outcome::PreparingStopped)
        }
        (None, None, by) => match (sent.get("retirar"), by) {
            (Some(id), Some(by)) => return retracted(&app, &visitor, app.platform.retract_invitation(by, id).await),
            _ => return invite(&app, &visitor, me, &sent).await,
        },
    };
    match ended {
        Ok(()) => outcome.at(&visitor, ADDRESS),
        Err(LiaisonFault::None) => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-liaison"),
        Err(LiaisonFault::NeedsFactor) => lacks_factor(&visitor),
        Err(LiaisonFault::People(fault)) => failed(&app, &visitor, &fault),
    }
}

fn retracted(app: &App, visitor: &Visitor, retracted: Result<(), InvitationFault>) -> Response {
    match retracted {
        Ok(()) => Outcome::InvitationRetracted.at(visitor, ADDRESS),
        Err(InvitationFault::NeedsFactor) => lacks_factor(visitor),
        Err(InvitationFault::People(fault)) => failed(app, visitor, &fault),
        Err(_) => problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-liaison"),
    }
}

async fn invite(app: &App, visitor: &Visitor, me: &Me, sent: &Fields) -> Response {
    let Some(by) = visitor.authority(app) else { return nobody_invites(app, visitor) };
    let value = |name: &str| sent.get(name).map_or("", String::as_str);
    let days = value("dias").trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let asked = (Code::parse(value("cargo")), value("correo").parse::<EMail>(), days);
    let (office, address, days) = match asked {
        (Ok(office), Ok(address), Some(days)) => (office, address, days),
        (_, address, _) => {
            let wrong = faulty(visitor.voice, address);
            return page(app, visitor, me, (refused, Some(wrong)), sent).await;
        }
    };
    let wrong = match app.platform.invite_liaison(&by, &office, &address, visitor.voice.tag(), days).await {
        Ok(_) => return Outcome::Invited.at(visitor, ADDRESS),
        Err(InvitationFault::People(fault)) => return failed(app, visitor, &fault),
        Err(InvitationFault::NeedsFactor) => return lacks_factor(visitor),
        Err(InvitationFault::NotTheirs) => return nobody_invites(app, visitor),
        Err(InvitationFault::TooMany) => "liaison-too-many",
        Err(InvitationFault::Often) => "invitation-often",
        Err(InvitationFault::TheirsToInvite) => "liaison-theirs",
        Err(_) => "liaison-not-sent",
    };
    page(app, visitor, me, (refused, Some(visitor.voice.say(wrong))), sent).await
}

async fn page(
    app: &App,
    visitor: &Visitor,
    me: &Me,
    (status, wrong): (StatusCode, Option<String>),
    sent: &Fields,
) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let value = |name: &str| sent.get(name).cloned().unwrap_or_default();
    let prepared = me.held.iter().filter_map(|held| match &held.role {
        Role::Liaison(liaison) => Some((liaison.office().to_string(), names.office(liaison.office()))),
        _ => None,
    });
    let offices = offices(app, visitor);
    let (rows, waiting) = match (&visitor.actor, offices.is_empty()) {
        (Some(by), false) => match listed(app, by, &offices).await {
            Ok(listed) => listed,
            Err(LiaisonFault::People(fault)) => return failed(app, visitor, &fault),
            Err(_) => return lacks_factor(visitor),
        },
        _ => (Vec::new(), Vec::new()),
    };
    let choice = |code: &Code| Choice {
        code: code.to_string(),
        name: names.bare().office(code),
        is_chosen: value("cargo") == code.as_str(),
    };
    let row = |one: &ListedLiaison| Row {
        id: one.id.clone(),
        office: names.office(&one.office),
        address: one.address.shown(),
        since: t.moment(one.since),
    };
    let waits = |sent: &SentInvitation| Waiting {
        id: sent.id.clone(),
        office: names.code(sent.role.word()),
        to: invitation_to(t, sent),
        until: t.moment(sent.until),
    };
    let page = Liaisons {
        page: Chrome::new(app, visitor, &snapshot.state, t.say("liaisons-title"), Nav::None),
        prepares: prepared.collect(),
        choices: offices.iter().map(choice).collect(),
        rows: rows.iter().map(row).collect(),
        waiting: waiting.iter().map(waits).collect(),
        typed: value("correo"),
        days: sent.get("dias").cloned().unwrap_or_else(|| MOST_DAYS.to_string()),
        most_days: MOST_DAYS,
        wrong,
    };
    html_with(status, &page)
}

/// The offices of which the visitor says who prepares for them: those that somebody holds, who is told.
fn offices(app: &App, visitor: &Visitor) -> Vec<Code> {
    let Some(by) = &visitor.actor else { return Vec::new() };
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let held = snapshot.state.skeleton.secretariat.offices_on(today).filter(|office| office.occupant(today).is_some());
    let own = held.filter(|office| app.platform.may_appoint_liaison(by, &office.code, &snapshot));
    own.map(|office| office.code.clone()).collect()
}

type Listed = (Vec<ListedLiaison>, Vec<SentInvitation>);

async fn listed(app: &App, by: &Actor, offices: &[Code]) -> Result<Listed, LiaisonFault> {
    let rows = app.platform.liaisons(by).await?;
    let mut waiting = app.platform.sent_invitations(by.level, LOOKED_THROUGH).await?;
    waiting.retain(|sent| {
        let is_ours = matches!(&sent.role, Role::Liaison(liaison) if offices.contains(liaison.office()));
        is_ours && sent.state.is_open() && sent.until > app.platform.civil(app.platform.clock())
    });
    Ok((rows, waiting))
}

fn lacks_factor(visitor: &Visitor) -> Response {
    Redirect::to(&super::factor_first(visitor, ADDRESS)).into_response()
}

fn nobody_invites(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-appointing")
}
