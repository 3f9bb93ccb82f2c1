//! Entries to accepted acts.

use std::collections::BTreeMap;

use domain::{Accepted, Actor, Basis, Choice, EntryNumber, Level, Meta, Pseudonym, Role, Zone};
use record::{Class, Entry, Value};
use serde_json::{Map, Value as Json, json};

use crate::clock::Dated;

/// The act of an entry. Its texts are places; where their words are is another matter.
///
/// # Errors
/// It is no act that this program knows, in words for the operator.
pub(crate) fn act_of(number: EntryNumber, entry: &Entry) -> Result<Accepted, String> {
    let mut fields = Json::Object(map(&entry.public));
    for (field, listed) in entry.digests.iter().enumerate() {
        // Only that of a public version, which has no place of its own in the entry, leads nowhere.
        if let Some(empty) = fields.pointer_mut(&format!("/{}", listed.field)) {
            *empty = json!({ "~at": [number, field] });
            if listed.class != Class::Public {
                empty["k"] = listed.class.name().into();
            }
        }
    }
    let references = [("on", entry.on), ("under", entry.under)];
    for (key, reference) in references {
        if let Some(reference) = reference {
            fields[key] = reference.into();
        }
    }
    domain::decode(&entry.kind, fields)
}

/// What `apply` is told of an entry.
///
/// # Errors
/// Its instant, date or actor is none that the platform could have written, in words for the operator.
pub(crate) fn meta_of(number: EntryNumber, entry: &Entry, zone: &Zone) -> Result<Meta, String> {
    let entered = zone.at(entry.at).ok_or("`at` is beyond the calendar")?;
    let dated: Option<Dated> = entry.dated.as_deref().map(str::parse).transpose().map_err(|_| "`dated` is no date")?;
    Ok(Meta {
        number,
        at: entry.at,
        moment: dated.map_or(entered, |dated| dated.seen(entered, zone)),
        dated: dated.is_some(),
        basis: entry.basis.and_then(|basis| Basis::of(basis.name())),
        cause: entry.cause,
        under: entry.under,
        actor: actor_of(entry)?,
    })
}

/// Who speaks in an entry.
///
/// # Errors
/// None that the platform could have written, in words for the operator.
fn actor_of(entry: &Entry) -> Result<Actor, String> {
    let role = Role::of(&entry.actor.office).filter(|role| !matches!(role, Role::Liaison(_)));
    let role = role.ok_or("`as` is no office")?;
    let level = Level::of(entry.actor.level.name()).ok_or("`level` is none")?;
    Ok(Actor { role, by: entry.actor.by.clone().map(Pseudonym), level })
}

fn map(fields: &BTreeMap<String, Value>) -> Map<String, Json> {
    fields.iter().map(|(key, value)| (key.clone(), json(value))).collect()
}

fn json(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(text.clone()),
        Value::Integer(integer) => (*integer).into(),
        Value::List(list) => list.iter().map(json).collect(),
        Value::Map(fields) => Json::Object(map(fields)),
    }
}
