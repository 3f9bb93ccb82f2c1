//! A file of values for people, written line by line by whoever has rows that are of no table.

use crate::csv;

/// How it begins: the mark by which spreadsheets take it for UTF-8, and the headings.
#[must_use]
pub fn sheet_begin(headings: &[String]) -> String {
    format!("{}{}", csv::BYTE_ORDER_MARK, csv::texts(headings))
}

/// A line of it.
#[must_use]
pub fn sheet_line(texts: &[String]) -> String {
    csv::texts(texts)
}
