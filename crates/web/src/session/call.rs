//! The form by which a session is called.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Choice, MatterKind};
use jiff::civil::Date;
use words::{Names, choice};

use super::list::conducts;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Drawn, Filled, Inputs, Nav, Sent, attempt, done, html_with, problem, read_form};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "session.call";
/// Rows offered: the six that most sessions have and some more.
const ROWS: usize = 10;
/// The points most sessions have, by their row.
const USUAL: [(usize, MatterKind); 5] = [
    (0, MatterKind::RollCall),
    (1, MatterKind::Quorum),
    (2, MatterKind::Agenda),
    (8, MatterKind::GeneralMatters),
    (9, MatterKind::Closing),
];

#[derive(Template)]
#[template(path = "session/call.html")]
struct CallForm {
    page: Chrome,
    form: Filled,
    drawn: Drawn,
    rules: Option<String>,
    /// The last entry this page knows of.
    latest: u64,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, Filled::blank())
}

/// Calls the session.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    match attempt(&app, &visitor, ACT, read_form(pairs)).await {
        Ok(recorded) => {
            let snapshot = app.platform.snapshot();
            let number = snapshot.state.skeleton.sessions.number_of(recorded.first).unwrap_or_default();
            done(&visitor, &addresses::to(addresses::SESSION, number), &recorded)
        }
        Err(filled) => page(&app, &visitor, filled),
    }
}

fn page(app: &App, visitor: &Visitor, form: Filled) -> Response {
    if !form.refused() && !conducts(app, visitor) {
        return problem(app, visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary");
    }
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let rules = state.skeleton.secretariat.rules_on(app.platform.now().date()).map(|rules| {
        let notice = |notice: domain::secretariat::Notice| {
            t.with("session-notice", &[("amount", notice.amount.into()), ("unit", notice.unit.word().into())])
        };
        let ordinary = notice(rules.rules.ordinary_notice).into();
        let extraordinary = notice(rules.rules.extraordinary_notice).into();
        t.with("call-notice-rule", &[("ordinary", ordinary), ("extraordinary", extraordinary)])
    });
    let template = CallForm {
        page: Chrome::new(app, visitor, state, t.say("call-title"), Nav::Sessions),
        drawn: drawn(&names, &form, app.platform.now().date()),
        rules,
        latest: snapshot.latest,
        form,
    };
    html_with(template.form.status(), &template)
}

/// The points most sessions have stand there to be kept or changed.
fn drawn(names: &Names, form: &Filled, today: Date) -> Drawn {
    let inputs = Inputs::of(*names, form, ACT, today).rows(ROWS);
    let inputs = inputs.starting("kind", "ordinary").starting("mode", "in_person").starting("hour", "11:00");
    let usual = USUAL.iter().fold(inputs, |inputs, (at, kind)| {
        let title = choice(names.voice, "matter", *kind);
        let inputs = inputs.starting(&format!("agenda.{at}.title"), title);
        inputs.starting(&format!("agenda.{at}.matter"), kind.word())
    });
    usual.drawn()
}
