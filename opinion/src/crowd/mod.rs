//! The votes that bear on groups, in an order that depends on nothing but what was voted.
//!
//! Rows are sorted by a fingerprint of their votes (equal fingerprints by the votes themselves), so that neither the
//! order of arrival nor the labels of people can change a sum, a seed or a group. Columns are the counted statements
//! with at least one vote, in canonical order.

mod bridging;
mod crossings;
mod factors;
mod krylov;
mod passes;
mod positions;

pub(crate) use bridging::bridging;
pub(crate) use crossings::{Crossing, Grouped, crossings};
pub(crate) use factors::positions as ridge_positions;
pub(crate) use krylov::{Axes, Effort};
pub(crate) use passes::Centred;
pub(crate) use positions::Positions;

use crate::random::{Random, scatter};
use crate::votes::{Code, Codes, Votes};

/// Votes of one chunk, about; chunks are summed in order, whoever worked on them.
const CHUNK: usize = 1 << 18;
const MOST_CHUNKS: usize = 32;

/// Counted votes in content order.
pub(crate) struct Crowd {
    /// Index of each row's participant; participants without a counted vote have no row.
    pub(crate) who: Vec<u32>,
    /// Index of each column's statement.
    pub(crate) statements: Vec<u32>,
    pub(crate) starts: Vec<usize>,
    pub(crate) codes: Codes,
    /// How often each code occurs.
    pub(crate) counts: Vec<u32>,
    /// Mean vote of each column.
    pub(crate) means: Vec<f64>,
    /// Variance of the votes of each column.
    pub(crate) variances: Vec<f64>,
    /// The largest sum of squared centred votes of a row.
    pub(crate) widest_row: f64,
    /// A number that depends on the votes alone.
    pub(crate) seed: u64,
    /// Statements with votes that do not count: out, or meta.
    pub(crate) n_left_out: usize,
    /// Ranges of rows that are worked on as one piece.
    pub(crate) chunks: Vec<core::ops::Range<usize>>,
}

impl Crowd {
    /// The counted votes.
    pub(crate) fn of(votes: &Votes) -> Crowd {
        match &votes.packed().codes {
            Codes::Narrow(codes) => arrange(votes, codes, Codes::Narrow),
            Codes::Wide(codes) => arrange(votes, codes, Codes::Wide),
        }
    }

    pub(crate) fn n_rows(&self) -> usize {
        self.who.len()
    }

    pub(crate) fn n_votes(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// About the most that chance alone reaches along any axis: (largest row norm + largest column norm) squared, for
    /// independent votes of these sizes (Bandeira and van Handel 2016).
    pub(crate) fn chance_bound(&self) -> f64 {
        let votes = |four: &[u32]| four.iter().map(|&count| f64::from(count)).sum::<f64>();
        let columns = self.counts.chunks_exact(4).map(votes).zip(&self.variances);
        let widest = columns.map(|(votes, variance)| votes * variance).fold(0.0, f64::max);
        let norm = libm::sqrt(self.widest_row) + libm::sqrt(widest);
        norm * norm
    }

    /// The sum of all squared centred votes.
    pub(crate) fn trace(&self) -> f64 {
        let votes = |four: &[u32]| four.iter().map(|&count| f64::from(count)).sum::<f64>();
        self.counts.chunks_exact(4).map(votes).zip(&self.variances).map(|(votes, variance)| votes * variance).sum()
    }

    pub(crate) fn row_votes(&self, row: usize) -> usize {
        self.starts[row + 1] - self.starts[row]
    }
}

/// What a code brings to its row: its part of the fingerprint, its centred square, and one if it counts.
#[derive(Clone, Copy, Default)]
struct Part {
    print: u64,
    square: f64,
    count: u32,
    /// Its place among the codes of counted columns.
    place: u32,
}

fn arrange<C: Code>(votes: &Votes, codes: &[C], wrap: fn(Vec<C>) -> Codes) -> Crowd {
    let Columns { statements, column_of, counts, n_left_out } = columns(votes, codes);
    let (means, variances) = moments(&counts);
    let parts = parts(&column_of, &means, statements.len());
    let starts = &votes.packed().starts;
    let row = |who: u32| &codes[starts[who as usize]..starts[who as usize + 1]];
    let counted = |who: u32| row(who).iter().map(|code| parts[code.place()]).filter(|part| part.count > 0);
    let mut widest_row: f64 = 0.0;
    let mut order: Vec<(u64, u32)> = Vec::with_capacity(votes.participants().len());
    for who in 0..votes.participants().len() as u32 {
        let mut sum = Part::default();
        for code in row(who) {
            let part = &parts[code.place()];
            sum.print = sum.print.wrapping_add(part.print);
            sum.square += part.square;
            sum.count += part.count;
        }
        widest_row = widest_row.max(sum.square);
        if sum.count > 0 {
            order.push((sum.print, who));
        }
    }
    let places = |who: u32| counted(who).map(|part| part.place);
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| places(a.1).cmp(places(b.1))).then(a.1.cmp(&b.1)));
    let seed = order.iter().fold(0_u64, |seed, (print, _)| seed.wrapping_add(scatter(*print)));
    let mut sorted: Vec<C> = Vec::with_capacity(counts.iter().map(|&count| count as usize).sum());
    let mut ends = Vec::with_capacity(order.len() + 1);
    ends.push(0);
    let are_all_counted = statements.len() == votes.statements().len();
    for &(_, who) in &order {
        if are_all_counted {
            sorted.extend_from_slice(row(who));
        } else {
            sorted.extend(places(who).map(|place| C::at(place as usize)));
        }
        ends.push(sorted.len());
    }
    let chunks = chunks(&ends);
    let who = order.iter().map(|(_, who)| *who).collect();
    Crowd {
        who,
        statements,
        starts: ends,
        codes: wrap(sorted),
        counts,
        means,
        variances,
        widest_row,
        seed,
        n_left_out,
        chunks,
    }
}

