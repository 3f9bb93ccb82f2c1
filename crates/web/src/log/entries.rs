//! The ledger: entries, newest first, a fixed number to a page.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::{Basis, Choice};
use platform::{Order, Recorded};
use serde::Deserialize;
use words::{Names, choice, deed, object};

use crate::addresses;
use crate::app::{App, Mode};
use crate::page::{Chrome, Nav, problem, public};
use crate::visitor::Visitor;

/// Entries to a page.
const PAGE: u64 = 25;

#[derive(Deserialize)]
pub(super) struct Window {
    /// Number before which to start, to read on towards the first entry.
    antes: Option<u64>,
}

/// A line of the ledger.
pub(crate) struct EntryLine {
    /// Its number.
    pub number: u64,
    /// When it was entered, or the day it speaks of.
    pub when: String,
    /// What was done.
    pub what: String,
    /// On what.
    pub more: Option<String>,
    /// That it was recorded later than the day it speaks of.
    pub later: Option<String>,
    /// Which office.
    pub who: String,
    /// How it was made sure that it was them.
    pub level: Option<String>,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Where to check it.
    pub address: String,
}

#[derive(Template)]
#[template(path = "log/entries.html")]
struct EntriesPage {
    page: Chrome,
    count: String,
    last: String,
    lines: Vec<EntryLine>,
    older: Option<String>,
    newest: bool,
}

/// The ledger.
pub(super) async fn list(State(app): State<App>, visitor: Visitor, Query(window): Query<Window>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let next = state.skeleton.next();
    let before = window.antes.unwrap_or(next).min(next);
    let Ok(recorded) = app.platform.entries(0..before, Order::NewestFirst, PAGE).await else {
        return problem(&app, &visitor, axum::http::StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
    };
    let t = visitor.voice;
    let first = recorded.last().map_or(0, |entry| entry.number);
    let title = t.say("record-title");
    let page = Chrome::new(&app, &visitor, state, title, Nav::Record).described(t.say("record-description"));
    let last = state.skeleton.latest().map(|note| t.moment(note.moment)).unwrap_or_default();
    public(&EntriesPage {
        page,
        count: t.with("record-count", &[("count", next.into()), ("last", next.saturating_sub(1).into())]),
        last,
        lines: recorded.iter().map(|entry| line(&app, &names, &visitor, entry)).collect(),
        older: (first > 0).then(|| format!("{}?antes={first}", visitor.link(addresses::RECORD))),
        newest: before == next,
    })
}

/// One entry as a line.
pub(crate) fn line(app: &App, names: &Names, visitor: &Visitor, recorded: &Recorded) -> EntryLine {
    let t = names.voice;
    let on = recorded.entry.on.unwrap_or(recorded.number);
    let note = names.state.skeleton.note(recorded.number);
    let dated = recorded.entry.dated.is_some();
    let entered = app.platform.civil(recorded.entry.at);
    let moment = note.map_or(entered, |note| note.moment);
    // In a demonstration every entry is dated; saying so on each line would say nothing.
    let later = dated && app.site.mode == Mode::Serve;
    EntryLine {
        number: recorded.number,
        when: t.moment(if later { entered } else { moment }),
        what: deed(names, &recorded.accepted, on),
        more: object(names, on).map(|(_, title)| title),
        later: later.then(|| t.with1("recorded-later", "date", t.date(moment.date()))),
        who: names.actor(&recorded.actor),
        // In a demonstration it is the same on every line; the page of each entry says it all the same.
        level: (app.site.mode == Mode::Serve).then(|| choice(t, "level", recorded.actor.level)),
        illustrative: recorded.basis() == Some(Basis::Illustrative.word()),
        address: visitor.link(&addresses::to(addresses::ENTRY, recorded.number)),
    }
}
