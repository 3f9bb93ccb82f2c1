//! Passes over all votes: the centred matrix times vectors, and what that costs is one table look-up a vote.
//!
//! Missing votes are replaced by the mean of their statement, so the centred matrix is zero exactly where nobody voted:
//! a pass over the votes is a product with the whole matrix. Chunks are summed in their order, so that the result has
//! the same last bit on one thread and on many.

use super::Crowd;
use crate::random::Random;
use crate::votes::{Code, Codes};
use core::ops::Range;

/// The centred votes of a crowd as a linear map, on so many threads.
pub(crate) struct Centred<'a> {
    pub(crate) crowd: &'a Crowd,
    pub(crate) threads: usize,
    /// Turns the sign of every centred vote by a coin when it holds a seed: what is left is chance alone.
    pub(crate) coins: Option<u64>,
}

/// Two vectors side by side.
pub(crate) type Pairs = Vec<[f64; 2]>;

impl Centred<'_> {
    /// X'X q for two vectors q at once; one value for each column.
    pub(crate) fn scatter(&self, vectors: &[[f64; 2]]) -> Pairs {
        let table = self.table(vectors);
        let chunk = |range: Range<usize>| match &self.crowd.codes {
            Codes::Narrow(codes) => self.chunk(codes, &table, range),
            Codes::Wide(codes) => self.chunk(codes, &table, range),
        };
        let sums = in_order(self.crowd, self.threads, chunk, add);
        let column = |(column, four): (usize, &[[f64; 2]])| {
            let mean = self.crowd.means[column];
            [0, 1].map(|at| (1.0 - mean) * four[0][at] - mean * four[1][at] - (1.0 + mean) * four[2][at])
        };
        sums.chunks_exact(4).enumerate().map(column).collect()
    }

    /// The centred value of each code times the vectors of its column.
    fn table(&self, vectors: &[[f64; 2]]) -> Pairs {
        let of = |(column, [x, y]): (usize, &[f64; 2])| {
            [1.0, 0.0, -1.0, 0.0].map(|vote| {
                let value = vote - self.crowd.means[column];
                [value * x, value * y]
            })
        };
        vectors.iter().enumerate().flat_map(of).collect()
    }

    fn chunk<C: Code>(&self, codes: &[C], table: &[[f64; 2]], rows: Range<usize>) -> Pairs {
        let starts = &self.crowd.starts;
        let rows_of = rows.clone().map(|row| &codes[starts[row]..starts[row + 1]]);
        match self.coins {
            None => plain(rows_of, table),
            Some(seed) => turned(rows_of, table, &mut Random::new(seed ^ rows.start as u64)),
        }
    }
}

fn plain<'a, C: Code>(rows: impl Iterator<Item = &'a [C]>, table: &[[f64; 2]]) -> Pairs {
    let mut sums = vec![[0.0; 2]; table.len()];
    for row in rows {
        let along = total(row, table);
        for code in row {
            let sum = &mut sums[code.place()];
            *sum = [sum[0] + along[0], sum[1] + along[1]];
        }
    }
    sums
}

/// What a row of codes sums to. Four sums side by side, in a fixed order: the processor need not wait for one addition
/// to begin the next.
pub(super) fn total<C: Code, const N: usize>(row: &[C], table: &[[f64; N]]) -> [f64; N] {
    let mut fours = [[0.0; N]; 4];
    let mut pieces = row.chunks_exact(4);
    for piece in &mut pieces {
        for (sum, code) in fours.iter_mut().zip(piece) {
            add_to(sum, &table[code.place()]);
        }
    }
    for (sum, code) in fours.iter_mut().zip(pieces.remainder()) {
        add_to(sum, &table[code.place()]);
    }
    core::array::from_fn(|at| (fours[0][at] + fours[1][at]) + (fours[2][at] + fours[3][at]))
}

fn add_to<const N: usize>(sum: &mut [f64; N], value: &[f64; N]) {
    for at in 0..N {
        sum[at] += value[at];
    }
}

fn turned<'a, C: Code>(rows: impl Iterator<Item = &'a [C]>, table: &[[f64; 2]], random: &mut Random) -> Pairs {
    let mut sums = vec![[0.0; 2]; table.len()];
    let turn = |value: f64, coin: u64| f64::from_bits(value.to_bits() ^ (coin << 63));
    for row in rows {
        let before = random.clone();
        let mut along = [0.0; 2];
        for piece in row.chunks(64) {
            let mut coins = random.next();
            for code in piece {
                let value = table[code.place()];
                along = [along[0] + turn(value[0], coins), along[1] + turn(value[1], coins)];
                coins >>= 1;
            }
        }
        *random = before;
        for piece in row.chunks(64) {
            let mut coins = random.next();
            for code in piece {
                let sum = &mut sums[code.place()];
                *sum = [sum[0] + turn(along[0], coins), sum[1] + turn(along[1], coins)];
                coins >>= 1;
            }
        }
    }
    sums
}

fn add(sums: &mut Pairs, more: &Pairs) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum = [sum[0] + more[0], sum[1] + more[1]];
    }
}

/// Works on every chunk, on several threads if asked, and folds the results in the order of the chunks.
pub(crate) fn in_order<T: Send + Default>(
    crowd: &Crowd,
    threads: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
    fold: impl Fn(&mut T, &T),
) -> T {
    let results: Vec<T> = if threads < 2 || crowd.chunks.len() < 2 {
        crowd.chunks.iter().cloned().map(work).collect()
    } else {
        let threads = threads.min(crowd.chunks.len());
        let work = &work;
        // Every thread takes each n-th chunk; where a thread is lost, so is the run, as it would be on one.
        let by_thread: Vec<Vec<T>> = std::thread::scope(|scope| {
            let start = |first: usize| {
                let own = crowd.chunks.iter().skip(first).step_by(threads).cloned();
                scope.spawn(move || own.map(work).collect::<Vec<T>>())
            };
            let running: Vec<_> = (0..threads).map(start).collect();
            running
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|why| std::panic::resume_unwind(why)))
                .collect()
        });
        let mut queues: Vec<_> = by_thread.into_iter().map(Vec::into_iter).collect();
        (0..crowd.chunks.len()).filter_map(|chunk| queues[chunk % threads].next()).collect()
    };
    let mut results = results.into_iter();
    let mut total = results.next().unwrap_or_default();
    results.for_each(|result| fold(&mut total, &result));
    total
}
