//! What `tequio doctor` finds of whatever stands between people and the program: proxies as operators set them up, well and badly.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;

use crate::doctor::{folder, found};
use crate::program::{Server, tequio};

/// Where the proxies say that a request comes from (RFC 5737).
const VISITOR: &str = "198.51.100.7";

/// What a proxy does with the head of a request, line by line; each with its name in small letters.
#[derive(Clone, Copy, Debug)]
enum Proxy {
    /// Puts where the request comes from in place of what it said of itself.
    Replacing,
    /// Adds it to what the request said of itself.
    Adding,
    /// Hands on whatever it was sent.
    Passing,
    /// Takes away what the request said of itself, and says nothing.
    Silent,
    /// Takes off the path, and asks under another name.
    Rewriting,
    /// Sends elsewhere.
    Moving,
    /// Does not know the program.
    Empty,
}

impl Proxy {
    /// Begins in a thread of its own, in front of the program at `behind`; where it is.
    fn before(self, behind: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, behind) = (listener.local_addr().unwrap().to_string(), behind.to_owned());
        std::thread::spawn(move || listener.incoming().for_each(|stream| self.answer(stream.unwrap(), &behind)));
        address
    }

    fn answer(self, mut stream: TcpStream, behind: &str) {
        let lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let own = match self {
            Self::Moving => {
                Some("HTTP/1.1 301 Moved\r\nLocation: https://mesa.example/healthz\r\nContent-Length: 0\r\n\r\n")
            }
            Self::Empty => Some("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
            _ => None,
        };
        let answer = own.map_or_else(|| forward(behind, &self.changed(&head)), |own| own.as_bytes().to_vec());
        // Whoever asked may have gone.
        let _ = stream.write_all(&answer);
    }

    fn changed(self, head: &[String]) -> String {
        let said_of_itself = |line: &&String| {
            let line = line.to_ascii_lowercase();
            line.starts_with("x-forwarded-for:") || line.starts_with("forwarded:")
        };
        let of_itself: Vec<&String> = head.iter().filter(said_of_itself).collect();
        let others: Vec<String> =
            head.iter().filter(|line| !said_of_itself(line)).map(|line| self.other(line)).collect();
        let more = match self {
            Self::Replacing | Self::Rewriting => vec![format!("X-Forwarded-For: {VISITOR}")],
            Self::Adding => of_itself
                .iter()
                .map(|line| format!("{line}, {}{VISITOR}", if line.contains("for=") { "for=" } else { "" }))
                .collect(),
            Self::Passing => of_itself.into_iter().cloned().collect(),
            Self::Silent | Self::Moving | Self::Empty => Vec::new(),
        };
        [others, more].concat().join("\r\n") + "\r\n\r\n"
    }

    fn other(self, line: &str) -> String {
        match self {
            Self::Rewriting if line.starts_with("GET ") => line.replacen("/mesa/", "/", 1),
            Self::Rewriting if line.starts_with("Host: ") => "Host: inside.example".to_owned(),
            _ => line.to_owned(),
        }
    }
}

fn forward(behind: &str, head: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(behind).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

/// What is found through a proxy by whoever says the same settings as the program was started with, and what the doctor ends with.
fn through(proxy: Proxy, settings: &[&str], path: &str) -> (String, i32) {
    let (_keep, data) = folder();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let url = format!("http://{}{path}", proxy.before(&free));
    let settings = [settings, &["--public-url", &url]].concat();
    let mut serve = tequio(&["serve", "--listen", &free, "--data"], &data);
    let serve = serve.args(&settings).stdout(Stdio::piped()).stderr(Stdio::piped());
    let server = Server::started(serve.spawn().unwrap());
    let (said, code) = found(&data, &settings);
    server.kill();
    assert!(said.contains(&url), "{said}");
    (said, code)
}

const BELIEVED: [&str; 2] = ["--trusted-proxy", "127.0.0.1"];

#[test]
fn a_proxy_that_says_where_requests_come_from_and_is_believed_is_well() {
    for proxy in [Proxy::Replacing, Proxy::Adding] {
        let (said, code) = through(proxy, &BELIEVED, "");
        assert!(code == 1 && said.contains(&format!("Esta vino de {VISITOR}.")), "{proxy:?}: {said}");
    }
}

#[test]
fn a_proxy_that_is_not_believed_or_says_nothing_is_named_with_its_remedy() {
    for proxy in [Proxy::Replacing, Proxy::Adding, Proxy::Silent] {
        let (said, code) = through(proxy, &[], "");
        assert!(code == 2 && said.contains("Indique --trusted-proxy 127.0.0.1, si"), "{proxy:?}: {said}");
    }
    let (said, code) = through(Proxy::Silent, &BELIEVED, "");
    assert!(code == 2 && said.contains("no dice de d\u{f3}nde viene cada petici\u{f3}n"), "{said}");
    let (said, code) = through(Proxy::Passing, &BELIEVED, "");
    assert!(code == 2 && said.contains("repite lo que cada quien dice"), "{said}");
    let (said, code) = through(Proxy::Passing, &[], "");
    assert!(code == 1 && said.contains("sin proxy"), "nothing tells it from no proxy, and nobody is believed: {said}");
}

#[test]
fn what_becomes_of_path_and_name_is_told() {
    let (said, code) = through(Proxy::Replacing, &BELIEVED, "/mesa");
    assert!(code == 1 && said.contains("La ruta /mesa llega al programa"), "{said}");
    let (said, code) = through(Proxy::Rewriting, &BELIEVED, "/mesa");
    assert!(code == 1 && said.contains("El proxy quita la ruta /mesa"), "{said}");
    assert!(said.contains("con otro nombre: inside.example"), "{said}");
}

#[test]
fn an_address_that_leads_elsewhere_is_told_apart_from_one_that_leads_nowhere() {
    let (said, code) = through(Proxy::Moving, &BELIEVED, "");
    assert!(code == 2 && said.contains("env\u{ed}a a otra direcci\u{f3}n: https://mesa.example/healthz"), "{said}");
    let (said, code) = through(Proxy::Empty, &BELIEVED, "");
    assert!(code == 2 && said.contains("contesta otra cosa (502)"), "{said}");
}

/// Who has another folder, or none of its secret, learns nothing of how requests arrive.
#[test]
fn only_the_folder_of_the_program_is_answered() {
    let ((_one, data), (_other, another)) = (folder(), folder());
    let mut serve =
        tequio(&["serve", "--listen", "127.0.0.1:0", "--public-url", "http://mesa.example", "--data"], &data);
    let server = Server::started(serve.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let url = format!("http://{}", server.address);
    let (said, code) = found(&data, &["--public-url", &url]);
    assert!(code == 2 && said.contains("tiene otra direcci\u{f3}n p\u{fa}blica: http://mesa.example"), "{said}");
    let (said, code) = found(&another, &["--public-url", &url]);
    assert!(code == 2 && said.contains("un programa que no es el de esta carpeta"), "{said}");
    std::fs::remove_file(another.join("secret")).unwrap();
    let (said, _) = found(&another, &["--public-url", &url]);
    assert!(said.contains("No se sabe c\u{f3}mo llegan"), "{said}");
    for word in ["", "0-0", "1794240000000-0000000000000000000000000000000000000000000000000000000000000000"] {
        let (_, body) = crate::program::get(&server.address, "/healthz", &[("Tequio-Probe", word)]).unwrap();
        assert_eq!(body, "{\"status\":\"pass\"}", "{word}");
    }
    server.kill();
}
