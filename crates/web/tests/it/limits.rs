//! What one request may cost: a panic, a body that does not arrive, a stream that stays.

use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Request;
use web::{Limits, Pace, Share};

use crate::hostile::{FORM, sample};

const FILES: &str = "multipart/form-data; boundary=x";
const JSON: &str = "application/json";

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
    let usual = Limits::default();
    let pace = Pace { grace: Duration::from_millis(50), ..usual.pace };
    let site = sample().await.with(Limits { pace, ..usual });
    for (address, kind) in [("/sesiones/2/quorum", FORM), ("/sesiones/2/documentos", FILES), ("/api/acts", JSON)] {
        let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
        let request = Request::post(address)
            .header("cookie", "tequio-demo=secretaria-tecnica")
            .header("content-type", kind)
            .header("sec-fetch-site", "same-origin");
        let (status, answer) = site.send(request.body(never).unwrap()).await;
        assert!((400..500).contains(&status), "{address}: {status}");
        assert!(answer.contains("<h1>") || answer.contains("did not arrive whole"), "{address}: {answer}");
    }
}

#[tokio::test]
async fn streams_of_events_have_a_limit() {
    let usual = Limits::default();
    let site = sample().await.with(Limits { streams: Share::new(8, 4), ..usual });
    let request = || Request::get("/sesiones/2/novedades").body(Body::empty()).unwrap();
    let mut open = Vec::new();
    for _ in 0..4 {
        let answer = site.answer(request()).await;
        assert_eq!(answer.status(), 200);
        open.push(answer);
    }
    assert_eq!(site.send(request()).await.0, 503);
    open.pop();
    assert_eq!(site.answer(request()).await.status(), 200, "whoever leaves makes room");
}

/// Whoever acts as nobody sends as much as comes back to them; a file of theirs is let pass by, and held nowhere.
#[tokio::test]
async fn the_file_of_nobody_is_not_held() {
    let usual = Limits::default();
    let little = Share::new(128 * 1024, 128 * 1024);
    let site = sample().await.with(Limits { guests: little, bodies: little, ..usual });
    let part = |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; {name}\r\n\r\n{value}\r\n");
    let large = "x".repeat(1024 * 1024);
    let body =
        [part("name=\"title\"", "Oficio"), part("name=\"file\"; filename=\"a.txt\"", &large), "--x--".into()].concat();
    let (status, page) = site.post("", "/sesiones/2/documentos", FILES, body.clone()).await;
    assert_eq!(status, 403);
    assert!(page.contains("data-reason=\"wrong-office\""), "{page}");
    // Of somebody who acts it would be held: there is no room, and it says so where the file is.
    let (status, page) = site.post("secretaria-tecnica", "/sesiones/2/documentos", FILES, body).await;
    assert_eq!(status, 422);
    assert!(page.contains("Oficio") && page.contains("Elíjalo de nuevo"), "{page}");
    let (status, _) = site.post("", "/sesiones/2/documentos", FORM, format!("title={}", &large[..40_000])).await;
    assert_eq!(status, 503, "as much text is more than there is memory for");
}

/// A form with files of somebody who acts as nobody takes no place of those who act.
#[tokio::test]
async fn nobody_takes_the_places_of_those_who_leave_files() {
    let usual = Limits::default();
    let one = Share::new(1, 1);
    let site = sample().await.with(Limits { uploads: one, guest_uploads: one, ..usual });
    let first = Bytes::from_static(b"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx");
    let drips = || {
        let first = first.clone();
        let body = futures_util::stream::once(async move { Ok::<_, std::io::Error>(first) });
        let body = Body::from_stream(futures_util::StreamExt::chain(body, futures_util::stream::pending()));
        Request::post("/borradores").header("content-type", FILES).header("sec-fetch-site", "same-origin").body(body)
    };
    let mut dripping = std::pin::pin!(site.send(drips().unwrap()));
    tokio::select! {
        biased;
        _ = dripping.as_mut() => panic!("it waits for the rest"),
        () = std::future::ready(()) => {}
    }
    let file = Request::post("/api/files?name=a.txt").header("cookie", "tequio-demo=secretaria-tecnica");
    let (status, answer) = site.send(file.body(Body::from("palabras")).unwrap()).await;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(site.send(drips().unwrap()).await.0, 503, "nobody has a share too");
}

/// What each file is, is asked of the database: a form has so many and no more.
#[tokio::test]
async fn a_form_has_so_many_files() {
    let site = sample().await;
    let files = |count: usize| (0..count).map(|at| format!("f{at}.file=x")).collect::<Vec<_>>().join("&");
    for (count, expected) in [(501, 413), (500, 422)] {
        let (status, _) = site.post("secretaria-tecnica", "/sesiones/2/documentos", FORM, files(count)).await;
        assert_eq!(status, expected, "{count}");
    }
}

/// What somebody made up is no name of a message, and nothing of it is logged: `send` fails for a message that is not there.
#[tokio::test]
async fn made_up_names_and_words_are_not_looked_up() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let made_up = (0..100).map(|at| format!("\"madeup{at}\":\"madeup\"")).collect::<Vec<_>>().join(",");
    let row = format!(
        r#"{{"act":"session.call","fields":{{"mode":"madeup","kind":"madeup","agenda.1.matter":"madeup",{made_up}}}}}"#
    );
    let drafter = "ieem-suplente";
    let draft = Request::post("/api/drafts").header("cookie", format!("tequio-demo={drafter}"));
    let draft = draft.body(Body::from(format!(r#"{{"rows":[{row}]}}"#))).unwrap();
    let (status, answer) = site.send(draft).await;
    assert_eq!(status, 200, "{answer}");
    let id = answer.split_once("\"id\":\"").unwrap().1.split('"').next().unwrap().to_owned();
    let (_, list) = site.get(drafter, "/borradores").await;
    assert!(list.contains(&id), "its page is led to");
    for address in [format!("/borradores/{id}"), format!("/en/borradores/{id}")] {
        assert_eq!(site.get(drafter, &address).await.0, 200, "{address}");
    }
    let form = "mode=madeup&kind=madeup&agenda.1.matter=madeup&agenda.madeup.matter=madeup&madeup=madeup";
    for address in ["/sesiones/convocatoria", "/en/sesiones/convocatoria", "/sesiones/2/votos", "/sesiones/2/mociones"]
    {
        let (status, _) = site.post(office, address, FORM, form.into()).await;
        assert!((400..500).contains(&status), "{address}: {status}");
    }
}

/// Searches have a share of their own: pages are answered while nobody may look for anything.
#[tokio::test]
async fn searches_have_a_limit_of_their_own() {
    let usual = Limits::default();
    let site = sample().await.with(Limits { searches: Share::new(0, 0), ..usual });
    for path in ["/buscar?q=plan", "/en/buscar?q=plan", "/buscar?clase=commitment"] {
        let (status, page) = site.get("", path).await;
        assert_eq!(status, 503, "{path}");
        assert!(page.contains("<h1>"), "{path}");
    }
    let (status, answer) = site.get("", "/api/find?q=plan").await;
    assert_eq!((status, answer.as_str()), (503, r#"{"failure":"busy"}"#));
    assert_eq!(site.get("", "/compromisos/1").await.0, 200);
}

/// As many as may search at a time do, and each is answered: who waits for their turn is not turned away.
#[tokio::test]
async fn searches_wait_for_their_turn() {
    let site = sample().await;
    let looked = (0..16).map(|_| site.get("", "/buscar?q=plna"));
    for (status, page) in futures_util::future::join_all(looked).await {
        assert_eq!(status, 200);
        assert!(page.contains("<mark>"));
    }
}
