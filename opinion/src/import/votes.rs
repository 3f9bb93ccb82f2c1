//! Votes, from any of the layouts.

use super::fault::{Column, Faults, Reason, shown};
use super::header::{self, Layout, VoteColumns};
use super::names::Names;
use super::records::{Records, Row, Stop};

/// One vote as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Index into the participants.
    pub participant: u32,
    /// Index into the statements.
    pub statement: u32,
    /// 1 agree, 0 pass, -1 disagree.
    pub vote: i8,
}

/// A whole file of votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteFile {
    /// Which layout it had.
    pub layout: Layout,
    /// Ids of participants, in order of first appearance in the file.
    pub participants: Vec<String>,
    /// Ids of statements, in order of first appearance in the file.
    pub statements: Vec<String>,
    /// Votes in order of time, and in the order of the file where the time is the same or not told.
    /// A later vote of the same participant on the same statement replaces the earlier one.
    pub votes: Vec<Seen>,
    /// What is not wrong but worth saying.
    pub notices: Notices,
}

/// What is not wrong but worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Notices {
    /// Rows whose own counts of votes are not what the row holds.
    pub counts_differ: u64,
    /// The line of the first of them.
    pub first_line: u64,
    /// Whether the last row has no line end: it may have been cut, or just be written so.
    pub is_last_open: bool,
}

/// Reads a file of votes from chunks.
pub struct VoteReader {
    records: Records,
    table: Table,
}

struct Table {
    layout: Option<(Layout, VoteColumns)>,
    width: usize,
    participants: Names,
    statements: Names,
    votes: Vec<Seen>,
    /// Empty when the layout tells no time.
    times: Vec<i64>,
    /// The line of each participant's row, in a matrix.
    lines: Vec<u64>,
    faults: Faults,
    notices: Notices,
}

impl Default for VoteReader {
    fn default() -> Self {
        Self::new()
    }
}

impl VoteReader {
    /// Nothing read yet.
    pub fn new() -> Self {
        let table = Table {
            layout: None,
            width: 0,
            participants: Names::new(Column::Participant),
            statements: Names::new(Column::Statement),
            votes: Vec::new(),
            times: Vec::new(),
            lines: Vec::new(),
            faults: Faults::default(),
            notices: Notices::default(),
        };
        Self { records: Records::new(), table }
    }

    /// Reads the next bytes. An error ends the reading: nothing after it would make sense.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<(), Faults> {
        let table = &mut self.table;
        self.records.feed(chunk, &mut |row| table.take(&row)).map_err(|stop| self.table.stopped(stop))
    }

    /// The file has ended: all of it, or its faults.
    pub fn finish(mut self) -> Result<VoteFile, Faults> {
        let table = &mut self.table;
        self.records.finish(&mut |row| table.take(&row)).map_err(|stop| self.table.stopped(stop))?;
        self.table.finish()
    }
}

impl Table {
    fn take(&mut self, row: &Row<'_>) -> Result<(), Stop> {
        self.notices.is_last_open = row.is_cut;
        let Some((_, columns)) = &self.layout else {
            return self.take_header(row).map_err(|reason| Stop { line: row.line(), reason });
        };
        if row.len() != self.width {
            self.faults.add(row.line(), Reason::Cells { expected: self.width, found: row.len() });
            return Ok(());
        }
        let taken = match *columns {
            VoteColumns::Rows { participant, statement, vote, time } => {
                self.take_vote(row.cell(participant), row.cell(statement), row.cell(vote), time.map(|at| row.cell(at)))
            }
            VoteColumns::Matrix { counts, first } => self.take_participant(row, counts, first),
        };
        if let Err(reason) = taken {
            self.faults.add(row.line(), reason);
        }
        Ok(())
    }

    fn take_header(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let (layout, columns) = header::votes(row)?;
        if let VoteColumns::Matrix { first, .. } = columns {
            for name in row.cells().skip(first) {
                let known = self.statements.len();
                if self.statements.number(name)? as usize != known {
                    return Err(Reason::RepeatedColumn(shown(name)));
                }
            }
        }
        self.width = row.len();
        self.layout = Some((layout, columns));
        Ok(())
    }

