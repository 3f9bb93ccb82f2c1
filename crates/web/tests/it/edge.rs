//! Connections as they come over a socket: how many, from where, and how long.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use web::{Limits, Reading, Share};

use crate::hostile::sample;
use crate::surfaces::site::Site;

/// Two addresses of this machine.
pub(crate) const ONE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
pub(crate) const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// A site that listens.
pub(crate) struct Server {
    /// What it serves.
    pub site: Site,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

impl Server {
    async fn start(limits: Limits, proxies: Vec<web::Network>) -> Self {
        Self::on(TcpListener::bind((ONE, 0)).await.unwrap(), sample().await, limits, proxies)
    }

    /// Serves a site where it listens already.
    pub(crate) fn on(listener: TcpListener, site: Site, limits: Limits, proxies: Vec<web::Network>) -> Self {
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let setting = web::Site { limits, proxies, ..web::Site::new(web::Mode::Demo) };
        let stopped = async { stopped.await.unwrap_or_default() };
        let served = tokio::spawn(web::serve(listener, site.platform.clone(), setting, stopped));
        Self { site, address, stop, served }
    }

    /// A connection from one of this machine's addresses.
    pub(crate) async fn connect(&self, from: Ipv4Addr) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((from, 0).into()).unwrap();
        socket.connect(self.address).await.unwrap()
    }

    /// So many from one address.
    async fn connect_all(&self, from: Ipv4Addr, count: usize) -> Vec<TcpStream> {
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(self.connect(from).await);
        }
        all
    }

    /// The status of what is answered to a request on a connection of its own; 0 when it was cut.
    pub(crate) async fn ask(&self, from: Ipv4Addr, request: &str) -> u16 {
        status(&mut self.connect(from).await, request).await
    }

    /// Stops it.
    pub(crate) async fn end(self) {
        self.stop.send(()).unwrap();
        self.served.await.unwrap();
    }
}

pub(crate) const PAGE: &str = "GET /planes/1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
const STREAM: &str = "GET /sesiones/2/novedades HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Asks, and reads the beginning of the answer.
pub(crate) async fn status(stream: &mut TcpStream, request: &str) -> u16 {
    let mut first = [0; 12];
    if stream.write_all(request.as_bytes()).await.is_err() || stream.read_exact(&mut first).await.is_err() {
        return 0;
    }
    String::from_utf8_lossy(&first[9..]).parse().unwrap()
}

/// Waits until the other end closes, and says what came before.
pub(crate) async fn until_closed(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut read)).await;
    // Closed with what was sent unread is a reset.
    let _ = closed.expect("the connection ends");
    String::from_utf8_lossy(&read).into_owned()
}

pub(crate) fn connections(whole: usize, each: usize) -> Limits {
    Limits { connections: Share::new(whole, each), ..Limits::default() }
}

