//! Answers that are asked for and not read.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::time::{sleep, timeout};

use crate::Done;
use crate::client::{Client, HOSTILE, OFFICE};

/// Bytes of the file that is downloaded.
const FILE: usize = 10 * 1024 * 1024 - 1_024;
/// Bytes of the form that is refused.
const FORM: usize = 1024 * 1024 - 1_024;

/// What is asked for.
#[derive(Clone, Copy)]
pub enum Unread {
    /// A form that nobody may send, full of signs that are escaped when they come back.
    Form,
    /// A large public file.
    File,
    /// A page that is kept for nobody, because its address is too long, and so rendered for each who asks.
    Page,
}

impl Unread {
    /// The request, once there is what it asks for.
    pub async fn request(self, client: &Client) -> Done<Vec<u8>> {
        match self {
            Self::Form => {
                let head = format!(
                    "POST /sesiones/convocatoria HTTP/1.1\r\nHost: localhost\r\nContent-Type: \
                     application/x-www-form-urlencoded\r\nContent-Length: {FORM}\r\n\r\nplace="
                );
                Ok([head.into_bytes(), vec![b'"'; FORM - "place=".len()]].concat())
            }
            Self::Page => {
                let long = "0".repeat(250);
                Ok(format!("GET /planes/1?x={long} HTTP/1.1\r\nHost: localhost\r\n\r\n").into_bytes())
            }
            Self::File => {
                let id = publish(client).await?;
                Ok(format!("GET /archivos/{id} HTTP/1.1\r\nHost: localhost\r\n\r\n").into_bytes())
            }
        }
    }

    /// Asks once, reads the beginning, and holds the rest until it is told to stop; whether anything was answered.
    pub async fn hold_until(client: Client, request: &[u8], stop: &AtomicBool) -> io::Result<bool> {
        let socket = TcpSocket::new_v4()?;
        socket.set_recv_buffer_size(2_048)?;
        socket.bind((HOSTILE, 0).into())?;
        let mut stream = socket.connect(client.address).await?;
        let asked = async {
            stream.write_all(request).await?;
            stream.read(&mut [0; 64]).await
        };
        let is_answered = matches!(timeout(Duration::from_secs(5), asked).await, Ok(Ok(1..)));
        while !stop.load(Ordering::Relaxed) {
            sleep(Duration::from_millis(50)).await;
        }
        Ok(is_answered)
    }
}

/// Leaves a large file and names it in an act that everybody may read; its id.
async fn publish(client: &Client) -> Done<String> {
    let pdf = [b"%PDF-1.4 ".to_vec(), vec![b'x'; FILE]].concat();
    let staged = post(client, "/api/files?name=a.pdf", "application/pdf", &pdf).await?;
    let id = staged.split_once("\"id\":\"").and_then(|(_, rest)| rest.split('"').next()).ok_or("no id of a file")?;
    let on = r#""on":"54","item":"6","title":"Grande""#;
    let act = format!(r#"{{"acts":[{{"act":"session.circulate","fields":{{{on},"file":"{id}"}}}}]}}"#);
    let done = post(client, "/api/acts", "application/json", act.as_bytes()).await?;
    if done.starts_with("HTTP/1.1 200") { Ok(id.to_owned()) } else { Err(format!("not recorded: {done}").into()) }
}

/// The answer to what the office sends.
async fn post(client: &Client, path: &str, kind: &str, body: &[u8]) -> Done<String> {
    let mut stream = client.connect(HOSTILE).await?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: tequio-demo={OFFICE}\r\n\
         Content-Type: {kind}\r\nContent-Length: {}\r\nIdempotency-Key: bench\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}
