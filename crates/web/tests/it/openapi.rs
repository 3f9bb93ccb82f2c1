//! The description of the door for programs: whole, the same as it was, and true to the readers.
//!
//! `UPDATE_GOLDEN=1` writes it anew; the change is then seen in review.

use std::collections::BTreeSet;
use std::path::Path;

use axum::body::Body;
use axum::http::Request;
use domain::{Ask, Kind};
use serde_json::Value;

use crate::routes;
use crate::surfaces::site::Site;

async fn document() -> (String, Value) {
    let (status, text) = Site::new().await.get("", "/api/openapi.json").await;
    assert_eq!(status, 200);
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

#[tokio::test]
async fn it_is_as_it_was() {
    let (text, _) = document().await;
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/openapi.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &text).unwrap();
    }
    assert!(text == std::fs::read_to_string(golden).unwrap(), "see the head of openapi.rs");
}

#[tokio::test]
async fn every_act_has_its_schema_with_every_field() {
    let (_, document) = document().await;
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let choices = &schemas["act"];
    assert_eq!(choices["oneOf"].as_array().unwrap().len(), Ask::NAMES.len());
    for name in Ask::NAMES {
        let schema = schemas.get(*name).unwrap_or_else(|| panic!("{name} has no schema"));
        assert_eq!(schema["properties"]["act"]["const"], *name);
        assert!(choices["discriminator"]["mapping"].get(name).is_some(), "{name}");
        let fields = schema["properties"]["fields"].to_string();
        for spec in Ask::specs(name).unwrap() {
            if matches!(spec.kind, Kind::Rows { .. }) {
                continue;
            }
            let pattern = format!("^{}$", spec.path.replace('.', "\\.").replace('*', "[0-9]+"));
            let named = if spec.path.contains('*') { pattern } else { spec.path.clone() };
            let key = format!("{}:", Value::from(named));
            assert!(fields.contains(&key), "{name}: {} is not in its schema", spec.path);
        }
    }
}

/// Whatever the router takes of the API is described, but for the document itself.
#[tokio::test]
async fn every_route_of_the_api_is_described() {
    let (_, document) = document().await;
    let paths = document["paths"].as_object().unwrap();
    let site = Site::new().await;
    let (mut taken, mut described) = (BTreeSet::new(), BTreeSet::new());
    for route in routes::addresses().into_iter().filter(|route| route.starts_with("/api/")) {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            let request = Request::builder().method(method).uri(route.replace("{id}", "x")).body(Body::empty());
            if site.send(request.unwrap()).await.0 != 405 {
                taken.insert(format!("{} {route}", method.to_lowercase()));
            }
        }
    }
    assert!(taken.remove("get /api/openapi.json") && taken.len() > 10, "{taken:?}");
    for (path, methods) in paths {
        let names = methods.as_object().unwrap().keys().filter(|name| *name != "parameters");
        described.extend(names.map(|method| format!("{method} {path}")));
    }
    assert!(described.remove("get /buscar/resultados.csv"), "what is found as a file is described beside it");
    assert_eq!(taken, described);
    let ids = paths.values().flat_map(|methods| methods.as_object().unwrap().values());
    let ids: Vec<&str> = ids.filter_map(|method| method["operationId"].as_str()).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
}

#[tokio::test]
async fn every_reference_leads_somewhere() {
    let (_, document) = document().await;
    let mut references = Vec::new();
    collect(&document, &mut references);
    assert!(references.len() > Ask::NAMES.len());
    for reference in references {
        let at = reference.strip_prefix('#').expect("references stay in the document");
        assert!(document.pointer(at).is_some(), "{reference} leads nowhere");
    }
}

/// Every `$ref` and every target of a discriminator.
fn collect(value: &Value, references: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            references.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            let mapping = map.get("mapping").and_then(Value::as_object);
            references.extend(mapping.into_iter().flatten().filter_map(|(_, to)| to.as_str().map(str::to_owned)));
            map.values().for_each(|inner| collect(inner, references));
        }
        Value::Array(list) => list.iter().for_each(|inner| collect(inner, references)),
        _ => {}
    }
}

#[tokio::test]
async fn whoever_has_it_gets_nothing_new_and_data_lead_to_it() {
    let site = Site::new().await;
    let ask = |tag: &str| Request::get("/api/openapi.json").header("if-none-match", tag).body(Body::empty()).unwrap();
    let answer = site.answer(ask("")).await;
    let tag = answer.headers()["etag"].to_str().unwrap().to_owned();
    assert!(answer.headers()["cache-control"].to_str().unwrap().contains("max-age"));
    assert_eq!(site.answer(ask(&tag)).await.status(), 304);
    assert!(site.get("", "/datos").await.1.contains("href=\"/api/openapi.json\""));
}
