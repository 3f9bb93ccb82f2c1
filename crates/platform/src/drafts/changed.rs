//! What of a draft is another thing now than somebody read: found by marks, so that no former version of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::{Draft, DraftRow, RowNumber};

/// Bytes of the mark of what somebody read: enough to find that it is another text now. It is kept enciphered.
const MARK: usize = 4;

/// A part of a draft that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The row.
    pub row: RowNumber,
    /// The name of its act.
    pub act: String,
    /// Which field; empty when the whole row came or went.
    pub path: String,
}

/// What was read: of each row its act and a mark of each field.
pub(super) type Seen = BTreeMap<RowNumber, (String, BTreeMap<String, String>)>;

/// What a draft says, by marks.
pub(super) fn seen(draft: &Draft) -> Seen {
    let row = |row: &DraftRow| {
        let fields = row.written.fields.iter().filter(|(_, text)| !text.trim().is_empty());
        let typed = fields.map(|(path, text)| (path.clone(), mark(draft, path, text.trim())));
        let named = row
            .written
            .refers
            .iter()
            .map(|(path, seen)| (path.clone(), mark(draft, path, &format!("row {}", seen.row))));
        (row.number, (row.written.act.clone(), typed.chain(named).collect()))
    };
    draft.rows.iter().map(row).collect()
}

fn mark(draft: &Draft, path: &str, text: &str) -> String {
    let parts =
        [draft.id.as_str(), path, text].map(|part| [&(part.len() as u64).to_be_bytes(), part.as_bytes()].concat());
    let hash = Sha256::digest(parts.concat());
    hash.iter().take(MARK).fold(String::new(), |mark, byte| format!("{mark}{byte:02x}"))
}

/// What differs, row by row and field by field.
pub(super) fn changed(before: &Seen, now: &Seen) -> Vec<Changed> {
    let mut changed = Vec::new();
    let rows: BTreeSet<&RowNumber> = before.keys().chain(now.keys()).collect();
    for row in rows {
        let of = |act: &str, path: &str| Changed { row: *row, act: act.to_owned(), path: path.to_owned() };
        match (before.get(row), now.get(row)) {
            (Some((act, old)), Some((same, new))) if act == same => {
                let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
                let differing = paths.into_iter().filter(|path| old.get(*path) != new.get(*path));
                changed.extend(differing.map(|path| of(act, path)));
            }
            (_, Some((act, _))) | (Some((act, _)), None) => changed.push(of(act, "")),
            (None, None) => {}
        }
    }
    changed
}
