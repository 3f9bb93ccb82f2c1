//! The door for programs as an OpenAPI 3.1 document, made of what the readers of the acts say of themselves.

use std::borrow::Cow;
use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::Ask;
use platform::TOKEN_DAYS;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::body::{LARGEST_BODY, MOST_NAMES};
use super::called::LONGEST_KEY;
use super::schema::{act, common, types};
use super::unique::MOST_FIELDS;
use super::{ACTS, BATCH, FILE, FILES, FIND, find, openapi_drafts};
use crate::addresses::FIND_SHEET;
use crate::app::App;
use crate::assets::BUILD;
use crate::faults::MOST_FAULTS;
use crate::upload::LARGEST_FILE;

/// The document and the tag of its bytes. It is the same for everybody until the program changes.
static DOCUMENT: LazyLock<(String, String)> = LazyLock::new(|| {
    let text = format!("{:#}\n", document());
    let hex: String = Sha256::digest(&text).iter().take(10).map(|byte| format!("{byte:02x}")).collect();
    (text, format!("W/\"{hex}\""))
});

/// The document, or nothing for whoever has it.
pub(super) async fn show(State(app): State<App>, headers: HeaderMap) -> Response {
    let (text, tag) = &*DOCUMENT;
    let text = below(text, &app.site.prefix());
    let about = [
        (CONTENT_TYPE, "application/json"),
        (CACHE_CONTROL, "public, max-age=3600"),
        (ETAG, tag.as_str()),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, text.into_owned()).into_response()
}

/// With what every path begins with, where the site has no host of its own.
fn below<'a>(text: &'a str, prefix: &str) -> Cow<'a, str> {
    if prefix.is_empty() {
        return text.into();
    }
    let servers = format!("\n  \"servers\": [{{ \"url\": \"{prefix}\" }}],{PATHS}");
    text.replacen(PATHS, &servers, 1).into()
}

/// Where its paths begin.
const PATHS: &str = "\n  \"paths\": {";

fn document() -> Value {
    let mut schemas: Map<String, Value> = types();
    schemas.insert("common".into(), common());
    schemas.extend(Ask::NAMES.iter().map(|name| ((*name).to_owned(), act(name))));
    schemas.extend(answers());
    schemas.extend(openapi_drafts::schemas());
    let one_of: Vec<Value> = Ask::NAMES.iter().map(|name| reference(name)).collect();
    let mapping: Map<String, Value> =
        Ask::NAMES.iter().map(|name| ((*name).to_owned(), json!(format!("#/components/schemas/{name}")))).collect();
    schemas.insert(
        "act".into(),
        json!({ "oneOf": one_of, "discriminator": { "propertyName": "act", "mapping": mapping } }),
    );
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Tequio",
            "version": BUILD,
            "description": "The same door that the pages use. Every field is text, as it would be typed; one that is empty counts as left out.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": paths(),
        "security": [{ "token": [] }, {}],
        "components": { "schemas": schemas, "securitySchemes": { "token": token() } },
    })
}

/// How a program says for which office it acts.
fn token() -> Value {
    json!({
        "type": "http",
        "scheme": "bearer",
        "description": format!(
            "43 letters, digits, hyphens and low lines, made in one's account for one office and good for {TOKEN_DAYS} days, while whoever made it \
             holds the office. It does not suffice for acts that need a second factor of some minutes ago."
        ),
    })
}

fn paths() -> Map<String, Value> {
    let found = find::described(&answer("What was found, the best first.", "found"));
    let own = [
        (ACTS, json!({ "post": acts() })),
        (FILES, json!({ "post": files() })),
        (FILE, json!({ "delete": file() })),
        (FIND, json!({ "get": found })),
        (FIND_SHEET, json!({ "get": find::sheet() })),
    ];
    let all = own.into_iter().chain(openapi_drafts::paths());
    all.map(|(path, methods)| (path.to_owned(), with_refusals(methods))).collect()
}

/// What every method answers before anything of it is read.
fn with_refusals(mut methods: Value) -> Value {
    for method in methods.as_object_mut().into_iter().flat_map(Map::values_mut) {
        if let Some(responses) = method.get_mut("responses").and_then(Value::as_object_mut) {
            let bad = "The token is none that is good (`bad-token`), whatever the reason.";
            responses.insert("401".into(), answer(bad, "failed"));
            let often = "More was sent than is taken (`too-often`), each act of a batch counted: after so many `seconds` it is again, as `Retry-After` says too. Or as much was recorded as may be in a day: the refusal says `from` when more may.";
            responses.insert("429".into(), answer(often, "refused-or-failed"));
        }
    }
    methods
}

