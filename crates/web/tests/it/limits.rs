//! What one request may cost: a panic, a body that does not arrive, a stream that stays.

use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Request;

use crate::hostile::{FORM, sample};

#[tokio::test]
async fn a_panic_is_a_page() {
    let site = sample().await.served();
    site.clock_panics.store(true, Ordering::Relaxed);
    for path in ["/compromisos/1", "/en/compromisos/1"] {
        let (status, page) = site.get("", path).await;
        assert_eq!(status, 500, "{path}");
        assert!(page.contains("<h1>") && !page.contains("told to panic"), "{path}");
    }
    site.clock_panics.store(false, Ordering::Relaxed);
    assert_eq!(site.get("", "/compromisos/1").await.0, 200, "the next request is answered");
}

#[tokio::test]
async fn a_body_that_never_ends_is_given_up() {
    let site = sample().await;
    let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
    let request = Request::post("/sesiones/2/quorum")
        .header("host", "localhost")
        .header("content-type", FORM)
        .header("sec-fetch-site", "same-origin");
    let answer = tokio::time::timeout(Duration::from_secs(20), site.send(request.body(never).unwrap()));
    let (status, page) = answer.await.expect("an answer in time");
    assert!((400..500).contains(&status), "{status}");
    assert!(page.contains("<h1>"));
}

#[tokio::test]
async fn streams_of_events_have_a_limit() {
    let site = sample().await;
    let request = || Request::get("/sesiones/2/novedades").body(Body::empty()).unwrap();
    let mut open = Vec::new();
    for _ in 0..64 {
        let answer = site.answer(request()).await;
        assert_eq!(answer.status(), 200);
        open.push(answer);
    }
    assert_eq!(site.send(request()).await.0, 503);
    open.pop();
    assert_eq!(site.answer(request()).await.status(), 200, "whoever leaves makes room");
}
