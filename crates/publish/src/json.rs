//! JSON: an array with one object per row, keys in the order of the columns, `null` where nothing is on record. Rows within
//! a row are arrays of objects.

use domain::Zone;

use crate::cell::{Cell, written};
use crate::column::Column;
use crate::tables::Row;
use crate::wording::Wire;

/// A row, as an object.
pub(crate) fn object(columns: &[Column], row: &Row, zone: &Zone) -> String {
    members(columns.iter().map(|column| column.name).zip(row), zone)
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
        Cell::Moment(moment) => quoted(&written(*moment, zone)),
        Cell::Codes(codes) => array(codes.iter().map(|code| quoted(code))),
        Cell::Rows(rows, _) => {
            array(rows.iter().map(|row| members(row.iter().map(|(name, cell)| (*name, cell)), zone)))
        }
        said => quoted(&said.written(zone, &Wire)),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
