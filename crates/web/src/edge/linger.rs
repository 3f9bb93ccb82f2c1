//! The end of a connection whose request was answered before all of it was read. Proxies and browsers hear an answer only when they
//! have said all that they had to say, and it is lost on its way when the connection ends with something unread.

use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, ReadBuf};
use tokio::net::TcpStream;

use super::limits::Pace;
use super::paced::Due;

/// Most bytes that are thrown away: twice as many as a form of somebody who acts as nobody may have.
const MOST: u64 = 64 * 1024 * 1024;
/// So many at once.
const PART: usize = 8 * 1024;

/// Throws away what still comes, at the pace of a body with files.
pub(super) struct Linger(Due);

impl Linger {
    /// From now on, after the answer.
    pub(super) fn new(pace: Pace) -> Self {
        Self(Due::new(pace, pace.files))
    }

    /// Resolves when the other end has heard the answer and ended, or has said too much, or too little for its time.
    pub(super) fn poll(&mut self, stream: &mut TcpStream, context: &mut Context) -> Poll<()> {
        let mut part = [0; PART];
        while self.0.bytes() <= MOST {
            let mut buffer = ReadBuf::new(&mut part);
            match Pin::new(&mut *stream).poll_read(context, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() => self.0.came(buffer.filled().len()),
                Poll::Ready(_) => break,
                Poll::Pending => return self.0.poll_late(context),
            }
        }
        Poll::Ready(())
    }
}
