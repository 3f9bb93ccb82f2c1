//! One's own account through the pages, and programs that show a token.

use axum::body::Body;
use axum::http::Request;
use domain::owed::Due;
use domain::{Ask, Choice, Level, State};
use platform::{
    Correspondence, EMail, FileGone, Happened, InvitationState, LetterKind, LetterState, Order, Pace, Told,
};
use serde_json::{Value, json};
use words::{Language, Names, Voice, kept_of_somebody};

use crate::factors::Application;
use crate::sign_in::{Answer, Browser, WHO, answered, letter, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

const OFFICE: &str = "ieem-uno";

/// Binds an application, which raises the session, and makes a token by the form.
async fn token(site: &Site, browser: &Browser) -> String {
    Application::bound(site, browser).await;
    let made = browser.post(site, "/cuenta/fichas", &format!("cargo={OFFICE}")).await;
    assert_eq!((made.status, made.headers["cache-control"].to_str().unwrap()), (201, "no-store"), "{}", made.page);
    made.page.split_once("shown-once\">").unwrap().1[..43].to_owned()
}

/// What a program is answered that shows that in its header.
pub(crate) async fn asked(site: &Site, shown: &str, act: Value) -> Answer {
    let request = Request::post("/api/acts").header("host", "mesa.example").header("authorization", shown);
    let body = json!({ "acts": [act] }).to_string();
    answered(site.answer(request.header("content-type", "application/json").body(Body::from(body)).unwrap()).await)
        .await
}

pub(crate) fn objection() -> Value {
    json!({ "act": "secretariat.create_office", "fields": {
        "code": "ieem-tres", "institution": "ieem", "post": "area", "name": "Unidad Tres",
    } })
}

#[tokio::test]
async fn an_account_says_what_it_is_to_its_person_alone() {
    let site = with_somebody().await;
    for address in ["/cuenta", "/cuenta/dispositivos", "/cuenta/fichas"] {
        assert_eq!(Browser::default().get(&site, address).await.place(), "/entrar", "{address}");
    }
    let browser = signed_in(&site).await;
    let page = browser.get(&site, "/cuenta").await;
    assert!(page.page.contains("Falta agregar su segunda llave"), "{}", page.page);
    assert!(page.page.contains("n···@institucion.example") && !page.page.contains(WHO));
    assert!(page.page.contains("Unidad Uno") && page.page.contains("/registro/"), "since which entry");
    assert!(page.headers["cache-control"] == "no-store" && page.headers["x-robots-tag"] == "noindex");
    assert!(browser.get(&site, "/cuenta?correo=ver").await.page.contains(WHO));
    assert_eq!(browser.post(&site, "/cuenta/idioma", "idioma=en").await.place(), "/cuenta");
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
    assert_eq!(
        browser.post(&site, "/cuenta/dispositivos", &format!("cerrar={name}")).await.place(),
        "/cuenta/dispositivos"
    );
    assert_eq!(other.get(&site, "/cuenta").await.place(), "/entrar");
    assert_eq!(browser.post(&site, "/cuenta/dispositivos", &format!("cerrar={name}")).await.status, 404);
    let third = signed_in(&site).await;
    assert_eq!(browser.post(&site, "/cuenta/dispositivos", "otras=1").await.status, 303);
    assert_eq!(third.get(&site, "/cuenta").await.place(), "/entrar");
    let page = browser.get(&site, "/cuenta/dispositivos").await.page;
    for said in ["Cerr\u{f3} otra de sus sesiones", "Cerr\u{f3} todas sus otras sesiones", "Entr\u{f3} a su cuenta"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn a_token_acts_for_its_office_and_a_wrong_one_gets_one_answer() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let first = browser.post(&site, "/cuenta/fichas", &format!("cargo={OFFICE}")).await;
    assert_eq!(first.to, "/entrar/factor?volver=/cuenta/fichas", "a factor is shown first");
    let token = token(&site, &browser).await;
    assert_eq!(
        browser.post(&site, "/cuenta/fichas", "cargo=ieem-dos").await.status,
        403,
        "another office is not theirs"
    );
    let page = browser.get(&site, "/cuenta/fichas").await.page;
    assert!(page.contains(&format!("termina en {}", &token[39..])) && !page.contains(&token), "{page}");

    let refused = asked(&site, &format!("Bearer {token}"), objection()).await;
    let refusal: Value = serde_json::from_str(&refused.page).unwrap();
    assert_eq!(
        (refused.status, &refusal["refusal"]["office"]),
        (403, &json!(OFFICE)),
        "it acts for its office: {refusal}"
    );
    let mut worthless = Vec::new();
    let unknown = "A".repeat(43);
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
    let token = token(&site, &browser).await;
    let page = browser.get(&site, "/cuenta/fichas").await.page;
    let id = page.split_once("name=\"revocar\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert_eq!(browser.post(&site, "/cuenta/fichas", &format!("revocar={id}")).await.place(), "/cuenta/fichas");
    assert_eq!(browser.post(&site, "/cuenta/fichas", &format!("revocar={id}")).await.status, 404);
    assert_eq!(asked(&site, &format!("Bearer {token}"), objection()).await.status, 401);
}

/// What ends whatever else lets somebody in.
const ENDINGS: [&str; 5] = ["all others", "a reset", "a printed code", "a removed factor", "another address"];

async fn ends(ending: &str, site: &Site, browser: &Browser) {
    let after = async |page: &str, mark: &str| {
        let page = browser.get(site, page).await.page;
        page.split_once(mark).unwrap().1.split('"').next().unwrap().to_owned()
    };
    let answer = match ending {
        "all others" => browser.post(site, "/cuenta/dispositivos", "otras=1").await,
        "a reset" => {
            site.pass(60_000);
            perform(site, &[("secretariat.reset_factor", &[("office", OFFICE)])]).await;
            return;
        }
        "a printed code" => {
            let set = after("/cuenta/factores", "name=\"set\" value=\"").await;
            let page = browser.post(site, "/cuenta/factores/respaldo", &format!("set={set}")).await.page;
            let code = page.split_once("<li><code>").unwrap().1.split('<').next().unwrap().to_owned();
            // New codes end tokens too: this one is made after them.
            let made = browser.post(site, "/cuenta/fichas", &format!("cargo={OFFICE}")).await;
            assert_eq!(made.status, 201);
            signed_in(site).await.post(site, "/entrar/factor", &format!("respaldo={code}")).await
        }
        "a removed factor" => {
            let id = after("/cuenta/factores", "name=\"quitar\" value=\"").await;
            browser.post(site, "/cuenta/factores", &format!("quitar={id}&seguro=1")).await
        }
        _ => {
            browser.post(site, "/cuenta/correo", &format!("correo={OTHER}")).await;
            let code = letters(site).await.0.unwrap();
            browser.post(site, "/cuenta/correo", &format!("codigo={code}")).await
        }
    };
    assert_eq!(answer.status, 303, "{ending}: {}", answer.page);
}

#[tokio::test]
async fn what_ends_all_other_sessions_ends_the_tokens_of_programs() {
    for ending in ENDINGS {
        let site = with_somebody().await;
        let browser = signed_in(&site).await;
        let token = token(&site, &browser).await;
        assert!(
            browser.get(&site, "/cuenta/dispositivos").await.page.contains("name=\"otras\""),
            "with one session too"
        );
        assert_eq!(asked(&site, &format!("Bearer {token}"), objection()).await.status, 403, "{ending}: it is let in");
        ends(ending, &site, &browser).await;
        assert_eq!(asked(&site, &format!("Bearer {token}"), objection()).await.status, 401, "{ending}");
        let person = site.platform.security_log(i64::MAX, 1).await.unwrap().remove(0).whose.unwrap().person;
        assert_eq!(site.platform.tokens_of(&person).await.unwrap(), [], "{ending}");
    }
}

/// An administrator with two factors.
pub(crate) async fn administrator(site: &Site) -> Browser {
    let address: EMail = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(site).await.unwrap();
    browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(browser.get(site, "/administracion").await.to, "/entrar/factor?volver=/administracion");
    Application::bound(site, &browser).await;
    browser
}

#[tokio::test]
async fn the_administration_says_what_is_to_be_done_to_two_roles_alone() {
    let site = with_somebody().await;
    let somebody = signed_in(&site).await;
    Application::bound(&site, &somebody).await;
    for address in ["/administracion", "/administracion/seguridad"] {
        for browser in [&Browser::default(), &somebody] {
            assert_eq!(browser.get(&site, address).await.status, 403, "{address}");
        }
    }
    let administrator = administrator(&site).await;
    let page = administrator.get(&site, "/administracion").await;
    for said in [
        "Hay un asunto que atender",
        "Las cartas no se mandan",
        "La hora se puede creer",
        "Unidad Uno",
        "tiene segunda llave",
    ] {
        assert!(page.page.contains(said), "{said}: {}", page.page);
    }
    assert!(!page.page.contains("institucion.example"), "no address: {}", page.page);
    let log = administrator.get(&site, "/administracion/seguridad").await.page;
    assert!(
        log.contains("Entr\u{f3} a su cuenta") && log.contains("Unidad Uno") && !log.contains("institucion.example"),
        "{log}"
    );
    assert!(log.contains("Se agreg\u{f3} una segunda llave"), "{log}");
    assert!(
        administrator
            .get(&site, "/administracion/seguridad?antes=1")
            .await
            .page
            .contains("Todav\u{ed}a no consta nada")
    );
}

#[tokio::test]
async fn whoever_sends_too_much_gets_back_what_they_typed() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let mut sent = 0;
    let refused = loop {
        let answer = browser.post(&site, "/cuenta/idioma", "idioma=en&texto=%3Cmaiz+azul%3E").await;
        sent += 1;
        if answer.status == 429 || sent > 1_000 {
            break answer;
        }
    };
    assert!(refused.status == 429 && sent > 200, "{sent}: {}", refused.status);
    assert!(refused.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
    assert!(refused.page.contains("name=\"texto\" value=\"&#60;maiz azul&#62;\""), "{}", refused.page);
    assert!(refused.page.contains("action=\"/cuenta/idioma\""), "{}", refused.page);
    assert_eq!(browser.get(&site, "/cuenta").await.status, 200, "what is only read is not counted");
    let other = Browser::default();
    assert_eq!(other.post(&site, "/entrar", &format!("correo={WHO}")).await.status, 303, "nobody else waits for it");
}

const OTHER: &str = "otra@institucion.example";

/// The code of the last letter about an address, and to which address each letter went.
pub(crate) async fn letters(site: &Site) -> (Option<String>, Vec<String>) {
    let (mut code, mut to) = (None, Vec::new());
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        let Some(addressed) = site.platform.addressed(&letter).await.unwrap() else { continue };
        to.push(addressed.recipient.address);
        if let Told::AddressCode(told) = addressed.told {
            code = Some(told.code);
        }
    }
    (code, to)
}

#[tokio::test]
async fn an_address_is_changed_by_the_code_that_went_to_it_and_the_earlier_one_is_told() {
    let site = with_somebody().await;
    let (browser, elsewhere) = (signed_in(&site).await, signed_in(&site).await);
    letters(&site).await;
    assert_eq!(browser.post(&site, "/cuenta/correo", "correo=x").await.status, 422);
    let asked = browser.post(&site, "/cuenta/correo", &format!("correo={OTHER}")).await;
    assert_eq!(asked.to, "/cuenta/correo");
    let page = browser.get(&site, "/cuenta/correo").await.page;
    assert!(page.contains("o···@institucion.example") && !page.contains(OTHER), "{page}");
    let (code, to) = letters(&site).await;
    assert_eq!(to, [OTHER]);
    assert_eq!(browser.post(&site, "/cuenta/correo", "codigo=UUUU-UUUU").await.status, 403);
    let code = code.unwrap();
    assert_eq!(browser.post(&site, "/cuenta/correo", &format!("codigo={code}")).await.place(), "/cuenta");
    assert!(browser.get(&site, "/cuenta?correo=ver").await.page.contains(OTHER));
    assert_eq!(letters(&site).await.1, [WHO], "the earlier one is told");
    assert_eq!(elsewhere.get(&site, "/cuenta").await.place(), "/entrar", "what was begun with the earlier one ends");
    assert_eq!(browser.post(&site, "/cuenta/correo", &format!("codigo={code}")).await.status, 410, "once");
    Browser::default().post(&site, "/entrar", &format!("correo={WHO}")).await;
    assert_eq!(letters(&site).await.1, Vec::<String>::new(), "nobody signs in with it any more");
}

#[tokio::test]
async fn nobody_takes_the_address_of_somebody_else_and_five_wrong_codes_end_it() {
    let site = with_somebody().await;
    let other: EMail = OTHER.parse().unwrap();
    let made = site.platform.invite_administrator(&other, "es-MX").await.unwrap();
    site.platform.accept_invitation(&made.token).await.unwrap();
    let browser = signed_in(&site).await;
    browser.post(&site, "/cuenta/correo", &format!("correo={OTHER}")).await;
    let code = letters(&site).await.0.unwrap();
    assert_eq!(browser.post(&site, "/cuenta/correo", &format!("codigo={code}")).await.status, 409);
    assert!(browser.get(&site, "/cuenta?correo=ver").await.page.contains(WHO));
    browser.post(&site, "/cuenta/correo", "correo=nueva@institucion.example").await;
    let code = letters(&site).await.0.unwrap();
    for _ in 0..5 {
        assert_eq!(browser.post(&site, "/cuenta/correo", "codigo=UUUU-UUUU").await.status, 403);
    }
    assert_eq!(browser.post(&site, "/cuenta/correo", &format!("codigo={code}")).await.status, 410);
}

#[tokio::test]
async fn whoever_leaves_sees_what_is_kept_and_leaves_nothing_in_the_folder() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let page = browser.get(&site, "/cuenta/datos").await.page;
    assert!(page.contains(WHO) && page.contains("Sesiones abiertas") && page.contains("Unidad Uno"), "{page}");
    for word in ["e_mail", "sign_in", "sent", "waiting", "signed_in", "ieem-uno"] {
        assert!(!page.contains(&format!("<dd>{word}</dd>")), "{word} is a word of the program: {page}");
    }
    assert_eq!(browser.get(&site, "/cuenta/datos.json").await.to, "/cuenta/datos", "looking takes nothing along");
    for _ in 0..3 {
        browser.post(&site, "/cuenta/datos.json", "").await;
    }
    let person = site.platform.security_log(i64::MAX, 1).await.unwrap().remove(0).whose.unwrap().person;
    let lines = site.platform.security_log_of(&person, 50).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.what == Happened::KeptDownloaded).count(), 1, "once in an hour");
    let file = browser.post(&site, "/cuenta/datos.json", "").await;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"tequio-cuenta.json\"");
    let document: Value = serde_json::from_str(&file.page).unwrap();
    assert_eq!((&document["address"], document["tables"]["sessions"].as_array().unwrap().len()), (&json!(WHO), 1));
    let tables = document["tables"].as_object().unwrap();
    assert_eq!(tables.len(), page.matches("<section><h2>").count(), "the same as the page");
    assert_eq!(browser.post(&site, "/cuenta/baja", "").await.status, 422, "it is confirmed");
    let refused = browser.post(&site, "/cuenta/baja", "seguro=1").await;
    assert!(refused.status == 409 && refused.page.contains("Unidad Uno"), "{}", refused.page);
    perform(&site, &[("secretariat.appoint", &[("office", OFFICE), ("from", "2026-11-09")])]).await;
    let left = browser.post(&site, "/cuenta/baja", "seguro=1").await;
    assert_eq!((left.status, left.place()), (303, "/"));
    assert!(left.headers.contains_key("clear-site-data"));
    assert_eq!(browser.get(&site, "/cuenta").await.place(), "/entrar");
    Browser::default().post(&site, "/entrar", &format!("correo={WHO}")).await;
    assert_eq!(letters(&site).await.1, Vec::<String>::new(), "the address is nobody's");
}