/// A reference to a schema of the document.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn acts() -> Value {
    let batch = json!({
        "type": "object",
        "required": ["acts"],
        "additionalProperties": false,
        "properties": { "acts": { "type": "array", "minItems": 1, "maxItems": BATCH, "items": reference("act") } },
    });
    json!({
        "operationId": "perform",
        "summary": "Performs acts, all or none.",
        "parameters": [{
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "description": "Any word of visible ASCII. The same key with the same body gets the same answer for 30 days, and nothing happens again.",
            "schema": { "type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[!-~]+$" },
        }],
        "requestBody": {
            "required": true,
            "description": format!(
                "At most {LARGEST_BODY} bytes, {MOST_FIELDS} fields in an act, and {MOST_NAMES} names in all. Of the faults, \
                 {MOST_FAULTS} are listed."
            ),
            "content": { "application/json": { "schema": batch } },
        },
        "responses": {
            "200": answer("They are recorded.", "done"),
            "400": answer("The body cannot be read, or the key is no such word (`bad-idempotency-key`); then nothing of the body was read.", "unreadable-or-failed"),
            "403": answer("Another office may.", "refused"),
            "404": answer("What one of them speaks of does not exist.", "refused"),
            "409": answer("Something changed meanwhile, or was claimed an instant before.", "refused-or-failed"),
            "413": answer("The body is too large.", "too-large"),
            "422": answer("A rule or fields do not allow one of them, or the key was used for another body.", "not-accepted"),
            "500": answer("What was accepted cannot be recorded.", "failed"),
            "503": answer("Nothing is recorded at the moment, or so much is being received, of this person or at all, that nothing more fits (`busy`).", "failed"),
            "507": answer("There is no space.", "failed"),
        },
    })
}

fn files() -> Value {
    json!({
        "operationId": "leave",
        "summary": "Leaves a file, which an act names by its id within a day.",
        "parameters": [{ "name": "name", "in": "query", "required": true, "schema": { "type": "string" } }],
        "requestBody": {
            "required": true,
            "description": format!("At most {LARGEST_FILE} bytes."),
            "content": { "application/octet-stream": {} },
        },
        "responses": {
            "200": answer("It is kept for a day.", "left"),
            "400": answer("It has no name or did not arrive whole.", "unreadable"),
            "403": answer("Nobody acts.", "refused"),
            "422": answer("It is too large, of another kind, empty, or so many files wait for an act that no more may (`no-room`, with the bytes that wait and the most that may). What neither an act nor a draft names goes after a day; what a draft holds on to goes with it, or when the draft lets it go.", "failed"),
            "503": answer("Nothing is kept at the moment, or so much is being received that nothing more fits.", "failed"),
            "507": answer("What is left of the disk is kept for the record (`full`).", "failed"),
        },
    })
}

fn file() -> Value {
    json!({
        "operationId": "takeAway",
        "summary": "Takes a file away that the same office left and that nothing names. Nothing of it stays.",
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
        "responses": {
            "200": answer("It is gone.", "dropped"),
            "403": answer("Nobody acts.", "refused"),
            "404": answer("The office left no such file, or an act names it (`no-file`).", "failed"),
            "409": answer("A draft holds on to it (`held-by-draft`): it goes with the draft, or when the draft lets it go.", "failed"),
            "503": answer("The disk failed.", "failed"),
        },
    })
}

pub(super) fn answer(description: &str, schema: &str) -> Value {
    json!({ "description": description, "content": { "application/json": { "schema": reference(schema) } } })
}

/// What is answered.
fn answers() -> Vec<(String, Value)> {
    let whole = json!({ "type": "integer", "minimum": 0 });
    let text = json!({ "type": "string" });
    let object = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties });
    let refusal = json!({
        "type": "object",
        "required": ["reason"],
        "description": "Its reason, and the facts that its words need.",
        "properties": { "reason": text },
    });
    let fault = json!({
        "type": "object",
        "required": ["path", "fault"],
        "properties": { "path": text, "fault": { "type": "object", "required": ["fault"], "properties": { "fault": text } } },
    });
    let done = json!({
        "first": { "type": "integer", "description": "The first entry." },
        "last": { "type": "integer", "description": "The last entry." },
        "at": { "type": "integer", "description": "Milliseconds since 1970." },
        "replayed": { "type": "boolean", "description": "Whether the key had been answered before." },
    });
    let left = json!({ "id": text, "media": text, "name": text, "hash": text, "size": whole });
    let any_of = |names: &[&str]| json!({ "anyOf": names.iter().map(|name| reference(name)).collect::<Vec<_>>() });
    let all = [
        ("done", object(&["first", "last", "at", "replayed"], done)),
        ("unreadable", object(&["unreadable"], json!({ "unreadable": text }))),
        ("refused", object(&["refusal"], json!({ "index": whole, "refusal": refusal }))),
        (
            "faulty",
            object(
                &["index", "faults"],
                json!({
                    "index": whole,
                    "faults": { "type": "array", "maxItems": MOST_FAULTS, "items": fault },
                    "more": { "type": "integer", "description": "How many faults are not listed." },
                }),
            ),
        ),
        ("failed", object(&["failure"], json!({ "failure": text, "most": whole, "waiting": whole, "seconds": whole }))),
        ("too-large", object(&["failure", "most"], json!({ "failure": text, "most": whole }))),
        ("found", find::schema()),
        ("left", object(&["id", "media", "name", "hash", "size"], left)),
        ("dropped", object(&["dropped"], json!({ "dropped": text }))),
        ("unreadable-or-failed", any_of(&["unreadable", "failed"])),
        ("refused-or-failed", any_of(&["refused", "failed"])),
        ("not-accepted", any_of(&["refused", "faulty", "failed"])),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}
