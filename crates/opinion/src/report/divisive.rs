//! What divides: how much of the difference in votes lies between groups, and how divided a group is in itself.

use crate::analysis::{Divisiveness, Interval, Tally};
use libm::{log, sqrt};

const LN_3: f64 = 1.098_612_288_668_109_8;

/// Standard deviations of a normal distribution that leave 5 % on each side.
const NORMAL_95: f64 = 1.644_853_626_951_472_2;

/// The correlation ratio of votes (+1, 0, -1) and groups: variance between groups over all variance.
///
/// Each group weighs as many as are in it, whoever of them saw the statement, and begins with one agreement and one
/// disagreement. Of the variance between groups the part that the uncertainty of their means makes by itself is taken
/// off; the interval follows from the variances of those means (delta method, with the quadratic term that remains
/// where groups do not differ at all).
pub(super) fn between(groups: &[Tally], sizes: &[usize]) -> Divisiveness {
    let all: usize = sizes.iter().sum();
    let weights: Vec<f64> = sizes.iter().map(|&size| size as f64 / all.max(1) as f64).collect();
    let means: Vec<Mean> = groups.iter().map(Mean::of).collect();
    let weighted = |of: &dyn Fn(&Mean, f64) -> f64| -> f64 {
        means.iter().zip(&weights).map(|(mean, &weight)| of(mean, weight)).sum()
    };
    let centre = weighted(&|mean, weight| weight * mean.value);
    let between = weighted(&|mean, weight| weight * (mean.value - centre) * (mean.value - centre));
    let within = weighted(&|mean, weight| weight * mean.variance);
    let chance = weighted(&|mean, weight| weight * (1.0 - weight) * mean.error);
    let linear = weighted(&|mean, weight| {
        let slope = 2.0 * weight * (mean.value - centre);
        slope * slope * mean.error
    });
    let quadratic = weighted(&|mean, weight| 2.0 * weight * weight * mean.error * mean.error);
    let deviation = sqrt(linear + quadratic);
    let share = |between: f64| if between > 0.0 { between / (between + within) } else { 0.0 };
    let net = between - chance;
    Divisiveness {
        share: share(net),
        interval: Interval { low: share(net - NORMAL_95 * deviation), high: share(net + NORMAL_95 * deviation) },
    }
}

struct Mean {
    value: f64,
    /// Variance of one vote.
    variance: f64,
    /// Variance of the mean.
    error: f64,
}

impl Mean {
    fn of(tally: &Tally) -> Mean {
        let votes = f64::from(tally.votes()) + 2.0;
        let (agree, disagree) = (f64::from(tally.agree) + 1.0, f64::from(tally.disagree) + 1.0);
        let value = (agree - disagree) / votes;
        let variance = (agree + disagree) / votes - value * value;
        Mean { value, variance, error: variance / (votes + 1.0) }
    }
}

/// Entropy of the three shares over that of an even split; 0 when all say the same or nobody answered.
pub(super) fn entropy(tally: Tally) -> f64 {
    let votes = f64::from(tally.votes());
    let part = |count: u32| {
        if count == 0 {
            return 0.0;
        }
        let share = f64::from(count) / votes;
        -share * log(share)
    };
    (part(tally.agree) + part(tally.pass) + part(tally.disagree)) / LN_3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(agree: u32, disagree: u32) -> Tally {
        Tally { agree, pass: 0, disagree }
    }

    #[test]
    fn opposed_groups_divide_and_like_ones_do_not() {
        let opposed = between(&[tally(500, 0), tally(0, 500)], &[500, 500]);
        assert!(opposed.share > 0.98 && opposed.interval.low > 0.95 && opposed.interval.high <= 1.0, "{opposed:?}");
        let like = between(&[tally(50, 50), tally(50, 50)], &[100, 100]);
        assert_eq!(like.share, 0.0);
        assert_eq!(like.interval.low, 0.0);
        assert!(like.interval.high > 0.0);
    }

    #[test]
    fn entropy_runs_from_one_voice_to_an_even_split() {
        assert_eq!(entropy(tally(9, 0)), 0.0);
        assert_eq!(entropy(Tally::default()), 0.0);
        assert!((entropy(Tally { agree: 4, pass: 4, disagree: 4 }) - 1.0).abs() < 1e-15);
    }
}
