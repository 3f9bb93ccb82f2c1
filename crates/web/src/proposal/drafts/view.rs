//! The form of a draft: the whole ficha.

use askama::Template;
use axum::response::Response;
use domain::Code;
use jiff::civil::Date;
use platform::Draft;
use words::Names;

use super::ACT;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Drawn, Filled, Inputs, Nav, html_with};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposal/drafts/form.html")]
struct DraftForm {
    page: Chrome,
    form: Filled,
    institution: String,
    saved: String,
    revision: i64,
    action: String,
    presentation: String,
    discard: String,
    drawn: Drawn,
    /// After a stale save: field, what was typed, what was saved meanwhile.
    both: Vec<(String, String, String)>,
}

/// The page of a draft.
pub(super) fn page(
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
    let institution = Code::new(&draft.institution).map(|code| names.institution_short(&code)).unwrap_or_default();
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    let template = DraftForm {
        page: Chrome::new(app, visitor, state, t.say("draft-title"), Nav::Commitments),
        institution,
        saved: t.with1("draft-saved-times", "times", draft.revision),
        revision: draft.revision,
        action: to(addresses::DRAFT),
        presentation: to(addresses::DRAFT_PRESENTATION),
        discard: to(addresses::DRAFT_DISCARD),
        drawn: drawn(&names, &form, app.platform.now().date()),
        both,
        form,
    };
    html_with(template.form.status(), &template)
}

/// The whole ficha. With one plan there is nothing to choose.
fn drawn(names: &Names, form: &Filled, today: Date) -> Drawn {
    let inputs = Inputs::of(*names, form, ACT, today).starting("origin", "proactive");
    let plans = &names.state.skeleton.plans;
    let only = plans.iter().next().filter(|_| plans.len() == 1);
    only.into_iter().fold(inputs, |inputs, plan| inputs.starting("plan", plan.id.to_string())).drawn()
}
