//! What divides: how much of the difference in votes lies between groups, and how divided a group is in itself.

use crate::analysis::{Divisiveness, Interval, Tally};
use core::f64::consts::FRAC_PI_2;
use libm::{asin, log, sin, sqrt};

/// Agreements, and disagreements, that each group begins with.
const PRIOR: f64 = 0.5;

const LN_3: f64 = 1.098_612_288_668_109_8;

/// Standard deviations of a normal distribution that leave 5 % on each side.
const NORMAL_95: f64 = 1.644_853_626_951_472_2;

/// The correlation ratio of votes (+1, 0, -1) and groups: variance between groups over all variance.
///
/// Each group weighs as many as are in it, whoever of them saw the statement, and begins with half an agreement and half a
/// disagreement. Of the variance between groups the part that the uncertainty of their means makes by itself is taken
/// off. The interval is that of the angle whose squared sine the ratio is, on which its uncertainty is about the same
/// everywhere (Fisher); its error follows from those of each group's mean and of its share of votes that are not passes
/// (delta method).
pub(super) fn between(groups: &[Tally], sizes: &[usize]) -> Divisiveness {
    let all: usize = sizes.iter().sum();
    let weights: Vec<f64> = sizes.iter().map(|&size| size as f64 / all.max(1) as f64).collect();
    let means: Vec<Mean> = groups.iter().map(Mean::of).collect();
    let weighted = |of: &dyn Fn(&Mean, f64) -> f64| -> f64 {
        means.iter().zip(&weights).map(|(mean, &weight)| of(mean, weight)).sum()
    };
    let centre = weighted(&|mean, weight| weight * mean.value);
    let between = weighted(&|mean, weight| weight * (mean.value - centre) * (mean.value - centre));
    let whole = weighted(&|mean, weight| weight * mean.sided) - centre * centre;
    let chance = weighted(&|mean, weight| weight * (1.0 - weight) * mean.variance());
    let ratio = (between / whole).clamp(0.0, 1.0);
    let variance = weighted(&|mean, weight| {
        let by_value = 2.0 * weight / whole * (mean.value - centre + ratio * centre);
        let by_sided = -ratio * weight / whole;
        let [value, sided, both] = mean.errors();
        by_value * by_value * value + by_sided * by_sided * sided + 2.0 * by_value * by_sided * both
    });
    let share = ((between - chance) / whole).clamp(0.0, 1.0);
    // The derivative of the angle at the ratio as it was seen: taking chance off moves the angle, not its error.
    let slope = 0.5 / sqrt((ratio * (1.0 - ratio)).max(f64::MIN_POSITIVE));
    let angle = asin(sqrt(share));
    // Where groups are alike the slope has no end; what chance makes along each difference of means is the error there.
    let differences = groups.len().saturating_sub(1).max(1) as f64;
    let reach = NORMAL_95 * (slope * sqrt(variance)).max(sqrt(chance / (differences * whole)));
    let at = |angle: f64| {
        let sine = sin(angle.clamp(0.0, FRAC_PI_2));
        sine * sine
    };
    Divisiveness { share, interval: Interval { low: at(angle - reach), high: at(angle + reach) } }
}

/// Votes of a group on a statement.
struct Mean {
    votes: f64,
    /// The mean vote.
    value: f64,
    /// The share that is not passes: the mean of the squared votes.
    sided: f64,
}

impl Mean {
    fn of(tally: &Tally) -> Mean {
        let votes = f64::from(tally.votes()) + 2.0 * PRIOR;
        let (agree, disagree) = (f64::from(tally.agree) + PRIOR, f64::from(tally.disagree) + PRIOR);
        Mean { votes, value: (agree - disagree) / votes, sided: (agree + disagree) / votes }
    }

    /// Of the mean.
    fn variance(&self) -> f64 {
        (self.sided - self.value * self.value) / self.votes
    }

    /// Variances of the mean and of the share that is not passes, and their covariance.
    fn errors(&self) -> [f64; 3] {
        let (value, sided) = (self.value, self.sided);
        [self.variance(), sided * (1.0 - sided) / self.votes, value * (1.0 - sided) / self.votes]
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
