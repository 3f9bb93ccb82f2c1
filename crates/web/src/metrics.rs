//! Figures for programs that watch over the server, in the text format of Prometheus, on an address of their own that only this
//! machine reaches. Nothing that anybody sent is among them, nor among their labels.

use std::fmt::Write;
use std::net::SocketAddr;
use std::str::FromStr;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use platform::{LetterState, Platform};
use tokio::net::TcpListener;

use crate::assets::BUILD;
use crate::edge::{self, Limits};
use crate::security;

/// Where they are.
const METRICS: &str = "/metrics";

/// What becomes of letters, and how it is called here.
const LETTERS: [(LetterState, &str); 6] = [
    (LetterState::Waiting, "waiting"),
    (LetterState::Handing, "handing"),
    (LetterState::Sent, "sent"),
    (LetterState::Filed, "filed"),
    (LetterState::Refused, "refused"),
    (LetterState::Unknown, "unknown"),
];

/// An address that only this machine reaches, with a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loopback(SocketAddr);

/// Not an address of this machine alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLoopback;

impl Loopback {
    /// The address.
    #[must_use]
    pub fn address(self) -> SocketAddr {
        self.0
    }
}

impl FromStr for Loopback {
    type Err = NoLoopback;

    fn from_str(text: &str) -> Result<Self, NoLoopback> {
        let address: SocketAddr = text.parse().map_err(|_| NoLoopback)?;
        if address.ip().to_canonical().is_loopback() { Ok(Self(address)) } else { Err(NoLoopback) }
    }
}

impl std::fmt::Display for NoLoopback {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("not an address that only this machine reaches, such as 127.0.0.1:8021")
    }
}

impl std::error::Error for NoLoopback {}

/// Serves the figures until `stop` resolves.
pub async fn metrics(listener: TcpListener, platform: Platform, stop: impl Future<Output = ()> + Send) {
    let router = Router::new()
        .route(METRICS, get(show))
        .layer(middleware::from_fn(security::headers))
        .layer(middleware::from_fn(security::this_machine))
        .with_state(platform);
    edge::serve(listener, router, (Limits::default(), Vec::new()), stop).await;
}

async fn show(State(platform): State<Platform>) -> Response {
    match figures(&platform).await {
        Ok(said) => ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], said).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "the figures could not be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn figures(platform: &Platform) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let mut said = String::new();
    let snapshot = platform.snapshot();
    let recording = u64::from(platform.halted().borrow().is_none());
    figure(&mut said, "tequio_recording", "gauge", "1 while acts are recorded, else 0.", recording)?;
    figure(&mut said, "tequio_entries_total", "counter", "Entries of the record.", snapshot.latest + 1)?;
    figure(
        &mut said,
        "tequio_sealed_entries_total",
        "counter",
        "Entries under the last checkpoint.",
        platform.sealed().size,
    )?;
    let free = platform.free_bytes().await?;
    figure(&mut said, "tequio_disk_free_bytes", "gauge", "Bytes that are free where the data folder is.", free)?;
    let at = u64::try_from(snapshot.at / 1_000).unwrap_or_default();
    figure(
        &mut said,
        "tequio_last_entry_seconds",
        "gauge",
        "When the last entry was made, in seconds since 1970, UTC.",
        at,
    )?;
    let looks = platform.looks();
    figure(&mut said, "tequio_database_looks_total", "counter", "Times that the database was looked into.", looks)?;
    head(&mut said, "tequio_letters", "gauge", "Letters of the outbox, by what became of them.")?;
    for (state, word) in LETTERS {
        let count = platform.count_letters(state).await?;
        writeln!(said, "tequio_letters{{state=\"{word}\"}} {count}")?;
    }
    head(&mut said, "tequio_build_info", "gauge", "The version of the program.")?;
    writeln!(said, "tequio_build_info{{version=\"{BUILD}\"}} 1")?;
    Ok(said)
}

fn head(said: &mut String, name: &str, kind: &str, help: &str) -> std::fmt::Result {
    writeln!(said, "# HELP {name} {help}\n# TYPE {name} {kind}")
}

fn figure(said: &mut String, name: &str, kind: &str, help: &str, value: u64) -> std::fmt::Result {
    head(said, name, kind, help)?;
    writeln!(said, "{name} {value}")
}
