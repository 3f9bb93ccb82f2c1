//! Times and their spread.

use std::time::Instant;

use crate::Done;

/// Kernels may bring the time of a running thread up to date in steps of 4 ms, which is one part in a hundred of this.
const LEAST_SECONDS: f64 = 0.4;

/// Figures of several rounds.
#[derive(Clone, Copy)]
pub struct Spread {
    /// The one in the middle.
    pub median: f64,
    /// The smallest.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

impl Spread {
    /// Of at least one figure.
    pub fn of(figures: &[f64]) -> Self {
        let sorted = sorted(figures);
        Self { median: sorted[sorted.len() / 2], low: sorted[0], high: sorted[sorted.len() - 1] }
    }

    /// Of any number of figures; nothing of none.
    pub fn of_some(figures: &[f64]) -> Option<Self> {
        (!figures.is_empty()).then(|| Self::of(figures))
    }

    /// The same in another unit.
    pub fn times(self, factor: f64) -> Self {
        Self { median: self.median * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// The figure that `percent` of all do not exceed (nearest rank).
pub fn percentile(figures: &[f64], percent: usize) -> f64 {
    let rank = (figures.len() * percent).div_ceil(100).max(1);
    sorted(figures)[rank - 1]
}

fn sorted(figures: &[f64]) -> Vec<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// CPU seconds of this thread for one piece of work, which is repeated until enough have passed.
pub fn cpu_seconds(mut work: impl FnMut()) -> Done<f64> {
    let (begun, since) = (on_cpu()?, Instant::now());
    for repetitions in 1.. {
        work();
        // The cheap clock first: no thread is longer on a processor than time goes by.
        if since.elapsed().as_secs_f64() >= LEAST_SECONDS {
            let took = on_cpu()? - begun;
            if took >= LEAST_SECONDS {
                return Ok(took / f64::from(repetitions));
            }
        }
    }
    Err("no end of repetitions".into())
}

/// Seconds on the wall for one piece of work, which is repeated until enough have passed.
pub fn wall_seconds(mut work: impl FnMut()) -> f64 {
    let since = Instant::now();
    let mut repetitions = 0.0;
    while repetitions == 0.0 || since.elapsed().as_secs_f64() < LEAST_SECONDS {
        work();
        repetitions += 1.0;
    }
    since.elapsed().as_secs_f64() / repetitions
}

/// CPU seconds of all threads of this process, those that have ended too, in steps of a hundredth.
pub fn process_seconds() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/self/stat")?;
    // The name of the program stands in parentheses and may hold anything; user and system time are the 12th and 13th
    // number after it, in hundredths of a second.
    let (_, numbers) = status.rsplit_once(')').ok_or("no name of the program")?;
    let times: Vec<f64> = numbers.split_whitespace().skip(11).take(2).map(str::parse).collect::<Result<_, _>>()?;
    Ok(times.iter().sum::<f64>() / 100.0)
}

/// Seconds this thread was on a processor.
fn on_cpu() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = status.split(' ').next().ok_or("no time")?.parse()?;
    Ok(nanoseconds / 1e9)
}
