//! Requests that are answered before all of them was read: whoever sends one reads its answer when all is sent, as proxies do.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::{Limits, Pace};

use crate::edge::{ONE, PAGE, Server, connections, status, until_closed};
use crate::hostile::sample;

/// To no page: refused by its head.
fn head(more: &str) -> String {
    format!("POST /nada HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n{more}\r\n\r\n")
}

const MIB: usize = 1024 * 1024;

async fn server(limits: Limits) -> Server {
    Server::on(TcpListener::bind((ONE, 0)).await.unwrap(), sample().await, limits, Vec::new())
}

/// Sends so many mebibytes, as far as they are taken.
async fn send(stream: &mut TcpStream, mebibytes: usize) -> std::io::Result<()> {
    let part = vec![b'a'; MIB];
    for _ in 0..mebibytes {
        stream.write_all(&part).await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_is_heard_by_whoever_sends_all_of_a_body_first() {
    let server = server(Limits::default()).await;
    let mut stream = server.connect(ONE).await;
    stream.write_all(head(&format!("Content-Length: {}", 20 * MIB)).as_bytes()).await.unwrap();
    send(&mut stream, 20).await.unwrap();
    let answer = until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("connection: close\r\n"), "{answer}");
    assert!(answer.trim_end().ends_with("</html>"), "{answer}");

    let mut stream = server.connect(ONE).await;
    stream.write_all(head("Transfer-Encoding: chunked").as_bytes()).await.unwrap();
    for _ in 0..20 {
        stream.write_all(format!("{MIB:x}\r\n").as_bytes()).await.unwrap();
        send(&mut stream, 1).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    let answer = until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.trim_end().ends_with("</html>"), "{answer}");
    server.end().await;
}

/// More than is thrown away: it is cut, and not read for ever.
#[tokio::test]
async fn a_body_that_is_too_large_to_throw_away_is_cut() {
    let server = server(Limits::default()).await;
    let mut stream = server.connect(ONE).await;
    stream.write_all(head("Content-Length: 1000000000").as_bytes()).await.unwrap();
    assert!(send(&mut stream, 200).await.is_err());
    server.end().await;
}

/// Whoever says nothing more is waited for as long as a body may be silent, and their place is given to whoever needs it.
#[tokio::test]
async fn whoever_says_too_little_is_not_waited_for() {
    let pace = Pace { grace: Duration::from_millis(200), ..Limits::default().pace };
    let impatient = server(Limits { pace, ..Limits::default() }).await;
    let mut stream = impatient.connect(ONE).await;
    assert_eq!(status(&mut stream, &head("Content-Length: 9")).await, 404);
    assert!(until_closed(&mut stream).await.trim_end().ends_with("</html>"));
    impatient.end().await;

    let full = server(connections(1, 1)).await;
    let mut silent = full.connect(ONE).await;
    assert_eq!(status(&mut silent, &head("Content-Length: 9")).await, 404);
    let mut answer = Vec::new();
    silent.read_to_end(&mut answer).await.unwrap();
    // Its half is closed, and it says nothing.
    assert_eq!(full.ask(ONE, PAGE).await, 200);
    full.end().await;
}
