//! One cloud of the same shape: how far apart would k groups be if there were none?

use super::Point;
use super::cells::Cell;
use super::means;
use super::weighted::Weighted;
use crate::matrix::eigen;
use crate::random::Random;
use libm::{log, sqrt};

/// Places of the reference cloud.
const PLACES: usize = 256;
const STARTS: usize = 3;
const SETTLED: f64 = 1e-6;

/// ln of the share of scatter that stays within `k` groups of a normal cloud whose variances along its own axes stand
/// in the ratio `narrow` : 1. The cloud is laid out evenly, not drawn, so that it has no chance of its own.
pub(crate) fn within_cloud(narrow: f64, k: usize, random: &mut Random) -> f64 {
    let golden = 0.618_033_988_749_894_9;
    let places = (0..PLACES).map(|place| {
        let (radius, turn) = ((place as f64 + 0.5) / PLACES as f64, core::f64::consts::TAU * golden * place as f64);
        let radius = sqrt(-2.0 * log(1.0 - radius));
        let centre = [radius * libm::cos(turn), radius * libm::sin(turn) * sqrt(narrow)];
        Cell { centre, weight: 1.0, scatter: 0.0 }
    });
    let places = Weighted::of(&places.collect::<Vec<Cell>>());
    let total = means::settle(&places, &[[0.0; 2]], SETTLED).within;
    means::best_of(&places, k, STARTS, SETTLED, random).map_or(0.0, |found| log(found.within / total))
}

/// Variances along the own axes of a set of points, as the ratio of the smaller to the larger one.
pub(crate) fn narrowness(points: &[Point]) -> f64 {
    let n = points.len().max(1) as f64;
    let mean = [0, 1].map(|axis| points.iter().map(|at| at[axis]).sum::<f64>() / n);
    let product = |a: usize, b: usize| points.iter().map(|at| (at[a] - mean[a]) * (at[b] - mean[b])).sum::<f64>();
    let (values, _) = eigen(&[vec![product(0, 0)], vec![product(1, 0), product(1, 1)]]);
    if values[0] > 0.0 { (values[1] / values[0]).max(0.0) } else { 0.0 }
}
