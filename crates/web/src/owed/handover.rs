//! The matters of an office as they stood on a day, to hand it over: what is owed, what is under way, and what the office recorded. For
//! those of its institution and for the technical secretary.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::owed::Owed;
use domain::proposal::Proposal;
use domain::secretariat::{Office, Post};
use domain::{Actor, Typed};
use jiff::civil::Date;
use platform::{Order, Past, ReadFault, Snapshot};
use serde::Deserialize;
use words::{Names, phase_name, standing_words};

use super::office::awaited;
use super::rows::{DueRow, Group, Reads, Whose, due_row, groups};
use crate::addresses;
use crate::app::App;
use crate::drafts::own_drafts;
use crate::log::{EntryLine, ObjectLink, line, whole};
use crate::page::{Chrome, Nav, html, own_office, problem};
use crate::preparation::of_office;
use crate::visitor::Visitor;

/// Entries that are looked through at once.
const PART: u64 = 200;

/// Most entries that are looked through.
const SEARCHED: u64 = 4_000;

/// Most of them that are listed.
const LISTED: usize = 300;

#[derive(Deserialize)]
pub(super) struct Period {
    /// The first day of what was recorded; empty: since whoever holds the office came to it.
    #[serde(default)]
    desde: String,
    /// The day on which the matters are told; empty: today.
    #[serde(default)]
    dia: String,
}

#[derive(Template)]
#[template(path = "owed/handover.html")]
struct Handover {
    page: Chrome,
    office: String,
    lede: String,
    back: String,
    since: String,
    /// The day on which the matters are told.
    day: String,
    today: String,
    /// By what entry.
    by: String,
    /// Why the day that was asked for is none.
    wrong: Option<String>,
    groups: Vec<Group>,
    awaited: Vec<DueRow>,
    /// Drafts of its institution, for those of it.
    drafts: Option<Vec<(String, String)>>,
    /// What was prepared for it, for whoever holds it.
    prepared: Vec<(String, String)>,
    /// Each with how it stands and who answers for it.
    commitments: Vec<(ObjectLink, String)>,
    sessions: Vec<ObjectLink>,
    heading: String,
    acts: Vec<EntryLine>,
    /// Whether there are more than are listed.
    is_cut: bool,
}

/// The matters of the office with that public number.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<String>,
    Query(period): Query<Period>,
) -> Response {
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let table = &snapshot.state.skeleton.secretariat;
    let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(office) = at.and_then(|at| table.offices.get(at)) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let own = own_office(&visitor, &snapshot.state, today).map(|(_, own)| own);
    let Some(own) = own.filter(|own| may_read(own, office, visitor.actor.as_ref(), today)) else {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-handover");
    };
    let (day, past, wrong) = match on_day(&app, period.dia.trim(), today).await {
        Ok(told) => told,
        Err(fault) => return unread(&app, &visitor, &fault),
    };
    // An office that was not there yet is none of that day.
    let then = past.state.skeleton.secretariat.office(&office.code);
    let (day, past, office, wrong) = match then {
        Some(then) => (day, &past, then, wrong),
        None => (today, &snapshot, office, Some("handover-no-office")),
    };
    let wrong = wrong.map(|key| visitor.voice.say(key));
    let since_taken = office.occupant(day).map_or(day, |occupant| occupant.from);
    let (since, wrong) = match period.desde.trim() {
        "" => (since_taken, wrong),
        typed => match typed.parse::<Date>().ok().filter(|since| *since <= day) {
            Some(since) => (since, wrong),
            None => (since_taken, Some(visitor.voice.say("handover-wrong-day"))),
        },
    };
    let acts = match recorded(&app, &visitor, past, office, since).await {
        Ok(acts) => acts,
        Err(fault) => return unread(&app, &visitor, &fault),
    };
    // What drafts there were on a day that is over, nothing says.
    let is_of_it = own.institution == office.institution && day == today;
    let drafts = if is_of_it { Some(own_drafts(&app, &visitor).await) } else { None };
    let prepared = if day == today { of_office(&app, &visitor, &office.code).await } else { Vec::new() };
    let page = |title| Chrome::new(&app, &visitor, &snapshot.state, title, Nav::None);
    let today = today.to_string();
    html(&Handover { wrong, drafts, prepared, today, ..view(page, &visitor, past, office, (since, day), acts) })
}

