//! The matters of an office as they stand today, to hand it over: what is owed, what is under way, and what the office recorded. For
//! those of its institution and for the technical secretary.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::owed::Owed;
use domain::secretariat::{Office, Post};
use domain::{Actor, Typed};
use jiff::civil::Date;
use platform::{Order, ReadFault, Snapshot};
use serde::Deserialize;
use words::Names;

use super::office::awaited;
use super::rows::{DueRow, Group, Reads, Whose, due_row, groups};
use crate::addresses;
use crate::app::App;
use crate::drafts::own_drafts;
use crate::log::{EntryLine, ObjectLink, line, whole};
use crate::page::{Chrome, Nav, html, own_office, problem};
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
}

#[derive(Template)]
#[template(path = "owed/handover.html")]
struct Handover {
    page: Chrome,
    office: String,
    lede: String,
    back: String,
    since: String,
    today: String,
    /// Why the day that was asked for is none.
    wrong: Option<String>,
    groups: Vec<Group>,
    awaited: Vec<DueRow>,
    /// Drafts of its institution, for those of it.
    drafts: Option<Vec<(String, String)>>,
    commitments: Vec<ObjectLink>,
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
    let since_taken = office.occupant(today).map_or(today, |occupant| occupant.from);
    let (since, wrong) = match period.desde.trim() {
        "" => (since_taken, None),
        typed => match typed.parse::<Date>().ok().filter(|since| *since <= today) {
            Some(since) => (since, None),
            None => (since_taken, Some(visitor.voice.say("handover-wrong-day"))),
        },
    };
    let acts = match recorded(&app, &visitor, &snapshot, office, since).await {
        Ok(acts) => acts,
        Err(fault) => {
            tracing::error!(%fault, "what an office recorded could not be read");
            return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
        }
    };
    let is_of_it = own.institution == office.institution;
    let drafts = if is_of_it { Some(own_drafts(&app, &visitor).await) } else { None };
    html(&Handover { wrong, drafts, ..view(&app, &visitor, &snapshot, office, (since, today), acts) })
}

/// Those of its institution and the technical secretary, while they hold their office.
pub(super) fn may_read(own: &Office, office: &Office, actor: Option<&Actor>, today: Date) -> bool {
    let holds = own.held_by(actor.and_then(|actor| actor.by.as_ref()), today).is_ok();
    holds && (own.institution == office.institution || own.post == Post::TechnicalSecretary)
}

fn view(
    app: &App,
    visitor: &Visitor,
    snapshot: &Snapshot,
    office: &Office,
    (since, today): (Date, Date),
    (acts, is_cut): (Vec<EntryLine>, bool),
) -> Handover {
    let (state, t) = (&snapshot.state, visitor.voice);
    let names = Names { state, voice: t };
    let all = &snapshot.owed(today)[..];
    let owes = all.iter().filter(|owed| owed.who.is(office, &snapshot.state.skeleton.secretariat));
    let row = |owed: &Owed| due_row(&names, visitor, owed, today, Reads::Others);
    let of_it = state.skeleton.proposals.iter().filter(|proposal| {
        proposal.institution == office.institution || proposal.responsible() == Some(&office.institution)
    });
    let ahead = state.skeleton.sessions.iter().filter(|session| session.is_ahead_on(today));
    let name = names.text(&office.name);
    let number = crate::page::office_number(state, &office.code).unwrap_or_default();
    let args = [("office", name.clone().into()), ("date", t.date(today).into())];
    Handover {
        page: Chrome::new(app, visitor, state, t.with("handover-title", &args), Nav::None),
        lede: t.with1("handover-lede", "institution", names.institution(&office.institution)),
        office: name,
        back: visitor.link(&addresses::to(addresses::OWED_BY, number)),
        since: since.to_string(),
        today: today.to_string(),
        wrong: None,
        groups: groups(&names, visitor, today, owes, row),
        awaited: awaited(&names, office, all).map(row).collect(),
        drafts: None,
        commitments: of_it.filter_map(|proposal| whole(&names, visitor, proposal.id)).collect(),
        sessions: ahead.filter_map(|session| whole(&names, visitor, session.id)).collect(),
        heading: t.with1("handover-recorded", "since", t.date(since)),
        acts,
        is_cut,
    }
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
        let part = app.platform.entries(last..before, Order::NewestFirst, PART).await?;
        let Some(first) = part.last().map(|entry| entry.number) else { break };
        for entry in &part {
            if app.platform.civil(entry.entry.at).date() < since {
                return Ok((acts, false));
            }
            let role = table.role_now(entry.actor.role.clone());
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
