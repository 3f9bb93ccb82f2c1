//! Where somebody is signed in, and what happened to their account.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use platform::{Device, PeopleFault, Whence};
use words::{Names, Voice, choice};

use super::{SecurityRow, failed, nobody, row};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html, problem, read_form};
use crate::visitor::Visitor;

/// How many lines of the log are listed.
const LISTED: u32 = 50;

/// A session, as it is listed.
struct Row {
    name: String,
    is_this: bool,
    whence: String,
    level: String,
    since: String,
    seen: String,
    office: Option<String>,
}

#[derive(Template)]
#[template(path = "account/devices.html")]
struct Devices {
    page: Chrome,
    rows: Vec<Row>,
    /// Whether anything but this session lets them in: another one, or the token of a program.
    has_others: bool,
    lines: Vec<SecurityRow>,
}

/// The sessions.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, from: Address) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    match devices(&app, &visitor, me, from).await {
        Ok(page) => html(&page),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// Ends one, or all others.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let (sent, oneself) = (read_form(pairs), me.oneself(from));
    let ended = match sent.get("cerrar") {
        Some(name) => app.platform.end_device(&oneself, name).await.map(|ended| ended.then_some(Outcome::SessionEnded)),
        None if sent.contains_key("otras") => {
            let ended = app.platform.end_other_devices(&oneself, &me.token).await;
            ended.map(|()| Some(Outcome::OthersEnded))
        }
        None => Ok(None),
    };
    match ended {
        Ok(Some(outcome)) => outcome.at(&visitor, addresses::ACCOUNT_DEVICES),
        Ok(None) => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-device"),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

async fn devices(app: &App, visitor: &Visitor, me: &Me, from: Address) -> Result<Devices, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let devices = app.platform.devices(&me.oneself(from), &me.token).await?;
    let lines = app.platform.security_log_of(&me.person, LISTED).await?;
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("devices-title"), Nav::None);
    let lines = lines.iter().map(|line| row(t, line)).collect();
    let has_others = devices.len() > 1 || !app.platform.tokens_of(&me.person).await?.is_empty();
    let rows = devices.into_iter().map(|device| listed(t, &names, device)).collect();
    Ok(Devices { page, rows, has_others, lines })
}

fn listed(t: Voice, names: &Names, device: Device) -> Row {
    let whence = match device.whence {
        Whence::Here => "devices-here",
        Whence::Elsewhere => "devices-elsewhere",
        Whence::Unknown => "devices-unknown",
    };
    Row {
        name: device.name,
        is_this: device.is_this,
        whence: t.say(whence),
        level: choice(t, "level", device.level),
        since: t.moment(device.since),
        seen: t.moment(device.seen),
        office: device.role.map(|role| names.code(role.word())),
    }
}