/// Every closed word that is kept of somebody is told in words, in both languages.
#[test]
fn what_is_kept_is_told_in_words() {
    let of = |table: &'static str, column: &'static str, words: Vec<&'static str>| {
        words.into_iter().map(move |word| (table, column, word))
    };
    let said = [
        "no connection",
        "too slow",
        "not private",
        "not let in",
        "address not taken",
        "interrupted",
        FileGone::Erased.word(),
        FileGone::Expired.word(),
        "reply 550",
    ];
    let all = of("outbox", "kind", LetterKind::ALL.map(LetterKind::word).to_vec())
        .chain(of("outbox", "state", LetterState::ALL.map(LetterState::word).to_vec()))
        .chain(of("outbox", "said", said.to_vec()))
        .chain(of("security_log", "what", Happened::ALL.map(Happened::word).to_vec()))
        .chain(of("sessions", "level", Level::ALL.iter().map(|level| level.word()).collect()))
        .chain(of("owed_told", "due", Due::ALL.iter().map(|due| due.word()).collect()))
        .chain(of("notice_paces", "owed", Pace::ALL.map(Pace::word).to_vec()))
        .chain(of("draft_rows", "act", Ask::NAMES.to_vec()))
        .chain(of("people", "language", vec!["es-MX", "en"]))
        .chain(of("factors", "kind", vec!["totp", "passkey"]))
        .chain(of("invitations", "state", InvitationState::ALL.map(InvitationState::word).to_vec()))
        .chain(of("sessions", "office", vec!["administrator", "organisation"]));
    let state = State::default();
    for language in [Language::Spanish, Language::English] {
        let names = Names { state: &state, voice: Voice::of(language) };
        for (table, column, word) in all.clone() {
            let told = kept_of_somebody(&names, table, column, word);
            // In English a word may be said as the program says it.
            let is_said = told != word || (language == Language::English && !word.contains(['_', '.']));
            assert!(is_said && !told.starts_with("letter-said-"), "{table}, {column}, {word}: {told}");
        }
    }
}
