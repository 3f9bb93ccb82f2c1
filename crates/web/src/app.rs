//! The router, and what every handler shares.

use std::future::IntoFuture;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use platform::Platform;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

use crate::connections::Bounded;
use crate::kept::{self, KeptPages};
use crate::page::FormAddress;
use crate::public_url::PublicUrl;
use crate::{
    addresses, api, assets, demo, drafts, endorsement, find, log, owed, page, phase, plan, proposal, secretariat, security,
    session, upload, visitor,
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
    pub found: find::Followed,
    /// Public pages as they were rendered.
    pub kept: KeptPages,
    /// Streams of events that may still be opened.
    pub streams: Arc<Semaphore>,
    /// Forms with files that may still be received.
    pub uploads: Arc<Semaphore>,
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

/// Most streams of events at once.
const MOST_STREAMS: usize = 64;

/// Longest wait for requests under way once the server is told to stop; streams of events have no end of their own.
const GRACE: Duration = Duration::from_secs(5);

/// Serves a body on a listener until `stop` resolves; requests under way are answered first.
///
/// # Errors
/// The listener failed.
pub async fn serve(
    listener: tokio::net::TcpListener,
    platform: Platform,
    site: Site,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (tell, mut told) = tokio::sync::watch::channel(());
    let shutdown = async move {
        stop.await;
        tell.send_replace(());
    };
    let mut late = told.clone();
    let server = axum::serve(Bounded::new(listener), router(platform, site)).with_graceful_shutdown(async move {
        // Told to stop, or nobody is left to tell: both mean stop.
        let _ = told.changed().await;
    });
    tokio::spawn(shutdown);
    tokio::select! {
        served = server.into_future() => served,
        () = async { let _ = late.changed().await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

/// All pages, forms and data of one body. Within a runtime: what they are found by follows the record in a task of its own.
pub fn router(platform: Platform, site: Site) -> Router {
    let streams = Arc::new(Semaphore::new(MOST_STREAMS));
    let own_forms = security::own_forms(&site);
    let (kept, uploads, room) = (KeptPages::default(), upload::places(), api::Room::default());
    let found = find::Followed::of(&platform.snapshot());
    let app = App(Arc::new(Inner { platform, site, found, kept, streams, uploads, room }));
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
            .merge(log::routes())
            .merge(find::routes())
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
        .layer(middleware::from_fn(upload::in_time))
        .layer(own_forms)
        .layer(middleware::from_fn_with_state(app.clone(), security::own_name))
        .layer(middleware::from_fn(visitor::plain_paths))
        .layer(middleware::from_fn_with_state(app.clone(), security::own_host))
        .layer(tower_http::compression::CompressionLayer::new().no_deflate().no_zstd())
        .layer(middleware::from_fn_with_state(app.clone(), kept::kept))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), page::whole_errors))
        .layer(middleware::from_fn(security::headers))
        .with_state(app)
}

/// Where the forms of all acts are.
pub(crate) fn forms() -> Vec<FormAddress> {
    [plan::forms(), proposal::forms(), phase::forms(), endorsement::forms(), session::forms(), secretariat::forms()]
        .concat()
}

/// What a panic said is not repeated: it may hold what somebody typed.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a request ended in a panic");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
