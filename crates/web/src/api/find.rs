//! `GET /api/find`: what the page of results is made of, for programs.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL};
use axum::response::{IntoResponse, Response};
use find::{Answer, Kind, Matching, Piece};
use serde_json::{Map, Value, json};

use super::body::busy;
use super::unreadable;
use crate::app::App;
use crate::edge::Address;
use crate::find::{Asked, Hit, MayBe, PAGE, Wrong, hits, wrong};
use crate::visitor::Visitor;

/// What was found, a page of it.
pub(super) async fn show(
    State(app): State<App>,
    from: Address,
    visitor: Visitor,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let Ok(Query(asked)) = asked else { return unreadable("a parameter stands twice") };
    let looked = app.search(from, move |app, finder| {
        let wrong = wrong(&asked, finder.state());
        if !wrong.is_empty() {
            return unfit(&wrong);
        }
        let today = app.platform.now().date();
        let answer = finder.find(&asked.query(), today);
        let hits = hits(finder, &visitor, &answer, asked.page(), today);
        let entry = finder.state().skeleton.next().saturating_sub(1);
        let about = [(CACHE_CONTROL, "private, no-store"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
        (about, Json(found(entry, &answer, &hits))).into_response()
    });
    looked.await.unwrap_or_else(busy)
}

/// What cannot be asked for: each parameter, and what it may be.
fn unfit(wrong: &[Wrong]) -> Response {
    let faults = wrong.iter().map(|wrong| match &wrong.may_be {
        MayBe::OneOf(words) => json!({ "path": wrong.field.for_programs(), "fault": "not-a-choice", "choices": words }),
        MayBe::Day => json!({ "path": wrong.field.for_programs(), "fault": "not-a-date" }),
        MayBe::DayFrom(day) => {
            json!({ "path": wrong.field.for_programs(), "fault": "reversed", "min": day.to_string() })
        }
        MayBe::Page => json!({ "path": wrong.field.for_programs(), "fault": "not-a-number", "min": 1 }),
    });
    super::answer(StatusCode::BAD_REQUEST, json!({ "faults": faults.collect::<Vec<_>>() }))
}

fn found(entry: u64, answer: &Answer, hits: &[Hit]) -> Value {
    let matching = match answer.matching {
        Matching::Every => "every",
        Matching::Some => "some",
    };
    let taken = answer.taken_for.iter().map(|(typed, taken)| json!({ "typed": typed, "taken": taken }));
    let kinds: Map<String, Value> =
        answer.counts.kinds.iter().map(|(kind, count)| (kind.word().to_owned(), json!(count))).collect();
    json!({
        "entry": entry,
        "total": answer.hits.len(),
        "matching": matching,
        "taken_for": taken.collect::<Vec<_>>(),
        "unknown": answer.unknown,
        "nearby": answer.nearby,
        "kinds": kinds,
        "hits": hits.iter().map(hit).collect::<Vec<_>>(),
    })
}

fn hit(hit: &Hit) -> Value {
    let text = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
    json!({
        "kind": hit.key.kind().word(),
        "title": text(&hit.title),
        "excerpt": text(&hit.excerpt),
        "institution": hit.institution.as_deref().map(text),
        "about": hit.about,
        "address": hit.address,
    })
}

/// How it is asked, for the document.
pub(super) fn described(answered: &Value) -> Value {
    let whole = json!({ "type": "integer", "minimum": 0 });
    let page = parameter("page", &format!("The page of {PAGE} results, from 1."), &whole);
    json!({
        "operationId": "find",
        "summary": "Finds what everybody may read by its words.",
        "parameters": parameters().into_iter().chain([page]).collect::<Vec<_>>(),
        "responses": { "200": answered, "400": { "description": "A parameter cannot be read, or stands twice: `faults` names each and says what it may be." }, "503": { "description": "Too much is looked for at once, from that address or at all: `failure` is `busy`." } },
    })
}

/// All that is found as a file for people, for the document.
pub(super) fn sheet() -> Value {
    json!({
        "operationId": "findSheet",
        "summary": "All that is found, as a spreadsheet for people, in the language of the address: below `/en` in English. Its columns are in the dictionary of the files to download.",
        "parameters": parameters(),
        "responses": {
            "200": { "description": "Comma-separated values, with headings.", "content": { "text/csv": { "schema": { "type": "string" } } } },
            "303": { "description": "A parameter cannot be read; the page it leads to says which." },
        },
    })
}

fn parameter(name: &str, description: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "required": false, "description": description, "schema": schema })
}

/// By what is found and chosen, page by page or whole.
fn parameters() -> Vec<Value> {
    let kinds = Kind::ALL.map(Kind::word);
    let text = json!({ "type": "string" });
    let whole = json!({ "type": "integer", "minimum": 0 });
    let date = json!({ "type": "string", "format": "date" });
    vec![
        parameter(
            "q",
            "Words, in any form and with or without accents. Without any, what the other parameters choose is listed, the newest first.",
            &text,
        ),
        parameter("kind", "Only of this kind.", &json!({ "enum": kinds })),
        parameter("state", "Only what stands there.", &text),
        parameter("institution", "Only of the institution with this code.", &text),
        parameter("axis", "Only of the axis with this entry.", &whole),
        parameter("from", "Not before this day.", &date),
        parameter("to", "Not after this day.", &date),
        parameter("as-typed", "With any value, no typing error is forgiven.", &text),
    ]
}

/// What is answered, for the document.
pub(super) fn schema() -> Value {
    let text = json!({ "type": "string" });
    let texts = json!({ "type": "array", "items": text });
    let whole = json!({ "type": "integer", "minimum": 0 });
    let object = |properties: Value| json!({ "type": "object", "properties": properties });
    object(json!({
        "entry": { "type": "integer", "description": "The last entry that was looked at." },
        "total": whole,
        "matching": { "enum": ["every", "some"], "description": "Whether all words stand in each." },
        "taken_for": { "type": "array", "items": object(json!({ "typed": text, "taken": text })) },
        "unknown": texts,
        "nearby": texts,
        "kinds": { "type": "object", "additionalProperties": whole },
        "hits": {
            "type": "array",
            "items": object(json!({
                "kind": text,
                "title": text,
                "excerpt": text,
                "institution": { "type": ["string", "null"], "description": "Of what was found by the name of its institution alone, that name." },
                "about": text,
                "address": text,
            })),
        },
    }))
}
