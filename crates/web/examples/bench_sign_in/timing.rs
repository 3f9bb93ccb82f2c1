//! How long requests take that ask to sign in for an address that is somebody's, beside one that is nobody's, in turn, while letters
//! go out; and whether somebody could tell the two apart, by the test of Mann and Whitney.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use post::{Carrier, Post, Sender, Worker};
use tokio::sync::watch;

use crate::Done;
use crate::desk::{Answer, Desk, address, send};

/// So that no address is written to too often.
const BETWEEN: i64 = 15 * 60 * 1_000;
/// What is asked for an address, one after the other: nothing of it may tell whose it is.
const ASKED: [&str; 4] = ["asking", "a page after it", "a wrong code", "a page after that"];

/// How long each of [`ASKED`] took.
type Times = [Vec<Duration>; ASKED.len()];

/// Asks so often for each.
pub async fn compare(folder: &Path, now: i64, tries: usize) -> Done<()> {
    let desk = Desk::open(folder, now).await?;
    let (stop, stopped) = watch::channel(false);
    let from: post::Address = "mesa@institucion.example".parse()?;
    let sender = Sender { reply_to: from.clone(), from, origin: "https://mesa.example".into() };
    let post = Post { carrier: Carrier::Folder(folder.join("outbox")), sender };
    let worker = tokio::spawn(Worker::new(desk.platform.clone(), desk.platform.clone(), post, stopped).run());
    let (known, unknown) = (address(0)?.as_str().to_owned(), "nombre-x@institucion.example".to_owned());
    let mut times: [Times; 2] = Default::default();
    for round in 0..tries {
        desk.clock.fetch_add(BETWEEN, Ordering::Relaxed);
        // In turn the first one, who also forgets what is old.
        for (whose, address) in [(0, &known), (1, &unknown)].into_iter().cycle().skip(round % 2).take(2) {
            ask(&desk, address, &mut times[whose]).await?;
        }
    }
    stop.send_replace(true);
    worker.await?;
    let [known, unknown] = &mut times;
    println!("known and unknown addresses, {tries} tries each, in turn:");
    for (what, (known, unknown)) in ASKED.iter().zip(known.iter_mut().zip(unknown)) {
        let z = deviations(known, unknown);
        // What somebody gets right who guesses by the time, of a known and an unknown one, which is which.
        let area = 0.5 + z / (tries as f64) * ((2 * tries + 1) as f64 / 12.0).sqrt();
        known.sort_unstable();
        unknown.sort_unstable();
        let (one, other) = (known[tries / 2], unknown[tries / 2]);
        println!("  {what}: AUC {area:.3}, z = {z:.2}, p = {:.3}; medians {one:?}, {other:?}", two_sided(z));
    }
    Ok(desk.platform.close().await?)
}

async fn ask(desk: &Desk, address: &str, times: &mut Times) -> Done<()> {
    let timed = async |at: usize, times: &mut Times, request: [&str; 3], body: &str, status: u16| -> Done<Answer> {
        let [method, path, cookie] = request;
        let begun = Instant::now();
        let answer = send(&desk.router, method, path, cookie, body.to_owned()).await?;
        times[at].push(begun.elapsed());
        if answer.0 == status { Ok(answer) } else { Err(format!("{path} answered {}", answer.0).into()) }
    };
    let (_, cookie) = timed(0, times, ["POST", "/entrar", ""], &format!("correo={address}"), 303).await?;
    timed(1, times, ["GET", "/entrar", ""], "", 200).await?;
    let cookie = cookie.ok_or("no cookie")?;
    timed(2, times, ["POST", "/entrar/codigo", &cookie], "codigo=0000-0000", 403).await?;
    timed(3, times, ["GET", "/entrar", ""], "", 200).await?;
    Ok(())
}

/// How many standard deviations the sum of the ranks of the first is from where it would be by chance.
fn deviations(first: &[Duration], second: &[Duration]) -> f64 {
    let mut all: Vec<(Duration, bool)> = first.iter().map(|time| (*time, true)).collect();
    all.extend(second.iter().map(|time| (*time, false)));
    all.sort_unstable();
    let sum: f64 =
        all.iter().zip(1_u32..).filter(|((_, is_first), _)| *is_first).map(|(_, rank)| f64::from(rank)).sum();
    let (ours, theirs) = (first.len() as f64, second.len() as f64);
    let expected = ours * (ours + theirs + 1.0) / 2.0;
    (sum - expected) / (ours * theirs * (ours + theirs + 1.0) / 12.0).sqrt()
}

/// How often chance alone deviates as far, to either side (Abramowitz and Stegun 26.2.17, to seven decimals).
fn two_sided(z: f64) -> f64 {
    let z = z.abs();
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let terms = [0.319_381_530, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
    let sum = terms.iter().rev().fold(0.0, |sum, term| (sum + term) * t);
    2.0 * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * sum
}
