//! Who is signed in, and which program shows a token: with the strip of a demonstration, the only maker of an actor. What somebody holds is read from the state
//! for every request; the door reads it once more for every act.

mod bearer;
mod cookies;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderName, ORIGIN};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Actor, EntryNumber, Level, Needs, Pseudonym, Role};
use platform::{Held, Oneself, Session, Token};

use crate::addresses;
use crate::api;
use crate::app::{App, Mode};
use crate::edge::Address;
use crate::page::problem;
use crate::visitor::Visitor;

pub(crate) use bearer::{Bearer, bearer};
pub(crate) use cookies::{
    Asking, For, Remember, asked_by, ended, forgotten, has_any, keep_asking, keep_invited, keep_session, session_of,
    was_invited,
};

/// Somebody who is signed in in this browser.
#[derive(Clone, Debug)]
pub(crate) struct Me {
    /// What the browser holds.
    pub token: Token,
    /// The session that it names.
    pub session: Session,
    /// Who it is.
    pub person: String,
    /// How it was made sure that it is them.
    pub level: Level,
    /// What they hold today.
    pub held: Vec<Held>,
    /// As which of these they act.
    pub acting: Option<Held>,
    /// The appointment by which they are to hold an office from a day to come, by its entry.
    pub begins: Option<EntryNumber>,
}

/// How the second factor stands of whoever is signed in: what a page says of it, and what they do next, follow from this alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Factor {
    /// None is bound to them.
    Unbound,
    /// One is, and this session has their address alone.
    Unshown,
    /// It was shown in this session, and not in the last few minutes.
    Stale,
    /// It was shown a few minutes ago at most.
    Fresh,
}

impl Factor {
    /// The key of the words of where it is shown, or bound, beside what somebody typed.
    pub(crate) fn apart(self) -> &'static str {
        match self {
            Self::Unbound => "factor-bind-apart",
            Self::Unshown | Self::Stale | Self::Fresh => "factor-apart",
        }
    }
}

impl Me {
    /// The actor that they are, when they act as anything.
    pub(crate) fn actor(&self) -> Option<Actor> {
        let acting = self.acting.clone()?;
        Some(Actor { role: acting.role, by: Some(acting.by), level: self.level })
    }

    /// How their second factor stands.
    pub(crate) fn factor(&self) -> Factor {
        match self.level {
            Level::EMail if self.session.has_factor => Factor::Unshown,
            Level::EMail => Factor::Unbound,
            Level::TwoFactors => Factor::Stale,
            // Those of a demonstration, of the console and of a program are of no session.
            Level::FreshFactors | Level::Demo | Level::Console | Level::Token => Factor::Fresh,
        }
    }

    /// Whether they act for an office without a second factor. An organisation needs none.
    pub(crate) fn lacks_factor(&self) -> bool {
        let for_an_office = self.acting.as_ref().is_some_and(|held| held.role != Role::Organisation);
        for_an_office && !self.level.suffices(Needs::TwoFactors)
    }

    /// Whether anything that they hold, or are to hold, asks for a second factor: all but an organisation does.
    pub(crate) fn needs_factor(&self) -> bool {
        self.begins.is_some() || self.held.iter().any(|held| held.role != Role::Organisation)
    }

    /// Who they are when they change their own account, from an address.
    pub(crate) fn oneself(&self, from: Address) -> Oneself {
        Oneself { person: self.person.clone(), level: self.level, session: self.token.clone(), network: from.into() }
    }
}

/// Who asks could not be found out: that is nobody's answer, and not that it is nobody.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unread;

/// What was found out of a request, so that it is found out once.
#[derive(Clone)]
struct Known(Result<Option<Me>, Unread>);

/// Who is signed in in the browser that asks; a demonstration believes no session, and whoever shows a token has none.
///
/// # Errors
/// The session could not be read.
pub(crate) async fn me(parts: &mut Parts, app: &App) -> Result<Option<Me>, Unread> {
    if let Some(Known(me)) = parts.extensions.get() {
        return me.clone();
    }
    let is_program = !matches!(bearer(parts, app).await, Bearer::None);
    let me = if is_program { Ok(None) } else { find(parts, app).await };
    parts.extensions.insert(Known(me.clone()));
    me
}

/// Forgets what was found out of a request at its head: it is asked anew once its body is whole.
pub(crate) fn forget(parts: &mut Parts) {
    parts.extensions.remove::<Known>();
    parts.extensions.remove::<Bearer>();
}

async fn find(parts: &Parts, app: &App) -> Result<Option<Me>, Unread> {
    if app.site.mode == Mode::Demo {
        return Ok(None);
    }
    let Some(token) = session_of(&parts.headers, &app.site) else { return Ok(None) };
    let session = app.platform.session(&token).await.map_err(|fault| {
        tracing::error!(%fault, "a session could not be read");
        Unread
    })?;
    let Some(session) = session else { return Ok(None) };
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let held = session.holds(&snapshot, today);
    let acting = session.acts_as(&held).cloned();
    let begins = snapshot.state.skeleton.secretariat.begins(&Pseudonym(session.person.clone()), today);
    let begins = begins.map(|(_, occupant)| occupant.entry);
    Ok(Some(Me { token, person: session.person.clone(), level: session.level, session, held, acting, begins }))
}

/// Answers nothing to whoever cannot be told from nobody just now, but style, script and whether the record is kept; and ends a
/// session, which its token alone names. Whoever shows a token that is not good is told only that, and no page that was kept is
/// for whoever shows one.
pub(crate) async fn is_known(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (bearer, me) = (bearer(&mut parts, &app).await, me(&mut parts, &app).await);
    // Cannot fail: the visitor is read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, &app).await;
    let is_open = visitor.path.starts_with(STATIC) || OPEN.contains(&visitor.path.as_str());
    match (bearer, me) {
        (Bearer::Worthless, _) => api::bad_token(),
        (Bearer::Unread, _) => api::busy(),
        (_, Err(Unread)) if !is_open => problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-unread"),
        _ => next.run(Request::from_parts(parts, body)).await,
    }
}

/// Style and script.
const STATIC: &str = "/static/";
/// What is answered whoever asks.
const OPEN: [&str; 2] = [addresses::HEALTH, addresses::SIGN_OUT];

/// From where a browser was led to what it asks for.
pub(crate) const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses a form with a cookie of ours that does not say where it comes from. Whoever says it is looked at by the layer for the
/// forms of other sites; that one lets through who says nothing, as programs do, and programs have no cookie.
pub(crate) async fn says_from_where(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let says = headers.contains_key(SEC_FETCH_SITE) || headers.contains_key(ORIGIN);
    let has_a_cookie = has_any(headers, &app.site);
    if !request.method().is_safe() && has_a_cookie && !says {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}
