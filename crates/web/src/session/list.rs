//! All sessions, the next one first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::session::Session;
use words::{Names, choice};

use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::visitor::Visitor;

struct SessionRow {
    number: usize,
    title: String,
    starts: String,
    standing: String,
    mode: String,
    address: String,
}

#[derive(Template)]
#[template(path = "session/list.html")]
struct SessionsPage {
    page: Chrome,
    rows: Vec<SessionRow>,
    may_call: bool,
}

/// All sessions.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let mut sessions: Vec<&Session> = state.skeleton.sessions.iter().collect();
    sessions.sort_by_key(|session| std::cmp::Reverse(session.starts));
    let today = app.platform.now().date();
    let row = |session: &&Session| {
        let number = state.skeleton.sessions.number_of(session.id).unwrap_or_default();
        SessionRow {
            number,
            title: names.session(session),
            starts: visitor.voice.moment(session.starts),
            standing: choice(visitor.voice, "standing", session.standing_on(today)),
            mode: choice(visitor.voice, "mode", session.mode),
            address: visitor.link(&addresses::to(addresses::SESSION, number)),
        }
    };
    let rows = sessions.iter().map(row).collect();
    let title = visitor.voice.say("sessions-title");
    let page = Chrome::new(&app, &visitor, state, title, Nav::Sessions);
    public(&SessionsPage { page, rows, may_call: conducts(&app, &visitor) })
}

/// Whether the visitor conducts sessions. Each act asks again at the door; this only decides what is offered.
pub(crate) fn conducts(app: &App, visitor: &Visitor) -> bool {
    let Some(actor) = &visitor.actor else { return false };
    let snapshot = app.platform.snapshot();
    let date = app.platform.now().date();
    domain::Allowed::TechnicalSecretary.admit(actor, &snapshot.state.skeleton, date).is_ok()
}
