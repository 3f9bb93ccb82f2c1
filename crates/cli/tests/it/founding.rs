//! A body is founded in the browser, once, whole or not at all.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;

use platform::{LetterState, Platform};

use crate::program::{tequio, verify};

/// A program that waits for a body to be founded, or serves one.
pub(crate) struct Waiting {
    child: Child,
    /// `127.0.0.1:PORT`.
    host: String,
    /// The path of the page, if it waits for a body.
    pub(crate) page: Option<String>,
}

impl Waiting {
    pub(crate) fn on(data: &Path) -> Self {
        Self::below(data, "")
    }

    /// Under a public address with that path.
    fn below(data: &Path, prefix: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let host = format!("127.0.0.1:{port}");
        let origin = format!("http://{host}");
        let public = format!("{origin}{prefix}");
        let mut serve = tequio(&["serve", "--listen", &host, "--public-url", &public, "--data"], data);
        let mut child = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut page = None;
        loop {
            let line = lines.next().unwrap().unwrap();
            page = page.or(line.strip_prefix(&origin).filter(|path| path.contains("/inicio/")).map(str::to_owned));
            if line.starts_with("Sirve una vez") || line.starts_with("Abra ") {
                break;
            }
        }
        // Read to its end, so that the program never waits to say something.
        thread::spawn(move || lines.count());
        Self { child, host, page }
    }

    pub(crate) fn page(&self) -> &str {
        self.page.as_deref().unwrap()
    }

    /// The whole answer: head and body.
    pub(crate) fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host)).unwrap()
    }

    fn post(&self, path: &str, origin: &str, body: &str) -> Option<String> {
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nOrigin: {origin}\r\nConnection: close\r\nContent-Type: \
             application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        ))
    }

    /// As the form of its own page is sent.
    pub(crate) fn send(&self, body: &str) -> Option<String> {
        self.post(self.page(), &format!("http://{}", self.host), body)
    }

    fn ask(&self, request: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        Some(answer)
    }
}

impl Drop for Waiting {
    /// `kill -9`.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) const GOOD: &str =
    "nombre=Mesa+de+Ocuilan&lugar=Ocuilan&zona=America%2FMexico_City&correo=ana%40ocuilan.example";

pub(crate) fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

pub(crate) fn location(answer: &str) -> &str {
    answer.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or_default()
}

#[test]
fn without_a_public_address_nothing_is_founded() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("--public-url") && said.contains("admin found"), "{said}");
    assert!(!data.exists());
}

#[test]
fn looking_founds_nothing_and_every_other_address_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let waiting = Waiting::on(&data);
    let other = format!("/inicio/{}", "A".repeat(43));
    for (path, said) in [
        ("/", "Este sitio todavía no se funda"),
        ("/en/registro", "This site is not founded yet"),
        ("/entrar", "Este sitio todavía no se funda"),
        ("/inicio/otra", "Este sitio todavía no se funda"),
        (other.as_str(), "Este sitio todavía no se funda"),
    ] {
        let answer = waiting.get(path);
        assert!(status(&answer) == "503" && answer.contains(said), "{path}: {answer}");
        assert!(answer.contains("retry-after: 60") && answer.contains("cache-control: no-store"), "{path}: {answer}");
    }
    for language in ["", "/en"] {
        let page = format!("{language}{}", waiting.page());
        let slashed = waiting.get(&format!("{page}/"));
        assert!(status(&slashed) == "308" && location(&slashed) == page, "a slash at its end is the same: {slashed}");
    }
    let (spanish, english) = (waiting.get(waiting.page()), waiting.get(&format!("/en{}", waiting.page())));
    assert!(status(&spanish) == "200" && spanish.contains("Funde la mesa"), "{spanish}");
    assert!(spanish.contains(&format!("{}/registro", waiting.host)) && spanish.contains("data/outbox"), "{spanish}");
    assert!(status(&english) == "200" && english.contains("Found the body"), "{english}");
    assert!(english.contains("x-robots-tag: noindex"), "{english}");
    assert!(!data.exists());
}

#[test]
fn what_is_missing_is_said_at_once_and_a_form_from_elsewhere_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let waiting = Waiting::on(&data);
    let answer = waiting.send("nombre=+&lugar=Ocuilan%3Cb%3E&zona=Mars&correo=ana").unwrap();
    assert_eq!(status(&answer), "422", "{answer}");
    assert_eq!(answer.matches("aria-invalid").count(), 3, "{answer}");
    assert!(answer.contains("value=\"ana\"") && !answer.contains("Ocuilan<b>"), "{answer}");
    let long = GOOD.replace("Ocuilan&lugar", &format!("{}&lugar", "o".repeat(200)));
    let answer = waiting.send(&long).unwrap();
    assert!(status(&answer) == "422" && answer.matches("aria-invalid").count() == 1, "{answer}");
    let answer = waiting.post(waiting.page(), "https://elsewhere.example", GOOD).unwrap();
    assert_eq!(status(&answer), "403", "{answer}");
    assert!(!data.exists());
}

