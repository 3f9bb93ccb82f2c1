//! Inviting whoever holds an office or is to, or represents an organisation that was captured from paper, to sign in for it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Code, Fault, Fields, Role};
use platform::{Authority, EMail, InvitationFault, MOST_DAYS, NoEMail};
use words::{Names, Voice, fault_words};

use super::sent::SentView;
use super::way_in::{EntrantView, FOR, entrants};
use super::{address_fault, failed};
use crate::addresses;
use crate::app::App;
use crate::mistyped;
use crate::outcome::Outcome;
use crate::page::{Chrome, Faults, Nav, Sent, html_with, problem, read_form};
use crate::visitor::Visitor;

/// Its fields are at fault: each says why.
const FAULTY: &str = "invitation-faulty";

/// What stands before the number of an organisation, where the entry of an appointment would stand.
const ORGANISATION: &str = "organizacion/";

/// What the address says after its path when one comes from the page of an organisation.
const ASKED: &str = "?organizacion=";

/// An appointment or an organisation that somebody can be invited for.
struct Choice {
    /// The office of an appointment, by its code; empty for an organisation.
    office: String,
    code: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "sign_in/invitations.html")]
struct Invitations {
    page: Chrome,
    choices: Vec<Choice>,
    /// Those who sign in already: nobody invites them again.
    signing_in: Vec<EntrantView>,
    typed: String,
    days: String,
    most_days: i64,
    wrong: Option<String>,
    /// What is wrong with its fields.
    faults: Faults,
    /// What was sent before.
    made: Vec<SentView>,
}

/// The form, and what was sent before.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, StatusCode::OK, &Fields::new(), None).await
}

/// Sends an invitation.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let sent = read_form(pairs);
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(by) = visitor.authority(&app) else { return page(&app, &visitor, refused, &sent, None).await };
    let value = |name: &str| sent.get(name).map_or("", String::as_str);
    let made = match (sent.get("de_nuevo"), sent.get("retirar")) {
        (Some(id), _) => app.platform.invite_again(&by, id).await.map(|_| Outcome::Invited),
        (None, Some(id)) => app.platform.retract_invitation(&by, id).await.map(|()| Outcome::InvitationRetracted),
        (None, None) => {
            let days = value("dias").trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
            let (Ok(address), Some(days)) = (value("correo").parse::<EMail>(), days) else {
                return page(&app, &visitor, refused, &sent, Some(FAULTY)).await;
            };
            let invited = invite(&app, &visitor, &by, value("cargo"), &address, days).await;
            invited.map(|()| Outcome::Invited)
        }
    };
    match made {
        Ok(outcome) => outcome.at(&visitor, addresses::INVITATIONS),
        Err(InvitationFault::People(fault)) => failed(&app, &visitor, &fault),
        Err(InvitationFault::NeedsFactor) => {
            page(&app, &visitor, StatusCode::FORBIDDEN, &sent, Some("invitation-needs-factor")).await
        }
        Err(InvitationFault::Late | InvitationFault::Answered) => {
            page(&app, &visitor, StatusCode::CONFLICT, &sent, Some("invitation-answered")).await
        }
        Err(InvitationFault::SignsIn) => {
            page(&app, &visitor, StatusCode::CONFLICT, &sent, Some("invitation-signs-in")).await
        }
        Err(InvitationFault::Often) => {
            page(&app, &visitor, StatusCode::TOO_MANY_REQUESTS, &sent, Some("invitation-often")).await
        }
        Err(_) => page(&app, &visitor, refused, &sent, Some("invitation-not-sent")).await,
    }
}

/// What is wrong with an invitation that was not sent: of its address what is the matter, if that can be named.
pub(crate) fn faulty(t: Voice, address: Result<EMail, NoEMail>) -> String {
    match address {
        Ok(_) | Err(NoEMail::NotOne) => t.say("invitation-faulty"),
        Err(why) => mistyped::address(t, &why),
    }
}

async fn invite(
    app: &App,
    visitor: &Visitor,
    by: &Authority,
    whom: &str,
    address: &EMail,
    days: i64,
) -> Result<(), InvitationFault> {
    let language = visitor.voice.tag();
    let Some(number) = whom.strip_prefix(ORGANISATION) else {
        let appointment = whom.parse().map_err(|_| InvitationFault::NotTheirs)?;
        return app.platform.invite(by, appointment, address, language, days).await.map(|_| ());
    };
    let snapshot = app.platform.snapshot();
    let number = number.parse().unwrap_or_default();
    let one = snapshot.state.skeleton.organisations.number(number).ok_or(InvitationFault::NotTheirs)?;
    app.platform.invite_organisation(by, one.id, address, language, days).await.map(|_| ())
}

