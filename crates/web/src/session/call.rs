//! The form by which a session is called.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Choice;
use domain::secretariat::Terms;
use jiff::civil::DateTime;
use words::{Names, unsaid_words};

use super::call_points::{Brought, Point, ROWS, begun, shown, warnings, with_callable, with_room, with_the_only};
use super::list::conducts;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Drawn, Filled, Inputs, MORE, Nav, Sent, attempt, done, html_with, problem, read_form};
use crate::visitor::Visitor;

/// The act of this form.
pub(super) const ACT: &str = "session.call";
#[derive(Template)]
#[template(path = "session/call.html")]
struct CallForm {
    page: Chrome,
    form: Filled,
    drawn: Drawn,
    /// Where it is sent, and what the browser keeps the typed text under: both say which point was brought.
    action: String,
    keep: String,
    rules: Option<String>,
    /// What no calendar says of the days up to the first on which an ordinary session may be held.
    unsaid: Option<String>,
    /// What to know of a point before it is called: address and sentence.
    warnings: Vec<(String, String)>,
    /// The last entry this page knows of.
    latest: u64,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(brought): Query<Brought>) -> Response {
    page(&app, &visitor, Filled::blank(), &brought)
}

/// Calls the session.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Query(brought): Query<Brought>,
    Sent(pairs): Sent,
) -> Response {
    let form = read_form(pairs);
    let form = if form.get(MORE).is_some_and(|rows| !rows.is_empty()) { with_room(form) } else { form };
    match attempt(&app, &visitor, ACT, form).await {
        Ok(recorded) => {
            let snapshot = app.platform.snapshot();
            let number = snapshot.state.skeleton.sessions.number_of(recorded.first).unwrap_or_default();
            done(&visitor, &addresses::to(addresses::SESSION, number), &recorded)
        }
        Err(filled) => page(&app, &visitor, filled, &brought),
    }
}

fn page(app: &App, visitor: &Visitor, mut form: Filled, brought: &Brought) -> Response {
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
    let today = app.platform.now().date();
    form.fields = with_the_only(&names, form.fields, today);
    let inputs = Inputs::of(names, &form, ACT, today).rows(ROWS).without_spare();
    let inputs = inputs.starting("kind", "ordinary").starting("mode", "in_person").starting("hour", "11:00");
    let drawn = with_callable(&names, begun(&names, inputs, brought, today).drawn());
    let template = CallForm {
        page: Chrome::new(app, visitor, state, t.say("call-title"), Nav::Sessions),
        warnings: warnings(&names, visitor, &drawn),
        drawn,
        action: visitor.link(&brought.address()),
        keep: brought.keep(),
        rules,
        unsaid: unsaid(&names, app.platform.now().civil()),
        latest: snapshot.latest,
        form,
    };
    html_with(template.form.status(), &template)
}

fn unsaid(names: &Names, now: DateTime) -> Option<String> {
    let table = &names.state.skeleton.secretariat;
    let notice = table.rules_on(now.date())?.rules.ordinary_notice;
    let terms = Terms::of_the_table(table);
    let unsaid = terms.unsaid(terms.earliest(now, notice)).filter(|_| notice.unit.is_of_work())?;
    Some(unsaid_words(names, unsaid))
}

impl CallForm {
    /// The order of the day, point by point.
    fn points(&self) -> Vec<Point<'_>> {
        self.drawn.rows("agenda").iter().enumerate().map(shown).collect()
    }

    /// Whether there can be another point.
    fn has_room(&self) -> bool {
        self.drawn.growing().any(|(rows, _)| rows == "agenda")
    }
}