/// An act of the technical secretary.
pub(crate) fn act(site: &Site) -> String {
    let body = format!("item=4&title=Documento&key={}", site.platform.guest_key());
    let length = body.len();
    format!(
        "POST /sesiones/2/documentos HTTP/1.1\r\nHost: localhost\r\nCookie: tequio-demo=secretaria-tecnica\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

#[tokio::test]
async fn those_that_say_nothing_keep_nobody_out() {
    let server = Server::start(connections(12, 6), Vec::new()).await;
    let before = server.site.platform.snapshot().latest;
    let mut silent = server.connect_all(ONE, 50).await;
    assert_eq!(server.ask(ONE, &act(&server.site)).await, 303, "from the same address");
    let mut others = server.connect_all(OTHER, 50).await;
    assert_eq!(server.ask(OTHER, PAGE).await, 200);
    assert_eq!(server.ask(ONE, &act(&server.site)).await, 303);
    assert_eq!(server.site.platform.snapshot().latest, before + 2, "no act is lost");
    // Those that were silent for longest gave their place, and those at the end have theirs.
    assert_eq!(until_closed(&mut silent[0]).await, "");
    assert_eq!(until_closed(&mut others[0]).await, "");
    assert_eq!(status(others.last_mut().unwrap(), PAGE).await, 200);
    server.end().await;
}

/// A form whose body never comes whole, of somebody who acts as nobody.
const DRIP: &str = "POST /borradores HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                    Content-Length: 100\r\n\r\na";

impl Server {
    /// So many requests from one address that are under way: what was asked before them on the same connection was answered.
    async fn begin_all(&self, from: Ipv4Addr, count: usize, request: &str) -> Vec<TcpStream> {
        let mut begun = self.connect_all(from, count).await;
        for stream in &mut begun {
            assert_eq!(status(stream, &format!("{PAGE}{request}")).await, 200);
        }
        begun
    }
}

/// A request whose body does not come asks for nothing yet. However many hold one open each, others come in and act.
#[tokio::test]
async fn those_that_never_end_what_they_say_keep_nobody_out() {
    let server = Server::start(connections(8, 4), Vec::new()).await;
    let before = server.site.platform.snapshot().latest;
    let mut begun = Vec::new();
    for last in [2, 3] {
        begun.extend(server.begin_all(Ipv4Addr::new(127, 0, 0, last), 4, DRIP).await);
    }
    let other = Ipv4Addr::new(127, 0, 0, 4);
    for _ in 0..9 {
        assert_eq!(server.ask(other, PAGE).await, 200);
        assert_eq!(server.ask(other, &act(&server.site)).await, 303);
    }
    assert_eq!(server.site.platform.snapshot().latest, before + 9, "no act is lost");
    drop(begun);
    server.end().await;
}

/// What a few addresses cannot be made to give is less than all there is: some places are for those who have few.
#[tokio::test]
async fn a_few_addresses_do_not_have_all() {
    let streams = Share::new(8, 2).keeping(2, 1);
    let limits = Limits { streams, connections: Share::new(10, 3).keeping(3, 1), ..Limits::default() };
    let server = Server::start(limits, Vec::new()).await;
    let mut held = Vec::new();
    for last in [2, 3, 4] {
        let mut own = server.connect_all(Ipv4Addr::new(127, 0, 0, last), 2).await;
        for stream in &mut own {
            assert_eq!(status(stream, STREAM).await, 200);
        }
        held.extend(own);
    }
    let mut fifth = server.connect(Ipv4Addr::new(127, 0, 0, 5)).await;
    assert_eq!(status(&mut fifth, STREAM).await, 200, "one of those that are kept");
    assert_eq!(server.ask(Ipv4Addr::new(127, 0, 0, 5), PAGE).await, 0, "a second place is not among them");
    assert_eq!(server.ask(Ipv4Addr::new(127, 0, 0, 6), PAGE).await, 200);
    drop((held, fifth));
    server.end().await;
}

#[tokio::test]
async fn one_address_has_its_share_and_no_more() {
    let server = Server::start(connections(8, 3), Vec::new()).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = server.connect(ONE).await;
        assert_eq!(status(&mut stream, STREAM).await, 200);
        held.push(stream);
    }
    assert_eq!(server.ask(ONE, PAGE).await, 0, "something is under way in all it may have");
    assert_eq!(server.ask(OTHER, PAGE).await, 200);
    drop(held);
    server.end().await;
}

#[tokio::test]
async fn one_address_has_its_share_of_streams() {
    let limits = Limits { streams: Share::new(4, 2), ..Limits::default() };
    let server = Server::start(limits, Vec::new()).await;
    let mut held = server.connect_all(ONE, 2).await;
    for stream in &mut held {
        assert_eq!(status(stream, STREAM).await, 200);
    }
    assert_eq!(server.ask(ONE, STREAM).await, 503);
    assert_eq!(server.ask(OTHER, STREAM).await, 200);
    assert_eq!(server.ask(ONE, PAGE).await, 200, "pages are another matter");
    drop(held);
    server.end().await;
}

/// Behind a proxy everybody comes from one address; whom it asks for has the share. What anybody else says is not believed.
#[tokio::test]
async fn a_proxy_is_believed_only_if_the_operator_said_so() {
    let from = |address: &str| STREAM.replacen("\r\n\r\n", &format!("\r\nX-Forwarded-For: {address}\r\n\r\n"), 1);
    let limits = Limits { streams: Share::new(9, 1), ..connections(9, 2) };
    let server = Server::start(limits, vec![ONE.to_string().parse().unwrap()]).await;
    let mut held = server.connect_all(ONE, 4).await;
    assert_eq!(status(&mut held[0], &from("192.0.2.1")).await, 200);
    assert_eq!(status(&mut held[1], &from("192.0.2.1")).await, 503);
    assert_eq!(status(&mut held[2], &from("203.0.113.9, 192.0.2.1")).await, 503, "what the proxy did not see");
    assert_eq!(status(&mut held[3], &from("192.0.2.2")).await, 200);
    let mut lying = server.connect_all(OTHER, 2).await;
    assert_eq!(status(&mut lying[0], &from("192.0.2.3")).await, 200);
    assert_eq!(status(&mut lying[1], &from("192.0.2.4")).await, 503);
    drop((held, lying));
    server.end().await;
}

#[tokio::test]
async fn a_head_that_drips_is_cut() {
    let limits = Limits { head: Duration::from_millis(200), ..Limits::default() };
    let server = Server::start(limits, Vec::new()).await;
    let (mut reader, mut writer) = server.connect(ONE).await.into_split();
    writer.write_all(b"GET / HTTP/1.1\r\nX: ").await.unwrap();
    let drip = tokio::spawn(async move {
        let mut beat = tokio::time::interval(Duration::from_millis(20));
        loop {
            beat.tick().await;
            if writer.write_all(b"x").await.is_err() {
                break;
            }
        }
    });
    let mut read = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(20), reader.read_to_end(&mut read)).await;
    assert!(closed.is_ok() && read.is_empty(), "it ends without an answer");
    drip.await.unwrap();
    server.end().await;
}

