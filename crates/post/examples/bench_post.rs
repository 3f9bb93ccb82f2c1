//! 10,000 letters, or as many as are said, to a relay on this machine, with the process that sends them killed ten times: how many came twice, how many are
//! in doubt, and how long it took beside the same letters from a process that nobody kills.
//!
//! `cargo run --release -p post --example bench_post [LETTERS]`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Instant;

use platform::{
    Addressed, Correspondence, Founding, Letter, LetterKind, LetterState, OutboxFault, Platform, Recipient,
    SignInLetter, Told,
};
use post::{Address, Carrier, Post, Relay, Sender, Worker};
use tokio::sync::watch;

// A part of what the tests ask of it is not asked here.
#[allow(dead_code)]
#[path = "../tests/it/sink.rs"]
mod sink;

use sink::{At, Sink};

const LETTERS: usize = 10_000;
const KILLS: usize = 10;

/// Everybody has the same address.
struct Everybody;

impl Correspondence for Everybody {
    async fn addressed(&self, _: &Letter) -> Result<Option<Addressed>, OutboxFault> {
        let recipient = Recipient { address: "ana@example.org".into(), language: "es-MX".into() };
        let said = SignInLetter { code: "ABCD-EFGH".into(), link_token: "0".repeat(64), expires: 253_370_764_800_000 };
        Ok(Some(Addressed { recipient, told: Told::SignIn(said) }))
    }
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match &arguments[1..] {
        [child, data, port] if child == "child" => send(Path::new(data), port).await,
        [letters] => measure(letters.parse().unwrap()).await,
        _ => measure(LETTERS).await,
    }
}

async fn measure(letters: usize) {
    let folder = std::env::temp_dir().join(format!("bench-post-{}", std::process::id()));
    let whole = run(&folder.join("whole"), letters, 0).await;
    let killed = run(&folder.join("killed"), letters, KILLS).await;
    let _ = std::fs::remove_dir_all(&folder);
    println!("{letters} letters, never killed: {whole}");
    println!("{letters} letters, killed {KILLS} times: {killed}");
}

/// Sends all of them and says what became of them.
async fn run(data: &Path, letters: usize, kills: usize) -> String {
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into()],
        name: "Mesa".into(),
        about: "Mesa".into(),
        ..Founding::default()
    };
    Platform::create(data, &founding).await.unwrap();
    let platform = Platform::open(data).await.unwrap();
    for _ in 0..letters {
        platform.queue_letter(LetterKind::SignIn, "p1", "r1").await.unwrap();
    }
    platform.close().await.unwrap();
    drop(platform);
    let (sink, began) = (Sink::new().await, Instant::now());
    let mut child = start(data, sink.port);
    for kill in 1..=kills {
        arrived(&sink, kill * letters / (kills + 1)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        child = start(data, sink.port);
    }
    // It ends by itself when nothing waits.
    tokio::task::spawn_blocking(move || child.wait()).await.unwrap().unwrap();
    let seconds = began.elapsed().as_secs_f64();
    let platform = Platform::open(data).await.unwrap();
    let mut states = Vec::new();
    for state in LetterState::ALL {
        states.push(format!("{} {}", platform.count_letters(state).await.unwrap(), state.word()));
    }
    let taken = sink.taken();
    let ids: BTreeSet<&str> = taken.iter().filter_map(|taken| id(&taken.text)).collect();
    let (arrived, twice) = (ids.len(), taken.len() - ids.len());
    let pace = letters as f64 / seconds;
    format!("{seconds:.1} s, {pace:.0}/s; {arrived} arrived, {twice} of them twice; {}", states.join(", "))
}

async fn arrived(sink: &Sink, letters: usize) {
    while sink.taken().len() < letters {
        sink.reached(At::Mail).await;
        tokio::task::yield_now().await;
    }
}

fn id(letter: &str) -> Option<&str> {
    letter.lines().find_map(|line| line.strip_prefix("Message-ID: "))
}

fn start(data: &Path, port: u16) -> Child {
    let own: PathBuf = std::env::current_exe().unwrap();
    Command::new(own).arg("child").arg(data).arg(port.to_string()).spawn().unwrap()
}

/// Sends what is due, and ends.
async fn send(data: &Path, port: &str) {
    let platform = Platform::open(data).await.unwrap();
    let from: Address = "avisos@mesa.example".parse().unwrap();
    let relay = Relay::new(format!("smtp://127.0.0.1:{port}").parse().unwrap(), &from, None, None).unwrap();
    let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
    let (_stop, stopped) = watch::channel(false);
    let post = Post { carrier: Carrier::Relay(relay), sender };
    Worker::new(platform.clone(), Everybody, post, stopped).deliver_due().await.unwrap();
    platform.close().await.unwrap();
}
