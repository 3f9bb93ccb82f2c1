//! An act as text, and what of it is known only while it is performed.

use std::collections::BTreeMap;

use domain::{EntryNumber, Fault, FieldRefusal, Fields, Request, Skeleton};

use crate::perform::Span;

/// Number of a row in its draft, from 1.
pub type RowNumber = u32;

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
    /// one. In `base`, it is the object as that row leaves it; elsewhere, what that row founds.
    pub refers: BTreeMap<String, RowNumber>,
}

impl Written {
    /// Reads it, with numbers of entries in the place of rows that were performed before it.
    ///
    /// # Errors
    /// Every fault of every field; a row that was not performed is one.
    pub(crate) fn read(
        &self,
        performed: &BTreeMap<RowNumber, Span>,
        skeleton: &Skeleton,
    ) -> Result<Request, Vec<FieldRefusal>> {
        let mut fields = self.fields.clone();
        let mut faults = Vec::new();
        for (path, row) in &self.refers {
            match performed.get(row) {
                Some(span) if path != BASE => drop(fields.insert(path.clone(), span.first.to_string())),
                Some(_) => {}
                None => faults.push(FieldRefusal { path: path.clone(), fault: Fault::NotAChoice }),
            }
        }
        if let Some(span) = self.refers.get(BASE).and_then(|row| performed.get(row)) {
            let on = fields.get(ON).and_then(|on| on.parse().ok());
            fields.insert(BASE.to_owned(), left_by(*span, on, skeleton).to_string());
        }
        if faults.is_empty() { Request::parse(&self.act, &fields) } else { Err(faults) }
    }
}

/// The last entry on an object when that row had been performed. If a later one is on it, the edit is stale, as it should be.
fn left_by(span: Span, on: Option<EntryNumber>, skeleton: &Skeleton) -> EntryNumber {
    on.and_then(|on| skeleton.last_on(on)).map_or(span.last, |last| last.min(span.last))
}
