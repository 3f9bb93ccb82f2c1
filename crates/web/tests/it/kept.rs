//! Public pages are kept while nothing they are made of changes, and never in the wrong form.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use platform::{Founding, Mode, Platform, Setting, script};
use tower::ServiceExt;

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");

/// A site as the public sees it, with the sample.
async fn served() -> (Router, Platform, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: "Cuerpo de prueba".into(),
        about: "Prueba".into(),
        ..Founding::default()
    };
    Platform::create(&data, &founding).await.unwrap();
    let platform = Platform::open_with(&data, Setting { mode: Mode::Demo, ..Setting::default() }).await.unwrap();
    script::play(&platform, SAMPLE).await.unwrap();
    let site = web::Site { mode: web::Mode::Serve, public_url: None };
    (web::router(platform.clone(), site), platform, folder)
}

async fn get(router: &Router, path: &str, headers: &[(&str, &str)]) -> (StatusCode, HeaderMap, Bytes) {
    let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes())
}

#[tokio::test]
async fn whoever_has_a_page_gets_nothing_new_until_something_changes() {
    let (router, platform, _folder) = served().await;
    let (status, headers, page) = get(&router, "/planes/1", &[]).await;
    assert_eq!(status, 200);
    let tag = headers["etag"].to_str().unwrap().to_owned();
    let (status, _, empty) = get(&router, "/planes/1", &[("if-none-match", &tag)]).await;
    assert_eq!((status.as_u16(), empty.len()), (304, 0));
    let (_, _, again) = get(&router, "/planes/1", &[]).await;
    assert_eq!(again, page);
    script::play(&platform, "as secretaria-tecnica\ndo plan.found\n  ordinal = 2\n  name = Segundo plan\n")
        .await
        .unwrap();
    let (status, headers, _) = get(&router, "/planes/1", &[("if-none-match", &tag)]).await;
    assert_eq!(status, 200);
    assert_ne!(headers["etag"].to_str().unwrap(), tag);
}

#[tokio::test]
async fn a_kept_page_is_never_in_a_form_its_reader_did_not_ask_for() {
    let (router, _platform, _folder) = served().await;
    let orders = [
        &["gzip;q=1.0", "", "gzip", "br", ""][..],
        &["br;q=0.5, gzip;q=0", "br", "", "identity"],
        &["*", "", "gzip, deflate, br", ""],
    ];
    for (at, order) in orders.iter().enumerate() {
        for accepted in *order {
            let headers: &[(&str, &str)] = if accepted.is_empty() { &[] } else { &[("accept-encoding", accepted)] };
            let (_, headers, body) = get(&router, &format!("/compromisos/1?orden={at}"), headers).await;
            let encoding = headers.get("content-encoding").map(|encoding| encoding.to_str().unwrap());
            assert_eq!(encoding.is_none(), body.starts_with(b"<!doctype html>"), "{accepted}: {encoding:?}");
            let asked = encoding.is_none_or(|encoding| accepted.contains(encoding) || accepted.contains('*'));
            assert!(asked, "asked for «{accepted}», got {encoding:?}");
        }
    }
}

#[tokio::test]
async fn a_signed_in_page_is_never_kept() {
    let (router, _platform, _folder) = served().await;
    let (_, headers, _) = get(&router, "/planes/1", &[("cookie", "anything=1")]).await;
    assert_eq!(headers["cache-control"], "no-store");
    assert!(!headers.contains_key("etag"));
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let (router, _platform, _folder) = served().await;
    let paths = [
        "/",
        "/en",
        "/registro/0",
        "/registro/checkpoint",
        "/datos",
        "/nada",
        "/static/nada.css",
        "/registro/0/asiento",
    ];
    for path in paths.into_iter().chain(["/planes/1", "/planes/1"]) {
        let (_, headers, _) = get(&router, path, &[]).await;
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy",
            "cache-control",
        ] {
            assert!(headers.contains_key(name), "{path} lacks {name}");
        }
        assert!(!headers["content-security-policy"].to_str().unwrap().contains("unsafe"));
    }
}
