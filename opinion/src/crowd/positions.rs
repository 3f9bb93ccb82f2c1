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
    pub(super) terms: Terms,
}

/// What each code adds to the place of its row, by how people are placed.
pub(super) enum Terms {
    /// Along both axes, then the variances of that.
    Stretched(Vec<[f64; 4]>),
    /// The parts of the normal equations of a person.
    Ridge(Vec<[f64; 8]>),
}

impl Default for Terms {
    fn default() -> Terms {
        Terms::Stretched(Vec::new())
    }
}

impl Positions {
    /// Polis's projection: the sum of centred votes along the axes, stretched for the statements that were not seen.
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
        let mut made = in_order(crowd, threads, work, |all: &mut Positions, more: &Positions| {
            all.at.extend_from_slice(&more.at);
            all.errors.extend_from_slice(&more.errors);
        });
        made.terms = Terms::Stretched(table);
        made
    }
}

impl Crowd {
    /// sqrt(statements / votes), with which every place strays about equally around where it is expected. It makes up for
    /// a part of the pull to the middle only: the sum is on average votes / statements of the whole one.
    /// As in Polis, statements that do not count are on both sides, as if all had passed on them: it pulls light voters
    /// farther in where many were taken out, and keeps maps comparable with published ones.
    pub(crate) fn stretch(&self, votes: usize) -> f64 {
        sqrt((self.means.len() + self.n_left_out) as f64 / (votes + self.n_left_out).max(1) as f64)
    }
}

fn chunk<C: Code>(crowd: &Crowd, codes: &[C], table: &[[f64; 4]], rows: Range<usize>) -> Positions {
    let mut made = Positions::default();
    for row in rows {
        let range = crowd.starts[row]..crowd.starts[row + 1];
        let stretch = crowd.stretch(range.len());
        let sum = total(&codes[range], table);
        made.at.push([stretch * sum[0], stretch * sum[1]]);
        made.errors.push([stretch * sqrt(sum[2]), stretch * sqrt(sum[3])]);
    }
    made
}
