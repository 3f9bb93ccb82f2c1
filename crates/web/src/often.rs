//! Whoever sends too much in a short time is told when they may go on, and gets back what they typed. The program acts on none of it.

use std::time::Duration;

use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::Response;

use crate::addresses;
use crate::api;
use crate::app::{App, Mode};
use crate::edge::{Address, Counted};
use crate::identity::Bearer;
use crate::page::{Chrome, Nav, Sent, html_with};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "page/often.html")]
struct Often {
    page: Chrome,
    wait: String,
    /// Where it is sent again.
    to: String,
    /// What was typed.
    pairs: Vec<(String, String)>,
}

/// Counts what is sent, and each token that is worth nothing. In a demonstration, which is for this machine alone, nothing is.
/// What was sent and failed makes it doubtful whether anything can be written: whoever watches over the server is told.
pub(crate) async fn seldom_enough(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // Neither can fail: both are read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let Ok(from) = Address::from_request_parts(&mut parts, &app).await;
    let is_safe = parts.method.is_safe();
    let counted = counted(&visitor, from, is_safe).filter(|_| app.site.mode == Mode::Serve);
    let request = Request::from_parts(parts, body);
    match counted.map_or(Ok(()), |counted| app.rates.count(&counted)) {
        Ok(()) => {
            let answer = next.run(request).await;
            if !is_safe && answer.status().is_server_error() {
                app.platform.doubt_writing();
            }
            answer
        }
        Err(wait) => too_often(&app, &visitor, request, wait).await,
    }
}

/// Counts what an account sent together besides the request itself, which was counted when it came: a batch is as many as it has acts.
/// Gives the answer to whoever sent too much: nothing of it is done.
pub(crate) fn seldom_together(app: &App, visitor: &Visitor, together: usize) -> Option<Response> {
    let more = u32::try_from(together).unwrap_or(u32::MAX).saturating_sub(1);
    let account = account(visitor).filter(|_| app.site.mode == Mode::Serve);
    let wait = app.rates.count_more(&account?, more).err()?;
    let seconds = wait.as_secs().saturating_add(1);
    let mut answer = api::too_often(seconds);
    answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    Some(answer)
}

/// The account that sends it, if one does.
fn account(visitor: &Visitor) -> Option<String> {
    match (&visitor.bearer, &visitor.me) {
        (Bearer::Program(program), _) => Some(program.person.clone()),
        (Bearer::None, Some(me)) => Some(me.person.clone()),
        (Bearer::None, None) | (Bearer::Worthless | Bearer::Unread, _) => None,
    }
}

/// As what it is counted, if it is.
fn counted(visitor: &Visitor, from: Address, is_safe: bool) -> Option<Counted> {
    match (&visitor.bearer, &visitor.me) {
        (Bearer::Worthless | Bearer::Unread, _) => Some(Counted::Worthless(from.into())),
        _ if is_safe => None,
        (Bearer::Program(program), _) => Some(Counted::Account(program.person.clone())),
        (Bearer::None, Some(me)) => Some(Counted::Account(me.person.clone())),
        (Bearer::None, None) if lets_in(&visitor.path) => Some(Counted::Entering(from.into())),
        (Bearer::None, None) => Some(Counted::Network(from.into())),
    }
}

/// Whether what is sent there may let somebody in.
fn lets_in(path: &str) -> bool {
    [addresses::SIGN_IN, addresses::INVITATIONS, addresses::ORGANISATION_SIGN_IN].iter().any(|of| path.starts_with(of))
}

async fn too_often(app: &App, visitor: &Visitor, request: Request, wait: Duration) -> Response {
    let seconds = wait.as_secs().saturating_add(1);
    let mut response = if addresses::is_for_programs(&visitor.path) {
        api::too_often(seconds)
    } else {
        // What does not arrive whole, or is too large, has an answer of its own.
        match Sent::from_request(request, app).await {
            Ok(Sent(pairs)) => page(app, visitor, seconds, pairs),
            Err(refused) => return refused,
        }
    };
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    response
}

fn page(app: &App, visitor: &Visitor, seconds: u64, pairs: Vec<(String, String)>) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("often-title"), Nav::None);
    let wait = t.with1("often-wait", "seconds", seconds);
    html_with(StatusCode::TOO_MANY_REQUESTS, &Often { page, wait, to: visitor.here(), pairs })
}
