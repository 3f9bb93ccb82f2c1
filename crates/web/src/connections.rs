//! Connections: how many at once, and how long a silent one is kept.
//!
//! Whoever opens many and says nothing, or one header line in a minute, would otherwise hold them all. A server in front
//! may have limits of its own; these hold without one.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep_until};

/// Most connections at once; the next one waits to be accepted.
const AT_ONCE: usize = 1_024;
/// Longest silence of both sides. Streams of events say something every fifteen seconds.
const SILENCE: Duration = Duration::from_secs(75);
/// Longest time without a byte of ours, whatever arrives: longer than a silence and the largest form together.
const UNANSWERED: Duration = Duration::from_secs(300);

/// A listener that keeps to these limits.
pub(crate) struct Bounded {
    listener: TcpListener,
    places: Arc<Semaphore>,
}

impl Bounded {
    /// The listener, bounded.
    pub(crate) fn new(listener: TcpListener) -> Self {
        Self { listener, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Listener for Bounded {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        let (stream, address) = Listener::accept(&mut self.listener).await;
        (Connection::new(stream, place), address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that ends when it is silent for too long.
pub(crate) struct Connection {
    stream: TcpStream,
    read: Instant,
    wrote: Instant,
    end: Pin<Box<Sleep>>,
    // Given back when the connection goes; `None` never comes about, because nobody closes the semaphore.
    _place: Option<OwnedSemaphorePermit>,
}

impl Connection {
    fn new(stream: TcpStream, place: Option<OwnedSemaphorePermit>) -> Self {
        let now = Instant::now();
        Self { stream, read: now, wrote: now, end: Box::pin(sleep_until(now + SILENCE)), _place: place }
    }

    /// Ready when it has been silent for too long. The timer is set anew only when it fires: a busy connection pays a
    /// look at the clock.
    fn poll_end(&mut self, context: &mut Context) -> Poll<io::Error> {
        loop {
            ready!(self.end.as_mut().poll(context));
            let end = (self.read.max(self.wrote) + SILENCE).min(self.wrote + UNANSWERED);
            if end <= Instant::now() {
                return Poll::Ready(io::ErrorKind::TimedOut.into());
            }
            self.end.as_mut().reset(end);
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context, buffer: &mut ReadBuf) -> Poll<io::Result<()>> {
        if Pin::new(&mut self.stream).poll_read(context, buffer)?.is_ready() {
            self.read = Instant::now();
            // What drips in without ever being answered must not be read for ever.
            return if self.wrote + UNANSWERED > self.read {
                Poll::Ready(Ok(()))
            } else {
                Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
            };
        }
        self.poll_end(context).map(Err)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = ready!(Pin::new(&mut self.stream).poll_write(context, bytes));
        self.wrote = Instant::now();
        Poll::Ready(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context,
        parts: &[io::IoSlice],
    ) -> Poll<io::Result<usize>> {
        let written = ready!(Pin::new(&mut self.stream).poll_write_vectored(context, parts));
        self.wrote = Instant::now();
        Poll::Ready(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    /// Both ends of a connection.
    async fn pair() -> (Connection, TcpStream) {
        let mut listener = Bounded::new(TcpListener::bind("127.0.0.1:0").await.unwrap());
        let client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        (listener.accept().await.0, client)
    }

    #[tokio::test]
    async fn a_silent_connection_ends() {
        let (mut connection, _client) = pair().await;
        tokio::time::pause();
        let before = Instant::now();
        let fault = connection.read_u8().await.unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::TimedOut);
        assert!(before.elapsed() >= SILENCE);
    }

    #[tokio::test]
    async fn one_that_drips_and_is_never_answered_ends_too() {
        let (mut connection, mut client) = pair().await;
        tokio::time::pause();
        let before = Instant::now();
        let fault = loop {
            client.write_all(b"x").await.unwrap();
            match connection.read_u8().await {
                Ok(_) => tokio::time::advance(SILENCE - Duration::from_secs(1)).await,
                Err(fault) => break fault,
            }
        };
        assert_eq!(fault.kind(), io::ErrorKind::TimedOut);
        assert!(before.elapsed() <= UNANSWERED + SILENCE);
    }

    #[tokio::test]
    async fn one_that_is_answered_lives() {
        let (mut connection, mut client) = pair().await;
        tokio::time::pause();
        for _ in 0..10 {
            client.write_all(b"x").await.unwrap();
            assert_eq!(connection.read_u8().await.unwrap(), b'x');
            connection.write_all(b"y").await.unwrap();
            assert_eq!(client.read_u8().await.unwrap(), b'y');
            tokio::time::advance(SILENCE - Duration::from_secs(1)).await;
        }
    }
}
