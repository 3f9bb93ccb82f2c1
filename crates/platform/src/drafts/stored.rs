//! Between drafts as they are worked with and as they are stored.

use std::collections::BTreeSet;

use domain::secretariat::Secretariat;
use domain::{Actor, Ask, Choice, Kind, Level, Pseudonym, Role, pattern};
use store::DraftChange;

use super::keep::{DraftFault, RowChange};
use super::{Draft, DraftRow, ListedDraft, RowNumber, Written};
use crate::staged::Staged;

/// `held` are the files that the draft holds on to already.
pub(super) fn stored_change(
    table: &Secretariat,
    author: &Actor,
    change: RowChange,
    staged: &Staged,
    held: &[String],
) -> Result<DraftChange, DraftFault> {
    let row = |number, revision, written| {
        stored_row(table, &DraftRow { number, written, author: author.clone(), revision }, staged, held)
    };
    Ok(match change {
        RowChange::Add(written) => DraftChange::Add(row(0, 0, written)?),
        RowChange::Save { number, revision, written } => DraftChange::Save(row(number, revision, written)?),
        RowChange::Remove { number, revision } => DraftChange::Remove(i64::from(number), revision),
    })
}

pub(super) fn stored(table: &Secretariat, draft: &Draft, staged: &Staged) -> Result<store::Draft, DraftFault> {
    draft.clone().with_rows(|row| stored_row(table, &row, staged, &[]))
}

fn stored_row(
    table: &Secretariat,
    row: &DraftRow,
    staged: &Staged,
    held: &[String],
) -> Result<store::DraftRow, DraftFault> {
    let DraftRow { number, written, author, revision } = row;
    Ok(store::DraftRow {
        number: i64::from(*number),
        act: written.act.clone(),
        fields: serde_json::to_string(&written.fields)?,
        refers: serde_json::to_string(&written.refers)?,
        source: written.source.clone(),
        author: author.role.word().to_owned(),
        person: author.by.as_ref().map(|by| by.0.clone()),
        level: author.level.word().to_owned(),
        revision: *revision,
        files: files_of(table, written, author, staged, held),
    })
}

/// The staged files that a row holds on to: those that stand in a field of its act for a file, of its author or held by its
/// draft already.
fn files_of(table: &Secretariat, written: &Written, author: &Actor, staged: &Staged, held: &[String]) -> Vec<String> {
    let specs = Ask::specs(&written.act).unwrap_or_default();
    let is_file = |path: &str| specs.iter().any(|spec| spec.kind == Kind::File && spec.path == pattern(path));
    let named = written.fields.iter().filter(|(path, _)| is_file(path)).map(|(_, id)| id.trim());
    let named: BTreeSet<&str> = named.filter(|id| staged.find(table, id, Some(author), held).is_some()).collect();
    named.into_iter().map(str::to_owned).collect()
}

/// A draft as it is worked with; its authors by the codes that their offices have now.
pub(super) fn loaded(table: &Secretariat, draft: store::Draft) -> Result<Draft, DraftFault> {
    draft.with_rows(|row| loaded_row(table, row))
}

/// A draft as lists show it; the author of its row likewise.
pub(super) fn listed(table: &Secretariat, draft: store::ListedDraft) -> Result<ListedDraft, DraftFault> {
    draft.with_row(|row| loaded_row(table, row))
}

fn loaded_row(table: &Secretariat, row: store::DraftRow) -> Result<DraftRow, DraftFault> {
    let store::DraftRow { number, act, fields, refers, source, author, person, level, revision, .. } = row;
    let number = RowNumber::try_from(number).map_err(|error| DraftFault::Store(error.to_string()))?;
    let role = Role::of(&author).ok_or_else(|| DraftFault::Store(format!("`{author}` is no office")))?;
    let role = table.role_now(role);
    let level = Level::of(&level).ok_or_else(|| DraftFault::Store(format!("`{level}` is no level")))?;
    let (fields, refers) = (serde_json::from_str(&fields)?, serde_json::from_str(&refers)?);
    let written = Written { act, fields, refers, source };
    Ok(DraftRow { number, written, author: Actor { role, by: person.map(Pseudonym), level }, revision })
}

impl From<serde_json::Error> for DraftFault {
    fn from(fault: serde_json::Error) -> Self {
        // Its words may repeat what somebody typed.
        Self::Store(format!("a row is not as it was saved: {:?}", fault.classify()))
    }
}
