//! Taking away the only second factor that somebody has: it is asked first, and the page says what goes with it.

use askama::Template;
use axum::response::Response;
use platform::Factor;

use super::After;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "factors/last.html")]
struct Last {
    page: Chrome,
    id: String,
    /// Which it is.
    which: String,
    after: After,
    /// The way back to their factors, which keeps it.
    back: String,
}

/// Asks whether it is to go. Nothing changes.
pub(super) fn ask(app: &App, visitor: &Visitor, only: Factor, after: After) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("factor-last-title"), Nav::None);
    let kind = t.say(&format!("factor-kind-{}", only.kind));
    let args = [("kind", kind.into()), ("bound", t.moment(only.bound).into())];
    let back = after.on(visitor.link(addresses::ACCOUNT_FACTORS));
    html(&Last { page, id: only.id, which: t.with("factor-last-which", &args), after, back })
}
