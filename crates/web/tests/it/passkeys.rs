//! Adding and showing passkeys through the pages, as a browser does, and as one does that lies.

use domain::Level;
use platform::{LetterKind, Token};
use serde_json::Value;

use crate::authenticator::Authenticator;
use crate::sign_in::{Browser, MINUTE, WHO, invite, letter, signed_in, with_somebody};
use crate::surfaces::site::Site;

const FACTORS: &str = "/cuenta/factores";
const BIND: &str = "/cuenta/factores/llave";
const BIND_QUESTION: &str = "/cuenta/factores/llave/pregunta";
const FACTOR: &str = "/entrar/factor";
const SHOW: &str = "/entrar/factor/llave";
const SHOW_QUESTION: &str = "/entrar/factor/llave/pregunta";

const FORM: &str = "data-passkey=\"/cuenta/factores/llave/pregunta\"";

pub(crate) async fn asked(site: &Site, browser: &Browser, address: &str) -> Value {
    let answer = browser.post(site, address, "").await;
    assert_eq!(
        (answer.status, answer.headers["cache-control"].to_str().unwrap()),
        (200, "no-store"),
        "{}",
        answer.page
    );
    serde_json::from_str(&answer.page).unwrap()
}

/// Where adding it leads, or the reason why it was refused.
async fn bind(site: &Site, browser: &Browser, key: &Authenticator) -> String {
    let question = asked(site, browser, BIND_QUESTION).await;
    let answer = browser.post(site, BIND, &key.made(&question, "Huella")).await;
    if answer.status == 303 { answer.place().to_owned() } else { reason(&answer.page) }
}

/// Where showing it leads, or the reason why it was refused.
async fn show(site: &Site, browser: &Browser, key: &Authenticator) -> String {
    let question = asked(site, browser, SHOW_QUESTION).await;
    sent(site, browser, &key.shown(&question)).await
}

async fn sent(site: &Site, browser: &Browser, form: &str) -> String {
    let answer = browser.post(site, SHOW, form).await;
    if answer.status == 303 { answer.to } else { reason(&answer.page) }
}

/// What a refusal says first.
fn reason(page: &str) -> String {
    let words = page.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next());
    words.unwrap_or(page).trim().to_owned()
}

async fn level(site: &Site, browser: &Browser) -> Option<Level> {
    let token: Token = browser.cookie("__Host-tequio").parse().unwrap();
    site.platform.session(&token).await.unwrap().map(|session| session.level)
}

/// Somebody who is signed in, and has shown the passkey that they added.
async fn with_passkey(site: &Site) -> (Browser, Authenticator) {
    let (browser, mut key) = (signed_in(site).await, Authenticator::new());
    assert_eq!(bind(site, &browser, &key).await, FACTOR);
    key.counter += 1;
    assert_eq!(show(site, &browser, &key).await, "/");
    (browser, key)
}

