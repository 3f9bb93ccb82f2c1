//! The fields of an act as a JSON schema.

use domain::{Ask, Choice, Kind, Request, Spec, When};
use serde_json::{Map, Value, json};

use super::openapi::reference;
use crate::app;
use crate::page::FormAddress;

/// Schemas of what is typed in a field, those without limits of their own.
pub(super) fn types() -> Map<String, Value> {
    let all = [
        ("code", json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$" })),
        ("date", json!({ "type": "string", "format": "date" })),
        ("hour", json!({ "type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$" })),
        (
            "moment",
            json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$" }),
        ),
        ("entry", json!({ "type": "string", "pattern": "^[0-9]{1,16}$", "description": "The number of an entry." })),
        (
            "file",
            json!({ "type": "string", "pattern": "^[a-z0-9]+$", "description": "The id of a file that was left." }),
        ),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// The fields that any act may carry.
pub(super) fn common() -> Value {
    let specs = Request::common_specs();
    Group::of(specs.iter()).schema()
}

/// An act with its fields.
pub(super) fn act(name: &str) -> Value {
    let specs = Ask::specs(name).unwrap_or_default();
    let fields = fields(&specs, Ask::edits_something(name));
    let is_asked = specs.iter().any(|spec| spec.required && spec.when.is_empty());
    let required: &[&str] = if is_asked { &["act", "fields"] } else { &["act"] };
    json!({
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": { "act": { "const": name }, "fields": fields },
        "x-forms": forms(name),
    })
}

/// Where people do the same: the page that has the form, and where it is sent.
fn forms(name: &str) -> Value {
    let forms = app::forms().into_iter().filter(|form| form.act == name);
    let told = |form: FormAddress| {
        let mut told = json!({ "page": form.page, "sentTo": form.sent_to });
        if let Some((field, word)) = form.fixed {
            told["fixed"] = json!({ field: word });
        }
        told
    };
    forms.map(told).collect()
}

/// What is always read, and beside it what is read under each condition.
fn fields(specs: &[Spec], edits: bool) -> Value {
    let mut conditions: Vec<&[When]> = Vec::new();
    for spec in specs.iter().filter(|spec| is_whole(spec)) {
        if !spec.when.is_empty() && !conditions.contains(&spec.when.as_slice()) {
            conditions.push(&spec.when);
        }
    }
    let mut whole = Group::of(specs.iter().filter(|spec| spec.when.is_empty() || !is_whole(spec)));
    whole.required.extend(edits.then(|| "base".to_owned()));
    let mut all_of = vec![reference("common")];
    all_of.extend(conditions.into_iter().map(|when| {
        let then = Group::of(specs.iter().filter(|spec| spec.when == when)).schema();
        json!({ "if": { "allOf": when.iter().map(condition).collect::<Vec<_>>() }, "then": then })
    }));
    all_of.extend(specs.iter().filter(|spec| spec.required && spec.when.is_empty()).filter_map(some_row));
    let mut schema = whole.schema();
    if let Value::Object(schema) = &mut schema {
        schema.insert("allOf".into(), json!(all_of));
        schema.insert("unevaluatedProperties".into(), json!(false));
    }
    schema
}

/// Whether its condition speaks of the whole act; within a row it can only be told in words.
fn is_whole(spec: &Spec) -> bool {
    spec.when.iter().all(|when| match when {
        When::Is { path, .. } | When::LeftOut { path } => !path.contains('*'),
    })
}

fn condition(when: &When) -> Value {
    match when {
        When::Is { path, word } => json!({ "required": [path], "properties": { path: { "const": word } } }),
        When::LeftOut { path } => json!({ "not": { "required": [path] } }),
    }
}

/// At least one field of such rows is there.
fn some_row(spec: &Spec) -> Option<Value> {
    let Kind::Rows { .. } = spec.kind else { return None };
    let name = json!({ "not": { "pattern": format!("^{}\\.[0-9]+", spec.path.replace('.', "\\.")) } });
    Some(json!({ "not": { "propertyNames": name } }))
}

/// Fields that are read together.
#[derive(Default)]
struct Group {
    properties: Map<String, Value>,
    /// Fields of rows, by the pattern of their names.
    patterns: Map<String, Value>,
    required: Vec<String>,
    /// What a schema has no word for.
    notes: Vec<String>,
}

impl Group {
    fn of<'a>(specs: impl Iterator<Item = &'a Spec>) -> Self {
        let mut group = Self::default();
        specs.for_each(|spec| group.add(spec));
        group
    }

    fn add(&mut self, spec: &Spec) {
        let Some(schema) = value(spec) else {
            if let Kind::Rows { max } = spec.kind {
                self.notes.push(format!("At most {max} rows of {}.", spec.path));
            }
            return;
        };
        if spec.path.contains('*') {
            let name = spec.path.replace('.', "\\.").replace('*', "[0-9]+");
            self.patterns.insert(format!("^{name}$"), schema);
            if spec.required {
                self.notes.push(format!("{} is required in each row{}.", spec.path, unless_whole(spec)));
            }
            return;
        }
        self.properties.insert(spec.path.clone(), schema);
        self.required.extend(spec.required.then(|| spec.path.clone()));
    }

    fn schema(self) -> Value {
        let mut schema = Map::new();
        schema.insert("type".into(), json!("object"));
        if !self.notes.is_empty() {
            schema.insert("description".into(), json!(self.notes.join(" ")));
        }
        if !self.properties.is_empty() {
            schema.insert("properties".into(), self.properties.into());
        }
        if !self.patterns.is_empty() {
            schema.insert("patternProperties".into(), self.patterns.into());
        }
        if !self.required.is_empty() {
            schema.insert("required".into(), json!(self.required));
        }
        schema.into()
    }
}

/// The condition within a row, in words.
fn unless_whole(spec: &Spec) -> String {
    let words = spec.when.iter().map(|when| match when {
        When::Is { path, word } => format!(" where {path} is {word}"),
        When::LeftOut { path } => format!(" where {path} is left out"),
    });
    if is_whole(spec) { String::new() } else { words.collect() }
}

/// What is typed in one field; `None` for rows, whose fields follow.
fn value(spec: &Spec) -> Option<Value> {
    let mut schema = match &spec.kind {
        Kind::Rows { .. } => return None,
        Kind::Line { max } => json!({ "type": "string", "minLength": 1, "maxLength": max }),
        Kind::Prose { min, max } => json!({ "type": "string", "minLength": min, "maxLength": max }),
        Kind::Token { max } => json!({ "type": "string", "pattern": "^[!-~]+$", "maxLength": max }),
        Kind::Choice(words) => json!({ "type": "string", "enum": words }),
        Kind::Number { min, max } => {
            let words = format!("A whole number from {min} to {max}.");
            json!({ "type": "string", "pattern": "^[0-9]+$", "description": words })
        }
        Kind::Code => reference("code"),
        Kind::Date => reference("date"),
        Kind::Hour => reference("hour"),
        Kind::Moment => reference("moment"),
        Kind::Entry => reference("entry"),
        Kind::File => reference("file"),
    };
    if let Value::Object(schema) = &mut schema {
        schema.extend(spec.refers.map(|refers| ("x-refers-to".to_owned(), json!(refers.word()))));
        schema.extend(spec.class.map(|class| ("x-class".to_owned(), json!(class.word()))));
    }
    Some(schema)
}
