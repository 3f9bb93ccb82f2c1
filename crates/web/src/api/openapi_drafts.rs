//! Drafts in the OpenAPI document.

use platform::MOST_ROWS;
use serde_json::{Value, json};

use super::body::LARGEST_BODY;
use super::drafts::{DRAFT, DRAFTS, PRESENTATION, PREVIEW, READING};
use super::openapi::{answer, reference};

/// What can be asked of drafts.
pub(super) fn paths() -> [(&'static str, Value); 5] {
    let one = [id()];
    [
        (DRAFTS, json!({ "get": list(), "post": start() })),
        (DRAFT, json!({ "parameters": one, "get": show(), "patch": change(), "delete": discard() })),
        (PREVIEW, json!({ "parameters": one, "post": preview() })),
        (PRESENTATION, json!({ "parameters": one, "post": present() })),
        (READING, json!({ "parameters": one, "post": make_reading() })),
    ]
}

fn list() -> Value {
    let summary = "The drafts of the institution that asks.";
    operation("drafts", summary, None, [("200", answer("They are listed.", "drafts"))])
}

fn start() -> Value {
    let answers = [("200", answer("It is kept.", "draft")), ("400", answer("The body cannot be read.", "unreadable"))];
    keyed(operation("start-draft", "Starts a draft, which nobody else reads.", Some("new-draft"), answers))
}

fn show() -> Value {
    operation("draft", "A draft and what its rows say.", None, [("200", answer("It is there.", "draft"))])
}

fn change() -> Value {
    let answers = [
        ("200", answer("All of it is kept.", "draft-revisions")),
        ("400", answer("The body cannot be read.", "unreadable")),
        ("409", answer("Somebody changed one of the rows meanwhile; nothing is kept.", "draft-changed")),
    ];
    keyed(operation("change-draft", "Adds, saves and removes rows, all or none.", Some("draft-changes"), answers))
}

fn discard() -> Value {
    operation("discard-draft", "Discards a draft.", None, [("200", answer("It is gone.", "discarded"))])
}

fn preview() -> Value {
    let answers = [("200", answer("Nothing happened.", "draft-preview"))];
    operation(
        "preview-draft",
        "What each row would bring about, in the order in which they are performed.",
        None,
        answers,
    )
}

fn present() -> Value {
    let answers = [
        ("200", answer("Every row is recorded, and the draft is gone.", "done")),
        ("400", answer("The body cannot be read.", "unreadable")),
        ("409", answer("The draft is no longer as it was seen, or something else changed meanwhile.", "failure")),
        ("500", answer("What was accepted cannot be recorded.", "failed")),
        ("507", answer("There is no space.", "failed")),
    ];
    operation("present-draft", "Performs every row, all or none.", Some("draft-seen"), answers)
}

fn make_reading() -> Value {
    let answers = [
        ("200", answer("The code is kept nowhere.", "reading")),
        ("400", answer("The key is missing.", "unreadable")),
        ("409", answer("A later code took its place.", "failed")),
    ];
    let mut made = operation("make-reading", "Makes a code that opens a draft for reading.", None, answers);
    made["parameters"] = json!([key(true)]);
    made
}

/// What an operation asks for and answers. Whoever may not draft, what is not there, and a store that stopped are told by
/// every one.
fn operation<const N: usize>(id: &str, summary: &str, body: Option<&str>, answers: [(&str, Value); N]) -> Value {
    let mut operation = json!({ "operationId": id, "summary": summary, "responses": {
        "403": answer("Nobody acts, or no office that may draft.", "refused"),
        "404": answer("There is no such draft.", "failed"),
        "422": answer("There is no room for it, or a rule or fields do not allow it.", "not-accepted"),
        "503": answer("Nothing is kept at the moment, or so much is being received that nothing more fits.", "failed"),
    } });
    for (status, said) in answers {
        operation["responses"][status] = said;
    }
    if let Some(body) = body {
        operation["responses"]["413"] = answer("The body is too large.", "too-large");
        operation["requestBody"] = json!({
            "required": true,
            "description": format!("At most {LARGEST_BODY} bytes."),
            "content": { "application/json": { "schema": reference(body) } },
        });
    }
    operation
}

fn keyed(mut operation: Value) -> Value {
    operation["parameters"] = json!([key(false)]);
    operation
}

fn key(required: bool) -> Value {
    json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": required,
        "description": "Any word. The same key with the same body gets the same answer, and nothing happens again.",
        "schema": { "type": "string" },
    })
}

fn id() -> Value {
    json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } })
}

/// What is sent of drafts and what is answered.
pub(super) fn schemas() -> Vec<(String, Value)> {
    let (text, whole) = (json!({ "type": "string" }), json!({ "type": "integer" }));
    let texts = json!({ "type": "array", "items": text });
    let seen = object(&["row", "revision"], json!({ "row": whole, "revision": whole }));
    let fields = json!({ "type": "object", "description": "As in an act.", "additionalProperties": text });
    let refers = json!({
        "type": "object",
        "description": "By field: the row whose entry it names, as it was seen.",
        "additionalProperties": seen,
    });
    let written = json!({ "act": text, "fields": fields, "refers": refers });
    let saved = json!({ "row": whole, "revision": whole, "act": text, "fields": fields, "refers": refers });
    let kept = json!({
        "row": whole, "revision": whole, "author": text, "act": text, "fields": fields, "refers": refers,
    });
    let stood = json!({ "row": whole, "revision": whole, "author": text });
    let draft = |row: Value| json!({ "id": text, "institutions": texts, "revision": whole, "saved_at": whole, "rows": { "type": "array", "items": row } });
    let required = &["id", "institutions", "revision", "saved_at", "rows"];
    let rows = |row: &Value| json!({ "type": "array", "maxItems": MOST_ROWS, "items": row });
    let row = object(&["act"], written);
    let listed = object(
        &["id", "revision", "saved_at", "rows"],
        json!({ "id": text, "revision": whole, "saved_at": whole, "rows": whole }),
    );
    let brings = object(&["row", "acts"], json!({ "row": whole, "acts": texts }));
    let all = [
        ("new-draft", object(&["rows"], json!({ "institutions": texts, "rows": rows(&row) }))),
        (
            "draft-changes",
            object(
                &[],
                json!({
                    "add": rows(&row), "save": rows(&object(&["row", "revision", "act"], saved)), "remove": rows(&seen),
                }),
            ),
        ),
        ("draft-seen", object(&["revision"], json!({ "revision": whole }))),
        ("drafts", object(&["drafts"], json!({ "drafts": { "type": "array", "items": listed } }))),
        ("draft", object(required, draft(object(&["row", "revision", "author", "act", "fields", "refers"], kept)))),
        ("draft-revisions", object(required, draft(object(&["row", "revision", "author"], stood)))),
        (
            "draft-changed",
            object(&["failure", "draft"], json!({ "failure": text, "draft": reference("draft-revisions") })),
        ),
        (
            "draft-preview",
            object(&["revision", "rows"], json!({ "revision": whole, "rows": { "type": "array", "items": brings } })),
        ),
        ("discarded", object(&["discarded"], json!({ "discarded": text }))),
        ("reading", object(&["code"], json!({ "code": text }))),
        ("failure", json!({ "anyOf": [reference("failed"), reference("refused"), reference("draft-changed")] })),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

fn object(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}
