//! The edge: who may connect, for how long, and how much of the server they hold.
//!
//! A server in front may have limits of its own; these hold without one.

mod address;
mod connection;
mod forwarded;
mod holding;
mod known;
mod limits;
mod linger;
mod network;
mod paced;
mod places;
mod rates;
mod seen;
mod shares;
mod watched;

use std::borrow::Borrow;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};
use tower::ServiceExt;

use self::connection::{Answer, Arriving, Connection};
use self::forwarded::trusts;
use self::known::Peer;
use self::places::{Place, Places};

pub(crate) use self::address::{Address, Holder};
pub(crate) use self::holding::holding;
pub(crate) use self::known::known;
pub use self::limits::{Kept, Limits, Pace, Reading, Share};
pub use self::network::{Network, NoNetwork};
pub(crate) use self::paced::in_time;
pub(crate) use self::rates::{Counted, Rates};
pub use self::rates::{Often, Rate};
pub use self::seen::PROBE;
pub(crate) use self::seen::Seen;
pub(crate) use self::shares::{Held, Shares};

/// Longest wait for requests under way once the server is told to stop; streams of events have no end of their own.
const GRACE: Duration = Duration::from_secs(5);
/// Most bytes that a connection holds of what was sent and not read yet; so no head is larger.
const BUFFER: usize = 32 * 1024;
/// How long nothing is accepted after it failed.
const PAUSE: Duration = Duration::from_millis(100);
/// How long it is not said again that accepting failed.
const QUIET: Duration = Duration::from_secs(60);

/// Accepts connections until `stop` resolves; requests under way are answered first. Whoever lends the listener goes on with it:
/// who connects meanwhile waits in line.
pub(crate) async fn serve(
    listener: impl Borrow<TcpListener>,
    router: Router,
    (limits, proxies): (Limits, Vec<Network>),
    stop: impl Future<Output = ()>,
) {
    let places = Places::new(limits);
    let (tell, told) = watch::channel(());
    let (mut stop, mut said) = (pin!(stop), None);
    loop {
        tokio::select! {
            // Looked at first: whoever connects after it was said is served by what comes next on this listener.
            biased;
            () = &mut stop => break,
            accepted = listener.borrow().accept() => match accepted {
                Ok((stream, peer)) => {
                    let ip = peer.ip().to_canonical();
                    // A proxy has the connections of all for whom it asks; those have their shares of requests.
                    let share = limits.connections;
                    let most = if trusts(&proxies, ip) { share.whole } else { share.each };
                    if let Some(place) = places.enter(ip.into(), most) {
                        let served = (router.clone(), limits.pace);
                        tokio::spawn(connected(stream, peer, place, served, told.clone()));
                    }
                }
                Err(fault) => unaccepted(&fault, &places, &mut said).await,
            }
        }
    }
    drop((listener, told));
    tell.send_replace(());
    // Each ends itself when its time is over.
    tell.closed().await;
}

/// A connection was not accepted. Nothing ends by it: if it was for want of descriptors or memory, somebody who does nothing
/// gives theirs.
async fn unaccepted(fault: &io::Error, places: &Places, said: &mut Option<Instant>) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    // The other end went before it was accepted.
    if matches!(fault.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        return;
    }
    if said.is_none_or(|said| said.elapsed() > QUIET) {
        tracing::error!(%fault, "no connection could be accepted");
        *said = Some(Instant::now());
    }
    places.one_less();
    sleep(PAUSE).await;
}

/// Serves one connection until it ends, is given up, or the server is told to stop.
async fn connected(
    stream: TcpStream,
    peer: SocketAddr,
    place: Place,
    (router, pace): (Router, Pace),
    mut told: watch::Receiver<()>,
) {
    // Answers go out whole; without it the last part of one may wait for the other end. It is no matter if it fails.
    let _ = stream.set_nodelay(true);
    let watched = Arc::clone(&place.watched);
    let io = TokioIo::new(Connection::new(stream, Arc::clone(&watched), pace));
    let service = service_fn(|request: Request<Incoming>| {
        let (router, watched, answering) = (router.clone(), Arc::clone(&watched), watched.begin());
        async move {
            let Some(answering) = answering else { return Err(io::Error::from(io::ErrorKind::ConnectionAborted)) };
            let mut request = request.map(|body| Body::new(Arriving::new(body, watched)));
            request.extensions_mut().insert(Peer(peer.ip()));
            // Cannot fail: a router answers everything.
            let Ok(answer) = router.oneshot(request).await;
            Ok(Answer::of(answer, answering))
        }
    });
    let served = http1::Builder::new().max_buf_size(BUFFER).header_read_timeout(None).serve_connection(io, service);
    let (mut served, mut is_told, mut over) = (pin!(served), false, pin!(sleep(Duration::ZERO)));
    loop {
        tokio::select! {
            // Whatever it ended with is between the two ends of it.
            _ = served.as_mut() => break,
            () = watched.ended() => break,
            // Told to stop, or nobody is left to tell: both mean stop.
            _ = told.changed(), if !is_told => {
                is_told = true;
                over.as_mut().reset(Instant::now() + GRACE);
                served.as_mut().graceful_shutdown();
            }
            () = over.as_mut(), if is_told => break,
        }
    }
}
