//! The organisations that are invited to a draft, and what they remarked. Nobody else sees it, and it is never an entry.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::organisation::Standing;
use domain::{EntryNumber, Numbered};
use platform::{Draft, Presenter, Remark, RemarkFault};
use words::Names;

use super::{missing, to_present, unkept};
use crate::addresses;
use crate::app::App;
use crate::organisation::{RemarkView, remark_view};
use crate::page::{Chrome, Faults, Nav, Sent, html_with, read_form};
use crate::visitor::Visitor;

/// No organisation was chosen.
const UNCHOSEN: &str = "draft-guests-choose";

#[derive(Template)]
#[template(path = "drafts/guests.html")]
struct Guests {
    page: Chrome,
    /// The revision of the draft: what was sent before is recorded.
    revision: i64,
    draft: String,
    action: String,
    out: String,
    /// Accredited organisations that are not invited: entry and name.
    choices: Vec<(EntryNumber, String)>,
    /// Those that are.
    invited: Vec<(EntryNumber, String)>,
    /// What each remarked, with its name.
    remarks: Vec<(String, RemarkView)>,
    wrong: Option<String>,
    /// What is wrong with the form that invites.
    faults: Faults,
}

/// Who is invited, and what they remarked.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    match to_present(&app, &visitor, &id).await {
        Ok((drafter, draft)) => page(&app, &visitor, (&drafter, &draft), None).await,
        Err(page) => page,
    }
}

/// Invites one.
pub(super) async fn invite(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let (drafter, draft, organisation) = match chosen(&app, &visitor, &id, pairs).await {
        Ok(chosen) => chosen,
        Err(page) => return page,
    };
    let done = app.platform.invite_to_draft(&drafter, &draft.id, organisation).await;
    leads(&app, &visitor, (&drafter, &draft), done).await
}

/// Takes an invitation back.
pub(super) async fn uninvite(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let (drafter, draft, organisation) = match chosen(&app, &visitor, &id, pairs).await {
        Ok(chosen) => chosen,
        Err(page) => return page,
    };
    let done = app.platform.uninvite_from_draft(&drafter, &draft.id, organisation).await;
    leads(&app, &visitor, (&drafter, &draft), done).await
}

/// The draft, whose it is, and the organisation that was chosen; or the page that says what is missing.
async fn chosen(
    app: &App,
    visitor: &Visitor,
    id: &str,
    pairs: Vec<(String, String)>,
) -> Result<(Presenter, Draft, EntryNumber), Response> {
    let (drafter, draft) = to_present(app, visitor, id).await?;
    match read_form(pairs).remove("organizacion").and_then(|sent| sent.parse().ok()) {
        Some(organisation) => Ok((drafter, draft, organisation)),
        None => Err(page(app, visitor, (&drafter, &draft), Some(UNCHOSEN)).await),
    }
}

async fn leads(app: &App, visitor: &Visitor, own: (&Presenter, &Draft), done: Result<(), RemarkFault>) -> Response {
    match done {
        Ok(()) => Redirect::to(&visitor.link(&addresses::to(addresses::DRAFT_GUESTS, &own.1.id))).into_response(),
        Err(RemarkFault::Draft(platform::DraftFault::Gone)) => missing(app, visitor),
        Err(RemarkFault::Draft(fault)) => unkept(app, visitor, &fault),
        Err(RemarkFault::NotAccredited | RemarkFault::NotExpected | RemarkFault::Words(_)) => {
            page(app, visitor, own, Some("draft-guests-not-accredited")).await
        }
    }
}

async fn page(app: &App, visitor: &Visitor, (drafter, draft): (&Presenter, &Draft), wrong: Option<&str>) -> Response {
    let (invited, remarks) = match app.platform.guests_of_draft(drafter, &draft.id).await {
        Ok(guests) => guests,
        Err(platform::DraftFault::Gone) => return missing(app, visitor),
        Err(fault) => return unkept(app, visitor, &fault),
    };
    let snapshot = app.platform.snapshot();
    let (t, names) = (visitor.voice, Names { state: &snapshot.state, voice: visitor.voice });
    let all = &snapshot.state.skeleton.organisations;
    let free = all.iter().filter(|one| one.standing() == Standing::Accredited && !invited.contains(&one.id()));
    let named = |entry: EntryNumber| all.get(entry).map(|one| names.organisation(one)).unwrap_or_default();
    let to = |address: &str| visitor.link(&addresses::to(address, &draft.id));
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = |remark: &Remark| (named(remark.organisation), remark_view(t, remark));
    html_with(
        status,
        &Guests {
            page: Chrome::new(app, visitor, &snapshot.state, t.say("draft-guests-title"), Nav::Commitments),
            revision: draft.revision,
            draft: to(addresses::DRAFT),
            action: to(addresses::DRAFT_GUESTS),
            out: to(addresses::DRAFT_GUESTS_OUT),
            choices: free.map(|one| (one.id, names.bare().organisation(one))).collect(),
            invited: invited.iter().map(|entry| (*entry, named(*entry))).collect(),
            remarks: remarks.iter().map(view).collect(),
            wrong: wrong.filter(|key| *key != UNCHOSEN).map(|key| t.say(key)),
            faults: Faults::default().with("organizacion", wrong.filter(|key| *key == UNCHOSEN).map(|key| t.say(key))),
        },
    )
}
