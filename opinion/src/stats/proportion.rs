//! Shares and their z-values, in the form that Polis published: one is added to successes and to trials.
//!
//! The additions are a weak prior that pulls small counts towards one half, so that one vote of one is not certainty.

use libm::sqrt;

/// One-sided 90 % point of the normal distribution as Polis writes it; the exact value is 1.281 551 6.
pub(crate) const POLIS_Z: f64 = 1.2816;

/// A share pulled to one half: (successes + 1) / (trials + 2).
pub(crate) fn shrunk(successes: u32, trials: u32) -> f64 {
    (f64::from(successes) + 1.0) / (f64::from(trials) + 2.0)
}

/// z of a share against one half: 2 sqrt(n + 1) ((s + 1) / (n + 1) - 1/2).
pub(crate) fn against_half(successes: u32, trials: u32) -> f64 {
    let (successes, trials) = (f64::from(successes) + 1.0, f64::from(trials) + 1.0);
    2.0 * sqrt(trials) * (successes / trials - 0.5)
}

/// z of the difference of two shares with a pooled variance; 0 when everybody of both succeeded.
pub(crate) fn difference(one: (u32, u32), other: (u32, u32)) -> f64 {
    let (s1, n1) = (f64::from(one.0) + 1.0, f64::from(one.1) + 1.0);
    let (s2, n2) = (f64::from(other.0) + 1.0, f64::from(other.1) + 1.0);
    let pooled = (s1 + s2) / (n1 + n2);
    if pooled == 1.0 {
        return 0.0;
    }
    (s1 / n1 - s2 / n2) / sqrt(pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_hand_calculation() {
        assert_eq!(shrunk(3, 4), 4.0 / 6.0);
        // (3 + 1) / (4 + 1) = .8; 2 sqrt(5) * .3
        assert!((against_half(3, 4) - 0.6 * sqrt(5.0)).abs() < 1e-15);
        // 4/5 against 2/5, pooled .6: .4 / sqrt(.24 * .4)
        assert!((difference((3, 4), (1, 4)) - 0.4 / sqrt(0.096)).abs() < 1e-15);
        assert_eq!(difference((4, 4), (4, 4)), 0.0);
    }
}
