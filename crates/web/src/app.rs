//! The router, and what every handler shares.

use std::future::IntoFuture;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::response::Redirect;
use axum::routing::get;
use platform::Platform;
use tower_http::csrf::CsrfLayer;

use crate::{addresses, api, assets, demo, endorsement, log, page, plan, proposal, secretariat, security, session};

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
    /// Address under which people reach it, without a final slash; absent: relative addresses only.
    pub public_url: Option<String>,
}

/// What every handler shares.
#[derive(Clone)]
pub(crate) struct App(Arc<Inner>);

pub(crate) struct Inner {
    /// The one door.
    pub platform: Platform,
    /// How the site is reached.
    pub site: Site,
}

impl std::ops::Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Largest body of a form, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

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
    let server = axum::serve(listener, router(platform, site)).with_graceful_shutdown(async move {
        // Told to stop, or nobody is left to tell: both mean stop.
        let _ = told.changed().await;
    });
    tokio::spawn(shutdown);
    tokio::select! {
        served = server.into_future() => served,
        () = async { let _ = late.changed().await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

/// All pages, forms and data of one body.
pub fn router(platform: Platform, site: Site) -> Router {
    let app = App(Arc::new(Inner { platform, site }));
    let pages = || {
        Router::new()
            .merge(plan::routes())
            .merge(proposal::routes())
            .merge(endorsement::routes())
            .merge(session::routes())
            .merge(secretariat::routes())
            .merge(log::routes())
            .merge(demo::routes())
            .merge(page::routes())
    };
    Router::new()
        .merge(pages())
        .nest(addresses::ENGLISH, pages())
        .route("/en/", get(|| async { Redirect::permanent(addresses::ENGLISH) }))
        .merge(api::routes())
        .merge(assets::routes())
        .fallback(page::not_found)
        .method_not_allowed_fallback(page::method_not_allowed)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), security::own_host))
        .layer(middleware::from_fn_with_state(app.clone(), page::whole_errors))
        .layer(middleware::from_fn_with_state(app.clone(), security::freshness))
        .layer(middleware::from_fn(security::headers))
        .layer(tower_http::compression::CompressionLayer::new().no_deflate().no_zstd())
        .with_state(app)
}
