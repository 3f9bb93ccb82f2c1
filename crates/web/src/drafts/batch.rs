//! The page of a draft of several acts: what each says, who wrote it, and what it would bring about.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use domain::Ask;
use platform::{Draft, DraftRow, Failure, RowNumber};
use words::{Arg, Names, RefusalWords};

use super::advice::{self, Advice};
use super::clearances::{self, Clearances};
use super::{said, who_presents};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Submission, html_with, refused};
use crate::visitor::Visitor;

/// An act of the draft.
pub(crate) struct Act {
    /// Number of its row.
    pub number: RowNumber,
    /// What it would bring about, or else what it is.
    pub what: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// Field and what stands in it.
    pub fields: Vec<(String, String)>,
    /// Whether it keeps the draft from being presented.
    pub refused: bool,
}

#[derive(Template)]
#[template(path = "drafts/batch.html")]
struct Batch {
    page: Chrome,
    institutions: String,
    saved: String,
    advice: String,
    refusal: Option<RefusalWords>,
    /// Which act has a faulty field, which field, and what is wrong with it.
    faults: Vec<(RowNumber, String)>,
    acts: Vec<Act>,
    revision: i64,
    presentation: String,
    discard: String,
    /// Where organisations are invited to it.
    guests: String,
    /// Where a code of reading is made, and whether one was.
    code: String,
    is_shared: bool,
    clearances: Clearances,
    /// Who presents it, where its reader only prepares it.
    presents: Option<String>,
}

/// The page of the draft; with what was refused when it was sent in vain, and the row that it is about.
pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    draft: &Draft,
    form: Filled,
    row: Option<RowNumber>,
) -> Response {
    let advice = advice::of(app, visitor, draft).await;
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let names = Names { state: &snapshot.state, voice: t };
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    let title = t.with1("draft-batch-title", "count", draft.rows.len());
    let told =
        |row: RowNumber, why: String| t.with("draft-batch-fault", &[("row", Arg::from(row)), ("why", Arg::from(why))]);
    let faults =
        row.into_iter().flat_map(|row| form.faults.iter().map(move |(_, words)| (row, told(row, words.clone()))));
    let refusal = form.refusal.clone().map(|refusal| match row {
        Some(row) => RefusalWords { what: told(row, refusal.what), ..refusal },
        None => refusal,
    });
    let template = Batch {
        page: Chrome::new(app, visitor, &snapshot.state, title, Nav::Commitments),
        institutions: advice::institutions(&names, draft),
        saved: t.with1("draft-saved-times", "times", draft.revision),
        acts: acts(app, &names, draft, &advice),
        // What was refused just now says more than what would be.
        advice: if form.refused() { String::new() } else { advice.words },
        refusal,
        faults: faults.collect(),
        revision: draft.revision,
        presentation: to(addresses::DRAFT_PRESENTATION),
        discard: to(addresses::DRAFT_DISCARD),
        guests: to(addresses::DRAFT_GUESTS),
        code: to(addresses::DRAFT_READING_CODE),
        is_shared: draft.reading > 0,
        clearances: clearances::of(app, visitor, draft).await,
        presents: who_presents(&names, visitor),
    };
    html_with(form.status(), &template)
}

/// The page of the draft that was not presented, with what kept it from that.
pub(super) async fn unpresented(
    app: &App,
    visitor: &Visitor,
    draft: &Draft,
    row: Option<RowNumber>,
    failure: &Failure,
) -> Response {
    let written = draft.rows.iter().find(|own| Some(own.number) == row).map(|own| &own.written);
    let act = written.and_then(|written| Ask::NAMES.iter().find(|name| **name == written.act));
    let submission = Submission {
        act: act.copied().unwrap_or_default(),
        fields: written.map(|written| written.fields.clone()).unwrap_or_default(),
    };
    page(app, visitor, draft, refused(app, visitor, submission, failure, &draft.files), row).await
}

/// The acts in words.
pub(super) fn acts(app: &App, names: &Names, draft: &Draft, advice: &Advice) -> Vec<Act> {
    let deeds: BTreeMap<RowNumber, &Vec<String>> = advice.deeds.iter().map(|(row, deeds)| (*row, deeds)).collect();
    let act = |row: &DraftRow| Act {
        number: row.number,
        what: deeds.get(&row.number).map_or_else(|| vec![label(names, &row.written.act)], |deeds| (*deeds).clone()),
        author: names.voice.with1("draft-batch-author", "author", names.actor(&row.author)),
        fields: said::fields(app, names, &row.written, &draft.files),
        refused: advice.refused == Some(row.number),
    };
    draft.rows.iter().map(act).collect()
}

/// What an act is for whoever reads it: nobody presses anything there.
fn label(names: &Names, act: &str) -> String {
    if act == super::ACT {
        return names.voice.say("draft-proposal");
    }
    let key = format!("act-{}", act.replace('.', "-"));
    let named = names.voice.find(&key, None, None);
    named.map_or_else(
        || names.voice.say("draft-batch-unknown"),
        |act| names.voice.with1("draft-act-proposed", "act", act),
    )
}
