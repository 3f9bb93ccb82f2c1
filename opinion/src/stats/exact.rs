//! Fisher's exact test: how surprising a count is when the margins are given and the group does not matter.

use super::factorial::LnFactorial;
use libm::exp;

/// Terms below this part of the sum no longer change it.
const NEGLIGIBLE: f64 = 1e-17;

/// Probability of `count` or more successes among `drawn`, when `drawn` of `all` are taken without looking and
/// `successes` of `all` succeed. One-sided; 1 when there is nothing to compare.
pub(crate) fn at_least(ln: &LnFactorial, count: u32, drawn: u32, successes: u32, all: u32) -> f64 {
    let least = (drawn + successes).saturating_sub(all);
    if count <= least {
        return 1.0;
    }
    let most = drawn.min(successes);
    let expected = f64::from(drawn) * f64::from(successes) / f64::from(all);
    let mass = |x: u32| exp(ln.choose(successes, x) + ln.choose(all - successes, drawn - x) - ln.choose(all, drawn));
    // Sum away from the middle, where terms fall fast.
    let up = |x: f64| {
        (f64::from(successes) - x) * (f64::from(drawn) - x)
            / ((x + 1.0) * (f64::from(all) - f64::from(successes) - f64::from(drawn) + x + 1.0))
    };
    if f64::from(count) > expected {
        let steps = (count..most).map(|x| up(f64::from(x)));
        sum(mass(count), steps)
    } else {
        let steps = (least..count - 1).rev().map(|x| 1.0 / up(f64::from(x)));
        (1.0 - sum(mass(count - 1), steps)).max(0.0)
    }
}

/// Probability that a share is above one half when `count` of `votes` took the side: P(Beta(1 + count, 1 + votes -
/// count) > 1/2), which is that of at most `count` heads in votes + 1 throws of a coin.
pub(crate) fn above_half(ln: &LnFactorial, count: u32, votes: u32) -> f64 {
    let throws = votes + 1;
    let mass = |x: u32| exp(ln.choose(throws, x) - f64::from(throws) * core::f64::consts::LN_2);
    let down = |x: u32| f64::from(x) / f64::from(throws - x + 1);
    if 2 * count < throws {
        return sum(mass(count), (1..=count).rev().map(down));
    }
    // The heads above `count` are as probable as that many fewer than all.
    let above = throws - count - 1;
    1.0 - sum(mass(above), (1..=above).rev().map(down))
}

fn sum(first: f64, steps: impl Iterator<Item = f64>) -> f64 {
    let (mut term, mut total) = (first, first);
    for step in steps {
        term *= step;
        total += term;
        if term < NEGLIGIBLE * total {
            break;
        }
    }
    total.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{Beta, ContinuousCDF, DiscreteCDF, Hypergeometric};

    #[test]
    fn a_share_above_half_is_a_beta_tail() {
        let ln = LnFactorial::new();
        for (count, votes) in [(0, 0), (0, 5), (5, 5), (3, 7), (4, 7), (250, 500), (260, 501), (9000, 20_000)] {
            let oracle = Beta::new(f64::from(count) + 1.0, f64::from(votes - count) + 1.0).unwrap();
            assert!((above_half(&ln, count, votes) - oracle.sf(0.5)).abs() < 1e-9, "{count} of {votes}");
        }
    }

    #[test]
    fn tea_with_milk_and_every_count_of_small_and_large_tables() {
        let ln = LnFactorial::new();
        assert!((at_least(&ln, 4, 4, 4, 8) - 1.0 / 70.0).abs() < 1e-15);
        for (all, successes, drawn) in [(8, 4, 4), (30, 11, 19), (900, 450, 300), (2000, 30, 700)] {
            let oracle = Hypergeometric::new(all, successes, drawn).unwrap();
            for count in 0..=drawn.min(successes) {
                let ours = at_least(&ln, count as u32, drawn as u32, successes as u32, all as u32);
                let theirs = if count == 0 { 1.0 } else { oracle.sf(count - 1) };
                assert!((ours - theirs).abs() < 1e-8, "{count} of {drawn}: {ours} {theirs}");
            }
        }
        assert_eq!(at_least(&ln, 0, 0, 0, 0), 1.0);
    }
}
