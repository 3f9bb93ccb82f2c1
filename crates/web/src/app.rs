//! The router, and what every handler shares.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, OriginalUri, Request};
use axum::http::uri::PathAndQuery;
use axum::http::{StatusCode, Uri};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use platform::Platform;
use tower::util::MapRequest;
use tower_http::catch_panic::CatchPanicLayer;

use crate::bodies::{self, Bodies};
use crate::edge::{self, Address, Limits, Network, Rates, Shares};
use crate::founding::Letters;
use crate::kept::{self, KeptPages};
use crate::page::FormAddress;
use crate::public_url::PublicUrl;
use crate::{
    account, addresses, administration, api, assets, compressed, demo, drafts, endorsement, factors, find, identity,
    log, often, organisation, owed, page, phase, plan, preparation, proposal, secretariat, security, session, sign_in,
    visitor,
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
    /// Where the proxies in front are, which are believed when they say from where a request comes.
    pub proxies: Vec<Network>,
    /// Where letters go.
    pub letters: Letters,
    /// What one address or person may hold.
    pub limits: Limits,
}

impl Site {
    /// A site without an address of its own and without a proxy, with the usual limits, whose letters are files.
    #[must_use]
    pub fn new(mode: Mode) -> Self {
        let letters = Letters::Filed(PathBuf::from("outbox"));
        Self { mode, public_url: None, proxies: Vec::new(), letters, limits: Limits::default() }
    }
}

impl Site {
    /// What every path begins with, as people ask for it; empty where the site has a host of its own.
    pub(crate) fn prefix(&self) -> Arc<str> {
        self.public_url.as_ref().map(|url| Arc::clone(url.prefix())).unwrap_or_default()
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
    pub found: Arc<find::Searched>,
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
    /// How often everybody sent something.
    pub rates: Rates,
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
    let prefix = site.prefix();
    let limits = site.limits;
    let found = Arc::new(find::Searched::of(&platform.snapshot(), limits.searches));
    let app = App(Arc::new(Inner {
        rates: Rates::new(limits.often, platform.steady()),
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
            .merge(drafts::routes(&app))
            .merge(preparation::routes(&app))
            .merge(endorsement::routes())
            .merge(phase::routes())
            .merge(session::routes())
            .merge(secretariat::routes())
            .merge(organisation::routes(&app))
            .merge(log::routes())
            .merge(find::routes())
            .merge(sign_in::routes(&app))
            .merge(account::routes(&app))
            .merge(administration::routes(&app))
            .merge(factors::routes(&app))
            .merge(demo::routes())
            .merge(page::routes())
            .layer(middleware::from_fn_with_state(app.clone(), page::given_back))
    };
    let router = Router::new()
        .merge(pages())
        .nest(addresses::ENGLISH, pages())
        .merge(api::routes())
        .merge(assets::routes())
        .fallback(page::not_found)
        .method_not_allowed_fallback(page::method_not_allowed)
        .layer(middleware::from_fn_with_state(app.clone(), identity::is_known))
        .layer(middleware::from_fn_with_state(app.clone(), often::seldom_enough))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn(bodies::until_sent))
        .layer(middleware::from_fn_with_state(app.clone(), edge::in_time))
        .layer(own_forms)
        .layer(middleware::from_fn_with_state(app.clone(), identity::says_from_where))
        .layer(middleware::from_fn_with_state(app.clone(), security::own_name))
        .layer(middleware::from_fn_with_state(app.clone(), visitor::plain_paths))
        .layer(middleware::from_fn_with_state(app.clone(), security::own_host))
        .layer(compressed::layer())
        .layer(middleware::from_fn_with_state(app.clone(), kept::kept))
        .layer(middleware::from_fn_with_state(app.clone(), edge::known))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), page::whole_errors))
        .layer(middleware::from_fn(security::headers))
        .with_state(app);
    below(router, &prefix)
}

/// A request whose path was that of the public address, before it was taken off here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AskedBelow;

/// The same below a prefix, and as before without it: half of the proxies take it away.
pub(crate) fn below(router: Router, prefix: &Arc<str>) -> Router {
    if prefix.is_empty() {
        return router;
    }
    let prefix = Arc::clone(prefix);
    let stripped = move |mut request: Request| {
        let path = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let rest = path.strip_prefix(&*prefix).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        let Some(rest) = rest else { return request };
        let rest = if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") };
        let mut parts = request.uri().clone().into_parts();
        parts.path_and_query = rest.parse().ok();
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(AskedBelow);
        // It is told anew from the path that is left.
        request.extensions_mut().remove::<OriginalUri>();
        request
    };
    Router::new().fallback_service(MapRequest::new(router, stripped))
}

/// Where the forms of all acts are.
pub(crate) fn forms() -> Vec<FormAddress> {
    [
        log::forms(),
        plan::forms(),
        proposal::forms(),
        phase::forms(),
        endorsement::forms(),
        session::forms(),
        secretariat::forms(),
        organisation::forms(),
    ]
    .concat()
}

/// What a panic said is not repeated: it may hold what somebody typed. That there was one is logged by the program, and seldom.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
