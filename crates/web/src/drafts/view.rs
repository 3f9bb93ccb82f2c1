//! The form of a draft: the whole ficha.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use platform::{Draft, Written};
use words::Names;

use super::clearances::{self, Clearances};
use super::source::{Source, beside};
use super::{ACT, advice, ficha, fields, said, who_presents};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Drawn, Filled, Inputs, Nav, html_with};
use crate::visitor::Visitor;

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
    clearances: Clearances,
    /// Who presents it, where its reader only prepares it.
    presents: Option<String>,
    drawn: Drawn,
    /// What the page opened with, name and value: paper has no form.
    written: Vec<(String, String)>,
    /// The document that it was begun with.
    source: Option<Source>,
    /// By these a browser keeps what is typed: the draft, and the revision that the form was based on.
    keep: String,
    /// What was saved although something was refused; empty when nothing was.
    rest: String,
    /// After a stale save: field, what was typed, what was saved meanwhile.
    both: Vec<(String, String, String)>,
}

/// What became of what was typed, just before the page is shown.
pub(super) enum After {
    /// Nothing was sent, or nothing of it was saved.
    Nothing,
    /// It was saved although something was refused.
    Saved,
    /// Somebody had saved meanwhile: field, what was typed, what they saved.
    Meanwhile(Vec<(String, String, String)>),
}

/// The page of a draft.
pub(super) async fn page(app: &App, visitor: &Visitor, draft: &Draft, form: Filled, after: After) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    // What was refused just now says more than what would be.
    let advice = if form.refused() { String::new() } else { advice::of(app, visitor, draft).await.words };
    let mut drawn = drawn(&names, &form, app.platform.now().date());
    let pasted = ficha(draft).map_or("", |row| &row.written.source);
    let (rest, both) = match after {
        After::Nothing => (String::new(), Vec::new()),
        After::Saved => (t.say("draft-saved-rest"), Vec::new()),
        After::Meanwhile(both) => (String::new(), both),
    };
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
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
        clearances: clearances::of(app, visitor, draft).await,
        presents: who_presents(&names, visitor),
        source: beside(t, state, pasted, &form, &mut drawn),
        keep: format!("draft-{}", draft.id),
        written: written(app, &names, &form),
        drawn,
        rest,
        both,
        form,
    };
    html_with(template.form.status(), &template)
}

/// What stands in the form, in words. Its files are those that it was found to hold.
fn written(app: &App, names: &Names, form: &Filled) -> Vec<(String, String)> {
    let mut fields = fields::kept(fields::sent(form.fields.clone()).1);
    fields.retain(|path, _| fields::is_ours(path));
    fields.extend(form.held.iter().map(|(path, held)| (path.clone(), held.id.clone())));
    let held: Vec<String> = form.held.iter().map(|(_, held)| held.id.clone()).collect();
    let written = Written { act: ACT.into(), fields, refers: BTreeMap::new(), source: String::new() };
    said::fields(app, names, &written, &held)
}

/// The whole ficha, as it is saved: what nobody chose stands as not chosen, as in the advice.
fn drawn(names: &Names, form: &Filled, today: Date) -> Drawn {
    let inputs = Inputs::of(*names, form, ACT, today).rows(1);
    // Rows below those that hold something are for whoever asks for them.
    if form.more().is_some() { inputs.drawn() } else { inputs.without_spare().drawn() }
}