#[tokio::test]
async fn a_passkey_is_added_and_shown_and_the_session_goes_up() {
    let site = with_somebody().await;
    let (browser, mut key) = (signed_in(&site).await, Authenticator::new());
    assert!(browser.get(&site, FACTORS).await.page.contains(FORM));
    let question = asked(&site, &browser, BIND_QUESTION).await;
    assert_eq!(
        (question["site"]["id"].as_str(), question["label"].as_str()),
        (Some("mesa.example"), Some("n···@institucion.example"))
    );
    assert!(!question.to_string().contains(WHO), "{question}");
    let elsewhere = signed_in(&site).await;
    let added =
        browser.post(&site, BIND, &format!("{}&volver=/pendientes", key.made(&question, "Huella+de+la+oficina"))).await;
    assert_eq!((added.status, added.place()), (303, FACTOR), "{}", added.page);
    assert_eq!(level(&site, &browser).await, Some(Level::EMail), "nobody signed it yet");
    assert_eq!(level(&site, &elsewhere).await, None, "the other sessions of the person ended");
    let to_showing = browser.get(&site, &added.to).await.page;
    let back = "name=\"volver\" value=\"/cuenta/factores?volver=/pendientes\"";
    assert!(to_showing.contains(back), "and then on to the printed codes: {to_showing}");
    let told = site.platform.next_letter().await.unwrap().map(|letter| letter.kind);
    assert_eq!(told, Some(LetterKind::FactorChanged), "a letter tells the person");
    let before = browser.copied();
    key.counter = 7;
    let question = asked(&site, &browser, SHOW_QUESTION).await;
    let shown = format!("{}&volver=/cuenta/factores?volver=/pendientes", key.shown(&question));
    assert_eq!(sent(&site, &browser, &shown).await, "/cuenta/factores?volver=/pendientes");
    let codes = browser.get(&site, "/cuenta/factores?volver=/pendientes").await.page;
    assert!(codes.contains("Hacer los códigos") && codes.contains("Le quedan 0 de 10"), "{codes}");
    assert_eq!(level(&site, &browser).await, Some(Level::FreshFactors));
    assert_eq!(level(&site, &before).await, None, "what the browser held before is worth nothing");
    assert!(browser.get(&site, FACTORS).await.page.contains("Huella de la oficina"));
    site.pass(16 * MINUTE);
    assert_eq!(level(&site, &browser).await, Some(Level::TwoFactors));
    assert_eq!(browser.post(&site, BIND_QUESTION, "").await.status, 303, "another one is added by who just showed one");
    key.counter = 8;
    assert_eq!(show(&site, &browser, &key).await, "/");
    assert_eq!(level(&site, &browser).await, Some(Level::FreshFactors));
    let question = asked(&site, &browser, BIND_QUESTION).await;
    assert!(key.is_named(&question), "a device that has one makes no other");
    assert_eq!(browser.post(&site, BIND, &key.made(&question, "Otra")).await.status, 403, "nor do we keep it twice");
    assert_eq!(bind(&site, &browser, &Authenticator::new()).await, FACTORS);
}

#[tokio::test]
async fn what_a_browser_says_otherwise_raises_nothing() {
    let site = with_somebody().await;
    let (browser, mut key) = with_passkey(&site).await;
    site.pass(20 * MINUTE);
    key.counter = 9;
    let elsewhere = "Esa respuesta es de otra dirección";
    let unverified = "Su equipo no comprobó quién es usted";
    for (origin, flags, why) in [
        ("https://otra.example", 0x05, elsewhere),
        ("http://mesa.example", 0x05, elsewhere),
        ("https://mesa.example", 0x01, unverified),
        ("https://mesa.example", 0x04, unverified),
    ] {
        (key.origin, key.flags) = (origin, flags);
        assert_eq!(show(&site, &browser, &key).await, why);
    }
    (key.origin, key.flags) = ("https://mesa.example", 0x05);
    for counter in [0, 1, 2] {
        key.counter = counter;
        assert_eq!(show(&site, &browser, &key).await, "Esa llave puede tener una copia", "{counter}");
    }
    key.counter = 9;
    assert_eq!(show(&site, &browser, &Authenticator::new()).await, "No se creyó lo que respondió su equipo");
    for field in ["llave", "cliente", "autenticador", "firma"] {
        let question = asked(&site, &browser, SHOW_QUESTION).await;
        let form = key.shown(&question).replace(&format!("{field}="), &format!("{field}=A"));
        assert_eq!(browser.post(&site, SHOW, &form).await.status, 403, "{field}");
    }
    assert_eq!(browser.post(&site, SHOW, "").await.status, 403);
    assert_eq!(level(&site, &browser).await, Some(Level::TwoFactors), "none of it counted");
    assert_eq!(show(&site, &browser, &key).await, "/");
}

