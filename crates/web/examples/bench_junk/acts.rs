//! What becomes of acts while a thousand connections say nothing, and while somebody else holds the database.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::{sleep, sleep_until};

use crate::client::{Client, HOSTILE, OFFICE};
use crate::hold::{hold, release};
use crate::server::{Program, Server};
use crate::{Done, each};

/// Connections that say nothing: more than a process usually has descriptors.
const IDLE: usize = 1_100;
/// Acts that are asked for.
const ACTS: usize = 50;
/// How long the database is held.
const LOCK: Duration = Duration::from_secs(10);
/// Who ask for acts meanwhile.
const ASKING: usize = 4;
/// Pause of whoever was not answered.
const AGAIN: Duration = Duration::from_millis(250);
/// Longest wait for what becomes of an act, which is longer than the program waits for the database.
const WAIT: Duration = Duration::from_secs(30);

/// Alone, beside silence, and while the database is held.
pub async fn compare(programs: &[Program]) {
    each(&format!("{ACTS} acts, nobody else (reference)"), programs, async |program| idle(program, 0).await).await;
    each(&format!("{ACTS} acts, {IDLE} connections say nothing"), programs, async |program| idle(program, IDLE).await)
        .await;
    each(&format!("acts, the database is held for {LOCK:?}"), programs, held).await;
}

async fn idle(program: &Program, count: usize) -> Done<String> {
    let mut server = Server::start(program)?;
    let client = Client { address: server.address };
    let mut silent = Vec::new();
    for _ in 0..count {
        silent.extend(client.connect(HOSTILE).await.ok());
    }
    let acts = client.acts(ACTS).await;
    Ok(format!("{acts}; {} connected; the process lives: {}", silent.len(), server.lives()?))
}

/// Several ask without pause. Whoever is not answered, or told to come again, asks the same once more when it is over.
async fn held(program: &Program) -> Done<String> {
    let mut server = Server::start(program)?;
    let client = Client { address: server.address };
    let held = hold(&server.data()).await;
    let (until, mut asking) = (Instant::now() + LOCK, JoinSet::new());
    for _ in 0..ASKING {
        asking.spawn(async move {
            let mut acts = Acts::default();
            while Instant::now() < until {
                let (folio, told) = client.act(folio()).await;
                let is_lost = matches!(told, Told::Lost);
                acts.add((folio, told));
                if is_lost {
                    sleep(AGAIN).await;
                }
            }
            acts
        });
    }
    sleep_until(until.into()).await;
    release(held).await;
    let mut acts = Acts::default();
    while let Some(of_one) = asking.join_next().await {
        acts.join(of_one?);
    }
    let (mut after, unsettled) = (Acts::default(), [acts.refused.clone(), acts.lost.clone()].concat());
    for folio in unsettled {
        after.add(client.act(folio).await);
    }
    let lives = server.lives()?;
    Ok(format!("{acts}; the rest asked again: {after}; the process lives: {lives} (mark: 0 lost in the end, true)"))
}

/// Numbers the acts of this run.
pub fn folio() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// What was answered to an act.
pub enum Told {
    /// It is recorded, under this number.
    Recorded(u64),
    /// Another answer.
    Refused,
    /// None.
    Lost,
}

impl Client {
    /// Asks for the act of this folio, under the same key however often.
    pub async fn act(&self, folio: u64) -> (u64, Told) {
        let fields = format!(r#"{{"on":"27","name":"{}"}}"#, name(folio));
        let body = format!(r#"{{"acts":[{{"act":"plan.name_axis","fields":{fields}}}]}}"#);
        let key = format!("folio-{folio}");
        let told = match self.send("POST", "/api/acts", OFFICE, Some(&key), &body, WAIT).await {
            Ok(answer) if answer.status == 200 => answer.number("first").map_or(Told::Refused, Told::Recorded),
            Ok(_) => Told::Refused,
            Err(_) => Told::Lost,
        };
        (folio, told)
    }

    /// Asks for so many acts, one after the other.
    async fn acts(&self, count: usize) -> Acts {
        let (start, mut acts) = (Instant::now(), Acts::default());
        for _ in 0..count {
            acts.add(self.act(folio()).await);
        }
        acts.took = start.elapsed();
        acts
    }
}

/// What the axis of a folio is called.
pub fn name(folio: u64) -> String {
    format!("Eje de prueba {folio}.")
}

/// What became of acts, by folio.
#[derive(Default)]
struct Acts {
    recorded: usize,
    refused: Vec<u64>,
    lost: Vec<u64>,
    took: Duration,
}

impl Acts {
    fn add(&mut self, (folio, told): (u64, Told)) {
        match told {
            Told::Recorded(_) => self.recorded += 1,
            Told::Refused => self.refused.push(folio),
            Told::Lost => self.lost.push(folio),
        }
    }

    fn join(&mut self, other: Self) {
        self.recorded += other.recorded;
        self.refused.extend(other.refused);
        self.lost.extend(other.lost);
    }
}

impl fmt::Display for Acts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { recorded, refused, lost, took } = self;
        write!(f, "{recorded} recorded, {} refused, {} without an answer", refused.len(), lost.len())?;
        if took.is_zero() { Ok(()) } else { write!(f, ", in {took:.1?}") }
    }
}
