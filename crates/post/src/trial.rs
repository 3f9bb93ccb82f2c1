//! What an operator tries out: whether the relay takes a letter from us, and whether the site is reached under its address.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use platform::{Attempt, Said};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use words::LetterWords;

use crate::certificate;
use crate::compose::{Heading, ReadBy, Reason, Sender};
use crate::smtp::Line;
use crate::{Address, Relay};

/// How long reaching the site may take.
const REACHING: Duration = Duration::from_secs(5);

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
    /// The last day of the certificate that it showed, UTC, where it showed one that says so.
    pub certificate_ends: Option<Date>,
}

impl Answered {
    /// The first line of the head with this name, in small letters.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.whole.split_once("\r\n\r\n")?;
        let lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// What follows the head.
    #[must_use]
    pub fn body(&self) -> &str {
        self.whole.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }
}

/// What is asked of a site.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// How it is reached.
    pub scheme: Scheme,
    /// Its name or address, the latter in brackets if it is one of version 6.
    pub host: &'a str,
    /// Its port.
    pub port: u16,
    /// The path, from its first slash.
    pub path: &'a str,
    /// What is said besides the host.
    pub headers: &'a [(&'a str, &'a str)],
}

/// Asks a site once, by TLS with the certificates that browsers trust. Where it sends us instead is not followed.
///
/// # Errors
/// It is not reached, its certificate is none that is trusted, or it does not answer as a site does within five seconds.
pub async fn ask_site(asking: Asking<'_>) -> io::Result<Answered> {
    let answered = async {
        let stream = TcpStream::connect((asking.host.trim_matches(['[', ']']), asking.port)).await?;
        match asking.scheme {
            Scheme::Http => asked(stream, asking, None).await,
            Scheme::Https => {
                let stream = private(stream, asking.host).await?;
                let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
                let ends = shown.and_then(|certificate| certificate::read(certificate)).map(|shown| shown.until);
                asked(stream, asking, ends).await
            }
        }
    };
    timeout(REACHING, answered).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
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

async fn private(stream: TcpStream, host: &str) -> io::Result<TlsStream<TcpStream>> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let builder = builder.with_safe_default_protocol_versions().map_err(io::Error::other)?;
    let config = builder.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned()).map_err(io::Error::other)?;
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

async fn asked(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    asking: Asking<'_>,
    certificate_ends: Option<Date>,
) -> io::Result<Answered> {
    let Asking { scheme, host, port, path, headers } = asking;
    let port = if port == scheme.implied() { String::new() } else { format!(":{port}") };
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}{port}\r\n{more}Connection: close\r\n\r\n");
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
    Ok(Answered { status, whole: text.into_owned(), certificate_ends })
}
