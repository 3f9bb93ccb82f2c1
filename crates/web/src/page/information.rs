//! The privacy notice, and what whoever operates the server can see.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

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
    let keys = ["privacy-1", "privacy-2", "privacy-3", "privacy-4"];
    information(&app, &visitor, "privacy-title", &keys)
}

/// What whoever operates the server can see.
pub(super) async fn operator(State(app): State<App>, visitor: Visitor) -> Response {
    let keys = ["operator-1", "operator-2", "operator-3", "operator-4"];
    information(&app, &visitor, "operator-title", &keys)
}

fn information(app: &App, visitor: &Visitor, heading: &str, keys: &[&str]) -> Response {
    let snapshot = app.platform.snapshot();
    let heading = visitor.voice.say(heading);
    let page = Chrome::new(app, visitor, &snapshot.state, heading.clone(), Nav::None);
    let paragraphs = keys.iter().map(|key| visitor.voice.say(key)).collect();
    public(&Information { page, heading, paragraphs })
}
