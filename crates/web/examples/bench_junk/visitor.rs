//! How long an honest visitor waits while one address holds all it may.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use tokio::task::JoinSet;
use tokio::time::{Duration, sleep};

use crate::client::{Client, HONEST, PATIENCE};
use crate::server::{Program, Server};
use crate::{Done, each};

/// Connections that one address tries to hold.
const HELD: usize = 1_600;
/// How long the visitor asks; longer, until there are so many visits.
const ASKING: Duration = Duration::from_secs(8);
const LEAST: usize = 500;
/// No longer than this, however few the visits are.
const LONGEST: Duration = Duration::from_secs(60);
/// Mark.
const MOST: Duration = Duration::from_secs(1);
/// A page that everybody is given alike, and one that is rendered each time: nothing is kept for so long an address.
const PAGES: [(&str, &str); 2] = [("a public page", "/planes/1"), ("a page rendered each time", "/planes/1?x=")];

/// Alone, and beside one who holds all.
pub async fn compare(programs: &[Program]) {
    for (what, path) in PAGES {
        let path = if path.ends_with('=') { format!("{path}{}", "0".repeat(250)) } else { path.to_owned() };
        each(&format!("{what}, nobody else (reference)"), programs, async |program| {
            let server = Server::start(program)?;
            Ok(Client { address: server.address }.visits(&path).await.to_string())
        })
        .await;
        each(&format!("{what}, one address holds all"), programs, async |program| beside(program, &path).await).await;
    }
}

async fn beside(program: &Program, path: &str) -> Done<String> {
    let mut server = Server::start(program)?;
    let client = Client { address: server.address };
    let (stop, mut holders) = (Arc::new(AtomicBool::new(false)), JoinSet::new());
    for at in 0..HELD {
        let stop = Arc::clone(&stop);
        holders.spawn(async move { client.hold_all_until(at, &stop).await });
    }
    // Until they hold what they may.
    sleep(Duration::from_secs(2)).await;
    let visits = client.visits(path).await;
    stop.store(true, Ordering::Relaxed);
    holders.abort_all();
    Ok(format!("{visits} (mark: p99 < {MOST:?}); the process lives: {}", server.lives()?))
}

impl Client {
    /// Visits a page again and again.
    async fn visits(&self, path: &str) -> Visits {
        let (began, mut visits) = (Instant::now(), Visits::default());
        while began.elapsed() < ASKING || visits.times.len() < LEAST && began.elapsed() < LONGEST {
            let start = Instant::now();
            visits.unanswered += usize::from(!matches!(self.get(HONEST, path).await, Ok(200)));
            visits.times.push(start.elapsed());
        }
        visits.times.sort_unstable();
        visits
    }
}

/// How long pages took.
#[derive(Default)]
struct Visits {
    times: Vec<Duration>,
    unanswered: usize,
}

impl fmt::Display for Visits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |share: f64| {
            self.times.get(((self.times.len() as f64 - 1.0) * share) as usize).copied().unwrap_or(PATIENCE)
        };
        let (p50, p99, count) = (at(0.5), at(0.99), self.times.len());
        write!(f, "p50 {p50:.1?}, p99 {p99:.1?}, {} of {count} unanswered", self.unanswered)
    }
}