#[test]
fn a_body_is_founded_once_and_its_administrator_is_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let waiting = Waiting::on(&data);
    let answer = waiting.send(GOOD).unwrap();
    assert_eq!(status(&answer), "303", "{answer}");
    let invitation = location(&answer).to_owned();
    assert!(invitation.starts_with("/invitaciones/"), "{answer}");
    let invited = waiting.get(&invitation);
    assert!(status(&invited) == "200" && invited.contains("Mesa de Ocuilan"), "{invited}");
    assert!(invited.contains("a···@ocuilan.example"), "{invited}");
    let again = waiting.get(waiting.page());
    assert!(status(&again) == "410" && again.contains("ya se fund"), "its code is good for nothing more: {again}");
    let opened = invited.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let opened = opened.split(';').next().unwrap();
    let accepted = waiting
        .ask(&format!(
            "POST {invitation} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nCookie: {opened}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 44\r\n\r\nrespuesta=aceptar&correo=ana@ocuilan.example",
            waiting.host
        ))
        .unwrap();
    assert_eq!(location(&accepted), "/entrar/codigo", "{accepted}");
    let cookies = accepted.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    let cookies: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
    let (host, cookies) = (&waiting.host, cookies.join("; "));
    let asked =
        format!("GET /entrar/codigo HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n");
    let code = waiting.ask(&asked).unwrap();
    assert!(status(&code) == "200" && code.contains("carpeta «outbox» del servidor"), "{code}");
    drop(waiting);
    let verified = verify(&data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success() && said.starts_with("Registro: 127.0.0.1:"), "{said}");
    assert_eq!(letters(&data), 2, "the invitation, for whoever closed the page, and the code");
    assert!(Waiting::on(&data).page.is_none(), "founded once and for all");
}

/// How many letters were put in the outbox, whatever became of them.
fn letters(data: &Path) -> u64 {
    use LetterState::{Filed, Handing, Refused, Sent, Unknown, Waiting};
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let platform = Platform::open(data).await.unwrap();
        let mut letters = 0;
        for state in [Waiting, Handing, Sent, Filed, Refused, Unknown] {
            letters += platform.count_letters(state).await.unwrap();
        }
        platform.close().await.unwrap();
        letters
    })
}

#[test]
fn a_body_is_founded_below_a_path() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let waiting = Waiting::below(&data, "/mesa");
    assert!(waiting.page().starts_with("/mesa/inicio/"), "{}", waiting.page());
    let page = waiting.get(waiting.page());
    assert!(page.contains("action=\"/mesa/inicio/") && page.contains("href=\"/mesa/static/"), "{page}");
    let answer = waiting.send(GOOD).unwrap();
    assert!(location(&answer).starts_with("/mesa/invitaciones/"), "{answer}");
    assert_eq!(status(&waiting.get(location(&answer))), "200", "{answer}");
    drop(waiting);
    let verified = verify(&data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success() && said.lines().any(|line| line.ends_with("/mesa/registro")), "{said}");
}

#[test]
fn of_two_who_found_it_at_once_one_does() {
    let folder = tempfile::tempdir().unwrap();
    let waiting = Waiting::on(&folder.path().join("data"));
    let founded = thread::scope(|scope| {
        let both = [0, 1].map(|_| scope.spawn(|| waiting.send(GOOD)));
        both.map(|sent| sent.join().unwrap().unwrap_or_default())
    });
    let founders = founded.iter().filter(|answer| location(answer).starts_with("/invitaciones/")).count();
    assert_eq!(founders, 1, "{founded:?}");
}

#[test]
fn the_code_ends_with_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let before = Waiting::on(&data).page().to_owned();
    let waiting = Waiting::on(&data);
    assert_ne!(waiting.page(), before);
    let answer = waiting.post(&before, &format!("http://{}", waiting.host), GOOD).unwrap();
    assert_eq!(status(&answer), "503", "{answer}");
    assert!(!data.exists());
}

/// What comes to lie in a folder that is being founded, and at last the folder by its name.
const MADE: [&str; 8] = ["files", "lock", "key", "secret", "tequio.db", "checkpoint", "keys.db", "ballast"];

#[test]
fn a_founding_killed_at_any_of_its_files_is_whole_or_done_again() {
    let mut cut_short = 0;
    for made in MADE {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let making = folder.path().join(".data.making");
        let mut waiting = Waiting::on(&data);
        thread::scope(|scope| {
            let (host, page) = (waiting.host.clone(), waiting.page().to_owned());
            let sent = scope.spawn(move || {
                let mut stream = TcpStream::connect(&host).unwrap();
                let head = "Connection: close\r\nContent-Type: application/x-www-form-urlencoded";
                let length = GOOD.len();
                let sent =
                    format!("POST {page} HTTP/1.1\r\nHost: {host}\r\n{head}\r\nContent-Length: {length}\r\n\r\n{GOOD}");
                stream.write_all(sent.as_bytes()).unwrap();
                // Cut off by the kill, or not.
                let _ = stream.read_to_string(&mut String::new());
            });
            while !making.join(made).exists() && !data.exists() && !sent.is_finished() {
                thread::yield_now();
            }
            waiting.child.kill().unwrap();
            waiting.child.wait().unwrap();
        });
        cut_short += u32::from(!data.exists());
        if !data.exists() {
            let again = Waiting::on(&data);
            assert_eq!(status(&again.send(GOOD).unwrap()), "303", "killed at {made}");
        }
        assert!(verify(&data).status.success(), "killed at {made}");
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names, ["data"], "killed at {made}: nothing is left beside it");
    }
    assert!(cut_short > 0, "no kill came before the end");
}
