//! What programs send of drafts.

use std::collections::BTreeMap;

use domain::Fields;
use platform::{MOST_ROWS, RowNumber, SeenRow, Written};
use serde::Deserialize;

use super::body::Many;
use super::listed::at_most;
use super::unique::unique;

/// Most institutions that a draft is shared with: more than sit at any table.
const MOST_INSTITUTIONS: usize = 100;

/// A draft to start: whose it is besides one's own institution, and its rows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Started {
    #[serde(default, deserialize_with = "at_most::<_, _, MOST_INSTITUTIONS>")]
    pub institutions: Vec<String>,
    #[serde(deserialize_with = "at_most::<_, _, MOST_ROWS>")]
    pub rows: Vec<Row>,
}

/// An act as text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub act: String,
    #[serde(default, deserialize_with = "unique")]
    pub fields: Fields,
    #[serde(default, deserialize_with = "unique")]
    pub refers: BTreeMap<String, SeenRow>,
}

/// Rows to change, all or none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Changes {
    #[serde(default, deserialize_with = "at_most::<_, _, MOST_ROWS>")]
    pub add: Vec<Row>,
    #[serde(default, deserialize_with = "at_most::<_, _, MOST_ROWS>")]
    pub save: Vec<Saved>,
    #[serde(default, deserialize_with = "at_most::<_, _, MOST_ROWS>")]
    pub remove: Vec<SeenRow>,
}

/// What a row says now, and its revision that was seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Saved {
    pub row: RowNumber,
    pub revision: i64,
    pub act: String,
    #[serde(default, deserialize_with = "unique")]
    pub fields: Fields,
    #[serde(default, deserialize_with = "unique")]
    pub refers: BTreeMap<String, SeenRow>,
}

/// The revision of a draft that was seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Presented {
    pub revision: i64,
}

impl Many for Started {
    fn count(&self) -> usize {
        self.rows.len()
    }
}

impl Many for Changes {
    fn count(&self) -> usize {
        self.add.len() + self.save.len() + self.remove.len()
    }
}

/// Its rows were counted when they were sent.
impl Many for Presented {
    fn count(&self) -> usize {
        1
    }
}

impl From<Row> for Written {
    fn from(Row { act, fields, refers }: Row) -> Self {
        Self { act, fields, refers, ..Self::default() }
    }
}
