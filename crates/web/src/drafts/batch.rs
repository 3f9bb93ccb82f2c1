//! The page of a draft of several acts: what each says, who wrote it, and what it would bring about.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use platform::{Draft, DraftRow, RowNumber, Written};
use words::{Names, RefusalWords, Voice, field_label};

use super::advice::{self, Advice};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html_with};
use crate::visitor::Visitor;

/// An act of the draft.
pub(super) struct Act {
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
    acts: Vec<Act>,
    revision: i64,
    presentation: String,
    discard: String,
    /// Where a code of reading is made, and whether one was.
    code: String,
    is_shared: bool,
}

/// The page of the draft; with a status and a refusal when it was sent in vain.
pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    draft: &Draft,
    refused: Option<(StatusCode, RefusalWords)>,
) -> Response {
    let advice = advice::of(app, visitor, draft).await;
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let names = Names { state: &snapshot.state, voice: t };
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    let title = t.with1("draft-batch-title", "count", draft.rows.len());
    let (status, refusal) = refused.map_or((StatusCode::OK, None), |(status, words)| (status, Some(words)));
    let template = Batch {
        page: Chrome::new(app, visitor, &snapshot.state, title, Nav::Commitments),
        institutions: advice::institutions(&names, draft),
        saved: t.with1("draft-saved-times", "times", draft.revision),
        acts: acts(&names, draft, &advice),
        advice: advice.words,
        refusal,
        revision: draft.revision,
        presentation: to(addresses::DRAFT_PRESENTATION),
        discard: to(addresses::DRAFT_DISCARD),
        code: to(addresses::DRAFT_READING_CODE),
        is_shared: draft.reading > 0,
    };
    html_with(status, &template)
}

/// The acts in words.
pub(super) fn acts(names: &Names, draft: &Draft, advice: &Advice) -> Vec<Act> {
    let deeds: BTreeMap<RowNumber, &Vec<String>> = advice.deeds.iter().map(|(row, deeds)| (*row, deeds)).collect();
    let act = |row: &DraftRow| Act {
        number: row.number,
        what: deeds.get(&row.number).map_or_else(|| vec![label(names, &row.written.act)], |deeds| (*deeds).clone()),
        author: names.voice.with1("draft-batch-author", "author", names.actor(&row.author)),
        fields: fields(names, row),
        refused: advice.refused == Some(row.number),
    };
    draft.rows.iter().map(act).collect()
}

/// The name of an act, as on its button; its wire name when it has none.
fn label(names: &Names, act: &str) -> String {
    let key = format!("act-{}", act.replace(['.', '_'], "-"));
    names.voice.find(&key, None, None).unwrap_or_else(|| act.to_owned())
}

fn fields(names: &Names, row: &DraftRow) -> Vec<(String, String)> {
    let t = names.voice;
    let written = &row.written;
    let name = |path: &str| field_name(t, written, path);
    let typed = written.fields.iter().map(|(path, text)| (name(path), text.clone()));
    let named = written.refers.iter().map(|(path, seen)| (name(path), t.with1("draft-batch-row", "row", seen.row)));
    typed.chain(named).collect()
}

/// The name of a field of an act; its path when it has none.
pub(super) fn field_name(voice: Voice, written: &Written, path: &str) -> String {
    field_label(voice, &written.act, path, &written.fields).unwrap_or_else(|| path.to_owned())
}
