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
    let folder = crate::surfaces::site::folder();
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
    let site = web::Site::new(web::Mode::Serve);
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
    let (status, headers, page) = get(&router, "/registro", &[]).await;
    assert_eq!(status, 200);
    let tag = headers["etag"].to_str().unwrap().to_owned();
    let (status, _, empty) = get(&router, "/registro", &[("if-none-match", &tag)]).await;
    assert_eq!((status.as_u16(), empty.len()), (304, 0));
    let (_, _, again) = get(&router, "/registro", &[]).await;
    assert_eq!(again, page);
    script::play(&platform, "as secretaria-tecnica\ndo plan.found\n  ordinal = 2\n  name = Segundo plan\n")
        .await
        .unwrap();
    let (status, headers, _) = get(&router, "/registro", &[("if-none-match", &tag)]).await;
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

/// A cookie that makes nobody of its reader changes nothing of the page, and so costs no work.
#[tokio::test]
async fn a_cookie_alone_bypasses_nothing() {
    let (router, _platform, _folder) = served().await;
    let (_, headers, page) = get(&router, "/planes/1", &[]).await;
    for cookie in ["anything=1", "tequio-demo=secretaria-tecnica"] {
        let (_, with_cookie, same) = get(&router, "/planes/1", &[("cookie", cookie)]).await;
        assert_eq!(
            (&with_cookie["etag"], &with_cookie["cache-control"]),
            (&headers["etag"], &headers["cache-control"])
        );
        assert_eq!(page, same, "{cookie}");
    }
}

/// What is kept goes to everybody: it has no key of a form, and sets no cookie. Every address is asked for.
#[tokio::test]
async fn only_what_is_the_same_for_everybody_is_kept() {
    let (router, platform, _folder) = served().await;
    let mut kept = 0;
    // A stream of events is no page, and has no end.
    for address in crate::routes::addresses().into_iter().filter(|address| !address.ends_with("/novedades")) {
        let address = address.replace("{name}", "plan.csv").replace("{id}", "1");
        let address = address.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
        let address = address.collect::<Vec<_>>().join("/");
        let (status, headers, page) = get(&router, &address, &[]).await;
        let page = String::from_utf8_lossy(&page);
        if status != 200 || headers["cache-control"] != "public, no-cache" || !headers.contains_key("etag") {
            continue;
        }
        kept += 1;
        assert!(!headers.contains_key("set-cookie"), "{address}");
        assert!(!page.contains("name=\"key\""), "{address} has the key of a form");
        let (_, _, again) = get(&router, &address, &[("cookie", "x=1")]).await;
        assert_eq!(page, String::from_utf8_lossy(&again), "{address}");
    }
    assert!(kept >= 12, "only {kept} pages are kept");
    assert!(!platform.guest_key().is_empty());
}

/// The tag is of the bytes: two pages have two, and whatever changes a page changes its tag, a new build too.
#[tokio::test]
async fn a_tag_is_of_the_bytes_of_its_page() {
    let (router, _platform, _folder) = served().await;
    let tag = async |path: &str| get(&router, path, &[]).await.1["etag"].clone();
    let (plan, commitment) = (tag("/planes/1").await, tag("/compromisos/1").await);
    assert_ne!(plan, commitment);
    // The same bytes at another address, where nothing of the address is in the page.
    let (_, _, one) = get(&router, "/planes/1", &[]).await;
    let (_, headers, other) = get(&router, "/planes/1?", &[]).await;
    assert_eq!(one, other);
    assert_eq!(headers["etag"], plan);
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
