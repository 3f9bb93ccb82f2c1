//! What was found as a file for people, in their language: all of it, in the order of the page and by the same choices.

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::proposal::Status;
use domain::session::Standing;
use domain::{Choice, Word};
use find::{Key, Kind, called};
use jiff::civil::Date;
use publish::{CSV_MEDIA, Column, Holds};
use words::{Names, act_words, column_label};

use super::asked::Asked;
use super::hit::{address, kind_keys, stands_beside};
use super::wrong::wrong;
use crate::app::App;
use crate::edge::Address;
use crate::page::problem;
use crate::streamed::{Cut, body};
use crate::visitor::Visitor;

/// What each column holds, for the dictionary.
pub(crate) const COLUMNS: [Column; 8] = [
    column("found_kind", Holds::Word(kinds)),
    column("found_name", Holds::Text),
    column("found_title", Holds::Text),
    column("found_institutions", Holds::Text),
    column("found_state", Holds::Word(states)),
    column("found_date", Holds::Date),
    column("found_entry", Holds::Entry),
    column("found_address", Holds::Text),
];

/// Bytes of a piece on its way; the file is never in memory whole.
const PIECE: usize = 32 * 1024;

const fn column(name: &'static str, holds: Holds) -> Column {
    Column { name, holds }
}

fn kinds() -> Vec<Word> {
    Kind::ALL.map(|kind| Word { vocabulary: "found", word: kind.word() }).to_vec()
}

fn states() -> Vec<Word> {
    let standings = Standing::ALL.iter().map(|standing| Word::of("standing", *standing));
    Status::ALL.iter().map(|status| Word::of("status", *status)).chain(standings).collect()
}

/// How far a file came. It holds a state and which things were found, and not the index: whoever reads slowly keeps nobody
/// from finding.
struct Course {
    state: domain::State,
    visitor: Visitor,
    today: Date,
    found: std::vec::IntoIter<Key>,
    /// What is written and not yet on its way.
    written: String,
}

/// What was found, as a file. What cannot be asked for is told by the page.
pub(super) async fn show(
    State(app): State<App>,
    from: Address,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Response {
    let today = app.platform.now().date();
    let headings = COLUMNS.map(|column| column_label(visitor.voice, column.name).unwrap_or_default());
    let name = format!("{}.csv", visitor.voice.say("find-sheet-file"));
    let reads = visitor.clone();
    let looked = app.search(from, move |_, finder| {
        if !wrong(&asked, finder.state()).is_empty() {
            return Err(asked.address(&reads));
        }
        let found = finder.find(&asked.query(), today).hits.into_iter();
        let written = publish::sheet_begin(&headings);
        Ok(Course { state: finder.state().clone(), visitor: reads, today, found, written })
    });
    let course = match looked.await {
        Some(Ok(course)) => course,
        Some(Err(address)) => return Redirect::to(&address).into_response(),
        None => return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-busy-finding"),
    };
    let about = [
        (CONTENT_TYPE, CSV_MEDIA.to_owned()),
        // What somebody looks for is theirs: it is kept nowhere.
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (about, body(course, next_piece)).into_response()
}

async fn next_piece(mut course: Course) -> Option<(Result<Bytes, Cut>, Course)> {
    while course.written.len() < PIECE
        && let Some(key) = course.found.next()
    {
        course.written.extend(line(&course, key));
    }
    let piece = std::mem::take(&mut course.written);
    (!piece.is_empty()).then(|| (Ok(piece.into()), course))
}

/// One thing that was found, by the columns.
fn line(course: &Course, key: Key) -> Option<String> {
    // A file has no marks in it: nothing of it is set as a page is.
    let t = course.visitor.voice.bare();
    let state = &course.state;
    let names = Names { state, voice: t };
    let one = called(state, t, key)?;
    // Nobody gave an entry a title: it is called by what it did.
    let act = || act_words(t, state.skeleton.note(key.entry())?.kind.name());
    let is_entry = key.kind() == Kind::Entry;
    let title = if is_entry { act() } else { one.title };
    let institutions: Vec<String> = one.facts.institutions.iter().map(|code| names.institution_short(code)).collect();
    let stands = one.facts.state_on(course.today).map(|stands| stands_beside(&names, key, stands, course.today));
    Some(publish::sheet_line(&[
        t.say(kind_keys(key.kind()).0),
        one.name.into_iter().chain(one.folio).collect::<Vec<_>>().join(" · "),
        title.unwrap_or_default(),
        institutions.join("; "),
        stands.unwrap_or_default(),
        one.facts.date.map(|date| date.to_string()).unwrap_or_default(),
        key.entry().to_string(),
        course.visitor.link(&address(state, key)?),
    ]))
}
