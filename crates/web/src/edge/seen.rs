//! What a request looks like when it arrives, for whoever operates the server and wonders what stands in front of it.

use axum::http::Request;
use axum::http::header::HOST;
use serde::Serialize;

use super::forwarded::{FORWARDED, LISTED, forwarded, trusts};
use super::known::Peer;
use crate::app::{AskedBelow, Site};

/// How a request arrived.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Seen {
    /// The other end of the connection: whoever asks, or the last proxy.
    peer: String,
    /// Whether it is a proxy that is believed.
    believed: bool,
    /// Where the request comes from, as shares go by it.
    from: String,
    /// Under which name we were asked.
    host: Option<String>,
    /// Whether the path was still that of the public address.
    below: bool,
    /// `X-Forwarded-For`, all of its lines.
    listed: Option<String>,
    /// `Forwarded`, all of its lines.
    forwarded: Option<String>,
    /// The public address, as this server was told.
    public_url: Option<String>,
}

impl Seen {
    /// How it arrived; none when it came by no connection.
    pub(crate) fn of<B>(site: &Site, request: &Request<B>) -> Option<Self> {
        let Peer(peer) = *request.extensions().get()?;
        let lines = |name: &str| {
            let lines = request.headers().get_all(name).iter();
            let lines: Vec<String> = lines.map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned()).collect();
            (!lines.is_empty()).then(|| lines.join(", "))
        };
        let peer = peer.to_canonical();
        Some(Self {
            peer: peer.to_string(),
            believed: trusts(&site.proxies, peer),
            from: forwarded(&site.proxies, peer, request.headers()).to_string(),
            host: lines(HOST.as_str()),
            below: request.extensions().get::<AskedBelow>().is_some(),
            listed: lines(LISTED),
            forwarded: lines(FORWARDED),
            public_url: site.public_url.as_ref().map(ToString::to_string),
        })
    }
}

/// What shows that the operator asks, and not anybody.
pub const PROBE: &str = "tequio-probe";
