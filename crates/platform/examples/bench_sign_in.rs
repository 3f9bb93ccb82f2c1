//! How long it takes to ask to sign in for an address that is somebody's, beside one that is nobody's: 2,000 of each, in turn, and
//! whether their ranks differ (Mann-Whitney; beyond 1.96 either way somebody could tell).

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use platform::{EMail, Founding, Mode, Network, Platform, Setting};

const TRIES: usize = 2_000;

/// So that an address is never written to too often.
const BETWEEN: i64 = 15 * 60 * 1_000;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-sign-in");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let clock = Arc::new(AtomicI64::new(1_794_240_000_000));
    let time = {
        let clock = Arc::clone(&clock);
        Arc::new(move || clock.load(Ordering::Relaxed))
    };
    let setting = Setting { mode: Mode::Demo, clock: time.clone(), steady: time, ..Setting::default() };
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into()],
        name: "Mesa".into(),
        about: "Lugar".into(),
        ..Founding::default()
    };
    Platform::create_with(&folder, &founding, &setting).await?;
    let platform = Platform::open_with(&folder, setting).await?;
    let address = |text: &str| text.parse::<EMail>().map_err(|_| "no address");
    let known = address("nombre@institucion.example")?;
    let made = platform.invite_administrator(&known, "es-MX").await?;
    platform.accept_invitation(&made.token).await?;
    let unknown = address("nadie@institucion.example")?;
    let mut times: [Vec<Duration>; 2] = Default::default();
    for round in 0..TRIES {
        clock.fetch_add(BETWEEN, Ordering::Relaxed);
        // In turn the first one, who also forgets what is old.
        let both = [(0, &known), (1, &unknown)];
        for (whose, address) in both.into_iter().cycle().skip(round % 2).take(2) {
            let begun = Instant::now();
            platform.ask_to_sign_in(address, None, Network::Unknown).await?;
            times[whose].push(begun.elapsed());
        }
    }
    let [known, unknown] = &mut times;
    println!("ranks differ by {:.2} standard deviations", deviations(known, unknown));
    for (whose, times) in [("somebody's", known), ("nobody's", unknown)] {
        times.sort_unstable();
        println!("{whose}: median {:?}, 99 of 100 in {:?}", times[TRIES / 2], times[TRIES * 99 / 100]);
    }
    platform.close().await?;
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// How far the sum of the ranks of the first is from where it would be by chance.
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