    fn take_vote(
        &mut self,
        participant: &[u8],
        statement: &[u8],
        cell: &[u8],
        time: Option<&[u8]>,
    ) -> Result<(), Reason> {
        let time = time.map(|cell| whole(cell).ok_or_else(|| Reason::NotATime(shown(cell)))).transpose()?;
        let vote = vote(cell).ok_or_else(|| Reason::NotAVote(shown(cell)))?;
        let participant = self.participants.number(participant)?;
        let statement = self.statements.number(statement)?;
        self.votes.push(Seen { participant, statement, vote });
        self.times.extend(time);
        Ok(())
    }

    fn take_participant(&mut self, row: &Row<'_>, counts: [usize; 3], first: usize) -> Result<(), Reason> {
        let id = row.cell(0);
        let participant = self.participants.number(id)?;
        if let Some(first) = self.lines.get(participant as usize) {
            return Err(Reason::RepeatedParticipant { id: shown(id), first: *first });
        }
        self.lines.push(row.line());
        let begun = self.votes.len();
        for (statement, cell) in row.cells().skip(first).enumerate() {
            if !cell.is_empty() {
                let vote = vote(cell).ok_or_else(|| Reason::NotAVote(shown(cell)))?;
                // The header has been numbered, so its columns fit.
                self.votes.push(Seen { participant, statement: statement as u32, vote });
            }
        }
        let cast = &self.votes[begun..];
        let held = [cast.len(), of(cast, 1), of(cast, -1)];
        let is_as_told = counts.iter().zip(held).all(|(at, held)| whole(row.cell(*at)) == Some(held as i64));
        if !is_as_told && row.is_cut {
            return Err(Reason::CutRow);
        }
        if !is_as_told {
            self.notices.counts_differ += 1;
            if self.notices.counts_differ == 1 {
                self.notices.first_line = row.line();
            }
        }
        Ok(())
    }

    fn stopped(&mut self, stop: Stop) -> Faults {
        let mut faults = std::mem::take(&mut self.faults);
        faults.add(stop.line, stop.reason);
        faults
    }

    fn finish(self) -> Result<VoteFile, Faults> {
        let Some((layout, _)) = self.layout else {
            return Err(Faults::one(1, Reason::Empty));
        };
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        Ok(VoteFile {
            layout,
            participants: self.participants.into_ids(),
            statements: self.statements.into_ids(),
            votes: by_time(self.votes, &self.times),
            notices: self.notices,
        })
    }
}

fn of(votes: &[Seen], vote: i8) -> usize {
    votes.iter().filter(|seen| seen.vote == vote).count()
}

/// The export groups votes by statement; whether a vote was changed is only told by its time.
fn by_time(votes: Vec<Seen>, times: &[i64]) -> Vec<Seen> {
    if times.is_sorted() {
        return votes;
    }
    let mut order: Vec<(i64, Seen)> = times.iter().copied().zip(votes).collect();
    order.sort_by_key(|(time, _)| *time);
    order.into_iter().map(|(_, seen)| seen).collect()
}

/// Agree is 1. Programs that have no whole numbers with gaps write `1.0`.
fn vote(cell: &[u8]) -> Option<i8> {
    match cell {
        b"1" | b"+1" | b"1.0" => Some(1),
        b"-1" | b"-1.0" => Some(-1),
        b"0" | b"0.0" => Some(0),
        _ => {
            let is = |words: &[&str]| words.iter().any(|word| cell.eq_ignore_ascii_case(word.as_bytes()));
            if is(&["agree", "acuerdo", "de acuerdo"]) {
                Some(1)
            } else if is(&["disagree", "desacuerdo", "en desacuerdo"]) {
                Some(-1)
            } else {
                is(&["pass", "paso"]).then_some(0)
            }
        }
    }
}

/// A whole number of at most 18 digits, with or without a sign.
fn whole(cell: &[u8]) -> Option<i64> {
    let (sign, digits) = match cell {
        [b'-', digits @ ..] => (-1, digits),
        [b'+', digits @ ..] => (1, digits),
        digits => (1, digits),
    };
    let is_whole = !digits.is_empty() && digits.len() <= 18 && digits.iter().all(u8::is_ascii_digit);
    is_whole.then(|| sign * digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}
