//! Opening and verifying a record of a million generated entries, beside SHA-256 of the same bytes; and opening one whose
//! every entry has a text, of which a tenth as many are made.
//!
//! Each part runs in a process of its own, so that memory is that of the part alone.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use domain::{Fields, Request, Role};
use platform::{Founding, Mode, Order, Platform, Setting, script};
use sha2::{Digest, Sha256};

/// Entries of the record, unless the first argument says another number.
const ENTRIES: u64 = 1_000_000;
/// Acts performed together while the record is made.
const TOGETHER: usize = 500;
/// The beginning of the sample: a table, a plan, a session that is open.
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

type Done<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-fold");
    match arguments.first().map(String::as_str) {
        Some("make") => make(&folder, arguments[1].parse()?, recesses).await,
        Some("make-texts") => make(&folder, arguments[1].parse()?, documents).await,
        Some("open") => open(&folder).await,
        Some("verify") => verify(&folder).await,
        Some("hash") => hash(&folder).await,
        count => {
            let entries = count.map_or(Ok(ENTRIES), str::parse)?;
            if folder.exists() {
                std::fs::remove_dir_all(&folder)?;
            }
            part(&["make", &entries.to_string()])?;
            for name in ["open", "verify", "hash"] {
                part(&[name])?;
            }
            std::fs::remove_dir_all(&folder)?;
            println!("one text in each:");
            part(&["make-texts", &(entries / 10).to_string()])?;
            for name in ["open", "verify"] {
                part(&[name])?;
            }
            Ok(std::fs::remove_dir_all(&folder)?)
        }
    }
}

fn part(arguments: &[&str]) -> Done<()> {
    let itself: PathBuf = std::env::current_exe()?;
    let status = Command::new(itself).args(arguments).status()?;
    if status.success() { Ok(()) } else { Err(format!("{arguments:?} failed").into()) }
}

fn request(act: &str, fields: &[(&str, &str)]) -> Done<Request> {
    let fields: Fields = fields.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
    Request::parse(act, &fields).map_err(|faults| format!("{faults:?}").into())
}

/// Recesses and resumptions of one session: small entries on one object, like the votes of a dialogue.
fn recesses(session: &str) -> Done<Vec<Request>> {
    let fields = [("on", session), ("moment", "2020-11-27T11:10")];
    Ok(vec![request("session.recess", &fields)?, request("session.resume", &fields)?])
}

/// Documents of one point: the same with a text in each.
fn documents(session: &str) -> Done<Vec<Request>> {
    let title = "A document of the length that titles of documents have";
    Ok(vec![request("session.circulate", &[("on", session), ("item", "4"), ("title", title)])?])
}

/// Makes a record of one kind of act, after the beginning of the sample.
async fn make(folder: &Path, entries: u64, acts: fn(&str) -> Done<Vec<Request>>) -> Done<()> {
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into()],
        name: "Bench".into(),
        about: "Generated".into(),
        ..Founding::default()
    };
    Platform::create(folder, &founding).await?;
    let platform = Platform::open_with(folder, Setting { mode: Mode::Demo, ..Setting::default() }).await?;
    let opened = SAMPLE.split("do session.put_to_vote").next().unwrap_or_default();
    let session = script::play(&platform, opened).await?.kept["session"];
    let actor = platform.holder(&Role::of("secretaria-tecnica").ok_or("no such office")?);
    let acts = acts(&session.to_string())?;
    let batch: Vec<Request> = acts.iter().cycle().take(TOGETHER).cloned().collect();
    while platform.snapshot().latest + 1 < entries {
        platform.perform(actor.clone(), batch.clone(), None).await?;
    }
    println!("made {} entries", platform.snapshot().latest + 1);
    Ok(platform.close().await?)
}

async fn open(folder: &Path) -> Done<()> {
    let before = resident()?;
    let start = Instant::now();
    let platform = Platform::open(folder).await?;
    let took = start.elapsed().as_secs_f64();
    let entries = platform.snapshot().latest + 1;
    let memory = resident()?.saturating_sub(before);
    println!(
        "open (read, re-hash, scan, decode, fold): {took:.2} s, {:.0} entries/s, {:.2} us and {} bytes of memory per entry",
        entries as f64 / took,
        1e6 * took / entries as f64,
        memory / entries
    );
    Ok(platform.close().await?)
}

async fn verify(folder: &Path) -> Done<()> {
    let start = Instant::now();
    let report = platform::verify(folder).await?;
    let took = start.elapsed().as_secs_f64();
    println!("verify: {took:.2} s, {:.0} entries/s", report.entries as f64 / took);
    Ok(())
}

/// The reference: nothing but SHA-256 over the bytes of the entries, already in memory.
async fn hash(folder: &Path) -> Done<()> {
    let platform = Platform::open(folder).await?;
    let entries = platform.snapshot().latest + 1;
    let mut bytes = Vec::new();
    for from in (0..entries).step_by(10_000) {
        let page = platform.entries(from..entries.min(from + 10_000), Order::OldestFirst, 10_000).await?;
        bytes.extend(page.into_iter().map(|recorded| recorded.bytes));
    }
    let start = Instant::now();
    let mut sum = 0_u64;
    for entry in &bytes {
        sum = sum.wrapping_add(u64::from(Sha256::digest(entry)[0]));
    }
    let took = start.elapsed().as_secs_f64();
    let size: usize = bytes.iter().map(Vec::len).sum();
    println!(
        "raw SHA-256 of the same bytes: {took:.2} s, {:.0} entries/s ({} bytes per entry; check {sum})",
        entries as f64 / took,
        size as u64 / entries
    );
    Ok(platform.close().await?)
}

/// Resident memory of this process, in bytes.
fn resident() -> Done<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: u64 = line.split_whitespace().nth(1).ok_or("no size")?.parse()?;
    Ok(kilobytes * 1024)
}
