//! Signing in by e-mail, choosing as which office one acts, signing out, and invitations. A link that is opened changes nothing:
//! programs that look through mail open it too.

mod ask;
mod code;
mod invitations;
mod invited;
mod leave;
mod link;
mod office;
mod sent;
mod way_in;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, HeaderValue, SET_COOKIE};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::{Fault, Pseudonym, Role};
use platform::{EMail, PeopleFault, SignInFault, Token};
use words::fault_words;

use crate::addresses;
use crate::app::{App, Mode};
use crate::edge::Address;
use crate::identity::{self, Remember};
use crate::mistyped;
use crate::page::{problem, problem_instead};
use crate::visitor::{Visitor, with_back};

pub(crate) use invitations::{faulty, for_organisation};
pub(crate) use leave::cleared;
pub(crate) use sent::{SentView, invitation_to, sent};
pub(crate) use way_in::{EntrantView, entrants, invites};

/// The pages of whoever comes in.
pub(crate) fn routes(app: &App) -> Router<App> {
    Router::new()
        .route(addresses::SIGN_IN, get(ask::show).post(ask::submit))
        .route(addresses::SIGN_IN_CODE, get(code::show).post(code::submit))
        .route(addresses::SIGN_IN_LINK, get(link::show).post(link::submit))
        .route(addresses::SIGN_IN_OFFICE, get(office::show).post(office::submit))
        .route(addresses::SIGN_OUT, get(leave::show).post(leave::submit))
        .route(addresses::INVITATIONS, get(invitations::show).post(invitations::submit))
        .route(addresses::INVITATION, get(invited::show).post(invited::submit))
        .route(addresses::FOUNDING, get(founded).post(founded))
        .layer(from_fn_with_state(app.clone(), private))
}

/// The address at which the body was founded, once; whoever keeps it comes in as everybody does.
async fn founded(State(app): State<App>, visitor: Visitor) -> Response {
    problem(&app, &visitor, StatusCode::GONE, "problem-founded")
}

/// Nobody signs in to a demonstration; and no machine that finds pages lists these.
pub(crate) async fn private(State(app): State<App>, visitor: Visitor, request: Request, next: Next) -> Response {
    if app.site.mode == Mode::Demo {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-sign-in-here");
    }
    let mut response = next.run(request).await;
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

/// What was wrong, beside the code as it was typed: one that is wrong opens nothing, and a letter of it is soon mended.
pub(crate) struct Wrong {
    /// As it was typed; empty when it was something else that was wrong.
    pub code: String,
    /// What was.
    pub words: String,
}

/// What is wrong with an address that was typed, after the name of its field.
pub(crate) fn address_fault(visitor: &Visitor, typed: &str) -> String {
    let t = visitor.voice;
    let words = match typed.parse::<EMail>() {
        _ if typed.trim().is_empty() => fault_words(t, &Fault::Missing),
        Err(why) => mistyped::address(t, &why),
        Ok(_) => t.say("sign-in-address-wrong"),
    };
    format!("{}: {words}", t.say("sign-in-address"))
}

/// Adds cookies to an answer.
pub(crate) fn with_cookies(mut response: Response, cookies: impl IntoIterator<Item = Option<HeaderValue>>) -> Response {
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Somebody signed in: the session that the browser had ends, and it has a new one.
async fn entered(
    app: &App,
    visitor: &Visitor,
    (headers, from): (&HeaderMap, Address),
    token: &Token,
    remember: Remember,
) -> Response {
    if let Some(before) = identity::session_of(headers, &app.site)
        && let Err(fault) = app.platform.sign_out(&before, from.into()).await
    {
        return failed(app, visitor, &fault);
    }
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let session = match app.platform.session(token).await {
        Ok(session) => session,
        Err(fault) => return failed(app, visitor, &fault),
    };
    let held = session.as_ref().map(|session| session.holds(&snapshot, today));
    let person = session.map(|session| Pseudonym(session.person));
    let begins = person.as_ref().and_then(|by| snapshot.state.skeleton.secretariat.begins(by, today).map(|_| ()));
    // Whoever holds an office, or is to, goes on by showing a second factor, or by binding one; an organisation signs in by its mail
    // alone.
    let asking = identity::asked_by(headers, &app.site);
    let back = asking.as_ref().and_then(|asking| visitor.own(&asking.back));
    // Whoever asked for an organisation and registered none came to register one.
    let organisations = &snapshot.state.skeleton.organisations;
    let registers = asking.is_some_and(|asking| asking.whom == identity::For::Organisation)
        && organisations.iter().all(|one| person.as_ref() != Some(&one.by));
    let to = match (held.as_deref(), back) {
        (Some([held]), None) if held.role == Role::Organisation && registers => {
            visitor.link(addresses::ORGANISATION_REGISTER)
        }
        (Some([held]), None) if held.role == Role::Organisation => visitor.link(addresses::ORGANISATION_OWN),
        (Some([held]), Some(back)) if held.role == Role::Organisation => back,
        (held, back) if begins.is_some() || held.is_some_and(|held| !held.is_empty()) => {
            with_back(visitor.link(addresses::SIGN_IN_FACTOR), &back.unwrap_or_default())
        }
        (_, Some(back)) => back,
        (_, None) => visitor.link(addresses::SIGN_IN_OFFICE),
    };
    let cookies = [identity::keep_session(&app.site, token, remember), identity::forgotten(&app.site)];
    with_cookies(Redirect::to(&to).into_response(), cookies)
}

/// A failure of ours.
pub(crate) fn failed(app: &App, visitor: &Visitor, fault: &PeopleFault) -> Response {
    if *fault == PeopleFault::Ended {
        return problem(app, visitor, StatusCode::CONFLICT, "problem-ended-meanwhile");
    }
    tracing::error!(%fault, "signing in failed");
    problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
}

/// Why nobody signed in, where the page has nothing to go on with.
pub(crate) fn over(app: &App, visitor: &Visitor, fault: &SignInFault) -> Response {
    let key = match fault {
        SignInFault::People(fault) => return failed(app, visitor, fault),
        SignInFault::Spent => "problem-sign-in-spent",
        SignInFault::Exhausted => "problem-sign-in-exhausted",
        SignInFault::Often => return problem(app, visitor, StatusCode::TOO_MANY_REQUESTS, "problem-sign-in-often"),
        SignInFault::NoRoom => return problem(app, visitor, StatusCode::TOO_MANY_REQUESTS, "problem-apply-no-room"),
        SignInFault::OnlyShown => {
            return problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-only-shown");
        }
        SignInFault::Late | SignInFault::Wrong { .. } | SignInFault::OtherBrowser => "problem-sign-in-late",
    };
    let again = (visitor.link(addresses::SIGN_IN), visitor.voice.say("sign-in-title"));
    problem_instead(app, visitor, StatusCode::GONE, key, again)
}

/// Whether the browser is one that others use, as its form says.
fn remember(shared: Option<&String>) -> Remember {
    if shared.is_some() { Remember::UntilClosed } else { Remember::WhileItLasts }
}
