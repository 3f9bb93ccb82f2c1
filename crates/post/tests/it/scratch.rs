//! A folder of its own for each test, with a clock in hand and people to write to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use domain::Code;
use platform::{
    Addressed, Clock, Correspondence, Founding, InvitationLetter, InvitedTo, Letter, LetterKind, LetterState, Mode,
    OutboxFault, OwedLetter, Platform, Recipient, Setting, SignInLetter, Told,
};
use post::{Address, Carrier, Patience, Post, Relay, Sender, Worker};
use tempfile::TempDir;
use tokio::sync::watch;

use crate::sink::Sink;

pub const MINUTE: i64 = 60_000;

/// 2026-11-30T18:00:00Z, which is noon in the body.
pub const NOON: i64 = 1_796_061_600_000;

pub struct Scratch {
    folder: TempDir,
    clock: Arc<AtomicI64>,
}

impl Scratch {
    /// A body that nobody has done anything in.
    pub async fn new() -> (Self, Platform) {
        let clock = Arc::new(AtomicI64::new(NOON));
        let scratch = Self { folder: tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap(), clock };
        let founding = Founding {
            time_zone: "America/Mexico_City".into(),
            languages: vec!["es-MX".into(), "en".into()],
            name: "Mesa de Gobierno Abierto".into(),
            about: "Una mesa".into(),
            ..Founding::default()
        };
        Platform::create_with(&scratch.path(), &founding, &scratch.setting()).await.unwrap();
        let platform = scratch.open().await;
        (scratch, platform)
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub async fn open(&self) -> Platform {
        Platform::open_with(&self.path(), self.setting()).await.unwrap()
    }

    pub fn pass(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::Relaxed);
    }

    fn setting(&self) -> Setting {
        let time = Arc::clone(&self.clock);
        let clock: Clock = Arc::new(move || time.load(Ordering::Relaxed));
        let steady = Arc::clone(&clock);
        Setting { mode: Mode::Demo, clock, steady, ..Setting::default() }
    }
}

/// Who is written to, by their ids.
#[derive(Clone, Default)]
pub struct Known(pub BTreeMap<String, Addressed>);

impl Correspondence for Known {
    async fn addressed(&self, letter: &Letter) -> Result<Option<Addressed>, OutboxFault> {
        Ok(self.0.get(&letter.recipient).cloned())
    }
}

impl Known {
    pub fn one(address: &str) -> Self {
        Self::default().and("p1", address, "es-MX")
    }

    pub fn and(mut self, id: &str, address: &str, language: &str) -> Self {
        let said =
            SignInLetter { code: "ABCD-EFGH".into(), link_token: "t0k-en".into(), expires: NOON + 48 * 60 * MINUTE };
        let recipient = Recipient { address: address.into(), language: language.into() };
        self.0.insert(id.into(), Addressed { recipient, told: Told::SignIn(said) });
        self
    }

    /// With somebody who is told what they owe, which they can choose not to be.
    pub fn owes(mut self, id: &str, address: &str) -> Self {
        let said = OwedLetter { owed: Vec::new(), unsubscribe: "A".repeat(43) };
        let recipient = Recipient { address: address.into(), language: "en".into() };
        self.0.insert(id.into(), Addressed { recipient, told: Told::Owed(said) });
        self
    }

    pub fn invited(mut self, id: &str, address: &str) -> Self {
        let office = Code::new("ieem-titular").unwrap();
        let to = InvitedTo::Office(office, None);
        let said = InvitationLetter { to, link_token: "inv1".into(), expires: NOON + 24 * 60 * MINUTE };
        let recipient = Recipient { address: address.into(), language: "en".into() };
        self.0.insert(id.into(), Addressed { recipient, told: Told::Invitation(said) });
        self
    }
}

pub async fn queue(platform: &Platform, recipient: &str) {
    platform.queue_letter(LetterKind::SignIn, recipient, "r1").await.unwrap();
}

/// A relay that is given a moment, where what hangs is found out by waiting.
pub fn relay(sink: &Sink) -> Relay {
    let moment = Duration::from_millis(300);
    let patience = Patience { opening: moment, command: moment, ending: moment };
    at(&format!("smtp://127.0.0.1:{}", sink.port)).with_patience(patience)
}

/// The same with all the time of a real one.
pub fn patient(sink: &Sink) -> Relay {
    at(&format!("smtp://127.0.0.1:{}", sink.port))
}

pub fn at(url: &str) -> Relay {
    Relay::new(url.parse().unwrap(), &from(), None, None).unwrap()
}

fn from() -> Address {
    "avisos@mesa.example".parse().unwrap()
}

pub fn worker(platform: &Platform, known: &Known, carrier: Carrier) -> (Worker<Known>, watch::Sender<bool>) {
    let sender = Sender { from: from(), reply_to: from(), origin: "https://mesa.example".into() };
    let (stop, stopped) = watch::channel(false);
    (Worker::new(platform.clone(), known.clone(), Post { carrier, sender }, stopped), stop)
}

/// Sends what is due, once.
pub async fn deliver(platform: &Platform, known: &Known, relay: Relay) {
    let (worker, _stop) = worker(platform, known, Carrier::Relay(relay));
    worker.deliver_due().await.unwrap();
}

pub async fn deliver_to(platform: &Platform, known: &Known, folder: &Path) {
    let (worker, _stop) = worker(platform, known, Carrier::Folder(folder.to_path_buf()));
    worker.deliver_due().await.unwrap();
}

/// What the outbox says of the letters in a state.
pub async fn said(platform: &Platform, state: LetterState) -> Vec<String> {
    platform.letters(state, 99).await.unwrap().into_iter().map(|letter| letter.said).collect()
}
