//! Rows of packed votes: a code is `4 * statement + (0 agree, 1 pass, 2 disagree)`.

use super::Vote;

/// The most statements whose codes fit in two bytes.
pub(super) const NARROW: usize = 1 << 14;

/// A packed vote, of two or of four bytes.
pub(crate) trait Code: Copy + Ord + Send + Sync + 'static {
    /// The code as a place in a table with four entries for each statement.
    fn place(self) -> usize;
    /// The code at this place; the caller has chosen the width by the number of statements.
    fn at(place: usize) -> Self;
}

impl Code for u16 {
    fn place(self) -> usize {
        usize::from(self)
    }

    fn at(place: usize) -> u16 {
        place as u16
    }
}

impl Code for u32 {
    fn place(self) -> usize {
        self as usize
    }

    fn at(place: usize) -> u32 {
        place as u32
    }
}

/// A compressed sparse matrix of votes, by participant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Packed {
    /// Where each row begins, and where the last one ends.
    pub(crate) starts: Vec<usize>,
    pub(crate) codes: Codes,
}

/// The codes of all rows, one after another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Codes {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

pub(crate) fn code_of(statement: usize, vote: Vote) -> usize {
    4 * statement + vote as usize
}

/// The vote in a code.
pub(crate) fn vote_of(place: usize) -> Vote {
    match place & 3 {
        0 => Vote::Agree,
        1 => Vote::Pass,
        _ => Vote::Disagree,
    }
}

impl Packed {
    /// Sorts events `(row, code)`, the last of a row and a statement winning, into `rows` rows.
    pub(crate) fn from_events(rows: usize, statements: usize, events: &[(u32, u32)]) -> Packed {
        if statements <= NARROW {
            let (starts, codes) = sort(rows, statements, events);
            Packed { starts, codes: Codes::Narrow(codes) }
        } else {
            let (starts, codes) = sort(rows, statements, events);
            Packed { starts, codes: Codes::Wide(codes) }
        }
    }

    /// One after another the rows of these places.
    pub(super) fn from_rows<C: Code>(rows: &[Vec<C>], places: &[u32], wrap: fn(Vec<C>) -> Codes) -> Packed {
        let mut codes: Vec<C> = Vec::with_capacity(rows.iter().map(Vec::len).sum());
        let mut starts = Vec::with_capacity(places.len() + 1);
        starts.push(0);
        for &place in places {
            codes.extend_from_slice(&rows[place as usize]);
            starts.push(codes.len());
        }
        Packed { starts, codes: wrap(codes) }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (usize, Vote)> + '_ {
        let range = match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(&from), Some(&to)) => from..to,
            _ => 0..0,
        };
        range.map(|at| {
            let place = match &self.codes {
                Codes::Narrow(codes) => codes[at].place(),
                Codes::Wide(codes) => codes[at].place(),
            };
            (place >> 2, vote_of(place))
        })
    }
}

fn sort<C: Code>(rows: usize, statements: usize, events: &[(u32, u32)]) -> (Vec<usize>, Vec<C>) {
    let mut starts = vec![0_usize; rows + 1];
    for &(row, _) in events {
        starts[row as usize + 1] += 1;
    }
    for row in 0..rows {
        starts[row + 1] += starts[row];
    }
    let mut next = starts.clone();
    let mut codes = vec![C::at(0); events.len()];
    for &(row, code) in events {
        let next = &mut next[row as usize];
        codes[*next] = C::at(code as usize);
        *next += 1;
    }
    let mut row_sort = RowSort { voted: vec![0; statements.div_ceil(64)], last: vec![0; statements] };
    let mut kept = 0;
    for row in 0..rows {
        let (from, to) = (starts[row], starts[row + 1]);
        starts[row] = kept;
        kept = row_sort.sort(&mut codes, from..to, kept);
    }
    starts[rows] = kept;
    codes.truncate(kept);
    (starts, codes)
}

/// Sorts one row after another by marking what was voted on: as many steps as votes, and a few for empty marks.
struct RowSort {
    voted: Vec<u64>,
    last: Vec<u8>,
}

impl RowSort {
    /// Writes the row in order, the last vote on each statement alone, from `kept` on; returns where it ends.
    fn sort<C: Code>(&mut self, codes: &mut [C], row: core::ops::Range<usize>, mut kept: usize) -> usize {
        for code in &codes[row] {
            let place = code.place();
            self.voted[place >> 8] |= 1 << (place >> 2 & 63);
            self.last[place >> 2] = (place & 3) as u8;
        }
        for (word, bits) in self.voted.iter_mut().enumerate() {
            while *bits != 0 {
                let statement = 64 * word + bits.trailing_zeros() as usize;
                codes[kept] = C::at(4 * statement + usize::from(self.last[statement]));
                kept += 1;
                *bits &= *bits - 1;
            }
        }
        kept
    }
}