#[tokio::test]
async fn one_that_is_kept_open_and_silent_is_cut() {
    let limits = Limits { silence: Duration::from_millis(200), ..Limits::default() };
    let server = Server::start(limits, Vec::new()).await;
    let mut stream = server.connect(ONE).await;
    assert_eq!(status(&mut stream, PAGE).await, 200);
    assert!(until_closed(&mut stream).await.trim_end().ends_with("</html>"), "the answer came whole");
    server.end().await;
}

/// Who sends it is asked before anything of it is read: an answer comes though nothing follows the head.
#[tokio::test]
async fn nobody_is_answered_before_they_send_anything() {
    let server = Server::start(Limits::default(), Vec::new()).await;
    for address in ["/api/files?name=a.txt", "/api/acts", "/api/drafts"] {
        let head = format!("POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\n\r\n");
        assert_eq!(server.ask(ONE, &head).await, 403, "{address}");
    }
    server.end().await;
}

/// Told to stop, it answers what is under way, and lets go of who says nothing.
#[tokio::test]
async fn it_stops_when_it_is_told() {
    let server = Server::start(Limits::default(), Vec::new()).await;
    let mut silent = server.connect(ONE).await;
    assert_eq!(status(&mut silent, PAGE).await, 200);
    server.end().await;
    assert!(until_closed(&mut silent).await.trim_end().ends_with("</html>"));
}

/// A form of so many quotation marks, which come back five times as long; asked for by an office of the demonstration.
fn long_form(quotes: usize, more: &str) -> String {
    let length = quotes + 6;
    format!(
        "POST /sesiones/convocatoria HTTP/1.1\r\nHost: localhost\r\nCookie: tequio-demo=secretaria-tecnica\r\n{more}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\nplace={}",
        "\"".repeat(quotes)
    )
}

/// More than two ends of a connection hold between them, once it is written as a page.
const QUOTES: usize = 900_000;

