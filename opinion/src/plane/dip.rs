//! Whether a gap shows in a row of numbers: the dip test (Hartigan and Hartigan 1985).
//!
//! The dip is the least distance between how the numbers are spread and any spread with a single hump. It asks for no
//! shape of the humps, so one long even slope of opinions, which k-means cuts as gladly as two camps, has none.

/// Dip times the root of how many numbers there are: what 19 in 20 samples of the flattest single hump, the uniform
/// distribution, stay below. From published tables of the dip: .497 at 50, .521 at 200, .536 at 1,000, .545 at 72,000.
fn single_hump(n: f64) -> f64 {
    0.545 - 0.35 / libm::sqrt(n)
}

/// Fewer numbers show no gap.
const LEAST: usize = 8;

/// Whether the numbers fall into more than one hump, wrongly at most once in twenty. Sorts them.
pub(crate) fn shows_gap(numbers: &mut [f64]) -> bool {
    if numbers.len() < LEAST {
        return false;
    }
    numbers.sort_unstable_by(f64::total_cmp);
    let n = numbers.len() as f64;
    dip(numbers) * libm::sqrt(n) > single_hump(n)
}

/// The dip of sorted numbers, between 1 / (2 n) and 1/4.
///
/// Left of the hump the nearest single-humped spread is the greatest convex line below the steps of the numbers, right
/// of it the least concave line above them. Where the two are farthest apart inside the hump, the hump is narrowed, until
/// it costs more to leave than to fit.
fn dip(numbers: &[f64]) -> f64 {
    let n = numbers.len();
    let (mut low, mut high) = (0, n - 1);
    // In steps of one number; a single step is always off by one half.
    let mut found: f64 = 1.0;
    while numbers[low] < numbers[high] {
        let below = Line::new(numbers, low..=high, Bend::Convex);
        let above = Line::new(numbers, low..=high, Bend::Concave);
        let (apart, left, right) = farthest(&below, &above);
        if apart <= found {
            break;
        }
        let before = (low..=left).map(|at| at as f64 - below.at(at) + 1.0);
        let after = (right..=high).map(|at| above.at(at) - at as f64 + 1.0);
        found = before.chain(after).fold(found, f64::max);
        if (left, right) == (low, high) {
            break;
        }
        (low, high) = (left, right);
    }
    found / (2 * n) as f64
}

#[derive(Clone, Copy, PartialEq)]
enum Bend {
    Convex,
    Concave,
}

/// A bent line through some of the steps.
struct Line<'a> {
    numbers: &'a [f64],
    knots: Vec<usize>,
}

impl Line<'_> {
    fn new(numbers: &[f64], range: core::ops::RangeInclusive<usize>, bend: Bend) -> Line<'_> {
        let mut knots: Vec<usize> = Vec::new();
        for at in range {
            while let [.., first, middle] = knots[..] {
                let rise = (middle - first) as f64 * (numbers[at] - numbers[middle]);
                let next = (at - middle) as f64 * (numbers[middle] - numbers[first]);
                let bends = if bend == Bend::Convex { rise < next } else { rise > next };
                if bends {
                    break;
                }
                knots.pop();
            }
            knots.push(at);
        }
        Line { numbers, knots }
    }

    /// The height of the line over this number.
    fn at(&self, at: usize) -> f64 {
        let place = self.knots.partition_point(|&knot| knot < at);
        let to = self.knots[place];
        if to == at {
            return at as f64;
        }
        let from = self.knots[place - 1];
        let width = self.numbers[to] - self.numbers[from];
        let along = if width > 0.0 { (self.numbers[at] - self.numbers[from]) / width } else { 1.0 };
        from as f64 + (to - from) as f64 * along
    }
}

/// How far apart the lines are at most, and the knots left and right of that place.
fn farthest(below: &Line, above: &Line) -> (f64, usize, usize) {
    let mut found = (0.0, 0, 0);
    for &knot in &below.knots {
        let apart = above.at(knot) - knot as f64 + 1.0;
        if apart > found.0 {
            let next = above.knots.partition_point(|&other| other < knot);
            found = (apart, knot, above.knots[next]);
        }
    }
    for &knot in &above.knots {
        let apart = knot as f64 - below.at(knot) + 1.0;
        if apart > found.0 {
            let before = below.knots.partition_point(|&other| other <= knot) - 1;
            found = (apart, below.knots[before], knot);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Near enough to the normal distribution: twelve even draws.
    fn normal(random: &mut Random) -> f64 {
        (0..12).map(|_| random.share()).sum::<f64>() - 6.0
    }

    #[test]
    fn small_samples_by_hand() {
        // Evenly apart: nothing but the step itself.
        assert_eq!(dip(&[1.0, 2.0, 3.0, 4.0]), 1.0 / 8.0);
        // Two places with half of the numbers each: a quarter, the most there is, less what the steps give back.
        let two: Vec<f64> = [0.0; 50].into_iter().chain([1.0; 50]).collect();
        assert!((dip(&two) - 0.25).abs() < 0.006, "{}", dip(&two));
        assert!(!shows_gap(&mut [3.0; 40]) && !shows_gap(&mut [0.0, 9.0]));
    }

    #[test]
    fn one_hump_rarely_shows_a_gap_and_two_do() {
        let mut random = Random::new(11);
        for n in [50, 1000] {
            let mut gaps = 0;
            for _ in 0..200 {
                let mut flat: Vec<f64> = (0..n).map(|_| random.share()).collect();
                gaps += usize::from(shows_gap(&mut flat));
            }
            assert!(gaps <= 18, "{gaps} of 200 flat samples of {n}");
            let mut hump: Vec<f64> = (0..n).map(|_| normal(&mut random)).collect();
            assert!(!shows_gap(&mut hump), "normal, {n}");
        }
        let mut two: Vec<f64> =
            (0..300).map(|at| normal(&mut random) + f64::from(6 * (i32::from(at % 3 == 0)))).collect();
        assert!(shows_gap(&mut two));
    }
}
