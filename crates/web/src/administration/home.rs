//! The first page of the administration.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::Level;
use platform::{Astray, LetterState, PeopleFault, Somebody};
use words::{Names, Voice, letter_said};

use super::health::{Finding, health, waiting};
use super::{admitted, failed};
use crate::app::App;
use crate::page::{Chrome, Nav, html};
use crate::visitor::Visitor;

/// How many invitations are looked at, and people listed.
const LISTED: u32 = 200;

/// A letter that did not arrive, as it is listed.
struct Lost {
    kind: String,
    at: String,
    office: String,
    what: String,
}

/// Somebody who signs in, as they are listed.
struct Person {
    office: String,
    level: String,
    seen: String,
}

#[derive(Template)]
#[template(path = "administration/home.html")]
struct Home {
    page: Chrome,
    verdict: String,
    is_owed: bool,
    findings: Vec<Finding>,
    lost: Vec<Lost>,
    /// Office, and until when it is good.
    invitations: Vec<(String, String)>,
    people: Vec<Person>,
}

/// The page.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    if let Err(refused) = admitted(&app, &visitor) {
        return *refused;
    }
    match home(&app, &visitor).await {
        Ok(page) => html(&page),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

async fn home(app: &App, visitor: &Visitor) -> Result<Home, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let health = health(app, t).await?;
    let sent = app.platform.sent_invitations(Level::EMail, LISTED).await?;
    let people = app.platform.who_signs_in(LISTED).await?;
    Ok(Home {
        page: Chrome::new(app, visitor, &snapshot.state, t.say("administration-title"), Nav::None),
        verdict: health.verdict(t),
        is_owed: health.owed() > 0,
        findings: health.findings,
        lost: health.astray.iter().map(|astray| lost(t, &names, astray)).collect(),
        invitations: sent.iter().filter_map(|sent| waiting(t, &names, sent)).collect(),
        people: people.iter().map(|somebody| person(t, &names, somebody)).collect(),
    })
}

fn lost(t: Voice, names: &Names, astray: &Astray) -> Lost {
    let what = match astray.state {
        LetterState::Unknown => t.say("letter-unknown"),
        _ => t.say("letter-refused"),
    };
    let office: Vec<String> = astray.of.iter().map(|role| names.code(role.word())).collect();
    Lost {
        kind: t.say(&format!("letter-kind-{}", astray.kind.word())),
        at: t.moment(astray.at),
        office: if office.is_empty() { t.say("security-no-office") } else { office.join("; ") },
        what: format!("{what}: {}", letter_said(t, &astray.said)),
    }
}

fn person(t: Voice, names: &Names, somebody: &Somebody) -> Person {
    let held = somebody.held.iter().map(|held| names.held(&held.role, &held.by, domain::Reader::ANYBODY));
    let held: Vec<String> = held.collect();
    Person {
        office: if held.is_empty() { t.say("security-no-office") } else { held.join("; ") },
        level: match somebody.factors {
            0 => t.say("person-one-factor"),
            _ => t.say("person-two-factors"),
        },
        seen: somebody
            .seen
            .map_or_else(|| t.say("person-not-in"), |seen| t.with1("person-seen", "seen", t.moment(seen))),
    }
}
