//! Clients: honest ones that wait for answers, and others.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

/// From where an honest visitor comes.
pub const HONEST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// From where the others come.
pub const HOSTILE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
/// An office that may leave files.
pub const OFFICE: &str = "secretaria-tecnica";

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(5);
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

    /// The status of the answer to a request on a connection of its own, read whole.
    async fn ask(&self, from: Ipv4Addr, request: &str) -> io::Result<u16> {
        let mut stream = self.connect(from).await?;
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        timeout(PATIENCE, stream.read_to_end(&mut answer)).await??;
        let status = String::from_utf8_lossy(answer.get(9..12).unwrap_or_default()).parse();
        status.map_err(|_| io::ErrorKind::UnexpectedEof.into())
    }

    pub async fn get(&self, from: Ipv4Addr, path: &str) -> io::Result<u16> {
        self.ask(from, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).await
    }

    /// Visits a page again and again.
    pub async fn visits(&self, time: Duration) -> Visits {
        let (until, mut visits) = (Instant::now() + time, Visits::default());
        while Instant::now() < until {
            let start = Instant::now();
            visits.unanswered += usize::from(!matches!(self.get(HONEST, "/planes/1").await, Ok(200)));
            visits.times.push(start.elapsed());
        }
        visits.times.sort_unstable();
        visits
    }

    /// Asks for so many acts, one after the other.
    pub async fn acts(&self, count: usize) -> Acts {
        static FOLIO: AtomicU64 = AtomicU64::new(0);
        let (start, mut acts) = (Instant::now(), Acts::default());
        for _ in 0..count {
            let folio = FOLIO.fetch_add(1, Ordering::Relaxed);
            let body = format!(
                r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Eje de prueba {folio}"}}}}]}}"#
            );
            let (office, length) = (OFFICE, body.len());
            let request = format!(
                "POST /api/acts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: tequio-demo={office}\r\n\
                 Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
            );
            match self.ask(HOSTILE, &request).await {
                Ok(200) => acts.recorded += 1,
                Ok(_) => acts.refused += 1,
                Err(_) => acts.lost += 1,
            }
        }
        acts.took = start.elapsed();
        acts
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

/// How long pages took.
#[derive(Default)]
pub struct Visits {
    times: Vec<Duration>,
    unanswered: usize,
}

impl fmt::Display for Visits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |share: f64| {
            self.times.get(((self.times.len() as f64 - 1.0) * share) as usize).copied().unwrap_or(PATIENCE)
        };
        let (p50, p99, count) = (at(0.5), at(0.99), self.times.len());
        write!(f, "p50 {p50:.1?}, p99 {p99:.1?}, {} of {count} unanswered", self.unanswered)
    }
}

/// What became of acts.
#[derive(Default)]
pub struct Acts {
    recorded: usize,
    refused: usize,
    lost: usize,
    took: Duration,
}

impl fmt::Display for Acts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { recorded, refused, lost, took } = self;
        write!(f, "{recorded} recorded, {refused} refused, {lost} without an answer, in {took:.1?}")
    }
}
