//! Every file there is, of one story, against its golden copy in `golden/`.

use domain::{EntryNumber, State, Word};
use jiff::civil::{Date, date};
use publish::{Column, Format, Holds, Kind, Table, Wording, Writing};

use crate::story::{story, zone};

/// A day on which no call of the story has lapsed.
const DAY: Date = date(2020, 12, 7);

fn written(format: Format, state: &State) -> String {
    whole(format.begin(DAY), state, usize::MAX)
}

/// All pieces of a file, each of at least so many bytes.
fn whole(mut writing: Writing, state: &State, least: usize) -> String {
    std::iter::from_fn(|| writing.next(state, &zone(), least)).collect()
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
        let names: Vec<String> = table.columns().iter().map(|column| format!("\"{}\"", column.name)).collect();
        assert_eq!(of(Kind::Csv), format!("{}\n", names.join(",")));
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
            for (name, cell) in table.columns().iter().map(|column| column.name).zip(row) {
                let text = match &object[name] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    // Codes are joined; rows within the row are counted, or have a text of their own.
                    serde_json::Value::Array(rows) if name == "activities" => rows.len().to_string(),
                    serde_json::Value::Array(codes) if codes.iter().all(serde_json::Value::is_string) => {
                        codes.iter().filter_map(serde_json::Value::as_str).collect::<Vec<_>>().join(" ")
                    }
                    serde_json::Value::Array(_) => continue,
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

/// What people type may hold whatever a separator would be: each activity is a row of its own, and an object in JSON.
#[test]
fn activities_stand_apart() {
    let state = story();
    let of = |table, kind| written(Format { table, kind }, &state);
    let plan: serde_json::Value = serde_json::from_str(&of(Table::Plan, Kind::Json)).unwrap();
    let within: Vec<&serde_json::Value> =
        plan.as_array().unwrap().iter().flat_map(|row| row["activities"].as_array().unwrap()).collect();
    let rows: serde_json::Value = serde_json::from_str(&of(Table::Activities, Kind::Json)).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(within.len(), 2);
    for (object, row) in within.iter().zip(rows) {
        assert!(["year", "key", "name"].iter().all(|name| object[*name] == row[*name]), "{object} {row}");
    }
    assert_eq!(within[1], &serde_json::json!({ "year": 2021, "key": "001; 002", "name": "Uno; dos; @hola" }));
    assert!(of(Table::Activities, Kind::Csv).ends_with("2,2021,\"001; 002\",\"Uno; dos; @hola\"\n"));
}

/// A file is the same however large its pieces are.
#[test]
fn pieces_make_the_whole() {
    let state = story();
    for format in Format::all() {
        assert_eq!(whole(format.begin(DAY), &state, 1), written(format, &state), "{}", format.file());
    }
    let mut writing = Format { table: Table::Votes, kind: Kind::Csv }.begin(DAY);
    let first = writing.next(&state, &zone(), 1).unwrap();
    assert!(first.starts_with("\"session_number\"") && first.lines().count() == 1, "{first}");
}

/// What a column holds is what its cells are, and a word is of the list that the dictionary names.
#[test]
fn cells_are_what_their_column_says() {
    let state = story();
    for table in Table::ALL {
        let json: serde_json::Value =
            serde_json::from_str(&written(Format { table: *table, kind: Kind::Json }, &state)).unwrap();
        for row in json.as_array().unwrap() {
            for column in table.columns() {
                let (cell, place) = (&row[column.name], format!("{} {}", table.name(), column.name));
                match column.holds {
                    _ if cell.is_null() => {}
                    Holds::Number | Holds::Entry => assert!(cell.is_u64(), "{place} {cell}"),
                    Holds::Codes | Holds::Rows => assert!(cell.is_array(), "{place} {cell}"),
                    Holds::Date => assert!(cell.as_str().unwrap().parse::<jiff::civil::Date>().is_ok(), "{place}"),
                    Holds::Moment => assert!(cell.as_str().unwrap().ends_with("-06:00"), "{place} {cell}"),
                    Holds::Word(list) => {
                        assert!(list().iter().any(|word| *cell == word.word), "{place} {cell}");
                    }
                    // Of a field of a ficha the text may be the number of the entry that it names.
                    Holds::Text => assert!(cell.is_string() || cell.is_u64() || cell.is_array(), "{place} {cell}"),
                    Holds::Code | Holds::Words(_) => assert!(cell.is_string(), "{place} {cell}"),
                }
            }
        }
    }
}

/// Whoever opens the file in a spreadsheet reads headings and words.
#[test]
fn a_file_for_people_speaks_to_them() {
    let file = whole(Table::Votes.begin_for_people(Box::new(Shouted), DAY), &story(), usize::MAX);
    assert!(file.starts_with("\u{feff}\"SESSION_NUMBER\","), "{file}");
    assert!(file.contains("\"SENSE IN_FAVOUR\"") && file.contains("\"VERDICT CARRIED\""), "{file}");
}

/// Words that nobody else uses.
struct Shouted;

impl Wording for Shouted {
    fn heading(&self, column: &Column) -> String {
        column.name.to_uppercase()
    }

    fn word(&self, word: Word) -> String {
        format!("{} {}", word.vocabulary, word.word).to_uppercase()
    }

    fn not_published(&self) -> String {
        "NOT PUBLISHED".to_owned()
    }

    fn gone(&self, entry: EntryNumber) -> String {
        format!("GONE BY {entry}")
    }
}

/// The dictionary for programs names every column once.
#[test]
fn the_dictionary_has_every_column() {
    let dictionary: serde_json::Value = serde_json::from_str(&publish::dictionary()).unwrap();
    let columns: usize = Table::ALL.iter().map(|table| table.columns().len()).sum();
    assert_eq!(dictionary.as_array().unwrap().len(), columns);
    let sense = dictionary.as_array().unwrap().iter().find(|column| column["column"] == "sense").unwrap();
    assert_eq!(sense["words"], serde_json::json!(["in_favour", "against", "abstention"]));
}
