//! Entries to accepted acts.

use std::collections::BTreeMap;

use domain::{Accepted, Actor, Basis, Choice, EntryNumber, Level, Meta, Pseudonym, Role};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use record::{Entry, Value};
use serde_json::{Map, Value as Json, json};

use crate::clock;

/// The act of an entry. Its texts are places; where their words are is another matter.
///
/// # Errors
/// It is no act that this program knows, in words for the operator.
pub(crate) fn act_of(number: EntryNumber, entry: &Entry) -> Result<Accepted, String> {
    let mut fields = map(number, "", &entry.public);
    let references = [("on", entry.on), ("plan", entry.plan)];
    fields.extend(references.into_iter().filter_map(|(key, entry)| Some((key.to_owned(), entry?.into()))));
    domain::decode(&entry.kind, Json::Object(fields))
}

/// What `apply` is told of an entry.
///
/// # Errors
/// Its instant, date or actor is none that the platform could have written, in words for the operator.
pub(crate) fn meta_of(number: EntryNumber, entry: &Entry, zone: &TimeZone) -> Result<Meta, String> {
    let entered = clock::civil(entry.at, zone).ok_or("`at` is beyond the calendar")?;
    let dated: Option<Date> = entry.dated.as_deref().map(str::parse).transpose().map_err(|_| "`dated` is no date")?;
    Ok(Meta {
        number,
        at: entry.at,
        moment: dated.map_or(entered, |date| date.to_datetime(entered.time())),
        dated: dated.is_some(),
        basis: entry.basis.and_then(|basis| Basis::of(basis.name())),
        cause: entry.cause,
        actor: actor_of(entry)?,
    })
}

/// Who speaks in an entry.
///
/// # Errors
/// None that the platform could have written, in words for the operator.
pub(crate) fn actor_of(entry: &Entry) -> Result<Actor, String> {
    let role = Role::of(&entry.actor.office).ok_or("`as` is no office")?;
    let level = Level::of(entry.actor.level.name()).ok_or("`level` is none")?;
    Ok(Actor { role, by: entry.actor.by.clone().map(Pseudonym), level })
}

fn map(number: EntryNumber, path: &str, fields: &BTreeMap<String, Value>) -> Map<String, Json> {
    fields.iter().map(|(key, value)| (key.clone(), value_at(number, path, key, value))).collect()
}

fn value_at(number: EntryNumber, path: &str, key: &str, value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(text.clone()),
        Value::Integer(integer) => (*integer).into(),
        Value::List(list) => {
            let path = step(path, key);
            let inside = list.iter().enumerate();
            inside.map(|(position, value)| value_at(number, &path, &position.to_string(), value)).collect()
        }
        // The format of the record: an empty object is where a digest stands, and means nothing else.
        Value::Map(fields) if fields.is_empty() => json!({ "~at": [number, step(path, key)] }),
        Value::Map(fields) => Json::Object(map(number, &step(path, key), fields)),
    }
}

fn step(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") }
}