/// Where whoever represents that organisation is invited.
pub(crate) fn for_organisation(number: usize) -> String {
    format!("{}{ASKED}{number}", addresses::INVITATIONS)
}

async fn page(app: &App, visitor: &Visitor, status: StatusCode, sent: &Fields, wrong: Option<&str>) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let Some(actor) = &visitor.actor else {
        return problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-inviting");
    };
    let value = |name: &str| sent.get(name).cloned().unwrap_or_default();
    let organisation = visitor.query.strip_prefix(ASKED).map(|number| format!("{ORGANISATION}{number}"));
    let asked = organisation.or_else(|| visitor.query.strip_prefix(FOR).map(str::to_owned));
    let chosen = sent.get("cargo").cloned().or(asked).unwrap_or_default();
    let choice = |office: &str, code: String, name: String| {
        let is_chosen = code == chosen;
        Choice { office: office.to_owned(), is_chosen, code, name }
    };
    let skeleton = &snapshot.state.skeleton;
    let entrants = match entrants(app, visitor).await {
        Ok(entrants) => entrants,
        Err(fault) => return failed(app, visitor, &fault),
    };
    let (signing_in, invitable): (Vec<_>, Vec<_>) = entrants.into_iter().partition(|entrant| entrant.signs_in);
    let appointments = invitable.iter().filter(|entrant| entrant.invite.is_some()).map(|entrant| {
        let name = [Some(entrant.whom.clone()), entrant.came.clone()].into_iter().flatten().collect::<Vec<_>>();
        choice(&entrant.office, entrant.entry.to_string(), name.join(": "))
    });
    let organisations = (1..).zip(skeleton.organisations.iter());
    let organisations = organisations.filter(|(_, one)| app.platform.may_invite_organisation(actor, one.id, &snapshot));
    let organisations = organisations.map(|(number, one)| {
        choice("", format!("{ORGANISATION}{number}"), names.organisation_for(one, visitor.reader))
    });
    let choices: Vec<Choice> = appointments.chain(organisations).collect();
    let invites = |office: &Code| app.platform.may_invite(actor, office, &snapshot);
    let signing_in = signing_in.into_iter().filter(|entrant| Code::new(&entrant.office).is_ok_and(|it| invites(&it)));
    let signing_in: Vec<EntrantView> = signing_in.collect();
    if choices.is_empty() && signing_in.is_empty() {
        return nobody_to_invite(app, visitor, &actor.role);
    }
    let made = match super::sent::sent(app, visitor, actor).await {
        Ok(made) => made,
        Err(fault) => return failed(app, visitor, &fault),
    };
    let days = sent.get("dias").cloned().unwrap_or_else(|| MOST_DAYS.to_string());
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("invitations-title"), Nav::None);
    let typed = value("correo");
    let faults = if wrong == Some(FAULTY) { faults(visitor, &typed, &days) } else { Faults::default() };
    let wrong = wrong.filter(|key| *key != FAULTY).map(|key| t.say(key));
    html_with(
        status,
        &Invitations { page, choices, signing_in, typed, days, most_days: MOST_DAYS, wrong, faults, made },
    )
}

/// What is wrong with the address and the days.
fn faults(visitor: &Visitor, typed: &str, days: &str) -> Faults {
    let t = visitor.voice;
    let is_good = days.trim().parse().is_ok_and(|days| (1..=MOST_DAYS).contains(&days));
    let range = || fault_words(t, &Fault::NotANumber { min: 1, max: MOST_DAYS.unsigned_abs() });
    let days = (!is_good).then(|| format!("{}: {}", t.say("invitation-days"), range()));
    Faults::default()
        .with("correo", typed.parse::<EMail>().err().map(|_| address_fault(visitor, typed)))
        .with("dias", days)
}

/// The administration invites, and may come before there is anybody to invite.
fn nobody_to_invite(app: &App, visitor: &Visitor, role: &Role) -> Response {
    match role {
        Role::Administrator => problem(app, visitor, StatusCode::NOT_FOUND, "problem-nobody-to-invite"),
        _ => problem(app, visitor, StatusCode::FORBIDDEN, "problem-not-inviting"),
    }
}
