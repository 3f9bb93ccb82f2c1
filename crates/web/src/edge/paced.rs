//! How slowly a body may arrive.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use super::limits::Pace;
use crate::app::App;
use crate::upload::has_files;

/// Ends a body that arrives too slowly, or takes too long. One with files has longer, and so has what programs send, which is
/// read only once it is known who sends it.
pub(crate) async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    let pace = app.site.limits.pace;
    let is_long = has_files(request.headers()) || request.uri().path().starts_with("/api/");
    let longest = if is_long { pace.files } else { pace.form };
    next.run(request.map(|body| Body::new(Paced { body, due: Due::new(pace, longest) }))).await
}

/// Until when something has to have come.
pub(super) struct Due {
    pace: Pace,
    longest: Duration,
    began: Instant,
    bytes: u64,
    timer: Pin<Box<Sleep>>,
}

impl Due {
    /// From now on at that pace, and whole in so long at most.
    pub(super) fn new(pace: Pace, longest: Duration) -> Self {
        let began = Instant::now();
        let timer = Box::pin(sleep_until(began + pace.grace.min(longest)));
        Self { pace, longest, began, bytes: 0, timer }
    }

    /// So many bytes more came.
    pub(super) fn came(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }

    /// How many have come.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Resolves when the next one is late. The timer is set anew only when it fires: what arrives in time costs nothing.
    pub(super) fn poll_late(&mut self, context: &mut Context) -> Poll<()> {
        loop {
            ready!(self.timer.as_mut().poll(context));
            let end = self.end();
            if end <= Instant::now() {
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(end);
        }
    }

    /// Until when the next byte has to be there.
    fn end(&self) -> Instant {
        let seconds = self.bytes / u64::from(self.pace.bytes.max(1));
        self.began + self.longest.min(self.pace.grace.saturating_add(Duration::from_secs(seconds)))
    }
}

/// A body that has to keep to a pace.
struct Paced {
    body: Body,
    due: Due,
}

impl hyper::body::Body for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            if let Some(Ok(frame)) = &frame {
                self.due.came(frame.data_ref().map_or(0, Bytes::len));
            }
            return Poll::Ready(frame);
        }
        ready!(self.due.poll_late(context));
        Poll::Ready(Some(Err(axum::Error::new(io::Error::from(io::ErrorKind::TimedOut)))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
