//! The bytes of a connection and the bodies of its requests and answers, watched.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::{CONNECTION, CONTENT_TYPE};
use axum::response::Response;
use hyper::body::{Buf, Frame, Incoming, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::limits::Pace;
use super::linger::Linger;
use super::watched::{Answering, Watched};

/// A connection that says what passes.
pub(super) struct Connection {
    stream: TcpStream,
    watched: Arc<Watched>,
    /// What goes on after all was said to an end that has not said all.
    linger: Option<Linger>,
    /// How slowly it may say the rest.
    pace: Pace,
}

impl Connection {
    /// The stream, watched.
    pub(super) fn new(stream: TcpStream, watched: Arc<Watched>, pace: Pace) -> Self {
        Self { stream, watched, linger: None, pace }
    }
}

impl AsyncRead for Connection {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context, buffer: &mut ReadBuf) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.watched.read();
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.watched.writes();
        let written = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        self.watched.wrote(written);
        Poll::Ready(Ok(written))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        parts: &[io::IoSlice],
    ) -> Poll<io::Result<usize>> {
        self.watched.writes();
        let written = ready!(Pin::new(&mut self.stream).poll_write_vectored(context, parts))?;
        self.watched.wrote(written);
        Poll::Ready(Ok(written))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Asked only when nothing is left to write.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        self.watched.sent();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        let Self { stream, watched, linger, pace } = &mut *self;
        if linger.is_none() {
            ready!(Pin::new(&mut *stream).poll_shutdown(context))?;
            *linger = watched.lingers().then(|| Linger::new(*pace));
        }
        linger.as_mut().map_or(Poll::Ready(()), |linger| linger.poll(stream, context)).map(Ok)
    }
}

/// The body of a request, which says whether it is waited for.
pub(super) struct Arriving {
    body: Incoming,
    watched: Arc<Watched>,
    /// One that does not say how long it is has ended only when it says so.
    has_ended: bool,
}

impl Arriving {
    /// The body of a request of that connection.
    pub(super) fn new(body: Incoming, watched: Arc<Watched>) -> Self {
        Self { body, watched, has_ended: false }
    }

    /// It is whole, unless the place of the connection was given away: then nothing of it may be done.
    fn whole<T>(&self, last: T) -> Result<T, axum::Error> {
        let cut = || axum::Error::new(io::Error::from(io::ErrorKind::ConnectionAborted));
        self.watched.has_body().then_some(last).ok_or_else(cut)
    }
}

impl hyper::body::Body for Arriving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
            self.watched.waits_for_body();
            return Poll::Pending;
        };
        self.has_ended = frame.is_none();
        Poll::Ready(match frame {
            None => self.whole(()).err().map(Err),
            Some(Ok(frame)) if self.body.is_end_stream() => Some(self.whole(frame)),
            Some(frame) => Some(frame.map_err(axum::Error::new)),
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        if !self.has_ended && !hyper::body::Body::is_end_stream(&self.body) {
            self.watched.leave_unread();
        }
    }
}

/// Most bytes of an answer that are handed over at once.
const PIECE: usize = 16 * 1024;

/// The body of an answer, which is under way until it ends. It hands over piece by piece, and the next only when there is
/// room for it: so it lasts, with all that it holds, until nearly all of it was read at the other end.
pub(super) struct Answer {
    body: Body,
    /// What was not handed over yet of the last piece of the body.
    rest: Bytes,
    _answering: Answering,
}

impl Answer {
    /// What answers that request.
    pub(super) fn of(mut answer: Response, answering: Answering) -> hyper::Response<Self> {
        if answering.leaves_unread() {
            answer.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
        match answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream") {
            true => answering.streams(),
            false => answering.sends(),
        }
        answer.map(|body| Self { body, rest: Bytes::new(), _answering: answering })
    }

    /// The next piece. It is a copy where it is not the whole, so that it keeps nothing of the rest in memory.
    fn piece(&mut self) -> Frame<Bytes> {
        if self.rest.len() <= PIECE {
            return Frame::data(std::mem::take(&mut self.rest));
        }
        let piece = Bytes::copy_from_slice(&self.rest[..PIECE]);
        self.rest.advance(PIECE);
        if self.rest.len() <= PIECE {
            self.rest = Bytes::copy_from_slice(&self.rest);
        }
        Frame::data(piece)
    }
}

impl hyper::body::Body for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(frame) => return Poll::Ready(Some(Ok(frame))),
                },
                ended => return Poll::Ready(ended),
            }
        }
        Poll::Ready(Some(Ok(self.piece())))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (rest, body) = (self.rest.len() as u64, self.body.size_hint());
        let mut hint = SizeHint::new();
        if let Some(upper) = body.upper() {
            hint.set_upper(rest.saturating_add(upper));
        }
        hint.set_lower(rest.saturating_add(body.lower()));
        hint
    }
}