impl Server {
    /// A connection whose other end takes in as little at once as can be.
    pub(crate) async fn connect_narrow(&self, from: Ipv4Addr) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2_048).unwrap();
        socket.bind((from, 0).into()).unwrap();
        socket.connect(self.address).await.unwrap()
    }

    /// Asks again and again until it is let in.
    pub(crate) async fn let_in(&self, from: Ipv4Addr, request: &str) {
        let asked = async { while self.ask(from, request).await != 200 {} };
        tokio::time::timeout(Duration::from_secs(20), asked).await.expect("somebody gives their place");
    }
}

/// Whoever reads too slowly gives their place when it is needed; whoever reads at the pace does not.
#[tokio::test]
async fn slow_readers_keep_nobody_out() {
    let reading = Reading { grace: Duration::ZERO, bytes: u32::MAX, ..Limits::default().reading };
    let server = Server::start(Limits { reading, ..connections(2, 2) }, Vec::new()).await;
    let mut slow = Vec::new();
    for _ in 0..2 {
        let mut stream = server.connect_narrow(ONE).await;
        assert_eq!(status(&mut stream, &long_form(QUOTES, "")).await, 422);
        slow.push(stream);
    }
    server.let_in(OTHER, PAGE).await;
    drop(slow);
    server.end().await;
}

/// An answer that nobody reads to its end is cut; a stream of events has none.
#[tokio::test]
async fn an_answer_is_cut_that_takes_too_long() {
    let never = Duration::from_secs(3_600);
    let reading = Reading { longest: Duration::from_millis(200), grace: never, ..Limits::default().reading };
    let server = Server::start(Limits { reading, ..connections(9, 1) }, Vec::new()).await;
    let mut events = server.connect(OTHER).await;
    assert_eq!(status(&mut events, STREAM).await, 200);
    let mut slow = server.connect_narrow(ONE).await;
    assert_eq!(status(&mut slow, &long_form(QUOTES, "")).await, 422);
    server.let_in(ONE, PAGE).await;
    assert_eq!(server.ask(OTHER, PAGE).await, 0, "its stream of events is still under way");
    drop((slow, events));
    server.end().await;
}

/// A request that a proxy hands on is under way until its answer was read, and whoever asks has their share of them.
#[tokio::test]
async fn behind_a_proxy_too_an_answer_holds_its_place_until_it_was_read() {
    let server = Server::start(connections(9, 1), vec![ONE.to_string().parse().unwrap()]).await;
    let from = |address: &str| format!("X-Forwarded-For: {address}\r\n");
    let mut slow = server.connect_narrow(ONE).await;
    assert_eq!(status(&mut slow, &long_form(QUOTES, &from("192.0.2.1"))).await, 422);
    let page = |address: &str| PAGE.replacen("\r\n\r\n", &format!("\r\n{}\r\n", from(address)), 1);
    assert_eq!(server.ask(ONE, &page("192.0.2.1")).await, 503);
    assert_eq!(server.ask(ONE, &page("192.0.2.2")).await, 200);
    drop(slow);
    server.let_in(ONE, &page("192.0.2.1")).await;
    server.end().await;
}

/// Memory for what was typed is held until the page that has it again was read, and as much of it as that page has.
#[tokio::test]
async fn what_comes_back_is_held_until_it_was_read() {
    let bodies = Share::new(12 << 20, 8 << 20);
    let server = Server::start(Limits { bodies, ..Limits::default() }, Vec::new()).await;
    let mut slow = server.connect_narrow(ONE).await;
    assert_eq!(status(&mut slow, &long_form(QUOTES, "")).await, 422);
    // The first page has 4.5 MB, so of the 8 MiB too few are left for another one.
    let mut second = server.connect_narrow(ONE).await;
    assert_eq!(status(&mut second, &long_form(QUOTES, "")).await, 503);
    drop(slow);
    let asked = async {
        loop {
            let mut next = server.connect_narrow(ONE).await;
            if status(&mut next, &long_form(QUOTES, "")).await == 422 {
                break;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(20), asked).await.expect("whoever leaves makes room");
    server.end().await;
}