/// The day that was asked for, the state when it ended, and why it is another one than was asked for.
async fn on_day(app: &App, typed: &str, today: Date) -> Result<(Date, Arc<Snapshot>, Option<&'static str>), ReadFault> {
    let day = if typed.is_empty() { Some(today) } else { typed.parse::<Date>().ok().filter(|day| *day <= today) };
    let wrong = match day {
        None => "handover-wrong-day",
        Some(day) => match app.platform.at_the_end_of(day).await? {
            Past::Known(past) => return Ok((day, past, None)),
            Past::BeforeTheRecord => "handover-before",
            Past::TooLong => "handover-too-long",
        },
    };
    Ok((today, app.platform.snapshot(), Some(wrong)))
}

fn unread(app: &App, visitor: &Visitor, fault: &ReadFault) -> Response {
    tracing::error!(%fault, "what was recorded could not be read");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}

/// Those of its institution and the technical secretary, while they hold their office.
pub(super) fn may_read(own: &Office, office: &Office, actor: Option<&Actor>, today: Date) -> bool {
    let holds = own.held_by(actor.and_then(|actor| actor.by.as_ref()), today).is_ok();
    holds && (own.institution == office.institution || own.post == Post::TechnicalSecretary)
}

fn view(
    page: impl FnOnce(String) -> Chrome,
    visitor: &Visitor,
    snapshot: &Snapshot,
    office: &Office,
    (since, day): (Date, Date),
    (acts, is_cut): (Vec<EntryLine>, bool),
) -> Handover {
    let (state, t) = (&snapshot.state, visitor.voice);
    let names = Names { state, voice: t };
    let all = &snapshot.owed(day)[..];
    let owes = all.iter().filter(|owed| owed.who.is(office, &snapshot.state.skeleton.secretariat));
    let row = |owed: &Owed| due_row(&names, visitor, owed, day, Reads::Others);
    let of_it = state.skeleton.proposals.iter().filter(|proposal| {
        proposal.institution == office.institution || proposal.responsible() == Some(&office.institution)
    });
    let ahead = state.skeleton.sessions.iter().filter(|session| session.is_ahead_on(day));
    let name = names.text(&office.name);
    let number = crate::page::office_number(state, &office.code).unwrap_or_default();
    let args = [("office", name.clone().into()), ("date", t.date(day).into())];
    Handover {
        page: page(t.with("handover-title", &args)),
        lede: t.with1("handover-lede", "institution", names.institution(&office.institution)),
        office: name,
        back: visitor.link(&addresses::to(addresses::OWED_BY, number)),
        since: since.to_string(),
        day: day.to_string(),
        today: String::new(),
        by: t.with1("handover-by", "entry", snapshot.latest),
        wrong: None,
        groups: groups(&names, visitor, day, owes, row),
        awaited: awaited(&names, office, all).map(row).collect(),
        drafts: None,
        prepared: Vec::new(),
        commitments: of_it
            .filter_map(|proposal| Some((whole(&names, visitor, proposal.id)?, stands(&names, proposal, day))))
            .collect(),
        sessions: ahead.filter_map(|session| whole(&names, visitor, session.id)).collect(),
        heading: t.with1("handover-recorded", "since", t.date(since)),
        acts,
        is_cut,
    }
}

/// How a commitment stood on a day, in which phase, and which institution answers for it.
fn stands(names: &Names, proposal: &Proposal, day: Date) -> String {
    let phase = proposal.phase(&names.state.skeleton).ok().map(|current| phase_name(names, current.phase));
    let who = proposal.responsible().unwrap_or(&proposal.institution);
    let who = names.voice.with1("handover-answers", "institution", names.institution(who));
    let parts = [phase, Some(standing_words(names, proposal, day)), Some(who)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// What an office recorded from a day on, the latest first, and whether there may be more.
async fn recorded(
    app: &App,
    visitor: &Visitor,
    snapshot: &Snapshot,
    office: &Office,
    since: Date,
) -> Result<(Vec<EntryLine>, bool), ReadFault> {
    let table = &snapshot.state.skeleton.secretariat;
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let (mut before, mut acts) = (snapshot.state.skeleton.next(), Vec::new());
    let last = before.saturating_sub(SEARCHED);
    while before > last {
        let part = app.platform.briefs(last..before, Order::NewestFirst, PART).await?;
        let Some(first) = part.last().map(|entry| entry.meta.number) else { break };
        for entry in &part {
            if app.platform.recorded_on(&entry.meta) < since {
                return Ok((acts, false));
            }
            let role = table.role_now(entry.meta.actor.role.clone());
            if role.word() == office.code.as_str() {
                if acts.len() == LISTED {
                    return Ok((acts, true));
                }
                acts.push(line(app, &names, visitor, entry));
            }
        }
        before = first;
    }
    Ok((acts, last > 0))
}
