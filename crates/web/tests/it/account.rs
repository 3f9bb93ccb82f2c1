//! One's own account through the pages, and programs that show a token.

use axum::body::Body;
use axum::http::Request;
use domain::{Code, Level, Role};
use platform::{Network, Oneself, Order, TokenFault};
use serde_json::{Value, json};

use crate::sign_in::{Answer, Browser, WHO, answered, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

const OFFICE: &str = "ieem-uno";

async fn fresh(site: &Site, browser: &Browser) -> Oneself {
    let token = browser.session().parse().unwrap();
    let session = site.platform.session(&token).await.unwrap().unwrap();
    Oneself { person: session.person, level: Level::FreshFactors, network: Network::Unknown }
}

fn role(office: &str) -> Role {
    Role::Office(Code::new(office).unwrap())
}

/// What a program is answered that shows that in its header.
async fn asked(site: &Site, shown: &str, act: Value) -> Answer {
    let request = Request::post("/api/acts").header("host", "mesa.example").header("authorization", shown);
    let body = json!({ "acts": [act] }).to_string();
    answered(site.answer(request.header("content-type", "application/json").body(Body::from(body)).unwrap()).await)
        .await
}

fn objection() -> Value {
    json!({ "act": "secretariat.create_office", "fields": {
        "code": "ieem-tres", "institution": "ieem", "post": "area", "name": "Unidad Tres",
    } })
}

#[tokio::test]
async fn an_account_says_what_it_is_to_its_person_alone() {
    let site = with_somebody().await;
    for address in ["/cuenta", "/cuenta/dispositivos", "/cuenta/fichas"] {
        assert_eq!(Browser::default().get(&site, address).await.to, "/entrar", "{address}");
    }
    let browser = signed_in(&site).await;
    let page = browser.get(&site, "/cuenta").await;
    assert!(page.page.contains("Falta su segunda comprobaci\u{f3}n"), "{}", page.page);
    assert!(page.page.contains("n···@institucion.example") && !page.page.contains(WHO));
    assert!(page.page.contains("Unidad Uno") && page.page.contains("/registro/"), "since which entry");
    assert!(page.headers["cache-control"] == "no-store" && page.headers["x-robots-tag"] == "noindex");
    assert!(browser.get(&site, "/cuenta?correo=ver").await.page.contains(WHO));
    assert_eq!(browser.post(&site, "/cuenta/idioma", "idioma=en").await.to, "/cuenta");
    assert!(browser.get(&site, "/cuenta").await.page.contains("value=\"en\" selected"));
    assert_eq!(browser.post(&site, "/cuenta/idioma", "idioma=fr").await.status, 422);
}

#[tokio::test]
async fn sessions_are_ended_from_another_one_and_the_log_says_so() {
    let site = with_somebody().await;
    let (browser, other) = (signed_in(&site).await, signed_in(&site).await);
    let page = browser.get(&site, "/cuenta/dispositivos").await.page;
    let name = page.split_once("name=\"cerrar\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert_eq!(page.matches("name=\"cerrar\"").count(), 1, "this one is signed out of: {page}");
    let token = other.session();
    assert!(!page.contains(&token) && name != token);
    assert_eq!(browser.post(&site, "/cuenta/dispositivos", &format!("cerrar={name}")).await.to, "/cuenta/dispositivos");
    assert_eq!(other.get(&site, "/cuenta").await.to, "/entrar");
    assert_eq!(browser.post(&site, "/cuenta/dispositivos", &format!("cerrar={name}")).await.status, 404);
    let third = signed_in(&site).await;
    assert_eq!(browser.post(&site, "/cuenta/dispositivos", "otras=1").await.status, 303);
    assert_eq!(third.get(&site, "/cuenta").await.to, "/entrar");
    let page = browser.get(&site, "/cuenta/dispositivos").await.page;
    for said in ["Cerr\u{f3} otra de sus sesiones", "Cerr\u{f3} todas sus otras sesiones", "Entr\u{f3} a su cuenta"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn a_token_acts_for_its_office_and_a_wrong_one_gets_one_answer() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    assert_eq!(
        browser.post(&site, "/cuenta/fichas", &format!("cargo={OFFICE}")).await.status,
        403,
        "it needs a factor"
    );
    let oneself = fresh(&site, &browser).await;
    assert_eq!(site.platform.make_token(&oneself, &role("ieem-dos")).await.unwrap_err(), TokenFault::NotTheirs);
    let token = site.platform.make_token(&oneself, &role(OFFICE)).await.unwrap().to_string();
    let page = browser.get(&site, "/cuenta/fichas").await.page;
    assert!(page.contains(&format!("termina en {}", &token[60..])) && !page.contains(&token), "{page}");

    let refused = asked(&site, &format!("Bearer {token}"), objection()).await;
    let refusal: Value = serde_json::from_str(&refused.page).unwrap();
    assert_eq!(
        (refused.status, &refusal["refusal"]["office"]),
        (403, &json!(OFFICE)),
        "it acts for its office: {refusal}"
    );
    let mut worthless = Vec::new();
    let unknown = "0".repeat(64);
    for shown in ["Bearer", "Bearer x", &format!("Bearer {unknown}"), &format!("bearer {}", browser.session())] {
        let answer = asked(&site, shown, objection()).await;
        worthless.push((shown.to_owned(), answer.status, answer.page));
    }
    assert!(worthless[1..].iter().all(|(_, status, page)| (*status, page) == (401, &worthless[1].2)), "{worthless:?}");
    assert_eq!(browser.get(&site, "/cuenta").await.status, 200);
    let request = Request::get("/").header("host", "mesa.example").header("authorization", format!("Bearer {token}"));
    let page = answered(site.answer(request.body(Body::empty()).unwrap()).await).await;
    assert!(page.page.contains("data-office=\"\""), "a token is for programs alone");

    perform(&site, &[("secretariat.appoint", &[("office", OFFICE), ("from", "2026-11-09")])]).await;
    assert_eq!(asked(&site, &format!("Bearer {token}"), objection()).await.status, 401, "the office is theirs no more");
    let entries = site.platform.snapshot().latest;
    let all = site.platform.entries(0..entries + 1, Order::OldestFirst, entries + 1).await.unwrap();
    assert!(all.iter().all(|entry| entry.actor.level != Level::Token));
}

#[tokio::test]
async fn a_token_that_was_taken_back_is_worth_nothing() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let oneself = fresh(&site, &browser).await;
    let token = site.platform.make_token(&oneself, &role(OFFICE)).await.unwrap().to_string();
    let page = browser.get(&site, "/cuenta/fichas").await.page;
    let id = page.split_once("name=\"revocar\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert_eq!(browser.post(&site, "/cuenta/fichas", &format!("revocar={id}")).await.to, "/cuenta/fichas");
    assert_eq!(browser.post(&site, "/cuenta/fichas", &format!("revocar={id}")).await.status, 404);
    assert_eq!(asked(&site, &format!("Bearer {token}"), objection()).await.status, 401);
}
