//! The program killed at each step of handing a letter over: after the next start it comes once, or it is told that nobody knows.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use platform::{LetterState, Platform};

use crate::program::{Server, cookie, post, tequio};

const WHO: &str = "administra@mesa.example";

/// What the program said last when the relay hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Connected,
    Greeted,
    From,
    To,
    Data,
    Content,
}

impl Step {
    const ALL: [Self; 6] = [Self::Connected, Self::Greeted, Self::From, Self::To, Self::Data, Self::Content];
}

/// A relay that hangs at one step until it is told to agree.
struct Relay {
    address: String,
    hangs: Arc<Mutex<Option<Step>>>,
    /// It hangs now.
    reached: Receiver<()>,
    /// The whole text of each letter that came.
    letters: Receiver<String>,
}

impl Relay {
    fn hanging(at: Step) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let hangs = Arc::new(Mutex::new(Some(at)));
        let ((reach, reached), (take, letters)) = (mpsc::channel(), mpsc::channel());
        let told = Arc::clone(&hangs);
        // It ends with the test that it is for.
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (told, reach, take) = (Arc::clone(&told), reach.clone(), take.clone());
                thread::spawn(move || converse(&stream.unwrap(), &told, &reach, &take));
            }
        });
        Self { address, hangs, reached, letters }
    }
}

/// Ends when either side does.
fn converse(stream: &TcpStream, hangs: &Mutex<Option<Step>>, reach: &Sender<()>, take: &Sender<String>) -> Option<()> {
    let mut lines = BufReader::new(stream).lines();
    let answer = |at: Step, says: &str| {
        if *hangs.lock().unwrap() == Some(at) {
            reach.send(()).ok()?;
            return Some(false);
        }
        (&*stream).write_all(format!("{says}\r\n").as_bytes()).ok().map(|()| true)
    };
    let mut agrees = answer(Step::Connected, "220 relay")?;
    loop {
        let line = lines.next()?.ok()?;
        if !agrees {
            continue;
        }
        agrees = match line.split([' ', ':']).next()? {
            "EHLO" => answer(Step::Greeted, "250 relay")?,
            "MAIL" => answer(Step::From, "250 ok")?,
            "RCPT" => answer(Step::To, "250 ok")?,
            "DATA" if answer(Step::Data, "354 go on")? => {
                let letter: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                take.send(letter.join("\n")).ok()?;
                answer(Step::Content, "250 taken")?
            }
            "DATA" => false,
            _ => answer(Step::Connected, "250 ok")?,
        };
    }
}

fn served(data: &Path, relay: &Relay) -> Server {
    let smtp = format!("smtp://{}", relay.address);
    let mut serve = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], data);
    serve.args(["--smtp", &smtp, "--mail-from", "avisos@mesa.example"]);
    Server::started(serve.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

/// A body, and the page of the invitation of whoever administers it.
fn founded(data: &Path) -> String {
    let said = ["--name", "Mesa", "--about", "Municipio", "--origin", "example.org/registro"];
    assert!(tequio(&["admin", "found", "--data"], data).args(said).output().unwrap().status.success());
    let printed = tequio(&["admin", "invite", "--administrator", WHO, "--data"], data).output().unwrap();
    let printed = String::from_utf8(printed.stdout).unwrap();
    let (_, token) = printed.lines().next().unwrap().split_once("/invitaciones/").unwrap();
    format!("/invitaciones/{token}")
}

/// Sends a form, which puts a letter in the outbox.
fn send(server: &Server, path: &str, body: &str) {
    // An invitation is answered in the browser that opened it.
    let (cookie, origin) = (cookie(&server.address, path), format!("http://{}", server.address));
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", &*cookie), ("Origin", &origin)];
    let (status, answer) = post(&server.address, path, &headers, body).unwrap();
    assert_eq!(status, 303, "{path}: {answer}");
}

fn unknown(data: &Path) -> u64 {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let platform = Platform::open(data).await.unwrap();
        let unknown = platform.count_letters(LetterState::Unknown).await.unwrap();
        platform.close().await.unwrap();
        unknown
    })
}

fn id(letter: &str) -> &str {
    letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap()
}

#[test]
fn killed_at_any_step_a_letter_comes_once_or_is_told_to_be_unknown() {
    const PATIENCE: Duration = Duration::from_secs(60);
    for step in Step::ALL {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let (invitation, relay) = (founded(&data), Relay::hanging(step));
        let server = served(&data, &relay);
        send(&server, &invitation, &format!("respuesta=aceptar&correo={WHO}"));
        relay.reached.recv_timeout(PATIENCE).unwrap();
        server.kill();
        *relay.hangs.lock().unwrap() = None;
        let is_handed = matches!(step, Step::Data | Step::Content);
        assert_eq!(unknown(&data), u64::from(is_handed), "{step:?}");
        let server = served(&data, &relay);
        // They come in the order in which they were put there: what did not come before this one does not come any more.
        send(&server, "/entrar", &format!("correo={WHO}"));
        let expected = if step == Step::Data { 1 } else { 2 };
        let letters: Vec<_> = (0..expected).map(|_| relay.letters.recv_timeout(PATIENCE).unwrap()).collect();
        assert!(letters.iter().enumerate().all(|(at, one)| letters[..at].iter().all(|other| id(one) != id(other))));
        server.kill();
        assert!(relay.letters.try_recv().is_err(), "{step:?}: one came twice");
    }
}
