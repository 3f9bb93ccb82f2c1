//! The ledger: entries, newest first, a fixed number to a page.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::{Basis, Meta, Moment};
use platform::{Brief, Order, Snapshot};
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
    let Ok(recorded) = app.platform.briefs(0..before, Order::NewestFirst, PAGE).await else {
        return problem(&app, &visitor, axum::http::StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
    };
    let t = visitor.voice;
    let first = recorded.last().map_or(0, |entry| entry.meta.number);
    let title = t.say("record-title");
    let page = Chrome::new(&app, &visitor, state, title, Nav::Record).described(t.say("record-description"));
    public(&EntriesPage {
        page,
        count: t.with("record-count", &[("count", next.into()), ("last", next.saturating_sub(1).into())]),
        last: t.moment(latest_told(&app, &snapshot)),
        lines: recorded.iter().map(|entry| line(&app, &names, &visitor, entry)).collect(),
        older: (first > 0).then(|| format!("{}?antes={first}", visitor.link(addresses::RECORD))),
        newest: before == next,
    })
}

/// The moment that tells the latest entry: the same wherever it is named. A record starts with an entry; without one that can be
/// seen, it is when the state was folded.
pub(crate) fn latest_told(app: &App, snapshot: &Snapshot) -> Moment {
    snapshot.newest.first().map_or(snapshot.moment, |latest| told(app, latest))
}

/// The moment that tells an entry: the one it speaks of, or when it was entered if that was later. In a demonstration every
/// entry is dated; there the civil day is the only one that says anything.
fn told(app: &App, entry: &Brief) -> Moment {
    if is_later(app, entry) { app.platform.civil(entry.meta.at) } else { entry.meta.moment }
}

/// Whether it was recorded after the day that it speaks of.
fn is_later(app: &App, entry: &Brief) -> bool {
    entry.meta.dated && app.site.mode == Mode::Serve
}

/// One entry as a line.
pub(crate) fn line(app: &App, names: &Names, visitor: &Visitor, entry: &Brief) -> EntryLine {
    let t = names.voice;
    let Meta { number, moment, ref actor, basis, .. } = entry.meta;
    EntryLine {
        number,
        when: t.moment(told(app, entry)),
        what: deed(names, &entry.accepted, number),
        more: object(names, entry.on.unwrap_or(number)).map(|(_, title)| title),
        later: is_later(app, entry).then(|| t.with1("recorded-later", "date", t.date(moment.date()))),
        who: names.actor(actor),
        // In a demonstration it is the same on every line; the page of each entry says it all the same.
        level: (app.site.mode == Mode::Serve).then(|| choice(t, "level", actor.level)),
        illustrative: basis == Some(Basis::Illustrative),
        address: visitor.link(&addresses::to(addresses::ENTRY, number)),
    }
}
