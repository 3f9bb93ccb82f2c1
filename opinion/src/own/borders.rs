//! On which side of the borders between groups somebody lies, and how surely.
//!
//! The border between two groups is the line half-way between where their members are expected who answered as little
//! as the person did. A place is normally distributed around where the answers put it, with its standard errors along x
//! and y and no correlation between them.

use super::Place;
use super::expected::Expected;
use crate::analysis::Analysis;
use crate::votes::Votes;
use libm::{cos, erfc, exp, sin, sqrt};

/// Somebody whose place is this many standard errors on its own side of every border is sure of the group: nine times
/// in ten the border would not be crossed.
const SURE: f64 = 1.2816;

/// Rays along which the plane is summed up when there are more than two groups. A border through the place itself is
/// the worst case; it leaves an error of less than one ray in so many.
const RAYS: usize = 2048;

/// The borders between the groups of an analysis.
pub(crate) struct Borders<'a> {
    analysis: &'a Analysis,
    expected: Expected<'a>,
}

impl Borders<'_> {
    /// Those of an analysis of these votes.
    pub(crate) fn of<'a>(analysis: &'a Analysis, votes: &'a Votes) -> Borders<'a> {
        Borders { analysis, expected: Expected::of(analysis, votes) }
    }

    /// Whether this participant is sure of the group: far enough from the border to every other one. Whose letter is not
    /// that of the nearest group is never sure.
    pub(crate) fn is_sure(&self, participant: usize, group: usize) -> bool {
        let Some(place) = self.place(participant) else { return false };
        let expected = self.expected.places(participant);
        let others = expected.iter().enumerate().filter(|(other, _)| *other != group);
        others.into_iter().all(|(_, other)| {
            let (inside, error) = place.inside(expected[group], *other);
            // Without error nothing was answered that tells the two apart, and both are expected at one place.
            error > 0.0 && inside >= SURE * error
        })
    }

    /// For each group the probability that this participant, who has a place, is nearest to it.
    pub(super) fn nearness(&self, participant: usize) -> Vec<f64> {
        let place = self.place(participant);
        place.map_or_else(Vec::new, |place| nearness(place, &self.expected.places(participant)))
    }

    fn place(&self, participant: usize) -> Option<Place> {
        let map = &self.analysis.projection;
        Some(Place { at: *map.participants.get(participant)?, error: *map.uncertainty.get(participant)? })
    }
}

/// For each centre the probability that the place is nearer to it than to any other.
fn nearness(place: Place, centres: &[[f64; 2]]) -> Vec<f64> {
    match centres {
        [] => Vec::new(),
        [_] => vec![1.0],
        [one, other] => {
            let (inside, error) = place.inside(*one, *other);
            let one = normal(inside, error);
            vec![one, 1.0 - one]
        }
        _ => along_rays(place, centres),
    }
}

impl Place {
    /// How far inside the border of `own` against `other`, and the standard error of that; both times the distance
    /// between the two centres.
    fn inside(self, own: [f64; 2], other: [f64; 2]) -> (f64, f64) {
        let (dx, dy) = (own[0] - other[0], own[1] - other[1]);
        let middle = [(own[0] + other[0]) / 2.0, (own[1] + other[1]) / 2.0];
        let inside = (self.at[0] - middle[0]) * dx + (self.at[1] - middle[1]) * dy;
        let (ex, ey) = (self.error[0] * dx, self.error[1] * dy);
        (inside, sqrt(ex * ex + ey * ey))
    }
}

/// The probability that a normal value with this mean and standard error is above zero; one half when it is zero.
fn normal(mean: f64, error: f64) -> f64 {
    if error > 0.0 {
        return 0.5 * erfc(-mean / error * core::f64::consts::FRAC_1_SQRT_2);
    }
    if mean == 0.0 { 0.5 } else { f64::from(u8::from(mean > 0.0)) }
}

/// The normal distribution around the place in polar form: on a ray, what lies beyond r standard errors has the
/// probability exp(-r^2 / 2), and each centre is nearest on one stretch of the ray or on none.
fn along_rays(place: Place, centres: &[[f64; 2]]) -> Vec<f64> {
    let square = |centre: &[f64; 2]| {
        let (x, y) = (place.at[0] - centre[0], place.at[1] - centre[1]);
        x * x + y * y
    };
    let starts: Vec<f64> = centres.iter().map(square).collect();
    let mut mass = vec![0.0; centres.len()];
    for ray in 0..RAYS {
        let angle = core::f64::consts::TAU * (ray as f64 + 0.5) / RAYS as f64;
        let (x, y) = (place.error[0] * cos(angle), place.error[1] * sin(angle));
        // The squared distance to a centre, but for what is the same for all of them: start + slope r.
        let slopes: Vec<f64> = centres.iter().map(|centre| -2.0 * (x * centre[0] + y * centre[1])).collect();
        walk(&starts, &slopes, &mut mass);
    }
    // Centres at one and the same place share what the first of them was given.
    let share = |centre: &[f64; 2]| {
        let same = centres.iter().zip(&mass).filter(|(other, _)| *other == centre);
        let (count, sum) = same.fold((0, 0.0), |(count, sum), (_, mass)| (count + 1, sum + mass));
        sum / (count * RAYS) as f64
    };
    centres.iter().map(share).collect()
}

