//! An act as text, and what of it is known only while it is performed.

use std::collections::BTreeMap;

use domain::{EntryNumber, Fault, FieldRefusal, Fields, Request, Skeleton, Zone};
use serde::{Deserialize, Serialize};

use crate::perform::Span;

/// Number of a row in its draft, from 1.
pub type RowNumber = u32;

/// A row as somebody saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenRow {
    /// Which one.
    pub row: RowNumber,
    /// Its revision.
    pub revision: i64,
}

/// Why an act that was written cannot be read.
pub(crate) enum Unread {
    /// Every fault of every field; a row that was not performed is one.
    Faulty(Vec<FieldRefusal>),
    /// This row, which it names, is not any more what its author had seen.
    Moved(RowNumber),
}

/// The path that says what an edit was based on.
const BASE: &str = "base";

/// The path of the object that an act speaks of.
const ON: &str = "on";

/// An act as it was written: what it will be, faults and all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Name of the act.
    pub act: String,
    /// What was typed.
    pub fields: Fields,
    /// Paths that another row of the draft is meant at. They stand apart from what was typed, so that no text is taken for
    /// one. In `base`, it is the object as that row leaves it; elsewhere, what that row founds. An act is its author's, and so
    /// it is read only while the row is as they saw it.
    pub refers: BTreeMap<String, SeenRow>,
    /// The document that it was begun with, as somebody pasted it; empty when there was none. It is nothing of the act, stays
    /// while the row does, and goes with it.
    pub source: String,
}

impl Written {
    /// Reads it, with numbers of entries in the place of rows that were performed before it.
    ///
    /// # Errors
    /// Faults of its fields, or a row that it names was changed.
    pub(crate) fn read(
        &self,
        performed: &BTreeMap<RowNumber, (i64, Span)>,
        skeleton: &Skeleton,
        zone: &Zone,
    ) -> Result<Request, Unread> {
        let mut fields = self.fields.clone();
        let mut faults = Vec::new();
        let mut base = None;
        for (path, seen) in &self.refers {
            match performed.get(&seen.row) {
                Some((revision, _)) if *revision != seen.revision => return Err(Unread::Moved(seen.row)),
                Some((_, span)) if path == BASE => base = Some(*span),
                Some((_, span)) => drop(fields.insert(path.clone(), span.first.to_string())),
                None => faults.push(FieldRefusal { path: path.clone(), fault: Fault::NotAChoice }),
            }
        }
        if let Some(span) = base {
            let on = fields.get(ON).and_then(|on| on.parse().ok());
            match left_by(span, on, skeleton) {
                Some(last) => drop(fields.insert(BASE.to_owned(), last.to_string())),
                None => faults.push(FieldRefusal { path: BASE.to_owned(), fault: Fault::NotAChoice }),
            }
        }
        if !faults.is_empty() {
            return Err(Unread::Faulty(faults));
        }
        Request::parse(&self.act, &fields, zone).map_err(Unread::Faulty)
    }
}

/// The last entry on an object when that row had been performed. If a later one is on it, the edit is stale, as it should be.
/// `None` when the row did nothing to the object: it then says nothing of what the author of the edit had seen of it.
fn left_by(span: Span, on: Option<EntryNumber>, skeleton: &Skeleton) -> Option<EntryNumber> {
    let Some(last) = on.and_then(|on| skeleton.last_on(on)) else { return Some(span.last) };
    (last >= span.first).then(|| last.min(span.last))
}
