//! k-means on weighted points: spread-out starts (k-means++, Arthur and Vassilvitskii 2007), Lloyd's rounds, the best of
//! many starts. Ties go to the first centre.

use super::cells::Cell;
use super::{Point, square};
use crate::random::Random;

const ROUNDS: usize = 50;

/// Centres and the scatter around them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Means {
    pub(crate) centres: Vec<Point>,
    /// Weighted squared distances of the points from their centres.
    pub(crate) within: f64,
}

/// The best of `starts` starts. Nothing when there are fewer than `k` places.
pub(crate) fn best_of(cells: &[Cell], k: usize, starts: usize, settled: f64, random: &mut Random) -> Option<Means> {
    let mut best: Option<Means> = None;
    for _ in 0..starts {
        let found = settle(cells, spread(cells, k, random)?, settled);
        // A difference in the last digits is no improvement: it would let rounding choose.
        if best.as_ref().is_none_or(|best| found.within < best.within * (1.0 - 1e-9)) {
            best = Some(found);
        }
    }
    best
}

/// Centres far from each other: each next one with probability by squared distance from those before.
fn spread(cells: &[Cell], k: usize, random: &mut Random) -> Option<Vec<Point>> {
    let weights: Vec<f64> = cells.iter().map(|cell| cell.weight).collect();
    let mut centres = vec![cells[draw(&weights, random)?].centre];
    let mut away: Vec<f64> = cells.iter().map(|cell| cell.weight * square(cell.centre, centres[0])).collect();
    while centres.len() < k {
        let next = cells[draw(&away, random)?].centre;
        centres.push(next);
        for (away, cell) in away.iter_mut().zip(cells) {
            *away = away.min(cell.weight * square(cell.centre, next));
        }
    }
    Some(centres)
}

fn draw(weights: &[f64], random: &mut Random) -> Option<usize> {
    let total: f64 = weights.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let mut left = random.share() * total;
    let mut last = None;
    for (place, &weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        last = Some(place);
        left -= weight;
        if left < 0.0 {
            break;
        }
    }
    last
}

/// Lloyd's rounds until one takes off less than the part `settled` of the scatter.
pub(crate) fn settle(cells: &[Cell], centres: Vec<Point>, settled: f64) -> Means {
    // A number of centres that the compiler knows keeps them in registers.
    match *centres.as_slice() {
        [a, b] => rounds(cells, [a, b], settled),
        [a, b, c] => rounds(cells, [a, b, c], settled),
        [a, b, c, d] => rounds(cells, [a, b, c, d], settled),
        [a, b, c, d, e] => rounds(cells, [a, b, c, d, e], settled),
        [first, ..] => rounds(cells, [first], settled),
        [] => Means { centres, within: f64::INFINITY },
    }
}

fn rounds<const K: usize>(cells: &[Cell], mut centres: [Point; K], settled: f64) -> Means {
    let mut within = f64::INFINITY;
    for _ in 0..ROUNDS {
        let mut sums = [[0.0; 3]; K];
        let mut scatter = 0.0;
        for cell in cells {
            let (mut near, mut away) = (0, square(centres[0], cell.centre));
            for (place, &centre) in centres.iter().enumerate().skip(1) {
                let other = square(centre, cell.centre);
                near = if other < away { place } else { near };
                away = if other < away { other } else { away };
            }
            scatter += cell.weight * away;
            let sum = &mut sums[near];
            *sum = [sum[0] + cell.weight * cell.centre[0], sum[1] + cell.weight * cell.centre[1], sum[2] + cell.weight];
        }
        for (centre, sum) in centres.iter_mut().zip(sums) {
            if sum[2] > 0.0 {
                *centre = [sum[0] / sum[2], sum[1] / sum[2]];
            }
        }
        if scatter >= within * (1.0 - settled) {
            break;
        }
        within = scatter;
    }
    Means { centres: centres.to_vec(), within }
}

/// The nearest centre and the squared distance from it.
pub(crate) fn nearest(centres: &[Point], at: Point) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for (place, &centre) in centres.iter().enumerate() {
        let away = square(centre, at);
        if away < best.1 {
            best = (place, away);
        }
    }
    best
}

/// The nearest centre of each place.
pub(crate) fn labels(centres: &[Point], places: impl Iterator<Item = Point>) -> Vec<usize> {
    places.map(|at| nearest(centres, at).0).collect()
}
