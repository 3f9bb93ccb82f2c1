//! Positions by ridge regression on the votes that were cast, instead of a stretched sum over all statements.
//!
//! v = mean(statement) + u(person) . l(statement) with two factors, persons and statements by turns (alternating least
//! squares), started from the two axes. Replacing missing votes by means pulls loadings of rarely seen statements and
//! positions of light voters to the middle; here nothing is replaced, and votes that were held out are predicted better.

use super::passes::in_order;
use super::positions::Terms;
use super::{Axes, Crowd, Positions};
use crate::votes::{Code, Codes};
use core::ops::Range;
use libm::sqrt;

/// Weight of the prior of a person's position.
const PERSON: f64 = 1.0;
/// Weight of the prior of a statement's loadings.
const STATEMENT: f64 = 4.0;
/// Turns between persons and statements.
const TURNS: usize = 8;

/// Eight numbers for each code, of which five or seven are used.
type Eights = Vec<[f64; 8]>;

#[derive(Default)]
struct Made {
    positions: Positions,
    sums: Eights,
}

/// Positions of the rows of the crowd by the factors that fit its votes.
pub(crate) fn positions(crowd: &Crowd, axes: &Axes, threads: usize) -> Positions {
    let shrunk = |(mean, four): (&f64, &[u32])| {
        let n: f64 = four.iter().map(|&count| f64::from(count)).sum();
        mean * n / (n + 1.0)
    };
    let means: Vec<f64> = crowd.means.iter().zip(crowd.counts.chunks_exact(4)).map(shrunk).collect();
    let scale = axes.scatter.map(|scatter| sqrt(scatter / crowd.n_rows().max(1) as f64));
    let mut loadings: Vec<[f64; 2]> =
        axes.loadings.iter().map(|loading| [loading[0] * scale[0], loading[1] * scale[1]]).collect();
    let mut positions = Positions::default();
    for turn in 0..=TURNS {
        let table = table(&means, &loadings);
        let work = |range: Range<usize>| match &crowd.codes {
            Codes::Narrow(codes) => people(crowd, codes, &table, range),
            Codes::Wide(codes) => people(crowd, codes, &table, range),
        };
        let made = in_order(crowd, threads, work, fold);
        positions = made.positions;
        positions.terms = Terms::Ridge(table);
        if turn < TURNS {
            for (column, loading) in loadings.iter_mut().enumerate() {
                *loading = statement(&made.sums[4 * column..], means[column]);
            }
        }
    }
    positions
}

fn fold(all: &mut Made, more: &Made) {
    all.positions.at.extend_from_slice(&more.positions.at);
    all.positions.errors.extend_from_slice(&more.positions.errors);
    for (all, more) in all.sums.iter_mut().zip(&more.sums) {
        (0..8).for_each(|at| all[at] += more[at]);
    }
}

fn table(means: &[f64], loadings: &[[f64; 2]]) -> Eights {
    let of = |(mean, [x, y]): (&f64, &[f64; 2])| {
        [1.0, 0.0, -1.0, 0.0].map(|vote| {
            let rest = vote - mean;
            [rest * x, rest * y, x * x, x * y, y * y, 0.0, 0.0, 0.0]
        })
    };
    means.iter().zip(loadings).flat_map(of).collect()
}

fn people<C: Code>(crowd: &Crowd, codes: &[C], table: &[[f64; 8]], rows: Range<usize>) -> Made {
    let mut made = Made { positions: Positions::default(), sums: vec![[0.0; 8]; table.len()] };
    for row in rows {
        let row = &codes[crowd.starts[row]..crowd.starts[row + 1]];
        let mut sum = [0.0; 8];
        for code in row {
            let value = &table[code.place()];
            (0..8).for_each(|at| sum[at] += value[at]);
        }
        let ([x, y], errors) = person(&sum);
        made.positions.at.push([x, y]);
        made.positions.errors.push(errors);
        let value = [x, y, x * x, x * y, y * y, 0.0, 0.0, 0.0];
        for code in row {
            let sum = &mut made.sums[code.place()];
            (0..8).for_each(|at| sum[at] += value[at]);
        }
    }
    made
}

/// Where the sums of a row put its person, and the standard errors of that.
pub(super) fn person(sum: &[f64; 8]) -> ([f64; 2], [f64; 2]) {
    let (a, b, c) = (sum[2] + PERSON, sum[3], sum[4] + PERSON);
    let determinant = a * c - b * b;
    let x = (c * sum[0] - b * sum[1]) / determinant;
    let y = (a * sum[1] - b * sum[0]) / determinant;
    ([x, y], [sqrt(c / determinant), sqrt(a / determinant)])
}

fn statement(sums: &[[f64; 8]], mean: f64) -> [f64; 2] {
    let mut rest = [0.0; 2];
    let mut all = [0.0; 3];
    for (sum, vote) in sums.iter().zip([1.0, 0.0, -1.0]) {
        rest[0] += (vote - mean) * sum[0];
        rest[1] += (vote - mean) * sum[1];
        (0..3).for_each(|at| all[at] += sum[at + 2]);
    }
    let (a, b, c) = (all[0] + STATEMENT, all[1], all[2] + STATEMENT);
    let determinant = a * c - b * b;
    [(c * rest[0] - b * rest[1]) / determinant, (a * rest[1] - b * rest[0]) / determinant]
}
