//! A file and an export that are read slowly, or not at all: the place is given back, and others are served meanwhile.

use std::fmt::Write;
use std::time::Duration;

use domain::Fields;
use platform::script;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use web::{Limits, Reading, Share};

use crate::edge::{ONE, OTHER, PAGE, Server, act, connections, status};
use crate::files::{SECRETARY, file, link};
use crate::hostile::sample;
use crate::surfaces::files::{body, bytes_of};

/// More than both ends of a connection hold between them, where ours holds little.
const BYTES: usize = 1 << 20;
/// Commitments of as many letters as they may have; together they make an export of that size.
const COMMITMENTS: usize = 160;
/// What a server whose socket holds little hands over before somebody reads: a few pages.
const SEND: u32 = 4_096;

/// A server with a file and an export of some size, and their addresses.
async fn with_something_to_read(limits: Limits) -> (Server, [String; 2]) {
    let site = sample().await;
    let sent: Fields = [("item", "5"), ("title", "Oficio"), ("file", &*file("oficio.pdf"))]
        .map(|(path, value)| (path.to_owned(), value.to_owned()))
        .into();
    let (kind, sent) = body(&sent);
    let sent = sent.replace(&bytes_of("oficio.pdf"), &format!("%PDF-1.7\n{}", "x".repeat(BYTES)));
    let (status, said) = site.post(SECRETARY, "/sesiones/2/documentos", &kind, sent).await;
    assert_eq!(status, 303, "{said}");
    let (_, page) = site.get("", "/sesiones/2").await;
    let mut text = String::from("on 2021-01-04\nas ieem-transparencia\n");
    for at in 0..COMMITMENTS {
        write!(text, "do proposal.present\n  plan = 27\n  origin = co_created\n  title = Compromiso {at}\n").unwrap();
        writeln!(text, "  summary = Resumen\n  wording = {}\n  problem = {}", "a".repeat(4_000), "b".repeat(3_000))
            .unwrap();
    }
    script::play(&site.platform, &text).await.unwrap();
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_send_buffer_size(SEND).unwrap();
    socket.bind((ONE, 0).into()).unwrap();
    let server = Server::on(socket.listen(64).unwrap(), site, limits, Vec::new());
    (server, [link(&page), "/datos/ficha_versions.csv".to_owned()])
}

fn get(address: &str) -> String {
    format!("GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
}

/// Whoever does not read gives their place to somebody who needs it; acts go on, and whoever reads has all of it.
#[tokio::test]
async fn what_nobody_reads_keeps_nobody_out() {
    let reading = Reading { grace: Duration::ZERO, bytes: u32::MAX, ..Limits::default().reading };
    let (server, addresses) = with_something_to_read(Limits { reading, ..connections(2, 2) }).await;
    for address in &addresses {
        let mut silent = Vec::new();
        for _ in 0..2 {
            let mut stream = server.connect_narrow(ONE).await;
            assert_eq!(status(&mut stream, &get(address)).await, 200, "{address}");
            silent.push(stream);
        }
        server.let_in(OTHER, PAGE).await;
        drop(silent);
        let before = server.site.platform.snapshot().latest;
        assert_eq!(server.ask(ONE, &act(&server.site)).await, 303, "{address}");
        assert_eq!(server.site.platform.snapshot().latest, before + 1);
        let mut whole = Vec::new();
        let mut stream = server.connect(ONE).await;
        stream.write_all(get(address).as_bytes()).await.unwrap();
        stream.read_to_end(&mut whole).await.unwrap();
        assert!(whole.len() > BYTES, "{address}: {} bytes", whole.len());
    }
    server.end().await;
}

/// A byte now and then does not make an answer younger: it is cut, and its place is free.
#[tokio::test]
async fn what_is_read_by_the_byte_is_cut() {
    let reading = Reading { longest: Duration::from_millis(300), ..Limits::default().reading };
    let each_one = Share::new(9, 1);
    let (server, addresses) =
        with_something_to_read(Limits { reading, connections: each_one, ..Limits::default() }).await;
    for address in &addresses {
        let mut slow = server.connect_narrow(ONE).await;
        assert_eq!(status(&mut slow, &get(address)).await, 200, "{address}");
        let drip = tokio::spawn(async move {
            let (mut beat, mut byte, mut read) = (tokio::time::interval(Duration::from_millis(10)), [0], 0);
            while slow.read_exact(&mut byte).await.is_ok() {
                read += 1;
                if read < 50 {
                    beat.tick().await;
                }
            }
            read
        });
        assert_eq!(server.ask(OTHER, PAGE).await, 200, "{address}: others are served meanwhile");
        server.let_in(ONE, PAGE).await;
        let read = tokio::time::timeout(Duration::from_secs(20), drip).await.expect("it ends").unwrap();
        assert!(read < BYTES, "{address}: {read} bytes");
    }
    server.end().await;
}
