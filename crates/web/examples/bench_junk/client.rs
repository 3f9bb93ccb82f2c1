//! Clients: honest ones that wait for answers, and others.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

/// From where an honest visitor comes.
pub const HONEST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// From where the others come.
pub const HOSTILE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
/// An office that may leave files.
pub const OFFICE: &str = "secretaria-tecnica";
/// One that may keep drafts.
pub const DRAFTING: &str = "ieem-transparencia";

/// Longest wait for anything.
pub const PATIENCE: Duration = Duration::from_secs(5);
/// Body of each junk request.
const BODY: usize = 10 * 1024 * 1024;

/// What is sent to no purpose.
#[derive(Clone, Copy)]
pub struct Junk {
    pub path: &'static str,
    /// As whom; empty for nobody.
    pub office: &'static str,
}

/// Whoever speaks to a server.
#[derive(Clone, Copy)]
pub struct Client {
    pub address: SocketAddr,
}

impl Client {
    /// A connection from one of this machine's addresses.
    pub async fn connect(&self, from: Ipv4Addr) -> io::Result<TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((from, 0).into())?;
        timeout(PATIENCE, socket.connect(self.address)).await?
    }

    /// The answer to a request on a connection of its own, read whole.
    async fn ask(&self, from: Ipv4Addr, request: &str, patience: Duration) -> io::Result<Answer> {
        let mut stream = self.connect(from).await?;
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        timeout(patience, stream.read_to_end(&mut answer)).await??;
        let text = String::from_utf8_lossy(&answer).into_owned();
        let status = text.get(9..12).and_then(|status| status.parse().ok());
        Ok(Answer { status: status.ok_or(io::ErrorKind::UnexpectedEof)?, text })
    }

    /// The status of a page.
    pub async fn get(&self, from: Ipv4Addr, path: &str) -> io::Result<u16> {
        Ok(self.page(from, path).await?.status)
    }

    /// A page.
    pub async fn page(&self, from: Ipv4Addr, path: &str) -> io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        self.ask(from, &request, PATIENCE).await
    }

    /// What an office is answered to what it sends, a JSON text or a file, and waits for so long.
    pub async fn send(
        &self,
        method: &str,
        path: &str,
        office: &str,
        key: Option<&str>,
        body: &str,
        wait: Duration,
    ) -> io::Result<Answer> {
        let key = key.map(|key| format!("Idempotency-Key: {key}\r\n")).unwrap_or_default();
        let kind = if body.starts_with('{') { "application/json" } else { "text/plain" };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: tequio-demo={office}\r\n\
             {key}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.ask(HOSTILE, &request, wait).await
    }

    /// Sends junk, one request after the other, as fast as it is taken; the bytes that were.
    pub async fn send_until(&self, junk: Junk, stop: &AtomicBool) -> u64 {
        let (chunk, mut sent) = (vec![b'{'; 64 * 1024], 0);
        let Junk { path, office } = junk;
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: tequio-demo={office}\r\nContent-Length: {BODY}\r\n\r\n"
        );
        while !stop.load(Ordering::Relaxed) {
            let Ok(mut stream) = self.connect(HOSTILE).await else { continue };
            if stream.write_all(head.as_bytes()).await.is_err() {
                continue;
            }
            // All but the last bytes, so that what is held stays held.
            for _ in 0..BODY / chunk.len() - 1 {
                match timeout(Duration::from_millis(500), stream.write_all(&chunk)).await {
                    Ok(Ok(())) => sent += chunk.len() as u64,
                    Ok(Err(_)) | Err(_) => break,
                }
            }
            sleep(Duration::from_millis(500)).await;
        }
        sent
    }

    /// Holds a connection and says nothing.
    pub async fn hold_until(&self, stop: &AtomicBool) -> u64 {
        let _stream = self.connect(HOSTILE).await;
        while !stop.load(Ordering::Relaxed) {
            sleep(Duration::from_millis(50)).await;
        }
        0
    }

    /// Holds whatever can be held, again as soon as it is taken away: streams, bodies that drip, heads that drip, silence.
    pub async fn hold_all_until(&self, at: usize, stop: &AtomicBool) {
        let head = match at % 4 {
            0 => "GET /sesiones/1/novedades HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
            1 => format!(
                "POST /api/files?name=a.txt HTTP/1.1\r\nHost: localhost\r\nCookie: tequio-demo={OFFICE}\r\n\
                 Content-Length: {BODY}\r\n\r\n"
            ),
            2 => "GET / HTTP/1.1\r\nX: ".to_owned(),
            _ => String::new(),
        };
        while !stop.load(Ordering::Relaxed) {
            sleep(Duration::from_millis(100)).await;
            let Ok(stream) = self.connect(HOSTILE).await else { continue };
            let (mut reader, mut writer) = stream.into_split();
            if writer.write_all(head.as_bytes()).await.is_err() {
                continue;
            }
            let drips = !head.is_empty() && !at.is_multiple_of(4);
            let mut buffer = [0; 1_024];
            loop {
                match timeout(Duration::from_secs(1), reader.read(&mut buffer)).await {
                    Ok(Ok(0) | Err(_)) => break,
                    Ok(Ok(_)) => {}
                    Err(_) if drips && writer.write_all(b"x").await.is_err() => break,
                    Err(_) => {}
                }
            }
        }
    }
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    /// Head and body.
    pub text: String,
}

impl Answer {
    /// The text of that name in a JSON body.
    pub fn text(&self, name: &str) -> Option<String> {
        let (_, rest) = self.text.split_once(&format!("\"{name}\":\""))?;
        rest.split('"').next().map(str::to_owned)
    }

    /// The number of that name in a JSON body.
    pub fn number(&self, name: &str) -> Option<u64> {
        let (_, rest) = self.text.split_once(&format!("\"{name}\":"))?;
        rest.split([',', '}']).next()?.parse().ok()
    }
}
