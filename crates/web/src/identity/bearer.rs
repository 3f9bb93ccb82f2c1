//! Programs, which show a token in each request to an address for programs. A demonstration believes none.

use axum::http::header::{AUTHORIZATION, HeaderMap};
use axum::http::request::Parts;
use domain::Actor;
use platform::{Program, Token};

use crate::addresses;
use crate::app::{App, Mode};

/// What a request shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// No token.
    None,
    /// One that is good.
    Program(Program),
    /// One that is not, whatever the reason.
    Worthless,
    /// One that could not be looked up.
    Unread,
}

const SCHEME: &str = "bearer ";

impl Bearer {
    /// The actor that a program is.
    pub(crate) fn actor(&self) -> Option<Actor> {
        let Self::Program(program) = self else { return None };
        Some(program.actor())
    }
}

/// What a request shows, found out once. What cannot be read is worthless.
pub(crate) async fn bearer(parts: &mut Parts, app: &App) -> Bearer {
    if let Some(known) = parts.extensions.get::<Bearer>() {
        return known.clone();
    }
    let found = find(parts, app).await;
    parts.extensions.insert(found.clone());
    found
}

async fn find(parts: &Parts, app: &App) -> Bearer {
    if app.site.mode == Mode::Demo || !addresses::is_for_programs(parts.uri.path()) {
        return Bearer::None;
    }
    let Some(shown) = shown(&parts.headers) else { return Bearer::None };
    let Ok(token) = shown.parse::<Token>() else { return Bearer::Worthless };
    match app.platform.program(&token).await {
        Ok(program) => program.map_or(Bearer::Worthless, Bearer::Program),
        Err(fault) => {
            tracing::error!(%fault, "a token could not be looked up");
            Bearer::Unread
        }
    }
}

/// What stands after the scheme; nothing of two headers can be a token.
fn shown(headers: &HeaderMap) -> Option<String> {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    let line = lines.next()?.to_str().ok()?;
    let scheme = line.get(..SCHEME.len())?;
    let rest = &line[SCHEME.len()..];
    let is_one = lines.next().is_none();
    scheme.eq_ignore_ascii_case(SCHEME).then(|| if is_one { rest.trim().to_owned() } else { String::new() })
}
