//! The files themselves: for programs, the same in every language; for people, in the language of the address.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue,
};
use axum::response::{IntoResponse, Response};
use domain::{EntryNumber, Word};
use platform::Snapshot;
use publish::{CSV_MEDIA, Column, Format, Kind, Wording, Writing};
use words::{Voice, column_label};

use super::data::{holds_words, list_words, table_file, table_title};
use crate::app::App;
use crate::page::problem;
use crate::streamed::{self, Cut};
use crate::visitor::Visitor;

/// The dictionary for programs.
pub(super) const DICTIONARY_FILE: &str = "dictionary.json";
/// The dictionary for people.
pub(crate) const DICTIONARY_SHEET: &str = "dictionary.csv";

/// Bytes of a piece on its way; a table is never in memory whole.
const PIECE: usize = 32 * 1024;

/// A file for programs.
pub(super) async fn file(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Response {
    if name == DICTIONARY_FILE {
        return download(Body::from(publish::dictionary()), Kind::Json.media(), DICTIONARY_FILE);
    }
    let Some(format) = Format::named(&name) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let today = app.platform.now().date();
    download(pieces(app, format.begin(today)), format.kind.media(), &format.file())
}

/// A file for people.
pub(super) async fn sheet(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Response {
    let t = visitor.voice;
    if name == DICTIONARY_SHEET {
        return download(Body::from(dictionary(t)), CSV_MEDIA, &format!("{}.csv", t.say("data-dictionary-file")));
    }
    let Some(Format { table, .. }) = Format::named(&name).filter(|format| format.kind == Kind::Csv) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let name = format!("{}.csv", table_file(t, table));
    let today = app.platform.now().date();
    download(pieces(app, table.begin_for_people(Box::new(Spoken(t)), today)), CSV_MEDIA, &name)
}

/// What every column of every table, and of what was found, holds, in a language.
fn dictionary(t: Voice) -> String {
    let headings = ["data-table", "data-heading", "data-name", "data-type", "data-words"].map(|key| t.say(key));
    let line = |file: String, column: &Column| {
        let words = column.holds.vocabulary().map(|list| list_words(t, list)).unwrap_or_default();
        let heading = Spoken(t).heading(column);
        vec![file, heading, column.name.to_owned(), holds_words(t, column.holds), words]
    };
    let mut dictionary = publish::dictionary_for_people(&headings, |table, column| line(table_title(t, table), column));
    for column in &crate::find::COLUMNS {
        dictionary.push_str(&publish::sheet_line(&line(t.say("find-sheet-title"), column)));
    }
    dictionary
}

/// A file as it is written. Whoever reads slowly holds one snapshot and one piece.
fn pieces(app: App, writing: Writing) -> Body {
    let snapshot = app.platform.snapshot();
    streamed::body((app, snapshot, writing), next_piece)
}

/// A stream of pieces: what it is made of, and how far it came.
type Course = (App, Arc<Snapshot>, Writing);

async fn next_piece((app, snapshot, mut writing): Course) -> Option<(Result<Bytes, Cut>, Course)> {
    let piece = writing.next(&snapshot.state, app.platform.zone(), PIECE)?;
    Some((Ok(piece.into()), (app, snapshot, writing)))
}

fn download(body: Body, media: &'static str, name: &str) -> Response {
    let headers = [
        (CONTENT_TYPE, media),
        (CACHE_CONTROL, "public, no-cache"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    let mut response = (headers, body).into_response();
    let disposition = format!("attachment; filename=\"{name}\"");
    if let Ok(value) = HeaderValue::from_str(&disposition) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}

/// A file speaks with the voice of a language.
struct Spoken(Voice);

impl Wording for Spoken {
    fn heading(&self, column: &Column) -> String {
        column_label(self.0, column.name).unwrap_or_else(|| column.name.to_owned())
    }

    fn word(&self, word: Word) -> String {
        self.0.say(&format!("choice-{}-{}", word.vocabulary, word.word))
    }

    fn not_published(&self) -> String {
        self.0.say("text-not-published")
    }

    fn gone(&self, entry: EntryNumber) -> String {
        self.0.with("text-gone", &[("entry", entry.into())])
    }
}
