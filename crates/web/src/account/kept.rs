//! What is kept of whoever asks: as a page, and as a file with exactly the same.

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use platform::{Kept, KeptTable, KeptValue, UNSHOWN, Unshown};
use serde_json::{Map, Value, json};
use words::{Names, Voice, kept_number, kept_of_somebody, owed_words};

use super::{failed, nobody};
use crate::app::App;
use crate::edge::Address;
use crate::page::{Chrome, Nav, Sent, html};
use crate::visitor::Visitor;

/// A table: its name, and for each row what stands where.
type Table = (String, Vec<Vec<(String, String)>>);

#[derive(Template)]
#[template(path = "account/kept.html")]
struct Page {
    page: Chrome,
    address: String,
    tables: Vec<Table>,
    /// What is kept and not shown, by reason.
    unshown: Vec<String>,
}

/// The page.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let kept = match app.platform.kept_of(&me.person).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return nobody(&visitor),
        Err(fault) => return failed(&app, &visitor, &fault),
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let today = app.platform.now().date();
    let duty = |key: &str| {
        let all = snapshot.owed(today);
        let owed = all.iter().find(|owed| owed.what.key() == key);
        owed.map_or_else(|| t.say("kept-duty-over"), |owed| owed_words(&names, owed, today).what)
    };
    let value = |table: &str, column: &str, value: &KeptValue| match (column, value) {
        (_, KeptValue::Time(at)) => t.moment(app.platform.civil(*at)),
        (_, KeptValue::Number(number)) => kept_number(column, *number),
        ("duty", KeptValue::Text(key)) => duty(key),
        (_, KeptValue::Text(text)) => kept_of_somebody(&names, table, column, text),
    };
    let tables = kept.tables.iter().map(|table| said(t, table, &value)).collect();
    let page = Chrome::new(&app, &visitor, &snapshot.state, t.say("kept-title"), Nav::None);
    let unshown = Unshown::ALL.map(|why| t.say(&format!("kept-unshown-{}", why.word()))).into();
    html(&Page { page, address: kept.address.shown(), tables, unshown })
}

/// The file.
pub(super) async fn file(State(app): State<App>, visitor: Visitor, from: Address, _: Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    match app.platform.take_along(&me.oneself(from)).await {
        Ok(Some(kept)) => {
            let about = [
                (CONTENT_TYPE, "application/json"),
                (CONTENT_DISPOSITION, "attachment; filename=\"tequio-cuenta.json\""),
            ];
            (about, format!("{:#}\n", document(&kept))).into_response()
        }
        Ok(None) => nobody(&visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn said(t: Voice, table: &KeptTable, value: &impl Fn(&str, &str, &KeptValue) -> String) -> Table {
    let cell = |(name, kept): &(&'static str, KeptValue)| {
        (t.say(&format!("kept-field-{name}")), value(table.name, name, kept))
    };
    // What says nothing is not listed: why a letter did not go out, of one that did.
    let row = |row: &Vec<_>| row.iter().map(cell).filter(|(_, words)| !words.is_empty()).collect();
    let rows = table.rows.iter().map(row).collect();
    (t.say(&format!("kept-{}", table.name)), rows)
}

/// Instants are milliseconds since 1970, UTC, as everywhere for programs.
fn document(kept: &Kept) -> Value {
    let value = |value: &KeptValue| match value {
        KeptValue::Time(number) | KeptValue::Number(number) => json!(number),
        KeptValue::Text(text) => json!(text),
    };
    let row = |row: &Vec<(&'static str, KeptValue)>| -> Value {
        row.iter().map(|(name, what)| ((*name).to_owned(), value(what))).collect::<Map<_, _>>().into()
    };
    let tables = kept.tables.iter().map(|table| (table.name.to_owned(), table.rows.iter().map(row).collect()));
    let unshown = UNSHOWN.iter().map(|(table, column, why)| json!([table, column, why.word()]));
    json!({
        "address": kept.address.as_str(),
        "tables": tables.collect::<Map<_, _>>(),
        "not_shown": unshown.collect::<Vec<_>>(),
    })
}
