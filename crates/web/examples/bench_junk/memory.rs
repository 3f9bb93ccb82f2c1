//! Memory over idle: under junk of each kind, and while answers wait for somebody who reads nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::client::{Client, HONEST, Junk, OFFICE};
use crate::server::{Program, Server};
use crate::unread::Unread;
use crate::{Done, each};

/// Connections that send junk.
const JUNK: usize = 120;
/// Connections that read nothing of a download.
const SLOW: usize = 40;
/// Connections that ask for a page to be rendered, and do not read it.
const RENDERS: usize = 250;
/// How long each kind of junk is sent.
const SECONDS: u64 = 6;
/// Mark, in MiB.
const MOST: f64 = 64.0;

/// Junk sent, with silence as the reference; then answers that are not read.
pub async fn compare(programs: &[Program]) {
    for (what, junk) in [
        ("nothing sent (reference)", None),
        ("/api/files, nobody", Some(Junk { path: "/api/files?name=a.txt", office: "" })),
        ("/api/files, an office", Some(Junk { path: "/api/files?name=a.txt", office: OFFICE })),
        ("/api/acts, nobody", Some(Junk { path: "/api/acts", office: "" })),
        ("/api/acts, an office", Some(Junk { path: "/api/acts", office: OFFICE })),
    ] {
        let what = format!("{JUNK} connections, {what}");
        each(&what, programs, async |program| sent(program, junk).await).await;
    }
    for (what, unread, count) in [
        ("a refused form", Unread::Form, JUNK),
        ("10 MiB to download", Unread::File, SLOW),
        ("a page rendered for each", Unread::Page, RENDERS),
    ] {
        let what = format!("{count} that read nothing, {what}");
        each(&what, programs, async |program| not_read(program, unread, count).await).await;
    }
}

async fn sent(program: &Program, junk: Option<Junk>) -> Done<String> {
    let server = Server::start(program)?;
    let client = Client { address: server.address };
    client.get(HONEST, "/planes/1").await?;
    let (idle, stop) = (server.memory()?, Arc::new(AtomicBool::new(false)));
    let mut senders = JoinSet::new();
    for _ in 0..JUNK {
        let stop = Arc::clone(&stop);
        senders.spawn(async move {
            match junk {
                Some(junk) => client.send_until(junk, &stop).await,
                None => client.hold_until(&stop).await,
            }
        });
    }
    let most = most(&server, idle).await?;
    stop.store(true, Ordering::Relaxed);
    let mut sent = 0;
    while let Some(bytes) = senders.join_next().await {
        sent += bytes?;
    }
    Ok(format!("{}, {} MiB sent", over(idle, most), sent / 1_048_576))
}

async fn not_read(program: &Program, unread: Unread, count: usize) -> Done<String> {
    let server = Server::start(program)?;
    let client = Client { address: server.address };
    client.get(HONEST, "/planes/1").await?;
    let request: Arc<[u8]> = unread.request(&client).await?.into();
    let (idle, stop) = (server.memory()?, Arc::new(AtomicBool::new(false)));
    let mut readers = JoinSet::new();
    for _ in 0..count {
        let (request, stop) = (Arc::clone(&request), Arc::clone(&stop));
        readers.spawn(async move { Unread::hold_until(client, &request, &stop).await });
    }
    let most = most(&server, idle).await?;
    stop.store(true, Ordering::Relaxed);
    let mut answered = 0;
    while let Some(is_answered) = readers.join_next().await {
        answered += usize::from(is_answered?.unwrap_or(false));
    }
    Ok(format!("{}, {answered} answered", over(idle, most)))
}

/// Most memory of these seconds, in bytes.
async fn most(server: &Server, idle: u64) -> Done<u64> {
    let (until, mut most) = (Instant::now() + Duration::from_secs(SECONDS), idle);
    while Instant::now() < until {
        most = most.max(server.memory()?);
        sleep(Duration::from_millis(20)).await;
    }
    Ok(most)
}

fn over(idle: u64, most: u64) -> String {
    let mib = |bytes: u64| bytes as f64 / 1_048_576.0;
    format!("{:>7.1} MiB over {:.1} (mark < {MOST})", mib(most) - mib(idle), mib(idle))
}
