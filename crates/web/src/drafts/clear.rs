//! The private address at which somebody without an account reads a draft and gives their visto bueno, or their remarks.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use platform::{ClearanceFault, Cleared, FileRow, LONGEST_NAME, LONGEST_REMARKS, Read, Token, Verdict};
use words::{Names, Voice, file_words};

use super::advice::{self, Advice};
use super::batch::{Act, acts};
use super::clearances::{Answered, answered};
use super::unkept;
use crate::addresses;
use crate::app::{App, Mode};
use crate::log::saved;
use crate::mailed;
use crate::page::{Chrome, Faults, MORE, Nav, Sent, html_with, problem, problem_with, read_form};
use crate::visitor::Visitor;

/// Why an answer is not taken that lacks something.
const UNSAID: [&str; 3] = ["clearance-choose", "clearance-no-name", "clearance-no-remarks"];

#[derive(Template)]
#[template(path = "drafts/clear.html")]
struct Clear {
    page: Chrome,
    address: String,
    institutions: String,
    until: String,
    revision: i64,
    /// The mark of what was answered, which whoever sends the form has read.
    mark: String,
    acts: Vec<Act>,
    /// Its files: where, and what they are called.
    files: Vec<(String, String)>,
    answer: Option<Answered>,
    name: String,
    remarks: String,
    longest_name: usize,
    longest_remarks: usize,
    wrong: Option<String>,
    /// What is wrong with what they answered.
    faults: Faults,
}

/// No machine that finds pages lists these, and no site is told of their address. In a demonstration nothing is private: there are none.
pub(super) async fn unlisted(State(app): State<App>, visitor: Visitor, request: Request, next: Next) -> Response {
    if app.site.mode == Mode::Demo {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-clearance-here");
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert("referrer-policy", HeaderValue::from_static("same-origin"));
    response
}

/// The draft as it is now. Looking changes nothing.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    match found(&app, &visitor, &token).await {
        Ok((token, cleared)) => page(&app, &visitor, (&token, &cleared), (StatusCode::OK, None), &Fields::new()).await,
        Err(page) => page,
    }
}

/// What they answer.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let (token, cleared) = match found(&app, &visitor, &token).await {
        Ok(found) => found,
        Err(page) => return page,
    };
    let sent = read_form(pairs);
    let value = |name: &str| sent.get(name).map_or("", String::as_str);
    let verdict = match value("respuesta") {
        "visto-bueno" => Verdict::Cleared,
        "observaciones" => Verdict::Remarked,
        _ => {
            let key = (!sent.contains_key(MORE)).then_some("clearance-choose");
            let status = if key.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            return page(&app, &visitor, (&token, &cleared), (status, key), &sent).await;
        }
    };
    let read = Read { revision: value("revision").parse().unwrap_or_default(), mark: value("contestado") };
    let said = (value("nombre"), value("observaciones"));
    let refused = match app.platform.clear(&token, read, verdict, said).await {
        Ok(()) => return Redirect::to(&visitor.link(&addresses::to(addresses::CLEARANCE, &token))).into_response(),
        Err(ClearanceFault::Changed) => (StatusCode::CONFLICT, Some("clearance-changed")),
        Err(ClearanceFault::Answered) => (StatusCode::CONFLICT, Some("clearance-answered-since")),
        Err(ClearanceFault::NoName) => (StatusCode::UNPROCESSABLE_ENTITY, Some("clearance-no-name")),
        Err(ClearanceFault::NoRemarks) => (StatusCode::UNPROCESSABLE_ENTITY, Some("clearance-no-remarks")),
        Err(fault) => return worthless(&app, &visitor, &fault),
    };
    // What it says now, which may be another thing than what they read; or it ended meanwhile.
    match found(&app, &visitor, &token.to_string()).await {
        Ok((token, cleared)) => page(&app, &visitor, (&token, &cleared), refused, &sent).await,
        Err(page) => page,
    }
}

/// A file of the draft.
pub(super) async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path((token, id)): Path<(String, String)>,
) -> Response {
    let cleared = match found(&app, &visitor, &token).await {
        Ok((_, cleared)) => cleared,
        Err(page) => return page,
    };
    if !cleared.draft.files.contains(&id) {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-file");
    }
    match app.platform.file(&id).await {
        Ok(Some(row)) => privately(saved(app, row)),
        Ok(None) => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-file"),
        Err(fault) => {
            tracing::error!(%fault, "a file of a draft could not be read");
            problem(&app, &visitor, StatusCode::INTERNAL_SERVER_ERROR, "problem-file-damaged")
        }
    }
}

