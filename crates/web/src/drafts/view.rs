//! The form of a draft: the whole ficha.

use askama::Template;
use axum::response::Response;
use domain::proposal::Origin;
use platform::Draft;
use words::Names;

use super::{ACT, advice, fields};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Offered, html_with, offered, support_kinds};
use crate::visitor::Visitor;

/// Rows for activities that are always there, and how many stay empty below the filled ones.
const ROWS: (usize, usize) = (3, 1);

/// An object one can choose: number of its entry, words, whether it is chosen.
type Choosable = (String, String, bool);

/// A row for an activity.
struct ActivityRow {
    number: usize,
    year: String,
    key: String,
    name: String,
}

#[derive(Template)]
#[template(path = "drafts/form.html")]
struct DraftForm {
    page: Chrome,
    form: Filled,
    institutions: String,
    saved: String,
    advice: String,
    revision: i64,
    action: String,
    presentation: String,
    discard: String,
    /// Where a code of reading is made, and whether one was.
    code: String,
    is_shared: bool,
    plans: Vec<Choosable>,
    axes: Vec<Choosable>,
    origins: Vec<Offered>,
    supports: Vec<Offered>,
    activities: Vec<ActivityRow>,
    /// After a stale save: field, what was typed, what was saved meanwhile.
    both: Vec<(String, String, String)>,
}

/// The page of a draft.
pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    draft: &Draft,
    form: Filled,
    both: Vec<(String, String, String)>,
) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    // What was refused just now says more than what would be.
    let advice = if form.refused() { String::new() } else { advice::of(app, visitor, draft).await.words };
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    let origin = form.value_or(ACT, "origin", "proactive");
    let template = DraftForm {
        page: Chrome::new(app, visitor, state, t.say("draft-title"), Nav::Commitments),
        institutions: advice::institutions(&names, draft),
        advice,
        saved: t.with1("draft-saved-times", "times", draft.revision),
        revision: draft.revision,
        action: to(addresses::DRAFT),
        presentation: to(addresses::DRAFT_PRESENTATION),
        discard: to(addresses::DRAFT_DISCARD),
        code: to(addresses::DRAFT_READING_CODE),
        is_shared: draft.reading > 0,
        plans: plans(&names, form.value(ACT, "plan")),
        axes: axes(&names, form.value(ACT, "axis")),
        origins: offered::<Origin>(t, "origin", origin),
        supports: support_kinds(t, form.value(ACT, "support.kind")),
        activities: activities(&form),
        both,
        form,
    };
    html_with(template.form.status(), &template)
}

fn plans(names: &Names, chosen: &str) -> Vec<Choosable> {
    let only = names.state.skeleton.plans.len() == 1 && chosen.is_empty();
    let plans = names.state.skeleton.plans.iter().map(|plan| {
        let id = plan.id.to_string();
        let is_chosen = only || id == chosen;
        (id, names.text(&plan.name), is_chosen)
    });
    std::iter::once((String::new(), String::new(), false)).chain(plans).collect()
}

fn axes(names: &Names, chosen: &str) -> Vec<Choosable> {
    let axes = names.state.skeleton.plans.iter().flat_map(|plan| plan.axes.iter()).map(|axis| {
        let id = axis.id.to_string();
        let all: Vec<String> = axis.names.iter().map(|name| names.text(name)).collect();
        let words = names.optional(axis.fixed.as_ref().map(|(name, _)| name)).unwrap_or_else(|| all.join(" / "));
        let is_chosen = id == chosen;
        (id, words, is_chosen)
    });
    std::iter::once((String::new(), names.voice.say("axis-unknown"), chosen.is_empty())).chain(axes).collect()
}

/// The filled rows, and some empty ones.
fn activities(form: &Filled) -> Vec<ActivityRow> {
    let numbers = form.fields.keys().filter_map(|path| fields::row(path));
    let filled = numbers.map(|number| number.saturating_add(1)).max().unwrap_or_default();
    let rows = filled.saturating_add(ROWS.1).clamp(ROWS.0, fields::MOST_ROWS);
    let path = |at: usize, field: &str| format!("activities.{at}.{field}");
    (0..rows)
        .map(|at| ActivityRow { number: at + 1, year: path(at, "year"), key: path(at, "key"), name: path(at, "name") })
        .collect()
}
