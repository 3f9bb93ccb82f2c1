//! The stylesheet and the script: a few files of our own, joined, with their hash in the address.

use std::sync::LazyLock;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sha2::{Digest, Sha256};

/// The version of this build, part of every tag.
pub(crate) const BUILD: &str = env!("CARGO_PKG_VERSION");

/// The stylesheet: one layer after the other.
const STYLE: &str = concat!(
    include_str!("base.css"),
    include_str!("frame.css"),
    include_str!("path.css"),
    include_str!("blocks.css"),
    include_str!("ledger.css"),
    include_str!("owed.css"),
    include_str!("forms.css"),
    include_str!("draft.css"),
    include_str!("clearance.css"),
    include_str!("desk.css"),
    include_str!("find.css"),
    include_str!("sign_in.css"),
    include_str!("account.css"),
    include_str!("factors.css"),
    include_str!("passkey.css"),
    include_str!("wrap.css"),
    include_str!("close.css"),
    include_str!("wide.css"),
    include_str!("print.css"),
    include_str!("small.css"),
    include_str!("seen.css"),
);

/// The script: it only makes a page that is whole without it more comfortable.
const SCRIPT: &str = concat!(include_str!("tequio.js"), include_str!("typed.js"), include_str!("passkey.js"));

/// Address of the stylesheet.
pub(crate) static STYLE_ADDRESS: LazyLock<String> = LazyLock::new(|| format!("/static/{}.css", hash(STYLE)));

/// Address of the script.
pub(crate) static SCRIPT_ADDRESS: LazyLock<String> = LazyLock::new(|| format!("/static/{}.js", hash(SCRIPT)));

/// The files never change under their address, so they are kept for a year.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route(&STYLE_ADDRESS, get(|| async { kept("text/css; charset=utf-8", STYLE) }))
        .route(&SCRIPT_ADDRESS, get(|| async { kept("text/javascript; charset=utf-8", SCRIPT) }))
}

fn kept(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")], text)
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
