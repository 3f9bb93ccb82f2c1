//! k-means on weighted points: spread-out starts (k-means++, Arthur and Vassilvitskii 2007), Lloyd's rounds, the best of
//! many starts. Ties go to the first centre.

use super::weighted::{LANES, Weighted};
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
pub(crate) fn best_of(places: &Weighted, k: usize, starts: usize, settled: f64, random: &mut Random) -> Option<Means> {
    let mut best: Option<Means> = None;
    for _ in 0..starts {
        let found = settle(places, &spread(places, k, random)?, settled);
        // A difference in the last digits is no improvement: it would let rounding choose.
        if best.as_ref().is_none_or(|best| found.within < best.within * (1.0 - 1e-9)) {
            best = Some(found);
        }
    }
    best
}

/// Centres far from each other: each next one with probability by squared distance from those before.
fn spread(places: &Weighted, k: usize, random: &mut Random) -> Option<Vec<Point>> {
    let mut centres = vec![places.place(draw(&places.weights, random)?)];
    let mut away = vec![f64::INFINITY; places.weights.len()];
    while centres.len() < k {
        let [x, y] = centres[centres.len() - 1];
        for (away, [xs, ys, weights]) in away.as_chunks_mut::<LANES>().0.iter_mut().zip(places.pieces()) {
            for lane in 0..LANES {
                let (dx, dy) = (x - xs[lane], y - ys[lane]);
                let other = weights[lane] * (dx * dx + dy * dy);
                away[lane] = if other < away[lane] { other } else { away[lane] };
            }
        }
        centres.push(places.place(draw(&away, random)?));
    }
    Some(centres)
}

/// A place with probability by its weight; nothing when nothing weighs.
fn draw(weights: &[f64], random: &mut Random) -> Option<usize> {
    let pieces = weights.as_chunks::<LANES>().0;
    // Pieces are added first, so that a long row is a short chain of additions.
    let sum = |piece: &[f64; LANES]| (piece[0] + piece[1]) + (piece[2] + piece[3]);
    let total: f64 = pieces.iter().map(sum).sum();
    if total <= 0.0 {
        return None;
    }
    let mut left = random.share() * total;
    let mut last = None;
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| sum(piece) > 0.0) {
        last = Some(at);
        if left < sum(piece) {
            break;
        }
        left -= sum(piece);
    }
    let at = last?;
    let weighing = pieces[at].iter().enumerate().filter(|(_, weight)| **weight > 0.0);
    let mut found = None;
    for (lane, &weight) in weighing {
        found = Some(LANES * at + lane);
        left -= weight;
        if left < 0.0 {
            break;
        }
    }
    found
}

/// Lloyd's rounds until one takes off less than the part `settled` of the scatter.
pub(crate) fn settle(places: &Weighted, centres: &[Point], settled: f64) -> Means {
    // A number of centres that the compiler knows keeps them in registers.
    match *centres {
        [a, b] => rounds(places, [a, b], settled),
        [a, b, c] => rounds(places, [a, b, c], settled),
        [a, b, c, d] => rounds(places, [a, b, c, d], settled),
        [a, b, c, d, e] => rounds(places, [a, b, c, d, e], settled),
        [first, ..] => rounds(places, [first], settled),
        [] => Means { centres: Vec::new(), within: f64::INFINITY },
    }
}

fn rounds<const K: usize>(places: &Weighted, mut centres: [Point; K], settled: f64) -> Means {
    let mut within = f64::INFINITY;
    for _ in 0..ROUNDS {
        // Each lane adds up by itself, so that no addition waits for the one before.
        let mut lanes = [[[0.0; 3]; K]; LANES];
        let mut scatters = [0.0; LANES];
        for [x, y, weights] in places.pieces() {
            let (near, away) = nearest_four(&centres, x, y);
            for lane in 0..LANES {
                let weight = weights[lane];
                scatters[lane] += weight * away[lane];
                let sum = &mut lanes[lane][near[lane] as usize];
                *sum = [sum[0] + weight * x[lane], sum[1] + weight * y[lane], sum[2] + weight];
            }
        }
        let scatter: f64 = scatters.iter().sum();
        let sums = core::array::from_fn::<_, K, _>(|centre| {
            [0, 1, 2].map(|at| lanes.iter().map(|sums| sums[centre][at]).sum::<f64>())
        });
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

/// The nearest centre of each of four places, as a number that stays beside the distances, and the squared distances.
fn nearest_four<const K: usize>(
    centres: &[Point; K],
    x: &[f64; LANES],
    y: &[f64; LANES],
) -> ([f64; LANES], [f64; LANES]) {
    let mut near = [0.0; LANES];
    let mut away = [f64::INFINITY; LANES];
    for (place, [cx, cy]) in centres.iter().enumerate() {
        for lane in 0..LANES {
            let (dx, dy) = (cx - x[lane], cy - y[lane]);
            let other = dx * dx + dy * dy;
            let is_nearer = other < away[lane];
            near[lane] = if is_nearer { place as f64 } else { near[lane] };
            away[lane] = if is_nearer { other } else { away[lane] };
        }
    }
    (near, away)
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
