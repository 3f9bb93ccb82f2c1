//! Weighted places in three rows, so that the processor measures several distances at once.

use super::Point;
use super::cells::Cell;

/// Places that are worked on at once.
pub(super) const LANES: usize = 4;

/// Places and their weights; filled up with places of no weight to a multiple of [`LANES`].
#[derive(Clone, Debug)]
pub(crate) struct Weighted {
    x: Vec<f64>,
    y: Vec<f64>,
    pub(super) weights: Vec<f64>,
}

impl Weighted {
    pub(crate) fn of(cells: &[Cell]) -> Weighted {
        let missing = cells.len().next_multiple_of(LANES) - cells.len();
        let row = |of: fn(&Cell) -> f64| cells.iter().map(of).chain(core::iter::repeat_n(0.0, missing)).collect();
        Weighted { x: row(|cell| cell.centre[0]), y: row(|cell| cell.centre[1]), weights: row(|cell| cell.weight) }
    }

    pub(super) fn place(&self, at: usize) -> Point {
        [self.x[at], self.y[at]]
    }

    /// Four places at a time: their coordinates and weights.
    pub(super) fn pieces(&self) -> impl Iterator<Item = [&[f64; LANES]; 3]> {
        let (x, y, weights) = (fours(&self.x), fours(&self.y), fours(&self.weights));
        x.zip(y).zip(weights).map(|((x, y), weights)| [x, y, weights])
    }
}

fn fours(row: &[f64]) -> core::slice::Iter<'_, [f64; LANES]> {
    row.as_chunks().0.iter()
}
