//! The order of the day changes in session.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Fields;

use super::desk_acts::{missing, on_session};
use super::list::conducts;
use super::view::{SessionView, session_view};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, MORE, Nav, Sent, attempt, done, html_with, problem};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "session.amend_agenda";
/// Places the form takes; any other is as good as none.
const PLACES: std::ops::RangeInclusive<u64> = 1..=99;

#[derive(Template)]
#[template(path = "session/agenda.html")]
struct AgendaForm {
    page: Chrome,
    form: Filled,
    session: SessionView,
    base: String,
    address: String,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    if !conducts(&app, &visitor) {
        return not_yours(&app, &visitor);
    }
    page(&app, &visitor, number, Filled::blank())
}

/// Changes the order: each point has a place, and one more point may be added.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    Sent(pairs): Sent,
) -> Response {
    if !conducts(&app, &visitor) {
        return not_yours(&app, &visitor);
    }
    let Some(fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
    match attempt(&app, &visitor, ACT, in_order(&fields)).await {
        Ok(recorded) => done(&visitor, &addresses::to(addresses::SESSION_DESK, number), &recorded),
        Err(mut filled) => {
            filled.fields.extend(fields);
            page(&app, &visitor, number, filled)
        }
    }
}

/// `place.NUMBER` is where a point goes, empty to drop it; `new.title` and `new.place` add one.
fn in_order(fields: &Fields) -> Fields {
    let mut rows: Vec<(u64, Option<&str>)> = Vec::new();
    for (path, place) in fields {
        let place = place.trim().parse::<u64>().ok().filter(|place| PLACES.contains(place));
        match (path.strip_prefix("place."), place) {
            (Some(item), Some(place)) => rows.push((place.saturating_mul(2), Some(item))),
            // Before the point that has that place, or after all.
            _ if path == "new.place" => {
                rows.push((place.map_or(u64::MAX, |place| place.saturating_mul(2).saturating_sub(1)), None));
            }
            _ => {}
        }
    }
    rows.sort_unstable();
    let mut sent = Fields::new();
    for name in ["on", "base", "key", MORE] {
        sent.extend(fields.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    let title = fields.get("new.title").filter(|title| !title.trim().is_empty());
    for (at, (_, item)) in rows.iter().enumerate() {
        match (item, title) {
            (Some(item), _) => {
                sent.insert(format!("agenda.{at}.item"), (*item).to_owned());
            }
            (None, Some(title)) => {
                sent.insert(format!("agenda.{at}.title"), title.clone());
                sent.insert(format!("agenda.{at}.matter"), "agreement".to_owned());
            }
            (None, None) => {}
        }
    }
    sent
}

fn not_yours(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary")
}

fn page(app: &App, visitor: &Visitor, number: usize, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(session) = state.skeleton.sessions.number(number) else { return missing(app, visitor) };
    let view = session_view(state, visitor, session, app.platform.now().date());
    let title = visitor.voice.say("desk-change-order");
    let template = AgendaForm {
        page: Chrome::new(app, visitor, state, title, Nav::Sessions).at_the_desk(),
        base: form.base(ACT, view.last),
        address: visitor.link(&addresses::to(addresses::SESSION_AGENDA, number)),
        session: view,
        form,
    };
    html_with(template.form.status(), &template)
}
