//! Comma-separated values (RFC 4180, U+000A line ends).

use std::io;

use domain::{State, Zone};

use crate::cell::Cell;
use crate::tables::Table;

/// Writes a table.
pub(crate) fn write(table: Table, state: &State, zone: &Zone, out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.columns())?;
    table.each(state, &mut |row| {
        writer.write_record(row.iter().map(|cell| text(cell, zone))).map_err(io::Error::from)
    })?;
    writer.flush()
}

fn text(cell: &Cell, zone: &Zone) -> String {
    harmless(&cell.written(zone))
}

/// Spreadsheets take a cell that begins like this for a formula; a leading apostrophe makes it text
/// (OWASP, CSV injection). Whoever reads the file with a program takes JSON, which has no such marks.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("2+2"), "2+2");
    }
}
