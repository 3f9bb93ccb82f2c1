//! Inviting whoever holds an office to sign in for it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Code, Fields, Role, Typed};
use platform::{EMail, InvitationFault, MOST_DAYS, Sent as SentInvitation};
use words::Names;

use super::failed;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html_with, problem, read_form};
use crate::visitor::Visitor;

/// How many invitations are listed.
const LISTED: u32 = 50;

/// An office that somebody can be invited for.
struct Choice {
    code: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "sign_in/invitations.html")]
struct Invitations {
    page: Chrome,
    choices: Vec<Choice>,
    typed: String,
    days: String,
    most_days: i64,
    wrong: Option<String>,
    /// Office, and what became of it.
    made: Vec<(String, String)>,
}

/// The form, and what was sent before.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, StatusCode::OK, &Fields::new(), None).await
}

/// Sends an invitation.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let sent = read_form(pairs);
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(actor) = &visitor.actor else { return page(&app, &visitor, refused, &sent, None).await };
    let value = |name: &str| sent.get(name).map_or("", String::as_str);
    let days = value("dias").trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    let (Ok(office), Ok(address), Some(days)) = (Code::parse(value("cargo")), value("correo").parse::<EMail>(), days)
    else {
        return page(&app, &visitor, refused, &sent, Some("invitation-faulty")).await;
    };
    match app.platform.invite(actor, &office, &address, visitor.voice.tag(), days).await {
        Ok(_) => Redirect::to(&visitor.link(addresses::INVITATIONS)).into_response(),
        Err(InvitationFault::People(fault)) => failed(&app, &visitor, &fault),
        Err(InvitationFault::NeedsFactor) => {
            page(&app, &visitor, StatusCode::FORBIDDEN, &sent, Some("invitation-needs-factor")).await
        }
        Err(_) => page(&app, &visitor, refused, &sent, Some("invitation-not-sent")).await,
    }
}

async fn page(app: &App, visitor: &Visitor, status: StatusCode, sent: &Fields, wrong: Option<&str>) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let (Some(actor), date) = (&visitor.actor, app.platform.now().date()) else {
        return problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-inviting");
    };
    let value = |name: &str| sent.get(name).cloned().unwrap_or_default();
    let offices =
        snapshot.state.skeleton.secretariat.offices.iter().filter(|office| {
            office.occupant(date).is_some() && app.platform.may_invite(actor, &office.code, &snapshot)
        });
    let choices: Vec<Choice> = offices
        .map(|office| Choice {
            code: office.code.to_string(),
            name: names.text(&office.name),
            is_chosen: value("cargo") == office.code.as_str(),
        })
        .collect();
    if choices.is_empty() {
        return nobody_to_invite(app, visitor, &actor.role);
    }
    let made = match app.platform.sent_invitations(LISTED).await {
        Ok(made) => made.iter().map(|sent| (names.code(sent.role.word()), became(visitor, sent))).collect(),
        Err(fault) => return failed(app, visitor, &fault),
    };
    let days = sent.get("dias").cloned().unwrap_or_else(|| MOST_DAYS.to_string());
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("invitations-title"), Nav::None);
    let wrong = wrong.map(|key| t.say(key));
    html_with(status, &Invitations { page, choices, typed: value("correo"), days, most_days: MOST_DAYS, wrong, made })
}

/// The administration invites, and may come before there is anybody to invite.
fn nobody_to_invite(app: &App, visitor: &Visitor, role: &Role) -> Response {
    match role {
        Role::Administrator => problem(app, visitor, StatusCode::NOT_FOUND, "problem-nobody-to-invite"),
        _ => problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-inviting"),
    }
}

fn became(visitor: &Visitor, sent: &SentInvitation) -> String {
    let t = visitor.voice;
    match sent.answer.as_deref() {
        Some("accepted") => t.say("invitation-accepted"),
        Some("refused") => t.say("invitation-refused"),
        Some(_) => t.say("invitation-replaced"),
        None => t.with1("invitation-waits", "until", t.moment(sent.until)),
    }
}
