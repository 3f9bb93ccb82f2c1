//! Private drafts: batches of acts that are never an entry until they are presented, all together.

mod advice;
mod batch;
mod clear;
mod clearances;
mod discard;
mod edit;
mod fields;
mod gone;
mod guests;
mod list;
mod present;
mod reading;
mod said;
mod source;
mod start;
mod view;
mod waiting;

pub(crate) use advice::institutions;
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
pub(crate) use batch::Act;
use domain::{Actor, Role};
pub(crate) use fields::{kept, unkept as lost};
pub(crate) use list::{own_drafts, title_of};
use platform::{Draft, DraftFault, DraftRow, Drafter, Presenter};
pub(crate) use reading::acts_to_read;

use words::Names;

use crate::addresses;
use crate::app::App;
use crate::identity::{Factor, Me};
use crate::page::{form_at, problem, problem_instead};
use crate::visitor::Visitor;

/// The act that is drafted by a form of its own.
pub(crate) const ACT: &str = "proposal.present";

/// Drafts.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::DRAFTS, get(list::show).post(start::submit))
        .route(addresses::WAITING_FILE, form_at(addresses::DRAFTS).post(waiting::take_away))
        .route(addresses::DRAFT, get(edit::show).post(edit::save))
        .route(addresses::DRAFT_PRESENTATION, form_at(addresses::DRAFT).post(present::submit))
        .route(addresses::DRAFT_DISCARD, get(discard::ask).post(discard::submit))
        .route(addresses::DRAFT_READING_CODE, form_at(addresses::DRAFT).post(reading::make))
        .route(addresses::DRAFT_GUESTS, get(guests::show).post(guests::invite))
        .route(addresses::DRAFT_GUESTS_OUT, form_at(addresses::DRAFT_GUESTS).post(guests::uninvite))
        .route(addresses::DRAFT_READING, get(reading::ask).post(reading::show))
        .route(addresses::DRAFT_CLEARANCES, get(clearances::sheet).post(clearances::ask))
        .route(addresses::DRAFT_CLEARANCE_END, form_at(addresses::DRAFT).post(clearances::end))
        .merge(for_others(app))
}

/// What somebody without an account is shown of a draft.
fn for_others(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::CLEARANCE, get(clear::show).post(clear::submit))
        .route(addresses::CLEARANCE_FILE, get(clear::file))
        .layer(from_fn_with_state(app.clone(), clear::unlisted))
}

/// The visitor as somebody who may draft, when the office they act as may.
pub(crate) fn drafter(app: &App, visitor: &Visitor) -> Option<Drafter> {
    app.platform.drafter(&visitor.authority(app)?).ok()
}

/// The draft of that id, when it is of the visitor's institution. Whoever may not see it is told that there is none.
///
/// # Errors
/// The page that says so.
async fn own(app: &App, visitor: &Visitor, id: &str) -> Result<(Drafter, Draft), Response> {
    let drafter = drafter(app, visitor).ok_or_else(|| missing(app, visitor))?;
    match app.platform.draft(&drafter, id).await {
        Ok(Some(draft)) => Ok((drafter, draft)),
        Ok(None) => Err(missing(app, visitor)),
        Err(fault) => Err(unkept(app, visitor, &fault)),
    }
}

/// The draft of that id for whoever may present it, discard it and show it to others. Whoever prepares it is told who may.
///
/// # Errors
/// The page that says so, or that there is none.
async fn to_present(app: &App, visitor: &Visitor, id: &str) -> Result<(Presenter, Draft), Response> {
    let (_, draft) = own(app, visitor, id).await?;
    match visitor.authority(app).map(|by| app.platform.presenter(&by)) {
        Some(Ok(presenter)) => Ok((presenter, draft)),
        _ => Err(problem(app, visitor, StatusCode::FORBIDDEN, "problem-liaison-prepares")),
    }
}

/// Who may do more with a draft than write it, where its reader may not: whoever holds the office that they prepare for.
fn who_presents(names: &Names, visitor: &Visitor) -> Option<String> {
    let office = visitor.actor.as_ref().and_then(Actor::prepares_for)?;
    Some(names.voice.with1("draft-presents", "office", names.office(office)))
}

/// The row of a draft that is one proposal and nothing else: its page is the form of the ficha.
fn ficha(draft: &Draft) -> Option<&DraftRow> {
    match draft.rows.as_slice() {
        [row] if is_ficha(row) => Some(row),
        _ => None,
    }
}

fn is_ficha(row: &DraftRow) -> bool {
    row.proposed().is_some()
}

pub(crate) fn missing(app: &App, visitor: &Visitor) -> Response {
    if let Some(lacking) = lacking(app, visitor) {
        return lacking;
    }
    problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-draft")
}

/// Whoever holds an office and has not shown a second factor does that first.
pub(crate) fn lacking(app: &App, visitor: &Visitor) -> Option<Response> {
    let for_itself = |me: &Me| matches!(me.held.as_slice(), [held] if held.role == Role::Organisation);
    let (key, address, name) = match visitor.me.as_ref().filter(|me| !for_itself(me))?.factor() {
        Factor::Unbound => ("problem-no-factor", addresses::ACCOUNT_FACTORS, "factors-title"),
        Factor::Unshown => ("problem-lacks-factor", addresses::SIGN_IN_FACTOR, "factor-confirm"),
        Factor::Stale | Factor::Fresh => return None,
    };
    let instead = (visitor.link(address), visitor.voice.say(name));
    Some(problem_instead(app, visitor, StatusCode::FORBIDDEN, key, instead))
}

/// A draft that could not be kept or read: it is too much, or the reason is ours.
pub(crate) fn unkept(app: &App, visitor: &Visitor, fault: &DraftFault) -> Response {
    if let DraftFault::Full = fault {
        return problem(app, visitor, StatusCode::INSUFFICIENT_STORAGE, "problem-draft-full");
    }
    if let DraftFault::Ended = fault {
        return problem(app, visitor, StatusCode::CONFLICT, "problem-ended-meanwhile");
    }
    let too_much = match fault {
        DraftFault::TooLong(_) | DraftFault::TooLarge => Some("problem-draft-too-long"),
        DraftFault::NoRoom => Some("problem-no-room-for-drafts"),
        DraftFault::TooManyDrafts => Some("problem-too-many-drafts"),
        _ => None,
    };
    if let Some(key) = too_much {
        return problem(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, key);
    }
    tracing::error!(%fault, "a draft could not be kept or read");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}
