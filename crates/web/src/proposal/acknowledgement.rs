//! The acknowledgement (*acuse*) of an act: what an office prints and files.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use words::{Names, deed};

use crate::addresses;
use crate::app::App;
use crate::log::{ObjectLink, objects};
use crate::page::{Chrome, Nav, office_number, problem, public};
use crate::session::conducts;
use crate::sign_in::invites;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposal/acknowledgement.html")]
struct AcknowledgementPage {
    page: Chrome,
    title: String,
    /// What the body was called when it was recorded.
    body: String,
    number: u64,
    moment: String,
    office: String,
    deed: String,
    /// What it acknowledges.
    objects: Vec<ObjectLink>,
    check: String,
    /// Where the office owes what else the same paper may say, for whoever entered it from one.
    same_paper: Option<String>,
    /// Where whoever was said to hold an office by it is invited, for whoever may, while they do not sign in.
    invite: Option<String>,
    /// Hash of the entry, as its page shows it.
    hash: String,
}

/// The acknowledgement of one entry.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let Ok(number) = number.parse::<u64>() else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let recorded = match app.platform.entry(number).await {
        Ok(Some(recorded)) => recorded,
        Ok(None) => return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-entry"),
        Err(_) => return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"),
    };
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let title = t.with1("acknowledgement-title", "entry", number);
    let note = state.skeleton.note(number);
    let moment = note.map(|note| t.moment(note.moment)).unwrap_or_default();
    let body = note.map_or_else(|| names.body(), |note| names.body_at(note.moment.date(), number));
    public(&AcknowledgementPage {
        page: Chrome::new(&app, &visitor, state, title.clone(), Nav::None),
        title,
        body,
        number,
        moment,
        office: names.actor_for(&recorded.actor, visitor.reader),
        deed: deed(&names, &recorded.accepted, number),
        objects: objects(&names, &visitor, &recorded),
        invite: invites(&app, &visitor, number),
        same_paper: same_paper(&app, &visitor, number),
        check: visitor.link(&addresses::to(addresses::ENTRY, number)),
        hash: STANDARD.encode(recorded.leaf()),
    })
}

/// From there the forms lead on, each of them with the paper filled in.
fn same_paper(app: &App, visitor: &Visitor, entry: u64) -> Option<String> {
    let snapshot = app.platform.snapshot();
    let mut captures = snapshot.state.skeleton.captures.iter().rev();
    let last = captures.next().filter(|last| last.entry == entry && last.date == app.platform.now().date())?;
    let office = office_number(&snapshot.state, last.captured.office.as_ref()?)?;
    conducts(app, visitor).then(|| visitor.link(&addresses::to(addresses::OWED_BY, office)))
}
