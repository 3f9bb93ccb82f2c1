//! Everything of the plan, the sessions and the votes, as files that anybody may take, and what each column holds.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use publish::{Column, Format, Holds, Kind, Table, Vocabulary};
use words::{Voice, column_label};

use super::data_files::{DICTIONARY_FILE, DICTIONARY_SHEET};
use crate::addresses;
use crate::app::App;
use crate::log::latest_told;
use crate::page::{Chrome, Nav, public};
use crate::visitor::Visitor;

/// A table with its files.
struct TableRow {
    title: String,
    about: String,
    /// The file for people.
    sheet: String,
    /// Those for programs: address and format.
    files: Vec<(String, String)>,
    columns: Vec<ColumnRow>,
}

/// A column in the dictionary.
struct ColumnRow {
    /// Its heading for people, which says what it holds.
    heading: String,
    /// Its name for programs.
    name: &'static str,
    /// What kind of value it holds.
    holds: String,
    /// The words of its list, if it is closed.
    words: String,
}

#[derive(Template)]
#[template(path = "plan/data.html")]
struct DataPage {
    page: Chrome,
    rows: Vec<TableRow>,
    heading: String,
    updated: String,
    /// The dictionary for people, and for programs.
    dictionary: [String; 2],
}

/// What can be downloaded.
pub(super) async fn list(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let t = visitor.voice;
    let moment = latest_told(&app, &snapshot);
    let entry = t.with("data-up-to", &[("entry", snapshot.latest.into()), ("moment", t.moment(moment).into())]);
    let page = Chrome::new(&app, &visitor, &snapshot.state, t.say("data-title"), Nav::None);
    let sheet = |name: String| page.link(&addresses::to(addresses::DATA_SHEET, name));
    let dictionary = [sheet(DICTIONARY_SHEET.to_owned()), addresses::to(addresses::DATA_FILE, DICTIONARY_FILE)];
    public(&DataPage {
        rows: Table::ALL.iter().map(|table| row(t, *table, sheet(format!("{}.csv", table.name())))).collect(),
        heading: t.with("data-all", &[("tables", Table::ALL.len().into())]),
        updated: entry,
        dictionary,
        page,
    })
}

fn row(t: Voice, table: Table, sheet: String) -> TableRow {
    // Files for programs are the same in every language, so their addresses are too.
    let file = |kind: &Kind| {
        let format = Format { table, kind: *kind };
        (addresses::to(addresses::DATA_FILE, format.file()), kind.extension().to_uppercase())
    };
    TableRow {
        title: table_title(t, table),
        about: t.say(keys(table)[1]),
        sheet,
        files: Kind::ALL.iter().map(file).collect(),
        columns: table.columns().iter().map(|column| column_row(t, column)).collect(),
    }
}

fn column_row(t: Voice, column: &Column) -> ColumnRow {
    ColumnRow {
        heading: column_label(t, column.name).unwrap_or_default(),
        name: column.name,
        holds: holds_words(t, column.holds),
        words: column.holds.vocabulary().map(|list| list_words(t, list)).unwrap_or_default(),
    }
}

/// What a table is called.
pub(super) fn table_title(t: Voice, table: Table) -> String {
    t.say(keys(table)[0])
}

/// What its file for people is called, without its ending.
pub(super) fn table_file(t: Voice, table: Table) -> String {
    t.say(keys(table)[2])
}

/// Its title, what it is about, and the name of its file for people.
fn keys(table: Table) -> [&'static str; 3] {
    match table {
        Table::Plan => ["data-plan", "data-plan-about", "data-plan-file"],
        Table::Phases => ["data-phases", "data-phases-about", "data-phases-file"],
        Table::Foreseen => ["data-foreseen", "data-foreseen-about", "data-foreseen-file"],
        Table::Activities => ["data-activities", "data-activities-about", "data-activities-file"],
        Table::Sessions => ["data-sessions", "data-sessions-about", "data-sessions-file"],
        Table::Calls => ["data-calls", "data-calls-about", "data-calls-file"],
        Table::Attendance => ["data-attendance", "data-attendance-about", "data-attendance-file"],
        Table::Agenda => ["data-agenda", "data-agenda-about", "data-agenda-file"],
        Table::Votes => ["data-votes", "data-votes-about", "data-votes-file"],
        Table::Agreements => ["data-agreements", "data-agreements-about", "data-agreements-file"],
        Table::Organisations => ["data-organisations", "data-organisations-about", "data-organisations-file"],
        Table::FichaVersions => ["data-ficha-versions", "data-ficha-versions-about", "data-ficha-versions-file"],
    }
}

/// The kind of values of a column, in words.
pub(super) fn holds_words(t: Voice, holds: Holds) -> String {
    t.say(&format!("holds-{}", holds.word()))
}

/// The words of a closed list, each as people and as programs read it.
pub(super) fn list_words(t: Voice, list: Vocabulary) -> String {
    let said = list().into_iter().map(|word| {
        let words = t.say(&format!("choice-{}-{}", word.vocabulary, word.word));
        format!("{words} ({})", word.word)
    });
    said.collect::<Vec<_>>().join("; ")
}
