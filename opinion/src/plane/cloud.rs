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

/// What `k` groups leave inside in one normal cloud.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference {
    /// ln of the share of scatter that stays inside, expected for as many people.
    pub(crate) ln_within: f64,
    /// Its standard error among crowds of as many people.
    pub(crate) error: f64,
}

impl Reference {
    /// For a cloud of `people` whose variances along its own axes stand in the ratio `narrow` : 1.
    ///
    /// Few people leave less inside than a whole cloud does, because groups are fitted to them: about `k`-wise a fixed
    /// number over how many they are. Both corrections come from 60 to 200 simulated clouds each of 20 to 4,000 people,
    /// narrowness .1 to 1, with the same cells and starts.
    pub(crate) fn of(narrow: f64, k: usize, people: usize, random: &mut Random) -> Reference {
        let n = people.max(1) as f64;
        let (fitted, floor) = FITTED[k.clamp(2, 5) - 2];
        let error = (0.27 * libm::pow(narrow.max(1e-9), -0.43)).clamp(floor, 0.95);
        Reference { ln_within: within(narrow, k, random) - fitted / n, error: error / sqrt(n) }
    }
}

/// For two to five groups: how much fitting takes off ln of the share, times the number of people; and the least standard
/// error, times its root.
const FITTED: [(f64, f64); 4] = [(2.0, 0.28), (9.0, 0.53), (10.0, 0.63), (15.0, 0.7)];

/// ln of the share of scatter that stays within `k` groups of the cloud itself. It is laid out evenly, not drawn, so that
/// it has no chance of its own.
fn within(narrow: f64, k: usize, random: &mut Random) -> f64 {
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