/// Goes out on one ray, from one nearest centre to the next, and gives each what lies on its stretch.
fn walk(starts: &[f64], slopes: &[f64], mass: &mut [f64]) {
    let by_start = |&a: &usize, &b: &usize| starts[a].total_cmp(&starts[b]).then(slopes[a].total_cmp(&slopes[b]));
    let Some(mut nearest) = (0..starts.len()).min_by(by_start) else { return };
    let mut beyond = 1.0;
    loop {
        let crossing = |other: usize| (starts[other] - starts[nearest]) / (slopes[nearest] - slopes[other]);
        let next = (0..starts.len())
            .filter(|&other| slopes[other] < slopes[nearest])
            .min_by(|&a, &b| crossing(a).total_cmp(&crossing(b)).then(slopes[a].total_cmp(&slopes[b])));
        let Some(next) = next else { break };
        let at = crossing(next).max(0.0);
        let left = exp(-0.5 * at * at).min(beyond);
        mass[nearest] += beyond - left;
        beyond = left;
        nearest = next;
    }
    mass[nearest] += beyond;
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, Normal};

    fn place(at: [f64; 2], error: [f64; 2]) -> Place {
        Place { at, error }
    }

    #[test]
    fn two_groups_by_hand() {
        // Centres 3-4-5 apart, the border through (1.5, 2). From (0, 0): 2.5 inside; error along (3, 4) / 5 of
        // sqrt((.5 * 3)^2 + (1 * 4)^2) / 5.
        let centres = [[0.0, 0.0], [3.0, 4.0]];
        let nearness = nearness(place([0.0, 0.0], [0.5, 1.0]), &centres);
        let z = 2.5 / ((2.25_f64 + 16.0).sqrt() / 5.0);
        let oracle = Normal::new(0.0, 1.0).unwrap().cdf(z);
        assert!((nearness[0] - oracle).abs() < 1e-10 && nearness[0] + nearness[1] == 1.0, "{nearness:?} {oracle}");
    }

    #[test]
    fn a_sure_place_has_nine_in_ten() {
        let centres = [[-1.0, 0.0], [1.0, 0.0]];
        let at_limit = nearness(place([-SURE * 0.7, 5.0], [0.7, 9.0]), &centres);
        assert!((at_limit[0] - 0.9).abs() < 1e-4);
    }

    #[test]
    fn certain_and_even_places() {
        let centres = [[-1.0, 0.0], [1.0, 0.0], [0.0, 3.0]];
        assert_eq!(nearness(place([0.5, 0.0], [0.0, 0.0]), &centres), [0.0, 1.0, 0.0]);
        assert_eq!(nearness(place([0.5, 0.0], [0.0, 0.0]), &centres[..2]), [0.0, 1.0]);
        assert_eq!(nearness(place([0.0, 7.0], [0.0, 1.0]), &centres[..2]), [0.5, 0.5]);
        assert_eq!(nearness(place([4.0, 4.0], [1.0, 1.0]), &centres[..1]), [1.0]);
        assert_eq!(nearness(place([4.0, 4.0], [1.0, 1.0]), &[[0.0, 0.0]; 4]), [0.25; 4]);
        assert!(nearness(place([4.0, 4.0], [1.0, 1.0]), &[]).is_empty());
    }

    #[test]
    fn rays_give_what_is_known_of_three_and_more() {
        // In the middle of three even directions each has a third; of four, a quarter.
        let third = |turn: f64| [turn.cos(), turn.sin()];
        let three = [0.1, 0.1 + std::f64::consts::TAU / 3.0, 0.1 + 2.0 * std::f64::consts::TAU / 3.0].map(third);
        let found = nearness(place([0.0, 0.0], [2.0, 2.0]), &three);
        assert!(found.iter().all(|share| (share - 1.0 / 3.0).abs() < 1e-3), "{found:?}");
        // Parallel borders at x = -1 and x = 2 cut a normal of mean .5 and error 1.5 along x alone.
        let found = nearness(place([0.5, 8.0], [1.5, 0.3]), &[[-2.0, 0.0], [0.0, 0.0], [4.0, 0.0]]);
        let normal = Normal::new(0.5, 1.5).unwrap();
        let by_hand = [normal.cdf(-1.0), normal.cdf(2.0) - normal.cdf(-1.0), 1.0 - normal.cdf(2.0)];
        assert!(found.iter().zip(by_hand).all(|(ours, hand)| (ours - hand).abs() < 1e-3), "{found:?} {by_hand:?}");
        assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn rays_agree_with_the_exact_two() {
        for at in [[0.0, 0.0], [0.3, -0.2], [1.0, 2.0], [-4.0, 1.0]] {
            let (place, centres) = (place(at, [0.8, 1.7]), [[-1.0, 0.2], [1.5, -0.4]]);
            let (exact, rays) = (nearness(place, &centres), along_rays(place, &centres));
            assert!((exact[0] - rays[0]).abs() < 5e-4, "{exact:?} {rays:?}");
        }
    }
}
