//! A draft read by somebody outside its institutions, with a code that one of these made. The code never stands in an
//! address, so no log and no history of a browser has it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::Response;
use platform::{Draft, IdempotencyKey, ReadingFault, Scope};
use sha2::{Digest, Sha256};
use words::Names;

use super::advice::{self, Advice};
use super::batch::{Act, acts};
use super::{missing, to_present, unkept};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html, html_with, problem, read_form};
use crate::public_url::PublicUrl;
use crate::visitor::Visitor;

/// The page that shows a code, once.
#[derive(Template)]
#[template(path = "drafts/code.html")]
struct Code {
    page: Chrome,
    code: String,
    reading: String,
    draft: String,
}

/// The page that asks for a code, or shows what it opens.
#[derive(Template)]
#[template(path = "drafts/reading.html")]
struct Reading {
    page: Chrome,
    address: String,
    /// Whether a code was typed that opens nothing.
    is_wrong: bool,
    institutions: String,
    acts: Vec<Act>,
}

/// Makes a code and shows it. The same form sent again shows it again; nothing keeps it.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Sent(pairs): Sent,
) -> Response {
    let drafter = match to_present(&app, &visitor, &id).await {
        Ok((drafter, _)) => drafter,
        Err(page) => return page,
    };
    let key = read_form(pairs).remove("key").unwrap_or_default();
    // The key says the whole request.
    let key = IdempotencyKey { scope: Scope::Guest, body: Sha256::digest(key.as_bytes()).into(), key };
    match app.platform.make_reading(&drafter, &id, &key).await {
        Ok(made) => {
            let snapshot = app.platform.snapshot();
            let title = visitor.voice.say("reading-made-title");
            let reading = visitor.link(&addresses::to(addresses::DRAFT_READING, &id));
            html(&Code {
                page: Chrome::new(&app, &visitor, &snapshot.state, title, Nav::Commitments),
                code: made.code,
                reading: format!("{}{reading}", origin(&app, &headers)),
                draft: visitor.link(&addresses::to(addresses::DRAFT, &id)),
            })
        }
        Err(ReadingFault::Key(_)) => problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-old-form"),
        Err(ReadingFault::Superseded) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-other-code"),
        Err(ReadingFault::Draft(platform::DraftFault::Gone)) => missing(&app, &visitor),
        Err(ReadingFault::Draft(fault)) => unkept(&app, &visitor, &fault),
    }
}

/// Where people reach the site, so that the address can be handed over: the public address, or else the one that the form was sent
/// from.
fn origin(app: &App, headers: &HeaderMap) -> String {
    let said = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let sent_from = || said(ORIGIN).and_then(|origin| origin.parse().ok());
    let asked = || said(HOST).and_then(|host| format!("http://{host}").parse().ok());
    let url: Option<PublicUrl> = app.site.public_url.clone().or_else(sent_from).or_else(asked);
    url.map(|url| url.origin().to_owned()).unwrap_or_default()
}

/// The form that asks for a code. It says nothing of whether there is such a draft.
pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    html(&view(&app, &visitor, &id, None, IsWrong::No))
}

/// What the code opens.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let code = read_form(pairs).remove("code").unwrap_or_default();
    match app.platform.read_draft(&id, &code).await {
        Ok(Some(draft)) => html(&view(&app, &visitor, &id, Some(&draft), IsWrong::No)),
        Ok(None) => html_with(StatusCode::FORBIDDEN, &view(&app, &visitor, &id, None, IsWrong::Yes)),
        Err(fault) => unkept(&app, &visitor, &fault),
    }
}

/// Whether what was typed opens nothing.
#[derive(Clone, Copy, PartialEq)]
enum IsWrong {
    Yes,
    No,
}

fn view(app: &App, visitor: &Visitor, id: &str, draft: Option<&Draft>, is_wrong: IsWrong) -> Reading {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let title = visitor.voice.say("reading-title");
    Reading {
        page: Chrome::new(app, visitor, &snapshot.state, title, Nav::None),
        address: visitor.link(&addresses::to(addresses::DRAFT_READING, id)),
        is_wrong: is_wrong == IsWrong::Yes,
        institutions: draft.map(|draft| advice::institutions(&names, draft)).unwrap_or_default(),
        acts: draft.map(|draft| acts_to_read(app, &names, draft)).unwrap_or_default(),
    }
}

/// What a draft says, for whoever reads it and does not write it: what it would bring about is for those who do.
pub(crate) fn acts_to_read(app: &App, names: &Names, draft: &Draft) -> Vec<Act> {
    let silent = Advice { words: String::new(), refused: None, deeds: Vec::new() };
    acts(app, names, draft, &silent)
}
