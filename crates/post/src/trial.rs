//! What an operator tries out: whether the relay takes a letter from us, and whether the site is reached under its address.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use platform::{Attempt, Said};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use words::LetterWords;

use crate::compose::{Heading, ReadBy, Reason, Sender};
use crate::smtp::Line;
use crate::{Address, Relay};

/// How long reaching the site may take.
const REACHING: Duration = Duration::from_secs(15);

/// Most bytes that are read of its answer.
const MOST: u64 = 64 * 1024;

/// Opens a conversation with the relay and ends it, TLS, name and password included. No letter goes out.
///
/// # Errors
/// What kept it from being opened.
pub async fn reach(relay: &Relay) -> Result<(), Said> {
    let line = Line::open(relay).await.map_err(said)?;
    line.close().await;
    Ok(())
}

/// Hands one letter to the relay, past the outbox. `id` names it, and `at` is when it is written, in milliseconds since 1970, UTC.
///
/// # Errors
/// Why the relay did not take it, or may not have.
pub async fn send_now(
    relay: &Relay,
    sender: &Sender,
    to: &Address,
    (id, at): (&str, i64),
    words: &LetterWords,
) -> Result<(), Said> {
    let heading = Heading {
        id,
        body: "Tequio",
        to: to.clone(),
        at,
        reason: Reason::Theirs,
        read_by: ReadBy::Relays,
        calendar: None,
    };
    let message = sender.write(heading, words).ok_or(Said::NothingToSay)?;
    let mut line = Line::open(relay).await.map_err(said)?;
    line.offer(&sender.from, to).await.map_err(said)?;
    line.hand_over(&message).await.map_err(said)?;
    line.close().await;
    Ok(())
}

fn said(attempt: Attempt) -> Said {
    match attempt {
        Attempt::ForNow(said) | Attempt::ForGood(said) | Attempt::InDoubt(said) => said,
    }
}

/// What a site answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The status.
    pub status: u16,
    /// All of it, as it came.
    pub whole: String,
}

/// Asks a site for a path, by TLS with the certificates that browsers trust.
///
/// # Errors
/// It is not reached, its certificate is none that is trusted, or it does not answer as a site does.
pub async fn ask_site(scheme: Scheme, host: &str, port: u16, path: &str) -> io::Result<Answered> {
    let asked = async {
        let stream = TcpStream::connect((host.trim_matches(['[', ']']), port)).await?;
        let authority = if port == scheme.implied() { host.to_owned() } else { format!("{host}:{port}") };
        match scheme {
            Scheme::Http => asked(stream, &authority, path).await,
            Scheme::Https => asked(private(stream, host).await?, &authority, path).await,
        }
    };
    timeout(REACHING, asked).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

/// How a site is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// In the clear.
    Http,
    /// By TLS.
    Https,
}

impl Scheme {
    /// The port when none is said.
    #[must_use]
    pub fn implied(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

async fn private(stream: TcpStream, host: &str) -> io::Result<impl AsyncRead + AsyncWrite + Unpin> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let builder = builder.with_safe_default_protocol_versions().map_err(io::Error::other)?;
    let config = builder.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).map_err(io::Error::other)?;
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

async fn asked(mut stream: impl AsyncRead + AsyncWrite + Unpin, host: &str, path: &str) -> io::Result<Answered> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    stream.flush().await?;
    let mut bytes = Vec::new();
    match stream.take(MOST).read_to_end(&mut bytes).await {
        Ok(_) => {}
        // Some end the connection without saying so; what was read is the answer.
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof && !bytes.is_empty() => {}
        Err(error) => return Err(error),
    }
    let text = String::from_utf8_lossy(&bytes);
    let status =
        text.strip_prefix("HTTP/1.").and_then(|text| text.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
    Ok(Answered { status, whole: text.into_owned() })
}
