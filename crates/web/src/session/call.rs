//! The form by which a session is called.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::session::{Kind, Mode};
use domain::{Choice, MatterKind};
use words::Names;

use super::list::conducts;
use crate::addresses;
use crate::app::App;
use crate::page::{
    Chrome, Filled, Nav, Offered, Sent, attempt, done, html_with, offered, problem, read_form, support_kinds,
};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "session.call";
/// Rows offered: the six that most sessions have and some more.
const ROWS: usize = 10;

/// A row of the agenda as the form offers it.
struct PointRow {
    at: String,
    file: String,
    title: String,
    matters: Vec<Offered>,
    about: String,
    document: String,
    faults: RowFaults,
}

/// Faults of a row, in words.
struct RowFaults {
    title: Option<String>,
    matter: Option<String>,
    document: Option<String>,
}

#[derive(Template)]
#[template(path = "session/call.html")]
struct CallForm {
    page: Chrome,
    form: Filled,
    kinds: Vec<Offered>,
    modes: Vec<Offered>,
    supports: Vec<Offered>,
    rows: Vec<PointRow>,
    /// What a point can speak of: number of its entry, and words.
    subjects: Vec<(String, String)>,
    rules: Option<String>,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    if !conducts(&app, &visitor) {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary");
    }
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
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let skeleton = &state.skeleton;
    let commitments = skeleton.proposals.iter().filter(|proposal| proposal.is_open());
    let commitments = commitments.map(|proposal| (proposal.id.to_string(), names.text(&proposal.ficha.title)));
    let plans = skeleton.plans.iter().map(|plan| (plan.id.to_string(), names.text(&plan.name)));
    let axes = skeleton.plans.iter().flat_map(|plan| plan.axes.iter());
    let axes = axes.filter_map(|axis| Some((axis.id.to_string(), names.optional(axis.name())?)));
    let rules = skeleton.secretariat.rules_on(app.platform.now().date()).map(|rules| {
        let notice = |notice: domain::secretariat::Notice| {
            t.with("session-notice", &[("amount", notice.amount.into()), ("unit", notice.unit.word().into())])
        };
        let ordinary = notice(rules.rules.ordinary_notice).into();
        let extraordinary = notice(rules.rules.extraordinary_notice).into();
        t.with("call-notice-rule", &[("ordinary", ordinary), ("extraordinary", extraordinary)])
    });
    let template = CallForm {
        page: Chrome::new(app, visitor, state, t.say("call-title"), Nav::Sessions),
        kinds: offered::<Kind>(t, "session_kind", form.value_or(ACT, "kind", "ordinary")),
        modes: offered::<Mode>(t, "mode", form.value_or(ACT, "mode", "in_person")),
        supports: support_kinds(t, form.value(ACT, "support.kind")),
        rows: (0..ROWS).map(|at| row(visitor, &form, at)).collect(),
        subjects: commitments.chain(plans).chain(axes).collect(),
        rules,
        form,
    };
    html_with(template.form.status(), &template)
}

/// The points most sessions have stand there to be kept or changed.
fn row(visitor: &Visitor, form: &Filled, at: usize) -> PointRow {
    let usual = match at {
        0 => Some(MatterKind::RollCall),
        1 => Some(MatterKind::Quorum),
        2 => Some(MatterKind::Agenda),
        8 => Some(MatterKind::GeneralMatters),
        9 => Some(MatterKind::Closing),
        _ => None,
    };
    let path = |field: &str| format!("agenda.{at}.{field}");
    let title = usual.map(|kind| words::choice(visitor.voice, "matter", kind)).unwrap_or_default();
    let matter = usual.map_or("", Choice::word);
    let mut matters = vec![("", String::new(), false)];
    matters.extend(offered::<MatterKind>(visitor.voice, "matter", form.value_or(ACT, &path("matter"), matter)));
    let fault = |field: &str| form.fault(ACT, &path(field)).map(str::to_owned);
    PointRow {
        faults: RowFaults { title: fault("title"), matter: fault("matter"), document: fault("document") },
        at: format!("agenda.{at}"),
        file: path("file"),
        title: form.value_or(ACT, &path("title"), &title).to_owned(),
        matters,
        about: form.value(ACT, &path("about")).to_owned(),
        document: form.value(ACT, &path("document")).to_owned(),
    }
}
