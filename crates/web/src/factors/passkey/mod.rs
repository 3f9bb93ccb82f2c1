//! Passkeys: added on the page of one's factors, shown where a second factor is asked for. A script of ours asks the browser, and
//! a plain form carries what it says; nothing here is needed by whoever shows another factor.

mod bind;
mod question;
mod show;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Fields;
use platform::{PasskeyFault, RelyingParty};

use super::{After, From};
use crate::addresses;
use crate::app::{App, Site};
use crate::page::{problem, problem_instead};
use crate::sign_in::failed;
use crate::visitor::Visitor;

/// The word of the kind of factor that a passkey is.
pub(super) const KIND: &str = "passkey";

/// What a page needs that offers to add or to show a passkey.
pub(super) struct Offer {
    /// Where the site is: elsewhere the form stays away.
    pub origin: String,
}

/// Adding and showing passkeys, and what browsers are asked.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::ACCOUNT_PASSKEY, get(to_factors).post(bind::submit))
        .route(addresses::ACCOUNT_PASSKEY_QUESTION, get(to_factors).post(question::to_make))
        .route(addresses::SIGN_IN_PASSKEY, get(to_showing).post(show::submit))
        .route(addresses::SIGN_IN_PASSKEY_QUESTION, get(to_showing).post(question::to_show))
}

/// What a page offers at the address of the site; `None` where browsers make no passkeys.
pub(super) fn offer(site: &Site) -> Option<Offer> {
    relying_party(site)?;
    Some(Offer { origin: site.public_url.as_ref()?.origin().to_owned() })
}

fn relying_party(site: &Site) -> Option<RelyingParty> {
    RelyingParty::of(site.public_url.as_ref()?.origin())
}

async fn to_factors(visitor: Visitor) -> Response {
    Redirect::to(&visitor.link(addresses::ACCOUNT_FACTORS)).into_response()
}

async fn to_showing(visitor: Visitor) -> Response {
    Redirect::to(&visitor.link(addresses::SIGN_IN_FACTOR)).into_response()
}

/// What a browser wrote in a hidden field, as bytes.
fn bytes(sent: &Fields, name: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(sent.get(name)?).ok()
}

/// Why a passkey was not added or not believed, and the way back.
fn refused(app: &App, visitor: &Visitor, at: (From, &After), fault: &PasskeyFault) -> Response {
    let key = match fault {
        PasskeyFault::People(fault) => return failed(app, visitor, fault),
        PasskeyFault::Factor(fault) => return super::refused(app, visitor, at, fault),
        PasskeyFault::Late | PasskeyFault::Challenge => "problem-passkey-late",
        PasskeyFault::NotPresent | PasskeyFault::NotVerified => "problem-passkey-unverified",
        PasskeyFault::Algorithm => "problem-passkey-algorithm",
        PasskeyFault::Origin | PasskeyFault::Framed | PasskeyFault::Site => "problem-passkey-elsewhere",
        PasskeyFault::Counter => "problem-passkey-counter",
        PasskeyFault::Known => "problem-passkey-known",
        PasskeyFault::Full => "problem-passkey-full",
        PasskeyFault::Client
        | PasskeyFault::Purpose
        | PasskeyFault::Authenticator
        | PasskeyFault::Key
        | PasskeyFault::Signature
        | PasskeyFault::Unknown => "problem-passkey-refused",
    };
    refused_for(app, visitor, at, key)
}

fn refused_for(app: &App, visitor: &Visitor, (from, after): (From, &After), key: &str) -> Response {
    problem_instead(app, visitor, StatusCode::FORBIDDEN, key, from.again(visitor, after))
}

/// Where browsers make no passkeys, none is asked for.
fn nowhere(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::NOT_FOUND, "problem-passkey-nowhere")
}
