//! The cookies of whoever signs in: one where an invitation was opened, one while they ask, one while they are signed in. None says
//! who it is.

use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use platform::{EMail, Token};
use sha2::{Digest, Sha256};

use crate::app::Site;
use crate::public_url::PublicUrl;

/// Of a session. Where people reach the site by https, no other program on a name beside ours can set it (`__Host-`); under a path
/// of a host that others share, only `__Secure-` is left, and the path, which the name says too.
const SESSION: &str = "tequio";
/// Of a request to sign in.
const ASKING: &str = "tequio-entrar";

/// Of an invitation that was opened.
const INVITED: &str = "tequio-invitacion";

/// How long a browser keeps the cookie of a request, in seconds: as long as that is good.
const ASKING_LASTS: u32 = 10 * 60;
/// How long it keeps that of a session: no session lasts longer.
const SESSION_LASTS: u32 = 30 * 24 * 60 * 60;

/// Longest page to come back to, in bytes: a browser keeps no cookie that is much longer.
const LONGEST_BACK: usize = 1_000;

/// What a browser holds while somebody signs in.
#[derive(Clone, Debug)]
pub(crate) struct Asking {
    /// What says that it is the browser that asked.
    pub verifier: Token,
    /// The address that was typed in it, masked: nobody else is told.
    pub masked: String,
    /// Where they were before, to come back to; empty for nowhere in particular.
    pub back: String,
    /// For what they sign in.
    pub whom: For,
}

/// For what somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// An account that is there already.
    Account,
    /// An organisation: whoever has the address is somebody from here on.
    Organisation,
}

/// How the cookie of a request says that it is for an organisation; one for an account says nothing.
const OF_AN_ORGANISATION: &str = ".organizacion";

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
    let (value, whom) = match value.strip_suffix(OF_AN_ORGANISATION) {
        Some(rest) => (rest, For::Organisation),
        None => (value, For::Account),
    };
    let (verifier, rest) = value.split_once('.')?;
    let (masked, back) = rest.split_once('.')?;
    let text = |encoded: &str| URL_SAFE_NO_PAD.decode(encoded).ok().and_then(|text| String::from_utf8(text).ok());
    Some(Asking { verifier: verifier.parse().ok()?, masked: text(masked)?, back: text(back)?, whom })
}

/// The cookie of a request, which is made for something and to come back to a page.
pub(crate) fn keep_asking(
    site: &Site,
    verifier: &Token,
    address: &EMail,
    (whom, back): (For, &str),
) -> Option<HeaderValue> {
    let whom = match whom {
        For::Account => "",
        For::Organisation => OF_AN_ORGANISATION,
    };
    let back = if back.len() <= LONGEST_BACK { back } else { "" };
    let value =
        format!("{verifier}.{}.{}{whom}", URL_SAFE_NO_PAD.encode(address.masked()), URL_SAFE_NO_PAD.encode(back));
    set(ASKING, site, &value, Some(ASKING_LASTS))
}

/// The cookie of an invitation that was opened in this browser. Programs that look through mail press buttons too, and keep none.
pub(crate) fn keep_invited(site: &Site, token: &Token) -> Option<HeaderValue> {
    set(INVITED, site, &opened(token), None)
}

/// Whether the invitation was opened in the browser that sends these headers.
pub(crate) fn was_invited(headers: &HeaderMap, site: &Site, token: &Token) -> bool {
    value(headers, &name(INVITED, site)).is_some_and(|value| value == opened(token))
}

/// Of an invitation, and not what it is answered with.
fn opened(token: &Token) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.to_string()))
}

/// Whether a browser holds any cookie of ours.
pub(crate) fn has_any(headers: &HeaderMap, site: &Site) -> bool {
    [SESSION, ASKING, INVITED].iter().any(|own| value(headers, &name(own, site)).is_some())
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

/// A host has one jar for all its ports, by http and by https, and what is said for a path is shown below it too: the name says the
/// port and the path, whatever else it begins with. On plain http a browser takes no cookie that begins so.
fn name(own: &str, site: &Site) -> String {
    let prefix = site.prefix();
    let begins = match (is_secure(site), prefix.is_empty()) {
        (true, true) => "__Host-",
        (true, false) => "__Secure-",
        (false, _) => "",
    };
    let port = site.public_url.as_ref().and_then(PublicUrl::port).map(|port| format!("-{port}")).unwrap_or_default();
    // No path has this sign, and a name may have no slash.
    format!("{begins}{own}{port}{}", prefix.replace('/', "!"))
}

fn is_secure(site: &Site) -> bool {
    site.public_url.as_ref().is_some_and(|url| url.origin().starts_with("https://"))
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next()
}
