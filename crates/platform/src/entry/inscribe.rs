//! Accepted acts to entries.

use std::collections::BTreeMap;

use domain::{Accepted, Actor, Basis, Choice, EntryNumber, Skeleton};
use jiff::civil::Date;
use record::{ActorRef, Class, DigestRef, Entry, Opening, Value};
use serde_json::{Map, Value as Json};

use crate::random;

/// The key under which an act shows a typed text.
const TYPED: &str = "~";

/// The key beside it that names the class of its opening; public when there is none.
const CLASS: &str = "k";

/// What the envelope says besides the act.
pub(crate) struct Occasion<'a> {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    pub dated: Option<Date>,
    pub basis: Option<Basis>,
    pub cause: Option<EntryNumber>,
    pub actor: &'a Actor,
}

/// An entry with its bytes and what it holds only digests of.
pub(crate) struct Inscribed {
    pub entry: Entry,
    pub bytes: Vec<u8>,
    pub openings: Vec<(Class, Opening)>,
}

/// Makes the entry of an accepted act; `skeleton` is the one it is about to be applied to.
///
/// # Errors
/// What in the act no entry can hold, which the tests of `domain` exclude, or no randomness; in words for the operator.
pub(crate) fn inscribe(accepted: &Accepted, occasion: &Occasion, skeleton: &Skeleton) -> Result<Inscribed, String> {
    let (kind, json) = domain::encode(accepted)?;
    let Json::Object(mut fields) = json else { return Err(format!("{kind} is no object")) };
    let on = reference(&mut fields, "on")?;
    let plan = reference(&mut fields, "plan")?;
    let mut openings = Vec::new();
    let public = map(fields, "", &mut openings)?;
    openings.sort_by(|(_, one), (_, other)| one.field.cmp(&other.field));
    let digest = |(class, opening): &(Class, Opening)| {
        let (digest, field) = (opening.digest(&kind), opening.field.clone());
        DigestRef { digest, field, class: *class }
    };
    let speaker = accepted.speaker(occasion.actor);
    let entry = Entry {
        digests: openings.iter().map(digest).collect(),
        at: occasion.at,
        dated: occasion.dated.map(|date| date.to_string()),
        basis: occasion.basis.and_then(|basis| record::Basis::from_name(basis.word())),
        plan,
        on,
        prev: on.and_then(|on| skeleton.last_on(on)),
        cause: occasion.cause,
        actor: ActorRef { office: speaker.role.word().to_owned(), by: speaker.by.map(|by| by.0) },
        public,
        kind,
    };
    let bytes = entry.encode().map_err(|error| format!("{}: {error}", entry.kind))?;
    Ok(Inscribed { entry, bytes, openings })
}

/// Takes the number of an entry out of the fields, for the envelope.
fn reference(fields: &mut Map<String, Json>, key: &str) -> Result<Option<u64>, String> {
    match fields.remove(key) {
        None => Ok(None),
        Some(value) => value.as_u64().map(Some).ok_or_else(|| format!("`{key}` is not the number of an entry")),
    }
}

fn value(json: Json, path: &str, openings: &mut Vec<(Class, Opening)>) -> Result<Value, String> {
    match json {
        Json::String(text) => Ok(Value::Text(text)),
        Json::Number(number) => {
            number.as_i64().map(Value::Integer).ok_or_else(|| format!("{path}: {number} is no integer"))
        }
        Json::Array(list) => {
            let inside = list.into_iter().enumerate();
            inside
                .map(|(position, json)| value(json, &step(path, &position.to_string()), openings))
                .collect::<Result<_, _>>()
                .map(Value::List)
        }
        Json::Object(fields) if fields.contains_key(TYPED) => {
            openings.push(opening(&fields, path)?);
            Ok(Value::Map(BTreeMap::new()))
        }
        Json::Object(fields) => map(fields, path, openings).map(Value::Map),
        Json::Null | Json::Bool(_) => Err(format!("{path}: {json} does not exist in the record")),
    }
}

fn map(
    fields: Map<String, Json>,
    path: &str,
    openings: &mut Vec<(Class, Opening)>,
) -> Result<BTreeMap<String, Value>, String> {
    let inside = fields.into_iter();
    inside.map(|(key, json)| value(json, &step(path, &key), openings).map(|value| (key, value))).collect()
}

fn opening(fields: &Map<String, Json>, path: &str) -> Result<(Class, Opening), String> {
    let value = fields.get(TYPED).and_then(Json::as_str).ok_or_else(|| format!("{path}: a typed text that is none"))?;
    let class = fields.get(CLASS).map_or(Some(Class::Public), |class| Class::from_name(class.as_str()?));
    let class = class.ok_or_else(|| format!("{path}: not a class of openings"))?;
    let salt = random::bytes32().map_err(|_| "the operating system gave no random bytes")?;
    Ok((class, Opening { field: path.to_owned(), salt, value: value.to_owned() }))
}

fn step(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") }
}
