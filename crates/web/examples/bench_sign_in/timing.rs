//! How long it takes to ask to sign in for an address that is somebody's, beside one that is nobody's, in turn; and whether somebody
//! could tell the two apart, by the test of Mann and Whitney.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::Done;
use crate::desk::{Desk, address, send};

/// So that no address is written to too often.
const BETWEEN: i64 = 15 * 60 * 1_000;

/// Asks so often for each.
pub async fn compare(folder: &Path, now: i64, tries: usize) -> Done<()> {
    let desk = Desk::open(folder, now).await?;
    let (known, unknown) = (address(0)?.as_str().to_owned(), "nombre-x@institucion.example".to_owned());
    let mut times: [Vec<Duration>; 2] = Default::default();
    for round in 0..tries {
        desk.clock.fetch_add(BETWEEN, Ordering::Relaxed);
        // In turn the first one, who also forgets what is old.
        for (whose, address) in [(0, &known), (1, &unknown)].into_iter().cycle().skip(round % 2).take(2) {
            let body = format!("correo={address}");
            let begun = Instant::now();
            let (status, _) = send(&desk.router, "POST", "/entrar", "", body).await?;
            times[whose].push(begun.elapsed());
            if status != 303 {
                return Err(format!("answered {status}").into());
            }
        }
    }
    let [known, unknown] = &mut times;
    let z = deviations(known, unknown);
    println!("asking for an address, {tries} times each, in turn: Mann-Whitney U, z = {z:.2}, p = {:.3}", two_sided(z));
    for (whose, times) in [("somebody's", known), ("nobody's", unknown)] {
        times.sort_unstable();
        println!("  {whose}: median {:?}, 99 of 100 in {:?}", times[tries / 2], times[tries * 99 / 100]);
    }
    Ok(desk.platform.close().await?)
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
