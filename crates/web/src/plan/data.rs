//! Everything of the plan, the sessions and the votes, as files that anybody may take.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue,
};
use axum::response::{IntoResponse, Response};
use publish::{Format, Kind, Table};
use words::column_label;

use super::view::last_change;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, problem, public};
use crate::visitor::Visitor;

/// A table with its files.
struct TableRow {
    title: String,
    about: String,
    files: Vec<(String, String)>,
    /// Each column with what it holds.
    columns: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "plan/data.html")]
struct DataPage {
    page: Chrome,
    rows: Vec<TableRow>,
    updated: String,
}

/// What can be downloaded.
pub(super) async fn list(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let moment = last_change(&snapshot);
    let entry = t.with("data-up-to", &[("entry", snapshot.latest.into()), ("moment", t.moment(moment).into())]);
    public(&DataPage {
        page: Chrome::new(&app, &visitor, &snapshot.state, t.say("data-title"), Nav::None),
        rows: Table::ALL.iter().map(|table| row(&visitor, *table)).collect(),
        updated: entry,
    })
}

fn row(visitor: &Visitor, table: Table) -> TableRow {
    let (title, about) = match table {
        Table::Plan => ("data-plan", "data-plan-about"),
        Table::Phases => ("data-phases", "data-phases-about"),
        Table::Foreseen => ("data-foreseen", "data-foreseen-about"),
        Table::Activities => ("data-activities", "data-activities-about"),
        Table::Sessions => ("data-sessions", "data-sessions-about"),
        Table::Agenda => ("data-agenda", "data-agenda-about"),
        Table::Votes => ("data-votes", "data-votes-about"),
        Table::Agreements => ("data-agreements", "data-agreements-about"),
        Table::FichaVersions => ("data-ficha-versions", "data-ficha-versions-about"),
    };
    // Files are the same in every language, so their addresses are too.
    let file = |kind: &Kind| {
        let format = Format { table, kind: *kind };
        (addresses::to(addresses::DATA_FILE, format.file()), kind.extension().to_uppercase())
    };
    TableRow {
        title: visitor.voice.say(title),
        about: visitor.voice.say(about),
        files: Kind::ALL.iter().map(file).collect(),
        columns: table.columns().iter().map(|column| (*column, column_words(visitor, column))).collect(),
    }
}

/// What a column holds, in words.
fn column_words(visitor: &Visitor, column: &str) -> String {
    column_label(visitor.voice, column).unwrap_or_default()
}

/// One file.
pub(super) async fn file(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Response {
    let Some(format) = Format::named(&name) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let snapshot = app.platform.snapshot();
    let mut bytes = Vec::new();
    if let Err(fault) = format.write(&snapshot.state, app.platform.zone(), &mut bytes) {
        tracing::error!(%fault, name, "a file could not be written");
        return problem(&app, &visitor, StatusCode::INTERNAL_SERVER_ERROR, "problem-ours");
    }
    let headers = [
        (CONTENT_TYPE, format.kind.media()),
        (CACHE_CONTROL, "public, no-cache"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    let mut response = (headers, bytes).into_response();
    let disposition = format!("attachment; filename=\"{}\"", format.file());
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}
