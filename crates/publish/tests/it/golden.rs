//! Every file there is, of one story, against its golden copy in `golden/`.

use domain::State;
use publish::{Format, Kind, Table};

use crate::story::{story, zone};

fn written(format: Format, state: &State) -> String {
    let mut bytes = Vec::new();
    format.write(state, &zone(), &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Compares with the golden file; `UPDATE_GOLDEN=1` writes it anew, to be reviewed as any change.
fn compare(format: Format) {
    let path = format!("{}/tests/it/golden/{}", env!("CARGO_MANIFEST_DIR"), format.file());
    let now = written(format, &story());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, golden, "{} differs", format.file());
}

#[test]
fn every_file_is_as_before() {
    Format::all().for_each(compare);
}

#[test]
fn files_are_found_by_name() {
    assert_eq!(Format::all().count(), Table::ALL.len() * Kind::ALL.len());
    for format in Format::all() {
        assert_eq!(Format::named(&format.file()), Some(format));
    }
    assert_eq!(Format::named("plan.exe"), None);
}

#[test]
fn an_empty_state_has_headings_and_no_rows() {
    for table in Table::ALL {
        let of = |kind| written(Format { table: *table, kind }, &State::default());
        assert_eq!(of(Kind::Csv), format!("{}\n", table.columns().join(",")));
        assert_eq!(of(Kind::Json), "[]\n");
    }
}

#[test]
fn both_formats_say_the_same() {
    let state = story();
    for table in Table::ALL {
        let json: serde_json::Value =
            serde_json::from_str(&written(Format { table: *table, kind: Kind::Json }, &state)).unwrap();
        let csv = written(Format { table: *table, kind: Kind::Csv }, &state);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), json.as_array().unwrap().len());
        for (row, object) in rows.iter().zip(json.as_array().unwrap()) {
            for (name, cell) in table.columns().iter().zip(row) {
                let text = match &object[*name] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(cell.trim_start_matches('\''), text.trim_start_matches('\''), "{name}");
            }
        }
    }
}

#[test]
fn a_formula_is_only_a_text_in_csv() {
    let state = story();
    let csv = written(Format { table: Table::Plan, kind: Kind::Csv }, &state);
    assert!(csv.contains("'=HYPERLINK") && !csv.contains(",=HYPERLINK") && !csv.contains("\"=HYPERLINK"));
}
