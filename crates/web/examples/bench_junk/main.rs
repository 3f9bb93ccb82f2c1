//! What somebody hostile costs everybody else: memory under junk, an honest visitor while one address holds all it may, and acts
//! while a thousand connections say nothing.
//!
//! It speaks HTTP to a program, `--binary PATH` or the one of this tree, and takes a minute.

mod client;
mod server;
mod unread;

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use crate::client::{Client, HONEST, HOSTILE, Junk};
use crate::server::Server;
use crate::unread::Unread;

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Connections that send junk.
const JUNK: usize = 120;
/// Connections that read nothing of a download.
const SLOW: usize = 40;
/// How long each kind of junk is sent.
const SECONDS: u64 = 6;
/// How long the honest visitor asks.
const ASKING: Duration = Duration::from_secs(10);
/// Connections that one address tries to hold.
const HELD: usize = 1_600;
/// Connections that say nothing: more than a process usually has descriptors.
const IDLE: usize = 1_100;
/// Acts that are asked for.
const ACTS: usize = 50;
/// Marks.
const MOST_MEMORY: f64 = 64.0;
const LONGEST: Duration = Duration::from_secs(1);

#[tokio::main]
async fn main() -> Done<()> {
    server::raise_own_limit()?;
    let binary = server::binary(std::env::args().skip(1))?;
    println!("{}", binary.display());
    memory(&binary).await?;
    unread(&binary).await?;
    visitor(&binary).await?;
    acts(&binary).await
}

/// Memory over idle: connections that say nothing as the reference, then junk of each kind.
async fn memory(binary: &std::path::Path) -> Done<()> {
    for (what, junk) in [
        ("nothing sent (reference)", None),
        ("/api/files, nobody", Some(Junk { path: "/api/files?name=a.txt", office: "" })),
        ("/api/files, an office", Some(Junk { path: "/api/files?name=a.txt", office: client::OFFICE })),
        ("/api/acts, nobody", Some(Junk { path: "/api/acts", office: "" })),
        ("/api/acts, an office", Some(Junk { path: "/api/acts", office: client::OFFICE })),
    ] {
        let server = Server::start(binary)?;
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
        let (until, mut most) = (Instant::now() + Duration::from_secs(SECONDS), idle);
        while Instant::now() < until {
            most = most.max(server.memory()?);
            sleep(Duration::from_millis(20)).await;
        }
        stop.store(true, Ordering::Relaxed);
        let mut sent = 0;
        while let Some(bytes) = senders.join_next().await {
            sent += bytes?;
        }
        let (idle, over, sent) = (mib(idle), mib(most) - mib(idle), sent / 1_048_576);
        println!(
            "memory, {JUNK} connections, {what:<26} {over:>7.1} MiB over {idle:.1} (mark < {MOST_MEMORY}), {sent} MiB sent"
        );
    }
    Ok(())
}

/// Memory over idle while answers wait for somebody who reads nothing.
async fn unread(binary: &std::path::Path) -> Done<()> {
    for (what, unread, count) in [("a refused form", Unread::Form, JUNK), ("10 MiB to download", Unread::File, SLOW)] {
        let server = Server::start(binary)?;
        let client = Client { address: server.address };
        client.get(HONEST, "/planes/1").await?;
        let request: Arc<[u8]> = unread.request(&client).await?.into();
        let (idle, stop) = (server.memory()?, Arc::new(AtomicBool::new(false)));
        let mut readers = JoinSet::new();
        for _ in 0..count {
            let (request, stop) = (Arc::clone(&request), Arc::clone(&stop));
            readers.spawn(async move { Unread::hold_until(client, &request, &stop).await });
        }
        let (until, mut most) = (Instant::now() + Duration::from_secs(SECONDS), idle);
        while Instant::now() < until {
            most = most.max(server.memory()?);
            sleep(Duration::from_millis(20)).await;
        }
        stop.store(true, Ordering::Relaxed);
        let mut answered = 0;
        while let Some(is_answered) = readers.join_next().await {
            answered += usize::from(is_answered??);
        }
        let (idle, over) = (mib(idle), mib(most) - mib(idle));
        println!(
            "memory, {count} that read nothing, {what:<26} {over:>7.1} MiB over {idle:.1} (mark < {MOST_MEMORY}), {answered} answered"
        );
    }
    Ok(())
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}

/// How long an honest visitor from another address waits.
async fn visitor(binary: &std::path::Path) -> Done<()> {
    let server = Server::start(binary)?;
    let client = Client { address: server.address };
    println!("honest visitor, nobody else (reference)   {}", client.visits(ASKING / 3).await);
    let stop = Arc::new(AtomicBool::new(false));
    let mut holders = JoinSet::new();
    for at in 0..HELD {
        let stop = Arc::clone(&stop);
        holders.spawn(async move { client.hold_all_until(at, &stop).await });
    }
    // Until they hold what they may.
    sleep(Duration::from_secs(2)).await;
    println!("honest visitor, one address holds all     {} (mark < {LONGEST:?})", client.visits(ASKING).await);
    stop.store(true, Ordering::Relaxed);
    holders.abort_all();
    Ok(())
}

/// Acts while others say nothing.
async fn acts(binary: &std::path::Path) -> Done<()> {
    let mut server = Server::start(binary)?;
    let client = Client { address: server.address };
    println!("{ACTS} acts, nobody else (reference)          {}", client.acts(ACTS).await);
    let mut idle = Vec::new();
    for _ in 0..IDLE {
        idle.extend(client.connect(HOSTILE).await.ok());
    }
    let connected = idle.len();
    println!("{ACTS} acts, {connected} connections that say nothing {} (mark: none)", client.acts(ACTS).await);
    println!("the process lives: {}", server.lives()?);
    Ok(())
}
