//! The privacy notice, and what whoever operates the server can see.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::Words;

use super::{Chrome, Nav, public};
use crate::app::App;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "page/information.html")]
struct Information {
    page: Chrome,
    heading: String,
    paragraphs: Vec<String>,
}

/// The privacy notice.
pub(super) async fn privacy(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let names = match named(&snapshot.state) {
        0 => t.say("privacy-names-none"),
        some => t.with("privacy-names", &[("count", some.into())]),
    };
    let rest =
        ["privacy-why", "privacy-correct", "privacy-organisations", "privacy-3", "privacy-4"].map(|key| t.say(key));
    let paragraphs = [t.say("privacy-1"), t.say("privacy-2"), names].into_iter().chain(rest).collect();
    information(&app, &visitor, "privacy-title", paragraphs)
}

/// How many people who hold or held an office are named to everybody.
fn named(state: &domain::State) -> usize {
    let offices = state.skeleton.secretariat.offices.iter();
    let names = offices.flat_map(|office| &office.occupants).filter_map(|occupant| occupant.name.as_ref());
    names.filter(|name| matches!(name.words(&state.texts), Words::Present(_))).count()
}

/// What whoever operates the server can see.
pub(super) async fn operator(State(app): State<App>, visitor: Visitor) -> Response {
    let paragraphs = ["operator-1", "operator-2", "operator-3", "operator-4"].map(|key| visitor.voice.say(key)).into();
    information(&app, &visitor, "operator-title", paragraphs)
}

fn information(app: &App, visitor: &Visitor, heading: &str, paragraphs: Vec<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let heading = visitor.voice.say(heading);
    let page = Chrome::new(app, visitor, &snapshot.state, heading.clone(), Nav::None);
    public(&Information { page, heading, paragraphs })
}
