//! Comma-separated values (RFC 4180, U+000A line ends): every text between quotes, numbers and what is not on record bare.

use domain::Zone;

use crate::cell::Cell;
use crate::column::Column;
use crate::tables::Row;
use crate::wording::Wording;

/// Spreadsheets for people take a file that begins with this for UTF-8.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The names of columns, as a line.
pub(crate) fn heading(columns: &[Column], wording: &dyn Wording) -> String {
    line(columns.iter().map(|column| quoted(&wording.heading(column))))
}

/// A row, as a line.
pub(crate) fn row(row: &Row, zone: &Zone, wording: &dyn Wording) -> String {
    line(row.iter().map(|cell| value(cell, zone, wording)))
}

/// Texts, as a line.
pub(crate) fn texts(texts: &[String]) -> String {
    line(texts.iter().map(|text| quoted(text)))
}

fn line(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(",") + "\n"
}

fn value(cell: &Cell, zone: &Zone, wording: &dyn Wording) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Rows(_, flat) => value(flat, zone, wording),
        cell => quoted(&cell.written(zone, wording)),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", harmless(text).replace('"', "\"\""))
}

/// Spreadsheets take a cell that begins like this for a formula, some of them also in the wide forms of East Asia; a leading
/// apostrophe makes it text (OWASP, CSV injection). Whoever needs each text to the letter takes JSON, which has no such marks.
fn harmless(text: &str) -> String {
    const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(STARTS) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1+1"] {
            assert_eq!(quoted(text), format!("\"'{text}\""));
        }
        assert_eq!(quoted("2+2"), "\"2+2\"");
    }

    #[test]
    fn a_quote_is_doubled() {
        assert_eq!(quoted("dijo \"sí\""), "\"dijo \"\"sí\"\"\"");
    }
}
