//! A relay for tests, which takes letters, refuses, hangs or cuts the line, as it is told.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A step of a conversation: what the client sent last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    Connected,
    Hello,
    Mail,
    Recipient,
    Data,
    /// The whole letter, with its last line.
    Content,
}

impl At {
    pub const ALL: [Self; 6] = [Self::Connected, Self::Hello, Self::Mail, Self::Recipient, Self::Data, Self::Content];
}

/// What it does then, other than to agree.
#[derive(Clone, Copy, Debug)]
pub enum Does {
    Says(&'static str),
    Hangs,
    Cuts,
}

/// A letter whose last line arrived, and which was not refused.
#[derive(Clone, Debug)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub text: String,
}

#[derive(Default)]
struct Seen {
    always: BTreeMap<At, Does>,
    once: BTreeMap<At, VecDeque<Does>>,
    taken: Vec<Taken>,
    conversations: usize,
    tries: usize,
}

pub struct Sink {
    pub port: u16,
    seen: Arc<Mutex<Seen>>,
    reached: watch::Sender<Option<At>>,
    listening: JoinHandle<()>,
}

impl Sink {
    pub async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (seen, reached) = (Arc::<Mutex<Seen>>::default(), watch::Sender::new(None));
        let (all, tell) = (Arc::clone(&seen), reached.clone());
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                all.lock().unwrap().conversations += 1;
                tokio::spawn(converse(stream, Arc::clone(&all), tell.clone()));
            }
        });
        Self { port, seen, reached, listening }
    }

    pub fn always(&self, at: At, does: Does) {
        self.seen.lock().unwrap().always.insert(at, does);
    }

    pub fn once(&self, at: At, does: Does) {
        self.seen.lock().unwrap().once.entry(at).or_default().push_back(does);
    }

    pub fn agree(&self) {
        let mut seen = self.seen.lock().unwrap();
        seen.always.clear();
        seen.once.clear();
        self.reached.send_replace(None);
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.seen.lock().unwrap().taken.clone()
    }

    pub fn conversations(&self) -> usize {
        self.seen.lock().unwrap().conversations
    }

    /// How many letters were begun.
    pub fn tries(&self) -> usize {
        self.seen.lock().unwrap().tries
    }

    /// Returns when a conversation is at that step.
    pub async fn reached(&self, at: At) {
        self.reached.subscribe().wait_for(|reached| *reached == Some(at)).await.unwrap();
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// Ends when either side does.
async fn converse(stream: TcpStream, seen: Arc<Mutex<Seen>>, reached: watch::Sender<Option<At>>) -> Option<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    let (mut at, mut agrees) = (At::Connected, "220 sink");
    let mut letter = Taken { from: String::new(), to: String::new(), text: String::new() };
    loop {
        let does = {
            let mut seen = seen.lock().unwrap();
            let once = seen.once.get_mut(&at).and_then(VecDeque::pop_front);
            let does = once.or_else(|| seen.always.get(&at).copied());
            if at == At::Content && !matches!(does, Some(Does::Says(_))) {
                seen.taken.push(letter.clone());
            }
            does
        };
        reached.send_replace(Some(at));
        let says = match does {
            None => agrees,
            Some(Does::Says(says)) => says,
            Some(Does::Hangs) => std::future::pending().await,
            Some(Does::Cuts) => return None,
        };
        writing.write_all(format!("{says}\r\n").as_bytes()).await.ok()?;
        if says.starts_with("354") {
            letter.text = content(&mut lines).await?;
            (at, agrees) = (At::Content, "250 taken");
            continue;
        }
        // What needs no thought is answered until something does.
        (at, agrees) = loop {
            let line = lines.next_line().await.ok()??;
            match line.split([' ', ':']).next()?.to_ascii_uppercase().as_str() {
                "EHLO" => break (At::Hello, "250-sink\r\n250 8BITMIME"),
                "MAIL" => {
                    seen.lock().unwrap().tries += 1;
                    letter.from = line;
                    break (At::Mail, "250 ok");
                }
                "RCPT" => {
                    letter.to = line;
                    break (At::Recipient, "250 ok");
                }
                "DATA" => break (At::Data, "354 go on"),
                "RSET" => writing.write_all(b"250 ok\r\n").await.ok()?,
                _ => return None,
            }
        };
    }
}

async fn content(lines: &mut tokio::io::Lines<BufReader<tokio::net::tcp::OwnedReadHalf>>) -> Option<String> {
    let mut text = String::new();
    loop {
        let line = lines.next_line().await.ok()??;
        if line == "." {
            return Some(text);
        }
        text.push_str(&line);
        text.push('\n');
    }
}
