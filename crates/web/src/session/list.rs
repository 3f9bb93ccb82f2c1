//! All sessions: what comes, and what was, by years when that is much.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::session::Session;
use jiff::civil::Date;
use serde::Deserialize;
use words::{Names, choice};

use super::held::session_standing;
use crate::addresses;
use crate::app::App;
use crate::owed::onward;
use crate::page::{Chrome, Nav, Onward, public};
use crate::visitor::Visitor;

/// With more past sessions than that, they are listed by years.
const SEVERAL: usize = 12;

#[derive(Deserialize)]
pub(super) struct Window {
    /// The year of the past sessions that are listed.
    #[serde(default)]
    anio: String,
}

struct SessionRow {
    number: usize,
    title: String,
    starts: String,
    standing: String,
    mode: String,
    address: String,
}

/// A year of past sessions.
struct Year {
    /// The year.
    year: i16,
    /// Where its sessions are listed.
    address: String,
    /// Whether they are listed here.
    shown: bool,
}

#[derive(Template)]
#[template(path = "session/list.html")]
struct SessionsPage {
    page: Chrome,
    /// What comes next after the installation.
    then: Option<Onward>,
    coming: Vec<SessionRow>,
    past: Vec<SessionRow>,
    /// The years to choose from, the latest first; none when all that was is listed.
    years: Vec<Year>,
    may_call: bool,
}

/// All sessions.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(window): Query<Window>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let today = app.platform.now().date();
    let (mut coming, mut past): (Vec<&Session>, Vec<_>) =
        state.skeleton.sessions.iter().partition(|session| session.is_ahead_on(today));
    coming.sort_by_key(|session| session.starts);
    past.sort_by_key(|session| std::cmp::Reverse(session.starts));
    let years = years(&visitor, &past, &window.anio);
    if let Some(shown) = years.iter().find(|year| year.shown) {
        past.retain(|session| session.starts.year() == shown.year);
    }
    let rows = |sessions: &[&Session]| sessions.iter().map(|session| row(&names, &visitor, session, today)).collect();
    let title = visitor.voice.say("sessions-title");
    let page = Chrome::new(&app, &visitor, state, title, Nav::Sessions);
    public(&SessionsPage {
        page,
        then: onward(&app, &names, &visitor, today),
        coming: rows(&coming),
        past: rows(&past),
        years,
        may_call: conducts(&app, &visitor),
    })
}

/// The years of what was: the one that is asked for is listed, or else the latest.
fn years(visitor: &Visitor, past: &[&Session], asked: &str) -> Vec<Year> {
    if past.len() <= SEVERAL {
        return Vec::new();
    }
    let years: BTreeSet<i16> = past.iter().map(|session| session.starts.year()).collect();
    let asked = asked.parse().ok().filter(|year| years.contains(year)).or(years.last().copied());
    let year = |year: i16| Year {
        year,
        address: format!("{}?anio={year}", visitor.link(addresses::SESSIONS)),
        shown: Some(year) == asked,
    };
    years.into_iter().rev().map(year).collect()
}

fn row(names: &Names, visitor: &Visitor, session: &Session, today: Date) -> SessionRow {
    let t = names.voice;
    let number = names.state.skeleton.sessions.number_of(session.id).unwrap_or_default();
    SessionRow {
        number,
        title: names.session(session),
        starts: t.moment(session.starts),
        standing: session_standing(t, session, today),
        mode: choice(t, "mode", session.mode),
        address: visitor.link(&addresses::to(addresses::SESSION, number)),
    }
}

/// Whether the visitor conducts sessions. Each act asks again at the door; this only decides what is offered.
pub(crate) fn conducts(app: &App, visitor: &Visitor) -> bool {
    let Some(actor) = &visitor.actor else { return false };
    let snapshot = app.platform.snapshot();
    let date = app.platform.now().date();
    domain::Allowed::TechnicalSecretary.admit(actor, &snapshot.state.skeleton, date).is_ok()
}
