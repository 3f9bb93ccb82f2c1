//! Comma-separated values (RFC 4180, U+000A line ends): every text between quotes, numbers and what is not on record bare.

use domain::Zone;

use crate::cell::Cell;
use crate::column::Column;
use crate::tables::Row;
use crate::wording::Wording;

/// Spreadsheets for people take a file that begins with this for UTF-8.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Who opens a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Somebody, in a spreadsheet, which takes text for a date or a number where it can.
    People,
    /// A program, which takes each text for what it is.
    Programs,
}

/// The names of columns, as a line.
pub(crate) fn heading(columns: &[Column], wording: &dyn Wording) -> String {
    line(columns.iter().map(|column| quoted(&wording.heading(column))))
}

/// A row, as a line.
pub(crate) fn row(whom: For, row: &Row, zone: &Zone, wording: &dyn Wording) -> String {
    line(row.iter().map(|cell| value(whom, cell, zone, wording)))
}

/// Texts, as a line.
pub(crate) fn texts(texts: &[String]) -> String {
    line(texts.iter().map(|text| quoted(text)))
}

fn line(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(",") + "\n"
}

fn value(whom: For, cell: &Cell, zone: &Zone, wording: &dyn Wording) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Rows(_, flat) => value(whom, flat, zone, wording),
        // What is a date is read as one; words that only look like one stay words.
        Cell::Text(text) if whom == For::People && is_retyped(text) => format!("\"'{text}\""),
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

/// Whether a spreadsheet makes a date, an hour, a number or a truth value of such a text: it has a digit, and besides digits
/// nothing but the signs of dates, hours, shares and amounts, an exponent, or the name of a month. A few that it would leave
/// alone are marked too, rather than one changed.
fn is_retyped(text: &str) -> bool {
    const SIGNS: &str = "-/.,: %$()+\u{a0}";
    const OTHERS: [&str; 4] = ["e", "am", "pm", "de"];
    let text = text.trim().to_lowercase();
    let mut words =
        text.split(|sign: char| sign.is_ascii_digit() || SIGNS.contains(sign)).filter(|word| !word.is_empty());
    let has_digit = text.contains(|sign: char| sign.is_ascii_digit());
    let is_truth = ["true", "false", "verdadero", "falso"].contains(&&*text);
    is_truth || has_digit && words.all(|word| is_month(word) || OTHERS.contains(&word))
}

/// Whether spreadsheets read it as a month, in Spanish or in English, whole or cut short.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 24] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(whom: For, text: &str) -> String {
        value(whom, &text.into(), &Zone::new(jiff::tz::TimeZone::UTC), &crate::wording::Wire)
    }

    #[test]
    fn a_sheet_for_people_keeps_what_looks_like_a_date_or_a_number() {
        let retyped = [
            "3-12",
            "12/2020",
            "007",
            "1E5",
            "1e5",
            "12.5",
            "1,000",
            "50%",
            "$100",
            "(12)",
            "11:00",
            "2020-11-27",
            "1-may",
            "3 mayo",
            "may-20",
            "dic-2020",
            "27 de nov 2020",
            "1/2",
            " 7 ",
            "0",
            "1 am",
            "3.12.2020",
            "MAR 1",
            "VERDADERO",
        ];
        for text in retyped {
            assert_eq!(sheet(For::People, text), format!("\"'{text}\""), "{text}");
            assert_eq!(sheet(For::Programs, text), format!("\"{text}\""), "{text}");
        }
        let kept = [
            "EXT/01/2020/A-02",
            "12 compromisos",
            "3a etapa",
            "artículo 7",
            "A-1",
            "mayo",
            "1 y 2",
            "enero y 2 más",
            "",
        ];
        for text in kept {
            assert_eq!(sheet(For::People, text), format!("\"{text}\""), "{text}");
        }
    }

    #[test]
    fn what_is_a_date_stays_one() {
        let date: Cell = jiff::civil::date(2020, 11, 27).into();
        let written = value(For::People, &date, &Zone::new(jiff::tz::TimeZone::UTC), &crate::wording::Wire);
        assert_eq!(written, "\"2020-11-27\"");
    }

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