#[tokio::test]
async fn a_question_is_answered_once_in_its_session_for_its_purpose_and_in_five_minutes() {
    const LATE: &str = "La pregunta a su equipo ya no sirve";
    let site = with_somebody().await;
    let (browser, mut key) = with_passkey(&site).await;
    key.counter = 9;
    let question = asked(&site, &browser, SHOW_QUESTION).await;
    let form = key.shown(&question);
    site.pass(5 * MINUTE);
    assert_eq!(sent(&site, &browser, &form).await, LATE);
    let question = asked(&site, &browser, SHOW_QUESTION).await;
    let form = key.shown(&question);
    asked(&site, &browser, SHOW_QUESTION).await;
    assert_eq!(sent(&site, &browser, &form).await, LATE, "it was asked something else since");
    let making = asked(&site, &browser, BIND_QUESTION).await;
    assert_eq!(sent(&site, &browser, &key.shown(&making)).await, LATE, "that was to make one");
    let question = asked(&site, &browser, SHOW_QUESTION).await;
    let form = key.shown(&question);
    let again = browser.copied();
    let (first, second) = tokio::join!(sent(&site, &browser, &form), sent(&site, &again, &form));
    assert_eq!(
        [&first, &second].iter().filter(|to| **to == "/").count(),
        1,
        "of two at once one rises: {first} {second}"
    );
    let risen = if first == "/" { &browser } else { &again };
    assert_eq!(sent(&site, risen, &form).await, LATE, "a message that was heard is worth nothing");
    key.counter = 10;
    let (one, other) = (signed_in(&site).await, signed_in(&site).await);
    let question = asked(&site, &one, SHOW_QUESTION).await;
    assert_eq!(sent(&site, &other, &key.shown(&question)).await, LATE, "another session was asked nothing");
}

#[tokio::test]
async fn a_passkey_is_good_for_its_person_alone() {
    let site = with_somebody().await;
    let (_, mut key) = with_passkey(&site).await;
    let token = invite(&site, "ieem-dos", "otra@institucion.example").await.parse().unwrap();
    site.platform.accept_invitation(&token).await.unwrap();
    let other = Browser::default();
    other.post(&site, "/entrar", "correo=otra@institucion.example").await;
    let (code, _) = letter(&site).await.unwrap();
    other.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    key.counter = 9;
    assert_eq!(show(&site, &other, &key).await, "No se creyó lo que respondió su equipo");
    assert_eq!(bind(&site, &other, &key).await, "Esa llave ya estaba agregada");
    assert_eq!(level(&site, &other).await, Some(Level::EMail));
    let nobody = Browser::default();
    for address in [BIND, BIND_QUESTION, SHOW, SHOW_QUESTION] {
        let answer = nobody.post(&site, address, "").await;
        assert_eq!((answer.status, answer.place()), (303, "/entrar"), "{address}");
    }
}

#[tokio::test]
async fn a_passkey_that_was_taken_away_is_worth_nothing() {
    let site = with_somebody().await;
    let (browser, mut key) = with_passkey(&site).await;
    site.pass(MINUTE);
    assert_eq!(bind(&site, &browser, &Authenticator::new()).await, FACTORS);
    let page = browser.get(&site, FACTORS).await.page;
    let id = page.split("name=\"quitar\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(browser.post(&site, FACTORS, &format!("quitar={id}")).await.place(), FACTORS);
    key.counter = 9;
    assert_eq!(show(&site, &browser, &key).await, "No se creyó lo que respondió su equipo");
    assert!(!key.is_named(&asked(&site, &browser, SHOW_QUESTION).await));
}

#[tokio::test]
async fn whoever_has_to_wait_for_codes_can_still_show_a_passkey() {
    let site = with_somebody().await;
    let (browser, mut key) = with_passkey(&site).await;
    let mut last = 0;
    for _ in 0..8 {
        last = browser.post(&site, FACTOR, "totp=000000").await.status;
    }
    assert_eq!(last, 429);
    key.counter = 9;
    assert_eq!(show(&site, &browser, &key).await, "/");
}

#[tokio::test]
async fn where_browsers_make_no_passkeys_the_page_says_so() {
    for url in [Some("http://mesa.example"), Some("https://10.0.0.7"), None] {
        let site = with_somebody().await.served_at(url);
        let browser = signed_in(&site).await;
        let page = browser.get(&site, FACTORS).await.page;
        assert!(!page.contains(FORM) && page.contains("https y con nombre"), "{url:?}: {page}");
        for address in [BIND, BIND_QUESTION, SHOW, SHOW_QUESTION] {
            assert_eq!(browser.post(&site, address, "").await.status, 404, "{url:?} {address}");
        }
    }
}
