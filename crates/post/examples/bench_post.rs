//! 10,000 letters, or as many as are said, of what people are told (codes, calls, what is owed), to a relay on this machine, with the process that sends them killed ten times: how many came twice, how many are
//! in doubt, and how long it took beside the same letters from a process that nobody kills.
//!
//! `cargo run --release -p post --example bench_post [LETTERS]`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Instant;

use domain::{Code, Role};
use platform::{
    Addressed, CallLetter, CallNews, Correspondence, Founding, Letter, LetterKind, LetterState, Mode, OutboxFault,
    OwedLetter, Platform, Recipient, Setting, SignInLetter, Told, script,
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

const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");
const KINDS: [LetterKind; 3] = [LetterKind::SignIn, LetterKind::Call, LetterKind::Owed];
/// Somebody who is in no table.
const ANYBODY: &str = "p1";

/// Anybody has one address, and is told what there is to tell in the sample; people are told what is theirs.
struct Everybody(Platform);

impl Correspondence for Everybody {
    async fn addressed(&self, letter: &Letter) -> Result<Option<Addressed>, OutboxFault> {
        if letter.recipient != ANYBODY {
            return self.0.addressed(letter).await;
        }
        let recipient = Recipient { address: "ana@example.org".into(), language: "es-MX".into() };
        let (snapshot, code) = (self.0.snapshot(), "ABCD-EFGH".to_owned());
        let told = match letter.kind {
            LetterKind::Call => {
                let session = snapshot.state.skeleton.sessions.iter().next().map(|session| session.id);
                session.map(|session| Told::Call(CallLetter { session, news: CallNews::Called, unsubscribe: None }))
            }
            LetterKind::Owed => {
                let owed = snapshot.owed(self.0.now().date()).to_vec();
                Some(Told::Owed(OwedLetter { owed, unsubscribe: "A".repeat(43) }))
            }
            _ => {
                let link_token = "A".repeat(43);
                Some(Told::SignIn(SignInLetter { code, link_token, expires: 253_370_764_800_000 }))
            }
        };
        Ok(told.map(|told| Addressed { recipient, told }))
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
    let demo = Setting { mode: Mode::Demo, ..Setting::default() };
    let platform = Platform::open_with(data, demo).await.unwrap();
    script::play(&platform, SAMPLE).await.unwrap();
    everybody(&platform).await;
    for kind in KINDS.into_iter().cycle().take(letters) {
        platform.queue_letter(kind, ANYBODY, "r1").await.unwrap();
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

/// Whoever holds an office has an address.
async fn everybody(platform: &Platform) {
    let (snapshot, secretary) = (platform.snapshot(), Role::Office(Code::new("secretaria-tecnica").unwrap()));
    let inviting = [Role::Administrator, secretary].map(|role| platform.holder(&role));
    for office in snapshot.state.skeleton.secretariat.offices_on(platform.now().date()) {
        let address = format!("{}@example.org", office.code).parse().unwrap();
        let Some(appointment) = platform.appointment_today(&office.code) else { continue };
        for by in &inviting {
            // Each of the two invites others.
            if let Ok(made) =
                platform.invite(&platform::Authority::of_house(by.clone()), appointment, &address, "es-MX", 7).await
            {
                platform.accept_invitation(&made.token).await.unwrap();
            }
        }
    }
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
    // What a worker does when it begins: what is owed is told to whoever was not told.
    platform.tell_owed().await.unwrap();
    Worker::new(platform.clone(), Everybody(platform.clone()), post, stopped).deliver_due().await.unwrap();
    platform.close().await.unwrap();
}
