//! A body whose last bytes come after what let its sender act has ended: nothing is done, by any route that takes one.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use axum::body::{Body, Bytes};
use axum::http::Request;
use futures_util::stream;
use serde_json::json;
use tokio::sync::mpsc;

use crate::account::objection;
use crate::factors::Application;
use crate::hostile::FORM;
use crate::sign_in::{Answer, Browser, MINUTE, answered, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

const OFFICE: &str = "ieem-uno";
const SAID: &str = "mientras esto llegaba, su sesión terminó o cambió";
const MULTIPART: &str = "multipart/form-data; boundary=x";

/// What a request is answered of which all but the last bytes are there before something happens.
async fn late(site: &Site, request: axum::http::request::Builder, body: &str, meanwhile: impl Future) -> Answer {
    let (first, rest) = body.split_at(1);
    let (middle, last) = rest.split_at(rest.len() - 2);
    let (sender, receiver) = mpsc::channel::<Bytes>(1);
    let request = request.header("content-length", body.len());
    let body = stream::unfold(receiver, async |mut receiver: mpsc::Receiver<Bytes>| {
        Some((Ok::<_, Infallible>(receiver.recv().await?), receiver))
    });
    let answer = site.answer(request.body(Body::from_stream(body)).unwrap());
    let parts = [first, middle, last].map(|part| Bytes::from(part.to_owned()));
    let sends = async move {
        let [first, middle, last] = parts;
        let _ = sender.send(first).await;
        // There is room for it once the first one was taken: who sends it was found out before.
        if sender.send(middle).await.is_ok() {
            meanwhile.await;
        }
        // Whoever was refused before does not wait for it.
        let _ = sender.send(last).await;
    };
    let (answer, ()) = tokio::join!(answer, sends);
    answered(answer).await
}

fn form(browser: &Browser, address: &str, kind: &str) -> axum::http::request::Builder {
    let request = Request::post(address).header("host", "mesa.example").header("cookie", browser.cookies());
    request.header("content-type", kind).header("sec-fetch-site", "same-origin")
}

/// The ways in which what lets somebody act ends.
#[derive(Clone, Copy, Debug)]
enum Ends {
    SignOut,
    FromAnother,
    Reset,
    Forgotten,
    Office,
    Freshness,
}

const WAYS: [Ends; 6] = [Ends::SignOut, Ends::FromAnother, Ends::Reset, Ends::Forgotten, Ends::Office, Ends::Freshness];

/// Somebody with a fresh factor, and the same person in another browser.
async fn two() -> (Site, Browser, Browser) {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    Application::bound(&site, &browser).await;
    let other = signed_in(&site).await;
    (site, browser, other)
}

async fn end(site: &Site, way: Ends, browser: &Browser, other: &Browser) {
    match way {
        Ends::SignOut => assert_eq!(browser.copied().post(site, "/salir", "").await.status, 303),
        Ends::FromAnother => assert_eq!(other.post(site, "/cuenta/dispositivos", "otras=1").await.status, 303),
        Ends::Reset => perform(site, &[("secretariat.reset_factor", &[("office", OFFICE)])]).await,
        Ends::Forgotten => {
            let token = browser.session().parse().unwrap();
            let session = site.platform.session(&token).await.unwrap().unwrap();
            assert!(
                site.platform
                    .forget_person(&platform::Authority::of_house(domain::Actor::platform()), &session.person)
                    .await
                    .unwrap()
            );
        }
        Ends::Office => {
            perform(site, &[("secretariat.appoint", &[("office", OFFICE), ("from", "2026-11-09")])]).await;
        }
        Ends::Freshness => site.pass(15 * MINUTE + 1),
    }
}

/// However it ends, no token is made and no printed code; the same sent whole is taken.
#[tokio::test]
async fn what_lets_programs_and_people_in_is_made_for_nobody_who_went() {
    let key = format!("cargo={OFFICE}");
    for way in WAYS {
        for (address, body) in [("/cuenta/fichas", key.as_str()), ("/cuenta/factores/respaldo", "conjunto=&ver=1")] {
            let (site, browser, other) = two().await;
            let token = browser.session().parse().unwrap();
            let person = site.platform.session(&token).await.unwrap().unwrap().person;
            let ends = end(&site, way, &browser, &other);
            let answer = late(&site, form(&browser, address, FORM), body, ends).await;
            assert_eq!(answer.status, 409, "{way:?} {address}: {}", answer.page);
            assert!(answer.page.contains(SAID), "{way:?} {address}: {}", answer.page);
            assert!(site.platform.tokens_of(&person).await.unwrap().is_empty(), "{way:?}");
            assert_eq!(site.platform.factors(&person).await.unwrap().codes_left, 0, "{way:?}");
        }
    }
    let (site, browser, _) = two().await;
    let nothing = std::future::ready(());
    assert_eq!(late(&site, form(&browser, "/cuenta/fichas", FORM), &key, nothing).await.status, 201);
}

/// Each kind of body, by what takes it: plain forms, forms with files, and what programs send with a session.
#[tokio::test]
async fn by_every_route_that_takes_a_body_whoever_went_does_nothing() {
    let forms = [
        "/cuenta/idioma",
        "/cuenta/dispositivos",
        "/cuenta/correo",
        "/cuenta/avisos",
        "/cuenta/baja",
        "/cuenta/fichas",
        "/cuenta/factores",
        "/cuenta/factores/aplicacion",
        "/cuenta/factores/respaldo",
        "/cuenta/factores/llave",
        "/cuenta/enlaces",
        "/entrar/cargo",
        "/entrar/factor",
        "/entrar/factor/llave",
        "/invitaciones",
        "/borradores",
        "/borradores/x",
        "/borradores/x/presentacion",
        "/borradores/x/descarte",
        "/borradores/x/clave",
        "/borradores/x/organizaciones",
        "/borradores/x/visto-bueno",
        "/borradores/archivos/x",
        "/borradores/x/organizaciones/bajas",
        "/borradores/x/visto-bueno/retiro",
        "/preparados/x",
        "/organizaciones/mias/borradores/x",
        "/compromisos/1/avisos",
        "/cuenta/avisos/buzon",
    ];
    let site = with_somebody().await;
    let page = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--";
    let mut sent: Vec<(&str, &str, &str)> = forms.iter().map(|address| (*address, FORM, "a=b&c=d")).collect();
    sent.push(("/borradores", MULTIPART, page));
    sent.extend([
        ("/api/acts", "application/json", r#"{"acts":[{"act":"x"}]}"#),
        ("/api/files?name=nota.txt", "text/plain", "nota"),
    ]);
    let bound = signed_in(&site).await;
    let application = Application::bound(&site, &bound).await;
    for (later, (address, kind, body)) in (1..).zip(sent) {
        site.pass(20 * MINUTE);
        let browser = signed_in(&site).await;
        assert_eq!(application.show(&site, &browser, 40 * later).await, 303, "{address}");
        let ends = async { assert_eq!(browser.copied().post(&site, "/salir", "").await.status, 303) };
        let answer = late(&site, form(&browser, address, kind), body, ends).await;
        let is_told = answer.page.contains(SAID) || answer.page.contains("\"failure\":\"ended\"");
        assert!(is_told, "{address}: {} {}", answer.status, answer.page);
    }
}

/// A token that is taken back while a program sends is worth nothing for that either.
#[tokio::test]
async fn a_token_that_is_taken_back_records_nothing() {
    let (site, browser, _) = two().await;
    let made = browser.post(&site, "/cuenta/fichas", &format!("cargo={OFFICE}")).await;
    let token = made.page.split_once("shown-once\">").unwrap().1[..64].to_owned();
    let person = site.platform.session(&browser.session().parse().unwrap()).await.unwrap().unwrap().person;
    let id = site.platform.tokens_of(&person).await.unwrap().remove(0).id;
    let request = Request::post("/api/acts").header("host", "mesa.example");
    let request = request.header("authorization", format!("Bearer {token}")).header("content-type", "application/json");
    let body = json!({ "acts": [objection()] }).to_string();
    let ends = async { assert_eq!(browser.post(&site, "/cuenta/fichas", &format!("revocar={id}")).await.status, 303) };
    let answer = late(&site, request, &body, ends).await;
    assert_eq!((answer.status, answer.page.as_str()), (401, "{\"failure\":\"bad-token\"}"));
}

/// Nothing else of the program reads a body: whoever does has asked again.
#[test]
fn bodies_are_read_where_it_is_asked_again_and_nowhere_else() {
    // Whoever founds a body is nobody yet, and in a demonstration anybody is anybody.
    let may = ["asked_again.rs", "page/sent.rs", "api/body.rs", "founding/mod.rs", "demo/mod.rs"];
    let reads = ["Form(", "Form<", "Multipart", "Bytes::from_request", "into_data_stream", "Json<"];
    let (src, mut folders, mut read) = (Path::new("src"), vec![PathBuf::from("src")], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let (name, text) =
                (path.strip_prefix(src).unwrap().to_str().unwrap(), std::fs::read_to_string(&path).unwrap());
            if may.contains(&name) {
                read += 1;
                continue;
            }
            for line in text.lines() {
                assert!(!reads.iter().any(|way| line.contains(way)), "{name}: {line}");
            }
        }
    }
    assert_eq!(read, may.len());
}
