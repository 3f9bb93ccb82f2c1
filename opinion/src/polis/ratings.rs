//! The two matrices of Polis: rows and columns in the order of first appearance, moderated columns zeroed for everybody.

use crate::assemble::Placed;
use crate::votes::Votes;

/// Votes in the order in which people and statements first appeared. Statements nobody voted on are not in it.
pub struct Ratings {
    /// Index of each row's participant.
    pub participants: Vec<usize>,
    /// Index of each column's statement.
    pub statements: Vec<usize>,
    /// Whether the column is zeroed: moderated out or meta.
    pub zeroed: Vec<bool>,
    /// Where each row begins in `columns` and `values`, and where the last one ends. Zeroed columns are left out.
    pub starts: Vec<usize>,
    /// Column of each vote.
    pub columns: Vec<u32>,
    /// +1, 0 or -1 of each vote.
    pub values: Vec<f64>,
    /// Votes of each row in the raw matrix, zeroed columns included.
    pub raw_votes: Vec<usize>,
    /// Mean vote of each column; 0 where it is zeroed.
    pub centre: Vec<f64>,
    /// Variance of the votes of each column.
    pub variance: Vec<f64>,
}

impl Ratings {
    /// The matrices of these votes.
    pub fn of(votes: &Votes) -> Ratings {
        let (participants, statements) = (seen_rows(votes), seen_columns(votes));
        let mut column_of = vec![u32::MAX; votes.statements().len()];
        for (column, &statement) in statements.iter().enumerate() {
            column_of[statement] = column as u32;
        }
        let zeroed: Vec<bool> = statements.iter().map(|&s| !votes.statements()[s].is_counted()).collect();
        let mut made = Ratings {
            centre: vec![0.0; statements.len()],
            variance: vec![0.0; statements.len()],
            starts: vec![0],
            columns: Vec::new(),
            values: Vec::new(),
            raw_votes: Vec::new(),
            participants,
            statements,
            zeroed,
        };
        let mut counts = vec![0_u32; made.statements.len()];
        for &participant in &made.participants {
            let mut raw = 0;
            for (statement, vote) in votes.of(participant) {
                raw += 1;
                let column = column_of[statement] as usize;
                if !made.zeroed[column] {
                    made.columns.push(column as u32);
                    made.values.push(f64::from(vote.value()));
                    made.centre[column] += f64::from(vote.value());
                    made.variance[column] += f64::from(vote.value() * vote.value());
                    counts[column] += 1;
                }
            }
            made.raw_votes.push(raw);
            made.starts.push(made.columns.len());
        }
        for (column, count) in counts.into_iter().enumerate() {
            made.centre[column] /= f64::from(count.max(1));
            let square = made.centre[column] * made.centre[column];
            made.variance[column] = made.variance[column] / f64::from(count.max(1)) - square;
        }
        made
    }

    /// The centred votes of one row as (column, vote - mean).
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        (self.starts[row]..self.starts[row + 1]).map(|at| {
            let column = self.columns[at] as usize;
            (column, self.values[at] - self.centre[column])
        })
    }

    /// Whose row it is, with votes on columns that are not zeroed.
    pub(crate) fn placed(&self, row: usize) -> Placed {
        Placed { who: self.participants[row], answers: self.starts[row + 1] - self.starts[row] }
    }

    /// sqrt(statements / votes): how far a row's position is stretched for what its owner did not see. A zeroed column
    /// counts as a vote of everybody, as it does in Polis.
    pub fn stretch(&self, row: usize) -> f64 {
        let zeroed = self.zeroed.iter().filter(|&&zeroed| zeroed).count();
        let votes = self.starts[row + 1] - self.starts[row] + zeroed;
        libm::sqrt(self.statements.len() as f64 / votes.max(1) as f64)
    }
}

fn seen_rows(votes: &Votes) -> Vec<usize> {
    let arrival = votes.participant_arrival().iter().map(|&index| index as usize);
    arrival.filter(|&participant| votes.of(participant).next().is_some()).collect()
}

fn seen_columns(votes: &Votes) -> Vec<usize> {
    let mut seen = vec![false; votes.statements().len()];
    for participant in 0..votes.participants().len() {
        for (statement, _) in votes.of(participant) {
            seen[statement] = true;
        }
    }
    votes.statement_arrival().iter().map(|&index| index as usize).filter(|&statement| seen[statement]).collect()
}
