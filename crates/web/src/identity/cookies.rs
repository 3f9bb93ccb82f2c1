//! The two cookies of whoever signs in: one while they ask, one while they are signed in. Neither says who it is.

use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use platform::{EMail, Token};

use crate::app::Site;

/// Of a session. Where people reach the site by https, no other program on a name beside ours can set it (`__Host-`); under a path
/// of a host that others share, only `__Secure-` is left, and the path.
const SESSION: &str = "tequio";
/// Of a request to sign in.
const ASKING: &str = "tequio-entrar";

/// How long a browser keeps the cookie of a request, in seconds: as long as that is good.
const ASKING_LASTS: u32 = 10 * 60;
/// How long it keeps that of a session: no session lasts longer.
const SESSION_LASTS: u32 = 30 * 24 * 60 * 60;

/// What a browser holds while somebody signs in.
#[derive(Clone, Debug)]
pub(crate) struct Asking {
    /// What says that it is the browser that asked.
    pub verifier: Token,
    /// The address that was typed in it, masked: nobody else is told.
    pub masked: String,
}

/// Whether a browser stays signed in when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remember {
    /// Others use it: closing it signs out.
    UntilClosed,
    /// One person alone uses it.
    WhileItLasts,
}

/// What the browser holds of a session.
pub(crate) fn session_of(headers: &HeaderMap, site: &Site) -> Option<Token> {
    value(headers, &name(SESSION, site))?.parse().ok()
}

/// What the browser holds of a request.
pub(crate) fn asked_by(headers: &HeaderMap, site: &Site) -> Option<Asking> {
    let value = value(headers, &name(ASKING, site))?;
    let (verifier, masked) = value.split_once('.')?;
    let masked = URL_SAFE_NO_PAD.decode(masked).ok().and_then(|masked| String::from_utf8(masked).ok())?;
    Some(Asking { verifier: verifier.parse().ok()?, masked })
}

/// The cookie of a request.
pub(crate) fn keep_asking(site: &Site, verifier: &Token, address: &EMail) -> Option<HeaderValue> {
    let value = format!("{verifier}.{}", URL_SAFE_NO_PAD.encode(address.masked()));
    set(ASKING, site, &value, Some(ASKING_LASTS))
}

/// The cookie of a session.
pub(crate) fn keep_session(site: &Site, token: &Token, remember: Remember) -> Option<HeaderValue> {
    let lasts = match remember {
        Remember::UntilClosed => None,
        Remember::WhileItLasts => Some(SESSION_LASTS),
    };
    set(SESSION, site, &token.to_string(), lasts)
}

/// Takes the cookie of a request away.
pub(crate) fn forgotten(site: &Site) -> Option<HeaderValue> {
    set(ASKING, site, "", Some(0))
}

/// Takes the cookie of a session away.
pub(crate) fn ended(site: &Site) -> Option<HeaderValue> {
    set(SESSION, site, "", Some(0))
}

/// Lax and not strict: a strict one would not come along from the mail.
fn set(own: &str, site: &Site, value: &str, lasts: Option<u32>) -> Option<HeaderValue> {
    let secure = if is_secure(site) { "; Secure" } else { "" };
    let lasts = lasts.map(|lasts| format!("; Max-Age={lasts}")).unwrap_or_default();
    let (name, prefix) = (name(own, site), site.prefix());
    let cookie = format!("{name}={value}; Path={prefix}/; HttpOnly; SameSite=Lax{secure}{lasts}");
    HeaderValue::from_str(&cookie).ok()
}

/// On plain http a browser takes no cookie with the prefix.
fn name(own: &str, site: &Site) -> String {
    match (is_secure(site), site.prefix().is_empty()) {
        (true, true) => format!("__Host-{own}"),
        (true, false) => format!("__Secure-{own}"),
        (false, _) => own.to_owned(),
    }
}

fn is_secure(site: &Site) -> bool {
    site.public_url.as_ref().is_some_and(|url| url.origin().starts_with("https://"))
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next()
}
