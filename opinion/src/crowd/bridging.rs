//! Support across the divide: each vote as a sum of what everybody, this person and this statement bring, and of one
//! factor on which the two may agree or clash.
//!
//! v = g + b(person) + a(statement) + f(person) l(statement), by ridge regression on the votes that were cast, persons
//! and statements by turns. It is the form of Community Notes (research of Wojcik and others 2022), whose "bridging"
//! score is a: the support that remains when the divide is taken out.

use super::passes::{in_order, total};
use super::{Axes, Crowd};
use crate::analysis::Bridging;
use crate::votes::{Code, Codes};
use core::ops::Range;
use libm::sqrt;

/// Votes that the prior of a person's or a statement's own part weighs.
const OWN: f64 = 3.0;
/// Weight of the prior of a person's factor.
const PERSON: f64 = 1.0;
/// Weight of the prior of a statement's factor.
const STATEMENT: f64 = 4.0;
/// Turns; they start from the widest axis, which is near the end already.
const TURNS: usize = 3;

/// Four sums for each code: of b, f, b f and f f over the people who gave it.
type Fours = Vec<[f64; 4]>;

/// The score and factor of every column.
pub(crate) fn bridging(crowd: &Crowd, axes: &Axes, threads: usize) -> Vec<Bridging> {
    let votes: f64 = crowd.counts.iter().map(|&count| f64::from(count)).sum();
    let sum: f64 = crowd.counts.chunks_exact(4).map(|four| f64::from(four[0]) - f64::from(four[2])).sum();
    let everybody = sum / votes.max(1.0);
    let scale = sqrt(axes.scatter[0] / crowd.n_rows().max(1) as f64);
    let mut columns: Vec<Bridging> = (crowd.means.iter().zip(&axes.loadings))
        .map(|(mean, loading)| Bridging { score: *mean, factor: loading[0] * scale })
        .collect();
    for _ in 0..TURNS {
        let table = table(&columns);
        let work = |range: Range<usize>| match &crowd.codes {
            Codes::Narrow(codes) => people(crowd, codes, &table, range),
            Codes::Wide(codes) => people(crowd, codes, &table, range),
        };
        let sums = in_order(crowd, threads, work, |all: &mut Fours, more| {
            all.iter_mut().zip(more).for_each(|(all, more)| (0..4).for_each(|at| all[at] += more[at]));
        });
        for (column, made) in columns.iter_mut().enumerate() {
            *made = statement(&crowd.counts[4 * column..], &sums[4 * column..], everybody);
        }
    }
    columns
}

/// For each code: rest r = v - score, factor l, r l, l l.
fn table(columns: &[Bridging]) -> Fours {
    let of = |column: &Bridging| {
        let Bridging { score, factor } = *column;
        [1.0, 0.0, -1.0, 0.0].map(|vote| [vote - score, factor, (vote - score) * factor, factor * factor])
    };
    columns.iter().flat_map(of).collect()
}

fn people<C: Code>(crowd: &Crowd, codes: &[C], table: &[[f64; 4]], rows: Range<usize>) -> Fours {
    let mut sums = vec![[0.0; 4]; table.len()];
    for row in rows {
        let row = &codes[crowd.starts[row]..crowd.starts[row + 1]];
        let sum = total(row, table);
        let (b, f) = solve([row.len() as f64 + OWN, sum[1], sum[3] + PERSON], [sum[0], sum[2]]);
        let value = [b, f, b * f, f * f];
        for code in row {
            let sum = &mut sums[code.place()];
            for at in 0..4 {
                sum[at] += value[at];
            }
        }
    }
    sums
}

fn statement(counts: &[u32], sums: &[[f64; 4]], everybody: f64) -> Bridging {
    let (mut n, mut rest, mut with_factor) = (0.0, 0.0, 0.0);
    let mut all = [0.0; 4];
    for (at, vote) in [1.0, 0.0, -1.0].into_iter().enumerate() {
        let count = f64::from(counts[at]);
        n += count;
        rest += (vote - everybody) * count - sums[at][0];
        with_factor += (vote - everybody) * sums[at][1] - sums[at][2];
        (0..4).for_each(|place| all[place] += sums[at][place]);
    }
    let (own, factor) = solve([n + OWN, all[1], all[3] + STATEMENT], [rest, with_factor]);
    Bridging { score: everybody + own, factor }
}

/// Solves [[a, b], [b, c]] x = y; the priors keep it far from singular.
fn solve([a, b, c]: [f64; 3], y: [f64; 2]) -> (f64, f64) {
    let determinant = a * c - b * b;
    ((c * y[0] - b * y[1]) / determinant, (a * y[1] - b * y[0]) / determinant)
}
