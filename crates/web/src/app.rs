//! The router, and what every handler shares.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use platform::Platform;
use tower_http::catch_panic::CatchPanicLayer;

use crate::bodies::{self, Bodies};
use crate::edge::{self, Address, Limits, Shares};
use crate::kept::{self, KeptPages};
use crate::page::FormAddress;
use crate::public_url::PublicUrl;
use crate::{
    addresses, api, assets, compressed, demo, drafts, endorsement, find, identity, log, organisation, owed, page,
    phase, plan, proposal, secretariat, security, session, sign_in, visitor,
};

/// Whether one may act as any office, as in a demonstration on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A strip on top lets one act as any office and set the civil date. Loopback only.
    Demo,
    /// Pages and record for everybody; acting needs an identity.
    Serve,
}

/// How this site is reached and what it allows.
#[derive(Clone, Debug)]
pub struct Site {
    /// Demonstration or service.
    pub mode: Mode,
    /// Address under which people reach it; absent: relative addresses only.
    pub public_url: Option<PublicUrl>,
    /// Addresses of the proxies in front, which are believed when they say from where a request comes.
    pub proxies: Vec<IpAddr>,
    /// What one address or person may hold.
    pub limits: Limits,
}

impl Site {
    /// A site without an address of its own and without a proxy, with the usual limits.
    #[must_use]
    pub fn new(mode: Mode) -> Self {
        Self { mode, public_url: None, proxies: Vec::new(), limits: Limits::default() }
    }
}

/// What every handler shares.
#[derive(Clone)]
pub(crate) struct App(Arc<Inner>);

pub(crate) struct Inner {
    /// The one door.
    pub platform: Platform,
    /// How the site is reached.
    pub site: Site,
    /// The index of the words that everybody may read.
    pub found: find::Searched,
    /// Public pages as they were rendered.
    pub kept: KeptPages,
    /// Forms of other sites.
    pub foreign: security::Foreign,
    /// Requests that a proxy handed on.
    pub proxied: Shares<Address>,
    /// Streams of events.
    pub streams: Shares<Address>,
    /// Bodies with files that are received of those who act.
    pub uploads: Shares<Address>,
    /// Forms with files of those who act as nobody.
    pub guest_uploads: Shares<Address>,
    /// Memory for what is received.
    pub bodies: Bodies,
    /// Room for what programs send.
    pub room: api::Room,
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Largest body of a form without files, and most text of one with files, in bytes.
pub(crate) const BODY_LIMIT: usize = 1024 * 1024;

/// Serves a body on a listener until `stop` resolves; requests under way are answered first.
pub async fn serve(
    listener: tokio::net::TcpListener,
    platform: Platform,
    site: Site,
    stop: impl Future<Output = ()> + Send,
) {
    let bounds = (site.limits, site.proxies.clone());
    edge::serve(listener, router(platform, site), bounds, stop).await;
}

/// All pages, forms and data of one body. Within a runtime: what they are found by follows the record in a task of its own.
pub fn router(platform: Platform, site: Site) -> Router {
    let own_forms = security::own_forms(&site);
    let limits = site.limits;
    let found = find::Searched::of(&platform.snapshot(), limits.searches);
    let app = App(Arc::new(Inner {
        platform,
        site,
        found,
        kept: KeptPages::default(),
        foreign: security::Foreign::default(),
        proxied: Shares::of(limits.connections),
        streams: Shares::of(limits.streams),
        uploads: Shares::of(limits.uploads),
        guest_uploads: Shares::of(limits.guest_uploads),
        bodies: Bodies::of(&limits),
        room: api::Room::default(),
    }));
    tokio::spawn(find::keep_up(Arc::downgrade(&app.0), app.platform.subscribe()));
    let pages = || {
        Router::new()
            .merge(plan::routes())
            .merge(proposal::routes())
            .merge(owed::routes())
            .merge(drafts::routes())
            .merge(endorsement::routes())
            .merge(phase::routes())
            .merge(session::routes())
            .merge(secretariat::routes())
            .merge(organisation::routes(&app))
            .merge(log::routes())
            .merge(find::routes())
            .merge(sign_in::routes(&app))
            .merge(demo::routes())
            .merge(page::routes())
    };
    Router::new()
        .merge(pages())
        .nest(addresses::ENGLISH, pages())
        .merge(api::routes())
        .merge(assets::routes())
        .fallback(page::not_found)
        .method_not_allowed_fallback(page::method_not_allowed)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn(bodies::until_sent))
        .layer(middleware::from_fn_with_state(app.clone(), edge::in_time))
        .layer(own_forms)
        .layer(middleware::from_fn_with_state(app.clone(), identity::says_from_where))
        .layer(middleware::from_fn_with_state(app.clone(), security::own_name))
        .layer(middleware::from_fn(visitor::plain_paths))
        .layer(middleware::from_fn_with_state(app.clone(), security::own_host))
        .layer(compressed::layer())
        .layer(middleware::from_fn_with_state(app.clone(), kept::kept))
        .layer(middleware::from_fn_with_state(app.clone(), edge::known))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), page::whole_errors))
        .layer(middleware::from_fn(security::headers))
        .with_state(app)
}

/// Where the forms of all acts are.
pub(crate) fn forms() -> Vec<FormAddress> {
    let of_commitments = [plan::forms(), proposal::forms(), phase::forms(), endorsement::forms()];
    let of_the_table = [session::forms(), secretariat::forms(), organisation::forms()];
    of_commitments.into_iter().chain(of_the_table).flatten().collect()
}

/// What a panic said is not repeated: it may hold what somebody typed. That there was one is logged by the program, and seldom.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