/// One part for each code of each statement; nothing in those of statements that do not count.
fn parts(column_of: &[Option<u32>], means: &[f64], columns: usize) -> Vec<Part> {
    // A sum of one scattered number for each code does not depend on how people or chunks are ordered.
    let mut random = Random::new(columns as u64);
    let prints: Vec<u64> = (0..4 * columns).map(|_| random.next()).collect();
    let part = |column: &Option<u32>| {
        let column = *column;
        [1.0, 0.0, -1.0, 0.0].into_iter().enumerate().map(move |(at, vote): (usize, f64)| (column, at, vote))
    };
    let made = |(column, at, vote): (Option<u32>, usize, f64)| {
        let Some(column) = column else { return Part::default() };
        let mean = means[column as usize];
        let place = 4 * column + at as u32;
        Part { print: prints[place as usize], square: (vote - mean) * (vote - mean), count: 1, place }
    };
    column_of.iter().flat_map(part).map(made).collect()
}

struct Columns {
    /// The counted statements with votes.
    statements: Vec<u32>,
    /// The column of every statement.
    column_of: Vec<Option<u32>>,
    /// How often each code of a column occurs.
    counts: Vec<u32>,
    /// Statements with votes that do not count.
    n_left_out: usize,
}

fn columns<C: Code>(votes: &Votes, codes: &[C]) -> Columns {
    let n = votes.statements().len();
    let mut all = vec![0_u32; 4 * n];
    for code in codes {
        all[code.place()] += 1;
    }
    let mut made = Columns { statements: Vec::new(), column_of: vec![None; n], counts: Vec::new(), n_left_out: 0 };
    let seen = votes.statements().iter().zip(all.chunks_exact(4)).enumerate();
    for (index, (statement, four)) in seen.filter(|(_, (_, four))| four.iter().any(|&count| count > 0)) {
        if statement.is_counted() {
            made.column_of[index] = Some(made.statements.len() as u32);
            made.statements.push(index as u32);
            made.counts.extend_from_slice(four);
        } else {
            made.n_left_out += 1;
        }
    }
    made
}

fn moments(counts: &[u32]) -> (Vec<f64>, Vec<f64>) {
    let of = |four: &[u32]| {
        let [agree, pass, disagree] = [four[0], four[1], four[2]].map(f64::from);
        let all = agree + pass + disagree;
        let mean = (agree - disagree) / all;
        (mean, (agree + disagree) / all - mean * mean)
    };
    counts.chunks_exact(4).map(of).unzip()
}

/// Rows cut into pieces of about as many votes, by the votes alone.
fn chunks(ends: &[usize]) -> Vec<core::ops::Range<usize>> {
    let rows = ends.len() - 1;
    let votes = ends[rows];
    let wanted = (votes / CHUNK).clamp(1, MOST_CHUNKS);
    let mut cuts = vec![0];
    for cut in 1..wanted {
        let at = ends.partition_point(|&end| end < votes / wanted * cut);
        cuts.push(at.min(rows));
    }
    cuts.push(rows);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).filter(|range| !range.is_empty()).collect()
}
