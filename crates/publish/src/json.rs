//! JSON: an array with one object per row, keys in the order of the columns, `null` where nothing is on record. Rows within
//! a row are arrays of objects.

use std::io;

use domain::{State, Zone};

use crate::cell::{Cell, written};
use crate::tables::{Row, Table};

/// Writes a table.
pub(crate) fn write(table: Table, state: &State, zone: &Zone, out: &mut dyn io::Write) -> io::Result<()> {
    let mut before = "[\n";
    table.each(state, &mut |row| {
        out.write_all(before.as_bytes())?;
        before = ",\n";
        out.write_all(object(table.columns(), &row, zone).as_bytes())
    })?;
    out.write_all(if before == "[\n" { b"[]\n" } else { b"\n]\n" })
}

fn object(columns: &[&str], row: &Row, zone: &Zone) -> String {
    members(columns.iter().copied().zip(row), zone)
}

fn members<'a>(cells: impl Iterator<Item = (&'a str, &'a Cell)>, zone: &Zone) -> String {
    let members = cells.map(|(name, cell)| format!("{}:{}", quoted(name), value(cell, zone)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

fn array(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn value(cell: &Cell, zone: &Zone) -> String {
    match cell {
        Cell::Empty => "null".to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => quoted(text),
        Cell::Moment(moment) => quoted(&written(*moment, zone)),
        Cell::Start(start) => quoted(&written(zone.first(*start), zone)),
        Cell::Codes(codes) => array(codes.iter().map(|code| quoted(code))),
        Cell::Rows(rows, _) => {
            array(rows.iter().map(|row| members(row.iter().map(|(name, cell)| (*name, cell)), zone)))
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
