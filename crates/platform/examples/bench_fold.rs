//! Opening and verifying a record of a million generated entries, beside SHA-256 of the same bytes; and the same of a record
//! whose every entry has a text, beside a plain vector of the same texts.
//!
//! Each part runs in a process of its own, so that memory is that of the part alone.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use domain::{Actor, Fields, Request, Role};
use platform::{Founding, Mode, Order, Platform, Setting, script};
use sha2::{Digest, Sha256};

/// Entries of the record, unless the first argument says another number.
const ENTRIES: u64 = 1_000_000;
/// Acts performed together while the record is made.
const TOGETHER: usize = 500;
/// Documents of one session: some hundreds, as there are in a year.
const DOCUMENTS: u64 = 500;
/// The beginning of the sample: a table, a plan, a session that is open.
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

type Done<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-fold");
    match arguments.first().map(String::as_str) {
        Some("make") => make(&folder, arguments[1].parse()?).await,
        Some("make-texts") => make_texts(&folder, arguments[1].parse()?).await,
        Some("vector") => vector(arguments[1].parse()?),
        Some("open") => open(&folder).await,
        Some("verify") => verify(&folder).await,
        Some("hash") => hash(&folder).await,
        count => {
            let entries = count.map_or(Ok(ENTRIES), str::parse)?;
            if folder.exists() {
                std::fs::remove_dir_all(&folder)?;
            }
            let entries = entries.to_string();
            part(&["make", &entries])?;
            for name in ["open", "verify", "hash"] {
                part(&[name])?;
            }
            std::fs::remove_dir_all(&folder)?;
            println!("one text in each:");
            part(&["make-texts", &entries])?;
            for name in ["open", "verify", "hash"] {
                part(&[name])?;
            }
            part(&["vector", &entries])?;
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
    let zone = platform::zone("America/Mexico_City").ok_or("no such zone")?;
    Request::parse(act, &fields, &zone).map_err(|faults| format!("{faults:?}").into())
}

/// Makes a record of recesses and resumptions of one session: small entries on one object, like the votes of a dialogue.
async fn make(folder: &Path, entries: u64) -> Done<()> {
    let Opened { platform, actor, session } = begin(folder).await?;
    let fields = [("on", session.as_str()), ("moment", "2020-11-27T11:10")];
    let acts = [request("session.recess", &fields)?, request("session.resume", &fields)?];
    let batch: Vec<Request> = acts.iter().cycle().take(TOGETHER).cloned().collect();
    while platform.snapshot().latest + 1 < entries {
        platform.perform(platform::Authority::of_house(actor.clone()), batch.clone(), None).await?;
    }
    end(platform).await
}

/// Makes a record of documents, some hundreds for each of many sessions.
async fn make_texts(folder: &Path, entries: u64) -> Done<()> {
    let Opened { platform, actor, .. } = begin(folder).await?;
    for minute in 0.. {
        let next = platform.snapshot().latest + 1;
        if next >= entries {
            break;
        }
        let (day, hour) =
            (jiff::civil::date(2030, 1, 1).checked_add(jiff::Span::new().days(minute / 60))?, minute % 60);
        let (day, hour) = (day.to_string(), format!("10:{hour:02}"));
        let call = [
            ("kind", "extraordinary"),
            ("mode", "virtual"),
            ("date", &day),
            ("hour", &hour),
            ("agenda.0.title", "Point of the order of the day"),
            ("agenda.0.matter", "information"),
        ];
        platform
            .perform(platform::Authority::of_house(actor.clone()), vec![request("session.call", &call)?], None)
            .await?;
        let session = next.to_string();
        let documents = (next + 1..=next + DOCUMENTS)
            .map(|number| request("session.circulate", &[("on", &session), ("item", "1"), ("title", &title(number))]));
        platform.perform(platform::Authority::of_house(actor.clone()), documents.collect::<Done<_>>()?, None).await?;
    }
    end(platform).await
}

/// A title of the length that titles of documents have.
fn title(number: u64) -> String {
    format!("Document {number:07} with a title as long as titles are")
}

/// The reference: nothing but the texts, one after the other.
fn vector(entries: u64) -> Done<()> {
    let before = resident()?;
    let start = Instant::now();
    let texts: Vec<Box<str>> = (0..entries).map(|number| title(number).into_boxed_str()).collect();
    let took = start.elapsed().as_secs_f64();
    let memory = resident()?.saturating_sub(before);
    let length: usize = texts.iter().map(|text| text.len()).sum();
    println!(
        "a vector of the same texts: {:.2} us and {} bytes of memory per entry ({} bytes each)",
        1e6 * took / entries as f64,
        memory / entries,
        length as u64 / entries
    );
    Ok(())
}

/// A body in session.
struct Opened {
    platform: Platform,
    /// Who conducts.
    actor: Actor,
    session: String,
}

/// The beginning of the sample, up to the first vote.
async fn begin(folder: &Path) -> Done<Opened> {
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
    let session = script::play(&platform, opened).await?.kept["session"].to_string();
    let actor = platform.holder(&Role::of("secretaria-tecnica").ok_or("no such office")?);
    Ok(Opened { platform, actor, session })
}

async fn end(platform: Platform) -> Done<()> {
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
