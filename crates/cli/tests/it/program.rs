//! The program as a process, and a client that speaks to it as any other would.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// A running server.
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:PORT`.
    pub address: String,
}

impl Server {
    /// Starts `tequio demo` on a free port and waits until it says where it is.
    pub(crate) fn demo(data: &Path) -> Self {
        Self::started(spawn_demo(data))
    }

    /// Waits until a process that serves says where it is.
    pub(crate) fn started(mut child: Child) -> Self {
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = loop {
            let Some(Ok(line)) = lines.next() else {
                let mut why = String::new();
                child.stderr.take().unwrap().read_to_string(&mut why).unwrap();
                panic!("the server did not start: {why}");
            };
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap().to_owned();
            }
        };
        Self { child, address }
    }

    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone when it was killed on purpose.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts `tequio demo` on a free port and does not wait for it.
pub(crate) fn spawn_demo(data: &Path) -> Child {
    let mut demo = tequio(&["demo", "--listen", "127.0.0.1:0", "--data"], data);
    demo.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// The same, in a process that may have so many files open and no more.
pub(crate) fn spawn_limited(data: &Path, descriptors: usize) -> Child {
    let mut demo = Command::new("sh");
    demo.args(["-c", &format!("ulimit -n {descriptors}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_tequio")]);
    demo.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    demo.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// The program with some arguments, the last one being the data folder.
pub(crate) fn tequio(arguments: &[&str], data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tequio"));
    // In the language of the program, whatever that of whoever runs the tests is.
    command.env("LC_ALL", "C").args(arguments).arg(data);
    command
}

/// Runs `record verify`.
pub(crate) fn verify(data: &Path) -> Output {
    tequio(&["record", "verify", "--data"], data).output().unwrap()
}

/// A form or an act, on a connection of its own: status and body; `None` when the server went away.
pub(crate) fn post(address: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<(u16, String)> {
    request("POST", address, path, headers, body)
}

/// A page, on a connection of its own.
pub(crate) fn get(address: &str, path: &str, headers: &[(&str, &str)]) -> Option<(u16, String)> {
    request("GET", address, path, headers, "")
}

/// The cookie that a page sets, as a browser sends it back; empty when it sets none.
pub(crate) fn cookie(address: &str, path: &str) -> String {
    let answer = answer("GET", address, path, &[], "").unwrap_or_default();
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next());
    cookie.unwrap_or_default().to_owned()
}

fn request(method: &str, address: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<(u16, String)> {
    let answer = answer(method, address, path, headers, body)?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    let (_, body) = answer.split_once("\r\n\r\n")?;
    Some((status, body.to_owned()))
}

fn answer(method: &str, address: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    // Who acts in a demonstration is told apart by its port.
    let own = format!("tequio-demo-{}=", address.rsplit(':').next()?);
    for (name, value) in headers {
        request.push_str(&format!("{name}: {}\r\n", value.replace("tequio-demo=", &own)));
    }
    stream.write_all(format!("{request}\r\n{body}").as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}
