//! The Beta distribution: what an even prior and counted votes say of the share behind them.

use super::factorial::LnFactorial;
use crate::analysis::Interval;
use libm::{exp, fabs, log, log1p, sqrt};

const ROUNDS: usize = 60;
const CLOSE: f64 = 1e-14;

/// The interval that leaves out equal probabilities on both sides, for a share of which `count` of `votes` were seen.
pub(crate) fn interval(count: u32, votes: u32, level: f64) -> Interval {
    let ln = LnFactorial::new();
    let beta = Beta::of(&ln, count, votes);
    let outside = (1.0 - level) / 2.0;
    Interval { low: beta.quantile(outside), high: 1.0 - beta.mirrored().quantile(outside) }
}

/// Beta(a, b) with whole a and b from 1 up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beta {
    a: f64,
    b: f64,
    /// ln of the constant that makes the density integrate to one.
    ln_scale: f64,
}

impl Beta {
    /// Beta(1 + count, 1 + votes - count).
    pub(crate) fn of(ln: &LnFactorial, count: u32, votes: u32) -> Beta {
        let other = votes - count;
        let ln_scale = ln.of(votes) - ln.of(count) - ln.of(other) + log(f64::from(votes) + 1.0);
        Beta { a: f64::from(count) + 1.0, b: f64::from(other) + 1.0, ln_scale }
    }

    fn mirrored(self) -> Beta {
        Beta { a: self.b, b: self.a, ln_scale: self.ln_scale }
    }

    /// Probability of a share of at most `x`.
    pub(crate) fn below(self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        // The fraction converges fast on the near side of the mean only.
        if x > (self.a + 1.0) / (self.a + self.b + 2.0) {
            return 1.0 - self.mirrored().tail(1.0 - x);
        }
        self.tail(x)
    }

    fn tail(self, x: f64) -> f64 {
        let front = exp(self.ln_scale + self.a * log(x) + self.b * log1p(-x)) / self.a;
        front * self.fraction(x)
    }

    /// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
    fn fraction(self, x: f64) -> f64 {
        let Beta { a, b, .. } = self;
        let guard = |y: f64| if fabs(y) < 1e-300 { 1e-300 } else { y };
        let mut c = 1.0;
        let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
        let mut value = d;
        for step in 1..=2000 {
            let m = f64::from(step);
            let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
            d = 1.0 / guard(1.0 + even * d);
            c = guard(1.0 + even / c);
            value *= d * c;
            let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
            d = 1.0 / guard(1.0 + odd * d);
            c = guard(1.0 + odd / c);
            let factor = d * c;
            value *= factor;
            if fabs(factor - 1.0) < 1e-15 {
                break;
            }
        }
        value
    }

    fn density(self, x: f64) -> f64 {
        exp(self.ln_scale + (self.a - 1.0) * log(x) + (self.b - 1.0) * log1p(-x))
    }

    /// The share below which lies probability `p`, to about 1e-12: Newton's steps inside a shrinking bracket.
    pub(crate) fn quantile(self, p: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        let mean = self.a / (self.a + self.b);
        let spread = sqrt(mean * (1.0 - mean) / (self.a + self.b + 1.0));
        let mut x = (mean - 1.6 * spread).clamp(0.5 * mean, 1.0 - 0.5 * (1.0 - mean));
        for _ in 0..ROUNDS {
            let over = self.below(x) - p;
            if over > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let step = over / self.density(x);
            let next = x - step;
            let next = if next > low && next < high { next } else { 0.5 * (low + high) };
            if fabs(next - x) <= CLOSE * x {
                return next;
            }
            x = next;
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{Beta as Oracle, ContinuousCDF};

    #[test]
    fn probabilities_and_quantiles_agree_with_statrs() {
        let ln = LnFactorial::new();
        for (count, votes) in [(0, 0), (0, 1), (1, 1), (3, 7), (0, 50), (50, 50), (420, 900), (9_000, 60_000)] {
            let oracle = Oracle::new(f64::from(count) + 1.0, f64::from(votes - count) + 1.0).unwrap();
            let ours = Beta::of(&ln, count, votes);
            for x in [0.01, 0.15, 0.151, 0.4, 0.5, 0.77, 0.999] {
                assert!((ours.below(x) - oracle.cdf(x)).abs() < 1e-9, "{count}/{votes} at {x}");
            }
            let interval = interval(count, votes, 0.9);
            assert!((oracle.cdf(interval.low) - 0.05).abs() < 1e-9, "{count}/{votes}: {interval:?}");
            assert!((oracle.cdf(interval.high) - 0.95).abs() < 1e-9, "{count}/{votes}: {interval:?}");
        }
    }

    #[test]
    fn without_votes_the_interval_is_that_of_an_even_prior() {
        let interval = interval(0, 0, 0.9);
        assert!((interval.low - 0.05).abs() < 1e-12 && (interval.high - 0.95).abs() < 1e-12);
    }
}
