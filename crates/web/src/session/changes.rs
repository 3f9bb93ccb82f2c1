//! Change, second call and cancellation of a session that was called.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::session::Mode;

use super::desk_acts::{missing, on_session};
use super::list::conducts;
use super::view::{SessionView, session_view};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Offered, Sent, attempt, done, html_with, offered, problem, support_kinds};
use crate::visitor::Visitor;

/// One of the three forms.
#[derive(Clone, Copy)]
struct CallChange {
    act: &'static str,
    title: &'static str,
    lede: &'static str,
    address: &'static str,
}

const CHANGE: CallChange = CallChange {
    act: "session.change",
    title: "act-session-change",
    lede: "change-lede",
    address: addresses::SESSION_CHANGE,
};
const AGAIN: CallChange = CallChange {
    act: "session.call_again",
    title: "act-session-call_again",
    lede: "again-lede",
    address: addresses::SESSION_SECOND_CALL,
};
const CANCEL: CallChange = CallChange {
    act: "session.cancel",
    title: "act-session-cancel",
    lede: "cancel-lede",
    address: addresses::SESSION_CANCELLATION,
};

#[derive(Template)]
#[template(path = "session/changes.html")]
struct CallChangePage {
    page: Chrome,
    form: Filled,
    session: SessionView,
    kind: CallChange,
    date: String,
    hour: String,
    place: String,
    modes: Vec<Offered>,
    supports: Vec<Offered>,
    base: String,
    address: String,
}

/// The form of a change.
pub(super) async fn change_form(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    form(&app, &visitor, number, CHANGE)
}

/// Changes the call.
pub(super) async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    pairs: Sent,
) -> Response {
    submit(&app, &visitor, number, CHANGE, pairs).await
}

/// The form of a second call.
pub(super) async fn again_form(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    form(&app, &visitor, number, AGAIN)
}

/// Calls again.
pub(super) async fn again(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    pairs: Sent,
) -> Response {
    submit(&app, &visitor, number, AGAIN, pairs).await
}

/// The form of a cancellation.
pub(super) async fn cancel_form(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    form(&app, &visitor, number, CANCEL)
}

/// Cancels the call.
pub(super) async fn cancel(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    pairs: Sent,
) -> Response {
    submit(&app, &visitor, number, CANCEL, pairs).await
}

fn form(app: &App, visitor: &Visitor, number: usize, kind: CallChange) -> Response {
    if !conducts(app, visitor) {
        return problem(app, visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary");
    }
    page(app, visitor, number, kind, Filled::blank())
}

async fn submit(app: &App, visitor: &Visitor, number: usize, kind: CallChange, Sent(pairs): Sent) -> Response {
    let Some(fields) = on_session(app, number, pairs) else { return missing(app, visitor) };
    match attempt(app, visitor, kind.act, fields).await {
        Ok(recorded) => done(visitor, &addresses::to(addresses::SESSION, number), &recorded),
        Err(filled) => page(app, visitor, number, kind, filled),
    }
}

fn page(app: &App, visitor: &Visitor, number: usize, kind: CallChange, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(session) = state.skeleton.sessions.number(number) else { return missing(app, visitor) };
    let t = visitor.voice;
    let view = session_view(state, visitor, session);
    let mode = domain::Choice::word(session.mode);
    let template = CallChangePage {
        page: Chrome::new(app, visitor, state, t.say(kind.title), Nav::Sessions),
        date: session.starts.date().to_string(),
        hour: format!("{:02}:{:02}", session.starts.hour(), session.starts.minute()),
        place: view.place.clone().unwrap_or_default(),
        modes: offered::<Mode>(t, "mode", form.value_or(kind.act, "mode", mode)),
        supports: support_kinds(t, form.value(kind.act, "support.kind")),
        // A stale form keeps its base on purpose only until its author has seen what changed.
        base: view.last.to_string(),
        address: visitor.link(&addresses::to(kind.address, number)),
        session: view,
        kind,
        form,
    };
    html_with(template.form.status(), &template)
}
