//! Requests per second, latency and CPU of the plan and the commitment beside a bare axum «hello», for anybody and for somebody who
//! is signed in: what they read is rendered for each of their requests, so it is beside the same rendered each time for anybody.
//!
//! Each server is a process of its own; the client keeps sixteen connections busy for some seconds.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::COOKIE;
use axum::routing::get;
use domain::{Code, Role};
use platform::{Correspondence, EMail, Founding, Mode, Network, Platform, Proof, Setting, Told, script};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

const CONNECTIONS: usize = 16;
const SECONDS: u64 = 5;
const ROUNDS: usize = 3;
/// From here on pages are rendered for every request, because nothing is kept for an address that long.
const ANEW: usize = 3;
/// Pages as readers ask for them.
const PAGES: [(&str, &str); 5] = [
    ("/planes/1", "plan"),
    ("/compromisos/1", "commitment"),
    ("/registro", "record"),
    (
        concat!(
            "/planes/1?",
            "x=0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        ),
        "plan, rendered each time",
    ),
    (
        concat!(
            "/compromisos/1?",
            "x=0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        ),
        "commitment, rendered each time",
    ),
];
/// Clock ticks of a second in `/proc/PID/stat`, as Linux has them on every machine we know.
const TICKS: f64 = 100.0;
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Done<()> {
    match std::env::args().nth(1).as_deref() {
        Some("hello") => hello().await,
        Some("site") => site().await,
        _ => compare().await,
    }
}

async fn hello() -> Done<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    Ok(axum::serve(listener, Router::new().route("/", get(|| async { "hello" }))).await?)
}

async fn site() -> Done<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-pages");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: "Bench".into(),
        about: "Sample".into(),
        ..Founding::default()
    };
    Platform::create(&folder, &founding).await?;
    let demo = Platform::open_with(&folder, Setting { mode: Mode::Demo, ..Setting::default() }).await?;
    script::play(&demo, SAMPLE).await?;
    let session = signed_in(&demo).await?;
    demo.close().await?;
    drop(demo);
    let platform = Platform::open(&folder).await?;
    looks(&platform, &session).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{} tequio={session}", listener.local_addr()?);
    let site = web::Site::new(web::Mode::Serve);
    web::serve(listener, platform, site, std::future::pending()).await;
    Ok(())
}

/// Says how often the database is looked into for each page that is rendered: for anybody, for somebody, and for them again.
async fn looks(platform: &Platform, session: &str) -> Done<()> {
    let router = web::router(platform.clone(), web::Site::new(web::Mode::Serve));
    for (path, what) in &PAGES[ANEW..] {
        let mut counts = Vec::new();
        for cookie in ["", session, session] {
            let before = platform.looks();
            let request = Request::get(*path).header(COOKIE, format!("tequio={cookie}")).body(Body::empty())?;
            let answer = router.clone().oneshot(request).await?;
            if !answer.status().is_success() {
                return Err(format!("{path}: answered {}", answer.status()).into());
            }
            counts.push(platform.looks() - before);
        }
        eprintln!("{what}: looks into the database for anybody, somebody, and them again: {counts:?}");
    }
    Ok(())
}

/// What the browser of the technical secretary holds, who signed in by the code of their letter.
async fn signed_in(platform: &Platform) -> Done<String> {
    let address: EMail = "nombre@institucion.example".parse().map_err(|_| "no address")?;
    let (by, office) = (platform.holder(&Role::Administrator), Code::new("secretaria-tecnica").map_err(|_| "no code")?);
    let appointment = platform.appointment_today(&office).ok_or("nobody holds it")?;
    let made = platform.invite(&platform::Authority::of_house(by.clone()), appointment, &address, "es-MX", 7).await?;
    platform.accept_invitation(&made.token).await?;
    let verifier = platform.ask_to_sign_in(&address, None, platform::Network::Unknown).await?;
    while let Some(letter) = platform.next_letter().await? {
        platform.handing(&letter.id).await?;
        platform.sent(&letter.id).await?;
        if let Some(Told::SignIn(told)) = platform.addressed(&letter).await?.map(|letter| letter.told) {
            let proof = Proof::Verifier(verifier);
            return Ok(platform.sign_in_by_code(&proof, &told.code, Network::Unknown).await?.to_string());
        }
    }
    Err("no letter".into())
}

