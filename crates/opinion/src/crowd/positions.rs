//! Where each row lies in the plane of the two axes, and how surely.

use super::passes::{in_order, total};
use super::{Axes, Crowd};
use crate::votes::{Code, Codes};
use core::ops::Range;
use libm::sqrt;

/// Positions of all rows.
#[derive(Default)]
pub(crate) struct Positions {
    pub(crate) at: Vec<[f64; 2]>,
    /// One standard error along both axes.
    pub(crate) errors: Vec<[f64; 2]>,
}

impl Positions {
    /// Polis's projection: sqrt(statements / votes) times the sum of centred votes along the axes. The stretch makes up,
    /// on average, for the statements that somebody did not see.
    pub(crate) fn of(crowd: &Crowd, axes: &Axes, threads: usize) -> Positions {
        let mut table: Vec<[f64; 4]> = Vec::with_capacity(4 * axes.loadings.len());
        for (column, [x, y]) in axes.loadings.iter().enumerate() {
            let variance = crowd.variances[column];
            for vote in [1.0, 0.0, -1.0, 0.0] {
                let value = vote - crowd.means[column];
                table.push([value * x, value * y, variance * x * x, variance * y * y]);
            }
        }
        let work = |range: Range<usize>| match &crowd.codes {
            Codes::Narrow(codes) => chunk(crowd, codes, &table, range),
            Codes::Wide(codes) => chunk(crowd, codes, &table, range),
        };
        in_order(crowd, threads, work, |all, more| {
            all.at.extend_from_slice(&more.at);
            all.errors.extend_from_slice(&more.errors);
        })
    }
}

fn chunk<C: Code>(crowd: &Crowd, codes: &[C], table: &[[f64; 4]], rows: Range<usize>) -> Positions {
    let mut made = Positions::default();
    for row in rows {
        let range = crowd.starts[row]..crowd.starts[row + 1];
        let stretch = sqrt(crowd.means.len() as f64 / range.len() as f64);
        let sum = total(&codes[range], table);
        made.at.push([stretch * sum[0], stretch * sum[1]]);
        made.errors.push([stretch * sqrt(sum[2]), stretch * sqrt(sum[3])]);
    }
    made
}