fn privately(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.remove(ACCESS_CONTROL_ALLOW_ORIGIN);
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    response
}

/// What the address shows.
async fn found(app: &App, visitor: &Visitor, token: &str) -> Result<(Token, Cleared), Response> {
    let token = mailed::token(app, visitor, token, StatusCode::NOT_FOUND).map_err(|page| *page)?;
    let cleared = app.platform.to_clear(&token).await.map_err(|fault| worthless(app, visitor, &fault))?;
    Ok((token, cleared))
}

async fn page(
    app: &App,
    visitor: &Visitor,
    (token, Cleared { clearance, draft }): (&Token, &Cleared),
    (status, wrong): (StatusCode, Option<&str>),
    sent: &Fields,
) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    // What it would bring about is for those who write it.
    let silent = Advice { words: String::new(), refused: None, deeds: Vec::new() };
    let address = visitor.link(&addresses::to(addresses::CLEARANCE, token));
    let mut files = Vec::new();
    for id in &draft.files {
        match app.platform.file_row(id).await {
            Ok(row) => files.extend(row.map(|FileRow { name, size, .. }| {
                let here = addresses::to(addresses::CLEARANCE_FILE, token);
                (visitor.link(&addresses::to(&here, id)), file_words(t, &name, size))
            })),
            Err(fault) => tracing::error!(%fault, "a file of a draft could not be read"),
        }
    }
    let said = clearance.answer.as_ref();
    let typed = |name: &str, before: Option<&String>| sent.get(name).or(before).cloned().unwrap_or_default();
    html_with(
        status,
        &Clear {
            page: Chrome::new(app, visitor, &snapshot.state, t.say("clear-title"), Nav::None),
            address,
            institutions: advice::institutions(&names, draft),
            until: t.moment(clearance.until),
            revision: draft.revision,
            mark: clearance.mark(),
            acts: acts(app, &names, draft, &silent),
            files,
            answer: said.map(|said| answered(t, draft, said)),
            name: typed("nombre", said.map(|said| &said.name)),
            remarks: typed("observaciones", said.map(|said| &said.remarks)),
            longest_name: LONGEST_NAME,
            longest_remarks: LONGEST_REMARKS,
            faults: unsaid(t, wrong, sent),
            wrong: wrong.filter(|key| !UNSAID.contains(key)).map(|key| t.say(key)),
        },
    )
}

/// All that an answer wants for, once it wants for anything: what they answer, their name, and their remarks where those are it.
fn unsaid(t: Voice, wrong: Option<&str>, sent: &Fields) -> Faults {
    if !wrong.is_some_and(|key| UNSAID.contains(&key)) {
        return Faults::default();
    }
    let is_blank = |name: &str| sent.get(name).is_none_or(|said| said.trim().is_empty());
    let answer = sent.get("respuesta").map_or("", String::as_str);
    let lacks_remarks = answer == "observaciones" && is_blank("observaciones");
    let said = |lacks: bool, key: &str| lacks.then(|| t.say(key));
    Faults::default()
        .with("nombre", said(is_blank("nombre") || wrong == Some("clearance-no-name"), "clearance-no-name"))
        .with("observaciones", said(lacks_remarks || wrong == Some("clearance-no-remarks"), "clearance-no-remarks"))
        .with("respuesta", said(wrong == Some("clearance-choose"), "clearance-choose"))
}

/// The address is good for nothing, and who may make another.
fn worthless(app: &App, visitor: &Visitor, fault: &ClearanceFault) -> Response {
    match fault {
        ClearanceFault::Draft(fault) => unkept(app, visitor, fault),
        ClearanceFault::Ended(office) => {
            let snapshot = app.platform.snapshot();
            let names = Names { state: &snapshot.state, voice: visitor.voice };
            let office = names.code(office.word());
            problem_with(app, visitor, StatusCode::GONE, "problem-clearance-ended", ("office", office))
        }
        _ => problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-clearance"),
    }
}