async fn compare() -> Done<()> {
    let mut ratios: Vec<(String, Vec<f64>)> = Vec::new();
    let mut costs: [Vec<f64>; 2] = Default::default();
    let (reference, ours) = (Server::start("hello")?, Server::start("site")?);
    for round in 1..=ROUNDS {
        let hello = load(&reference, "/", Reader::Anybody).await?;
        println!("round {round}: bare axum hello                {hello}");
        for (path, what) in PAGES {
            let page = load(&ours, path, Reader::Anybody).await?;
            let ratio = page.rate / hello.rate;
            println!("round {round}: {what:<30} {page}, ratio {ratio:.2}");
            match ratios.iter_mut().find(|(known, _)| known == what) {
                Some((_, all)) => all.push(ratio),
                None => ratios.push((what.to_owned(), vec![ratio])),
            }
        }
        // In both orders, one after the other: a machine that grows slower favours neither.
        for (index, (path, what)) in PAGES[ANEW..].iter().enumerate() {
            let anew = load(&ours, path, Reader::Anybody).await?;
            let own = load(&ours, path, Reader::SignedIn).await?;
            println!("round {round}: {what}, with a session {own}, ratio {:.2}", own.rate / hello.rate);
            costs[index].push(own.cpu / anew.cpu);
        }
    }
    println!("idle memory of the site with the sample, after the load: {:.1} MiB", ours.memory()? / 1_048_576.0);
    for (path, mut all) in ratios {
        all.sort_by(f64::total_cmp);
        println!("{path}: reaches {:.2} of the bare hello (median of {ROUNDS})", all[all.len() / 2]);
    }
    for ((_, what), mut all) in PAGES[ANEW..].iter().zip(costs) {
        all.sort_by(f64::total_cmp);
        println!("{what}: with a session {:.2} times the CPU (median of {ROUNDS})", all[all.len() / 2]);
    }
    Ok(())
}

/// A server in a process of its own.
struct Server {
    child: Child,
    address: String,
    /// What the browser of somebody who is signed in holds.
    cookie: String,
}

/// Who asks.
#[derive(Clone, Copy)]
enum Reader {
    Anybody,
    SignedIn,
}

impl Server {
    fn start(what: &str) -> Done<Self> {
        let mut child = Command::new(std::env::current_exe()?).arg(what).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut address)?;
        let (address, cookie) = address.trim().split_once(' ').unwrap_or((address.trim(), ""));
        Ok(Self { child, address: address.to_owned(), cookie: cookie.to_owned() })
    }

    /// CPU seconds used so far, user and system.
    fn cpu(&self) -> Done<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after = stat.rsplit_once(')').ok_or("no stat")?.1;
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks: f64 = fields[11].parse::<f64>()? + fields[12].parse::<f64>()?;
        Ok(ticks / TICKS)
    }

    /// Resident memory in bytes.
    fn memory(&self) -> Done<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.split_whitespace().nth(1).ok_or("no size")?.parse::<f64>()? * 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a load found.
struct Found {
    rate: f64,
    p50: Duration,
    p99: Duration,
    cpu: f64,
    bytes: usize,
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:>7.0} req/s, p50 {:.2} ms, p99 {:.2} ms, {:.3} CPU ms per request, {} bytes",
            self.rate,
            self.p50.as_secs_f64() * 1e3,
            self.p99.as_secs_f64() * 1e3,
            self.cpu,
            self.bytes
        )
    }
}

async fn load(server: &Server, path: &str, reader: Reader) -> Done<Found> {
    let cookie = match reader {
        Reader::Anybody => String::new(),
        Reader::SignedIn => format!("Cookie: {}\r\n", server.cookie),
    };
    let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{cookie}\r\n", server.address);
    let cpu = server.cpu()?;
    let start = Instant::now();
    let until = start + Duration::from_secs(SECONDS);
    let clients: Vec<_> =
        (0..CONNECTIONS).map(|_| tokio::spawn(client(server.address.clone(), request.clone(), until))).collect();
    let mut times = Vec::new();
    let mut bytes = 0;
    for client in clients {
        let (own, size) = client.await??;
        times.extend(own);
        bytes = size;
    }
    let took = start.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let cpu = (server.cpu()? - cpu) * 1e3 / times.len() as f64;
    Ok(Found { rate: times.len() as f64 / took, p50: at(0.5), p99: at(0.99), cpu, bytes })
}

/// One connection, one request after the other.
async fn client(address: String, request: String, until: Instant) -> Done<(Vec<Duration>, usize)> {
    let mut stream = TcpStream::connect(&address).await?;
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 256 * 1024];
    let (mut times, mut size) = (Vec::new(), 0);
    while Instant::now() < until {
        let start = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        size = answer(&mut stream, &mut buffer).await?;
        times.push(start.elapsed());
    }
    Ok((times, size))
}

/// Reads one answer; its length in bytes.
async fn answer(stream: &mut TcpStream, buffer: &mut [u8]) -> Done<usize> {
    let (mut filled, mut whole) = (0, None);
    loop {
        let read = stream.read(&mut buffer[filled..]).await?;
        if read == 0 {
            return Err("the server closed the connection".into());
        }
        filled += read;
        if whole.is_none()
            && let Some(end) = buffer[..filled].windows(4).position(|four| four == b"\r\n\r\n")
        {
            let head = String::from_utf8_lossy(&buffer[..end]).to_lowercase();
            if !head.starts_with("http/1.1 200") {
                return Err(format!("answered {}", head.lines().next().unwrap_or_default()).into());
            }
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).ok_or("no length")?;
            whole = Some(end + 4 + length.parse::<usize>()?);
        }
        if whole == Some(filled) {
            return Ok(filled);
        }
    }
}
