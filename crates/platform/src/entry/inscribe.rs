//! Accepted acts to entries.

use std::collections::BTreeMap;

use domain::{Accepted, Actor, Basis, Choice, EntryNumber, Skeleton};
use record::{ActorRef, Class, DigestRef, Entry, Opening, Value};
use serde_json::{Map, Value as Json};

use crate::clock::Dated;
use crate::files::{self, Nameable};
use crate::random;

/// The key under which an act shows a typed text.
const TYPED: &str = "~";

/// The key beside it that says the text is the id of a staged file.
const FILE: &str = "file";

/// The key beside it that names the class of its opening; public when there is none.
const CLASS: &str = "k";

/// What the envelope says besides the act.
pub(crate) struct Occasion<'a> {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    pub dated: Option<Dated>,
    pub basis: Option<Basis>,
    pub cause: Option<EntryNumber>,
    pub actor: &'a Actor,
}

/// An entry with its bytes and what it holds only digests of.
pub(crate) struct Inscribed {
    pub entry: Entry,
    pub bytes: Vec<u8>,
    pub openings: Vec<(Class, Opening)>,
    /// Ids of the staged files it names.
    pub files: Vec<String>,
}

/// Why an act is no entry.
#[derive(Debug)]
pub(crate) enum Uninscribed {
    /// It names a file that is not staged, in that field of a form.
    NoFile { path: String },
    /// What no entry can hold, which the tests of `domain` exclude, or no randomness; in words for the operator.
    Other(String),
}

impl From<String> for Uninscribed {
    fn from(what: String) -> Self {
        Self::Other(what)
    }
}

/// What an entry holds only digests of, gathered on the way through an act.
struct Held<'a> {
    nameable: &'a Nameable<'a>,
    openings: Vec<(Class, Opening)>,
    files: Vec<String>,
}

/// Makes the entry of an accepted act; `skeleton` is the one it is about to be applied to.
///
/// # Errors
/// A file that is not staged, or what no entry can hold.
pub(crate) fn inscribe(
    accepted: &Accepted,
    occasion: &Occasion,
    skeleton: &Skeleton,
    nameable: &Nameable<'_>,
) -> Result<Inscribed, Uninscribed> {
    let (kind, json) = domain::encode(accepted)?;
    let Json::Object(mut fields) = json else { return Err(format!("{kind} is no object").into()) };
    let on = reference(&mut fields, "on")?;
    // What it serves may follow from the point it is on; an act that says so itself says the same.
    fields.remove("under");
    let mut held = Held { nameable, openings: Vec::new(), files: Vec::new() };
    let public = map(fields, "", &mut held)?;
    let Held { mut openings, files, .. } = held;
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
        on,
        under: accepted.act().under(skeleton),
        prev: on.and_then(|on| skeleton.last_on(on)),
        cause: occasion.cause,
        actor: actor_ref(speaker)?,
        public,
        kind,
    };
    let bytes = entry.encode(domain::size_limit).map_err(|error| format!("{}: {error}", entry.kind))?;
    Ok(Inscribed { entry, bytes, openings, files })
}

fn actor_ref(speaker: Actor) -> Result<ActorRef, String> {
    let level = record::Level::from_name(speaker.level.word()).ok_or("a level that the record does not know")?;
    Ok(ActorRef { office: speaker.role.word().to_owned(), by: speaker.by.map(|by| by.0), level })
}

/// Takes the number of an entry out of the fields, for the envelope.
fn reference(fields: &mut Map<String, Json>, key: &str) -> Result<Option<u64>, String> {
    match fields.remove(key) {
        None => Ok(None),
        Some(value) => value.as_u64().map(Some).ok_or_else(|| format!("`{key}` is not the number of an entry")),
    }
}

fn value(json: Json, path: &str, held: &mut Held) -> Result<Value, Uninscribed> {
    match json {
        Json::String(text) => Ok(Value::Text(text)),
        Json::Number(number) => {
            let integer = number.as_i64().map(Value::Integer);
            integer.ok_or_else(|| format!("{path}: {number} is no integer").into())
        }
        Json::Array(list) => {
            let inside = list.into_iter().enumerate();
            inside
                .map(|(position, json)| value(json, &step(path, &position.to_string()), held))
                .collect::<Result<_, _>>()
                .map(Value::List)
        }
        Json::Object(fields) if fields.contains_key(TYPED) => {
            let opening = opening(&fields, path, held)?;
            held.openings.push(opening);
            Ok(Value::Map(BTreeMap::new()))
        }
        Json::Object(fields) => map(fields, path, held).map(Value::Map),
        Json::Null | Json::Bool(_) => Err(format!("{path}: {json} does not exist in the record").into()),
    }
}

fn map(fields: Map<String, Json>, path: &str, held: &mut Held) -> Result<BTreeMap<String, Value>, Uninscribed> {
    let inside = fields.into_iter();
    inside.map(|(key, json)| value(json, &step(path, &key), held).map(|value| (key, value))).collect()
}

fn opening(fields: &Map<String, Json>, path: &str, held: &mut Held) -> Result<(Class, Opening), Uninscribed> {
    let typed = fields.get(TYPED).and_then(Json::as_str).ok_or_else(|| format!("{path}: a typed text that is none"))?;
    let class = fields.get(CLASS).map_or(Some(Class::Public), |class| Class::from_name(class.as_str()?));
    let class = class.ok_or_else(|| format!("{path}: not a class of openings"))?;
    let salt = random::bytes32().map_err(|_| "the operating system gave no random bytes".to_owned())?;
    let value = if fields.contains_key(FILE) { file(typed, path, held)? } else { typed.to_owned() };
    Ok((class, Opening { field: path.to_owned(), salt, value }))
}

/// What identifies a staged file, in the place of its id.
fn file(id: &str, path: &str, held: &mut Held) -> Result<String, Uninscribed> {
    if !domain::is_file_field(path) {
        return Err(format!("{path}: a file in a field of another name").into());
    }
    let file = held.nameable.find(id).filter(|file| !held.files.contains(&file.id));
    let file = file.ok_or_else(|| Uninscribed::NoFile { path: path.replace('/', ".") })?;
    held.files.push(file.id.clone());
    Ok(files::reference(&file)?)
}

fn step(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") }
}
