//! What it costs to sign in, beside as many requests of the health page; the memory that sessions take, beside a process that serves
//! the same without them; and whether the time tells whose an address is.
//!
//! `cargo xtask bench sign_in [SIGN-INS] [TRIES]`

mod desk;
mod timing;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::Ordering;
use std::time::Instant;

use desk::{Desk, PEOPLE, send};
use tokio::task::JoinSet;

const SIGN_INS: usize = 5_000;
const TRIES: usize = 2_000;
const NOW: i64 = 1_794_240_000_000;
/// Clock ticks of a second in `/proc/PID/stat`, as Linux has them on every machine we know.
const TICKS: f64 = 100.0;

/// A result, or why the bench stops.
pub type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, folder, now, cookies] = &arguments[..]
        && word == "child"
    {
        return serve(Path::new(folder), now.parse()?, Path::new(cookies)).await;
    }
    let mut numbers = arguments.iter().filter_map(|number| number.parse().ok());
    let (sign_ins, tries) = (numbers.next().unwrap_or(SIGN_INS), numbers.next().unwrap_or(TRIES));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-sign-in");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let (now, cookies) = sign_in(&folder.join("sessions"), sign_ins).await?;
    let file = folder.join("cookies");
    fs::write(&file, cookies.join("\n"))?;
    Desk::new(&folder.join("none"), NOW).await?.platform.close().await?;
    fs::write(folder.join("empty"), "\n".repeat(cookies.len()))?;
    memory("no session", &folder.join("none"), NOW, &folder.join("empty"))?;
    memory(&format!("{} sessions, each seen once", cookies.len()), &folder.join("sessions"), now, &file)?;
    timing::compare(&folder.join("none"), now, tries).await?;
    Ok(fs::remove_dir_all(&folder)?)
}

/// Signs people in, then asks for the health page as often; when that was, and what their browsers hold.
async fn sign_in(folder: &Path, sign_ins: usize) -> Done<(i64, Vec<String>)> {
    let desk = Desk::new(folder, NOW).await?;
    let (cpu, begun, mut cookies) = (cpu()?, Instant::now(), Vec::new());
    while cookies.len() < sign_ins {
        cookies.extend(desk.everybody_signs_in().await?);
    }
    said("sign-ins (asked, letter read, code typed)", cookies.len(), begun, cpu)?;
    let (cpu, begun) = (self::cpu()?, Instant::now());
    for _ in 0..cookies.len() / PEOPLE {
        let mut asking = JoinSet::new();
        for _ in 0..PEOPLE {
            let router = desk.router.clone();
            asking.spawn(async move { send(&router, "GET", "/healthz", "", String::new()).await });
        }
        asking.join_all().await.into_iter().collect::<Done<Vec<_>>>()?;
    }
    said("requests of the health page", cookies.len(), begun, cpu)?;
    desk.platform.close().await?;
    Ok((desk.clock.load(Ordering::Relaxed), cookies))
}

fn said(what: &str, count: usize, begun: Instant, cpu: f64) -> Done<()> {
    let (seconds, cpu) = (begun.elapsed().as_secs_f64(), self::cpu()? - cpu);
    let count = count as f64;
    println!("{count} {what}: {:.0}/s, {:.3} CPU ms each", count / seconds, cpu * 1e3 / count);
    Ok(())
}

/// CPU seconds of this process so far, user and system.
fn cpu() -> Done<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat.rsplit_once(')').ok_or("no stat")?.1.split_whitespace().collect();
    Ok((fields[11].parse::<f64>()? + fields[12].parse::<f64>()?) / TICKS)
}

/// Has a process of its own serve a page to each of the browsers, and says what it holds then.
fn memory(what: &str, folder: &Path, now: i64, cookies: &Path) -> Done<()> {
    let mut child = Command::new(std::env::current_exe()?);
    child.arg("child").arg(folder).arg(now.to_string()).arg(cookies);
    let output = child.stderr(Stdio::inherit()).output()?;
    println!("{what}: {} of memory", String::from_utf8_lossy(&output.stdout).trim());
    Ok(())
}

async fn serve(folder: &Path, now: i64, cookies: &Path) -> Done<()> {
    let desk = Desk::open(folder, now).await?;
    for cookie in fs::read_to_string(cookies)?.lines() {
        // Nothing is kept for an address that long.
        let path = format!("/?{}", "0".repeat(256));
        let (status, _) = send(&desk.router, "GET", &path, cookie, String::new()).await?;
        if status != 200 {
            return Err(format!("answered {status}").into());
        }
    }
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    println!("{}", line.trim());
    Ok(desk.platform.close().await?)
}
