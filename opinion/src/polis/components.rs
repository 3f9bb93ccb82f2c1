//! The two principal components by power iteration with deflation, and the positions they give.

use super::ratings::Ratings;
use libm::sqrt;

/// At most so many iterations for each component.
const ITERATIONS: usize = 100;

/// The two components, each with one loading for a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    /// Unit vectors, or zeros where there is no variance left.
    pub axes: [Vec<f64>; 2],
    /// The sum of squares along each.
    pub scatter: [f64; 2],
}

impl Components {
    /// Iterates from these start vectors; Polis starts from the components of the update before, padded with ones.
    /// A cold start there is random; ours is all ones, so that it can be repeated.
    pub fn of(ratings: &Ratings, start: [Vec<f64>; 2]) -> Components {
        let [first, second] = start;
        let (first, one) = climb(ratings, first, &[]);
        let (second, two) = climb(ratings, second, core::slice::from_ref(&first));
        Components { axes: [first, second], scatter: [one, two] }
    }

    /// The position of each row: the stretched sum of its centred votes along the axes.
    pub fn positions(&self, ratings: &Ratings) -> Vec<[f64; 2]> {
        let position = |row| {
            let mut sum = [0.0; 2];
            for (column, value) in ratings.row(row) {
                sum[0] += value * self.axes[0][column];
                sum[1] += value * self.axes[1][column];
            }
            let stretch = ratings.stretch(row);
            [sum[0] * stretch, sum[1] * stretch]
        };
        (0..ratings.participants.len()).map(position).collect()
    }

    /// One standard error of a row's position along both axes: what the spread of votes on each of its statements
    /// leaves open; infinite without votes.
    pub fn uncertainty(&self, ratings: &Ratings, row: usize) -> [f64; 2] {
        let mut sum = [0.0; 2];
        let mut votes = 0;
        for (column, _) in ratings.row(row) {
            votes += 1;
            for (sum, axis) in sum.iter_mut().zip(&self.axes) {
                *sum += ratings.variance[column] * axis[column] * axis[column];
            }
        }
        let stretch = ratings.stretch(row);
        if votes == 0 { [f64::INFINITY; 2] } else { sum.map(|sum| stretch * sqrt(sum)) }
    }

    /// The position of each column: that of a participant who voted on it alone, agreeing.
    pub fn columns(&self, ratings: &Ratings) -> Vec<[f64; 2]> {
        let stretch = sqrt(ratings.statements.len() as f64);
        let position = |column: usize| {
            let value = if ratings.zeroed[column] { 0.0 } else { stretch * (1.0 - ratings.centre[column]) };
            [value * self.axes[0][column], value * self.axes[1][column]]
        };
        (0..ratings.statements.len()).map(position).collect()
    }
}

fn climb(ratings: &Ratings, mut vector: Vec<f64>, before: &[Vec<f64>]) -> (Vec<f64>, f64) {
    let mut last = 0.0;
    for _ in 0..=ITERATIONS {
        deflate(&mut vector, before);
        vector = scatter(ratings, &vector);
        deflate(&mut vector, before);
        let norm = sqrt(vector.iter().map(|x| x * x).sum());
        if norm > 0.0 {
            vector.iter_mut().for_each(|x| *x /= norm);
        }
        if norm == last {
            break;
        }
        last = norm;
    }
    (vector, last)
}

fn deflate(vector: &mut [f64], before: &[Vec<f64>]) {
    for axis in before {
        let along: f64 = axis.iter().zip(vector.iter()).map(|(a, b)| a * b).sum();
        vector.iter_mut().zip(axis).for_each(|(x, a)| *x -= along * a);
    }
}

/// X'X v, row by row.
fn scatter(ratings: &Ratings, vector: &[f64]) -> Vec<f64> {
    let mut out = vec![0.0; vector.len()];
    for row in 0..ratings.participants.len() {
        let along: f64 = ratings.row(row).map(|(column, value)| value * vector[column]).sum();
        for (column, value) in ratings.row(row) {
            out[column] += value * along;
        }
    }
    out
}
