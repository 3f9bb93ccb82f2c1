//! Which layout a file has, read from its first row.

use super::fault::{Reason, shown};
use super::records::Row;

/// The layouts of votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// `votes.csv` of Polis: one row per vote, changed votes too, with their times.
    PolisVotes,
    /// `participants-votes.csv` of Polis: one row per participant, one column per statement.
    PolisMatrix,
    /// Ours: one row per vote.
    Rows,
}

/// Where the columns of a file of votes are.
pub(super) enum VoteColumns {
    Rows { participant: usize, statement: usize, vote: usize, time: Option<usize> },
    Matrix { counts: [usize; 3], first: usize },
}

/// Where the columns of a file of statements are.
pub(super) struct StatementColumns {
    pub statement: usize,
    pub text: Option<usize>,
    pub moderated: Option<usize>,
    pub meta: Option<usize>,
}

/// Reads the header of a file of votes.
pub(super) fn votes(row: &Row<'_>) -> Result<(Layout, VoteColumns), Reason> {
    let is_other = || if of_statements(row).is_some() { Reason::IsStatements } else { unknown(row) };
    of_votes(row).ok_or_else(is_other)
}

/// Reads the header of a file of statements.
pub(super) fn statements(row: &Row<'_>) -> Result<StatementColumns, Reason> {
    let is_other = || if of_votes(row).is_some() { Reason::IsVotes } else { unknown(row) };
    of_statements(row).ok_or_else(is_other)
}

fn of_votes(row: &Row<'_>) -> Option<(Layout, VoteColumns)> {
    let find = |names: &[&str]| position(row, names);
    if let (Some(statement), Some(participant), Some(vote)) =
        (find(&["comment-id"]), find(&["voter-id"]), find(&["vote"]))
    {
        let time = find(&["timestamp"]);
        return Some((Layout::PolisVotes, VoteColumns::Rows { participant, statement, vote, time }));
    }
    let statement = find(&["statement", "frase"]);
    if let (Some(participant), Some(statement), Some(vote)) =
        (find(&["participant", "participante"]), statement, find(&["vote", "voto"]))
    {
        let time = find(&["time", "momento"]);
        return Some((Layout::Rows, VoteColumns::Rows { participant, statement, vote, time }));
    }
    let counts = (find(&["n-votes"]), find(&["n-agree"]), find(&["n-disagree"]));
    if let (Some(0), (Some(votes), Some(agree), Some(disagree))) = (find(&["participant"]), counts) {
        // Every column after the counts is a statement, whatever its name.
        let first = votes.max(agree).max(disagree) + 1;
        return Some((Layout::PolisMatrix, VoteColumns::Matrix { counts: [votes, agree, disagree], first }));
    }
    None
}

fn of_statements(row: &Row<'_>) -> Option<StatementColumns> {
    let find = |names: &[&str]| position(row, names);
    let (text, moderated) = (find(&["comment-body", "text", "texto"]), find(&["moderated", "moderada"]));
    match find(&["comment-id", "statement", "frase"]) {
        // A file of votes names statements too; it says nothing about them.
        Some(statement) if text.is_some() || moderated.is_some() => {
            Some(StatementColumns { statement, text, moderated, meta: find(&["is-meta", "meta"]) })
        }
        _ => None,
    }
}

fn position(row: &Row<'_>, names: &[&str]) -> Option<usize> {
    row.cells().position(|cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name.as_bytes())))
}

/// Spreadsheets of some countries write semicolons; saying so is more use than that the header is unknown.
fn unknown(row: &Row<'_>) -> Reason {
    let only = row.cell(0);
    match [b';', b'\t', b'|'].into_iter().find(|separator| row.len() == 1 && only.contains(separator)) {
        Some(separator) => Reason::Separator(char::from(separator)),
        None => {
            let cells: Vec<&[u8]> = row.cells().take(8).collect();
            Reason::UnknownHeader(shown(&cells.join(&b","[..])))
        }
    }
}
