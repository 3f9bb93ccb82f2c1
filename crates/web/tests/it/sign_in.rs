//! Signing in, acting and signing out through the pages, as browsers and as the programs that look through mail.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use domain::{Code, Fields, Level, Role};
use http_body_util::BodyExt;
use platform::{Attempt, Correspondence, EMail, Order, Said, Told};

use crate::factors::Application;
use crate::hostile::FORM;
use crate::surfaces::site::Site;

pub(crate) const WHO: &str = "nombre@institucion.example";
pub(crate) const MINUTE: i64 = 60_000;
const BUTTON: &str = "Sí, seguir";
const CODE_FIELD: &str = "name=\"codigo\"";
const STRIP: &str = "class=\"strip me\"";

/// A browser and its cookies.
#[derive(Default)]
pub(crate) struct Browser(pub Mutex<BTreeMap<String, String>>);

/// What it was answered.
pub(crate) struct Answer {
    pub status: u16,
    pub to: String,
    pub cookies: Vec<String>,
    pub headers: axum::http::HeaderMap,
    pub page: String,
}

impl Answer {
    /// Where it leads, without what is said there of where to come back to.
    pub(crate) fn place(&self) -> &str {
        self.to.split('?').next().unwrap()
    }
}

impl Browser {
    pub(crate) async fn get(&self, site: &Site, address: &str) -> Answer {
        self.send(site, "GET", address, "").await
    }

    pub(crate) async fn post(&self, site: &Site, address: &str, body: &str) -> Answer {
        self.send(site, "POST", address, body).await
    }

    pub(crate) async fn send(&self, site: &Site, method: &str, address: &str, body: &str) -> Answer {
        let request = Request::builder().method(method).uri(address).header("host", "mesa.example");
        let request = request.header("cookie", self.cookies()).header("content-type", FORM);
        let request = request.header("sec-fetch-site", "same-origin");
        let answer = answered(site.answer(request.body(Body::from(body.to_owned())).unwrap()).await).await;
        for cookie in &answer.cookies {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.0.lock().unwrap().insert(name.to_owned(), value.to_owned());
        }
        answer
    }

    /// Opens an invitation, and accepts it.
    pub(crate) async fn accepts(&self, site: &Site, invitation: &str) -> Answer {
        self.get(site, invitation).await;
        self.answers(site, invitation, "aceptar").await
    }

    /// Answers an invitation, as whoever knows to which address it came; nobody knows it of one that is good for nothing.
    pub(crate) async fn answers(&self, site: &Site, invitation: &str, answer: &str) -> Answer {
        let token = invitation.rsplit('/').next().unwrap().parse().unwrap();
        let address = site.platform.invitation(&token).await.map(|found| found.address.as_str().replace('+', "%2B"));
        self.post(site, invitation, &format!("respuesta={answer}&correo={}", address.unwrap_or_default())).await
    }

    /// What its session is known by.
    pub(crate) fn session(&self) -> String {
        self.cookie("__Host-tequio")
    }

    /// What it holds under that name.
    pub(crate) fn cookie(&self, name: &str) -> String {
        self.0.lock().unwrap()[name].clone()
    }

    /// Another one that holds what this one does.
    pub(crate) fn copied(&self) -> Self {
        Self(Mutex::new(self.0.lock().unwrap().clone()))
    }

    /// Its cookies, as it sends them.
    pub(crate) fn cookies(&self) -> String {
        let cookies = self.0.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }
}

pub(crate) async fn answered(response: Response) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = |name: &str| headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned());
    let (to, cookies) = (text("location").next().unwrap_or_default(), text("set-cookie").collect());
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    Answer { status, to, cookies, headers, page: String::from_utf8_lossy(&bytes).into_owned() }
}

pub(crate) async fn perform(site: &Site, acts: &[(&str, &[(&str, &str)])]) {
    let administrator = site.platform.holder(&Role::Administrator);
    let zone = platform::zone("America/Mexico_City").unwrap();
    let read = |(name, fields): &(&str, &[(&str, &str)])| {
        let fields: Fields = fields.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        domain::Request::parse(name, &fields, &zone).unwrap()
    };
    let acts = acts.iter().map(read).collect();
    site.platform.perform(platform::Authority::of_house(administrator), acts, None).await.unwrap();
}

/// A site with two offices that somebody holds.
pub(crate) async fn site() -> Site {
    let site = Site::new().await;
    let institution: &[_] = &[("code", "ieem"), ("name", "Instituto Electoral"), ("short_name", "IEEM")];
    let area = |code, name| [("code", code), ("institution", "ieem"), ("post", "area"), ("name", name)];
    let appointed = |office| [("office", office), ("from", "2026-11-01")];
    perform(
        &site,
        &[
            ("secretariat.register_institution", institution),
            ("secretariat.create_office", &area("ieem-uno", "Unidad Uno")),
            ("secretariat.create_office", &area("ieem-dos", "Unidad Dos")),
            ("secretariat.appoint", &appointed("ieem-uno")),
            ("secretariat.appoint", &appointed("ieem-dos")),
        ],
    )
    .await;
    site.served()
}

pub(crate) async fn invite(site: &Site, office: &str, address: &str) -> String {
    let (by, appointment) = (site.platform.holder(&Role::Administrator), appointment(site, office));
    let address: EMail = address.parse().unwrap();
    site.platform
        .invite(&platform::Authority::of_house(by.clone()), appointment, &address, "es-MX", 7)
        .await
        .unwrap()
        .token
        .to_string()
}

/// The entry of whoever holds an office today.
fn appointment(site: &Site, office: &str) -> u64 {
    site.platform.appointment_today(&Code::new(office).unwrap()).unwrap()
}

/// A site where somebody holds that office.
pub(crate) async fn with_somebody() -> Site {
    let site = site().await;
    let token = invite(&site, "ieem-uno", WHO).await.parse().unwrap();
    site.platform.accept_invitation(&token).await.unwrap();
    site
}

/// Code and link of the last letter.
pub(crate) async fn letter(site: &Site) -> Option<(String, String)> {
    let mut told = None;
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        if let Some(Told::SignIn(letter)) = site.platform.addressed(&letter).await.unwrap().map(|letter| letter.told) {
            told = Some((letter.code, format!("/entrar/enlace/{}", letter.link_token)));
        }
    }
    told
}

pub(crate) async fn signed_in(site: &Site) -> Browser {
    came_in(site, WHO).await
}

/// The browser of whoever signed in with that address.
pub(crate) async fn came_in(site: &Site, address: &str) -> Browser {
    let browser = Browser::default();
    assert_eq!(browser.post(site, "/entrar", &format!("correo={address}")).await.to, "/entrar/codigo");
    let (code, _) = letter(site).await.unwrap();
    assert_eq!(browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await.status, 303);
    browser
}

#[tokio::test]
async fn a_code_that_is_spent_is_not_offered_to_be_sent_again() {
    for way in ["/entrar", "/en/entrar"] {
        let (site, browser) = (with_somebody().await, Browser::default());
        browser.post(&site, way, &format!("correo={WHO}")).await;
        let mut last = 0;
        for _ in 0..5 {
            let page = browser.post(&site, &format!("{way}/codigo"), "codigo=UUUU-UUUU&compartido=1").await;
            assert!(!page.page.contains("type=\"hidden\" name=\"compartido\""), "{way}: {}", page.page);
            last = page.status;
        }
        assert_eq!(last, 410, "{way}");
    }
}

#[tokio::test]
async fn somebody_signs_in_with_the_code_and_signs_out() {
    let site = with_somebody().await;
    let browser = Browser::default();
    let asked = browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    assert_eq!((asked.status, asked.to.as_str()), (303, "/entrar/codigo"));
    let page = browser.get(&site, "/entrar/codigo").await;
    assert!(page.page.contains("n···@institucion.example") && !page.page.contains(WHO), "{}", page.page);
    assert_eq!(page.headers["cache-control"], "no-store");
    let (code, _) = letter(&site).await.unwrap();
    let wrong = browser.post(&site, "/entrar/codigo", "codigo=UUUU-UUUU").await;
    assert!(wrong.status == 403 && wrong.page.contains("Quedan 4 intentos"), "{}", wrong.page);
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}&compartido=1")).await;
    assert_eq!((entered.status, entered.to.as_str()), (303, "/entrar/factor"));
    let cookie = entered.cookies.iter().find(|cookie| cookie.starts_with("__Host-tequio=")).unwrap();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    let page = browser.get(&site, "/").await;
    assert!(page.page.contains(STRIP) && page.page.contains("Unidad Uno"), "{}", page.page);
    assert_eq!(page.headers["cache-control"], "no-store", "what a session reads is kept nowhere");
    let public = Browser::default().get(&site, "/").await;
    assert!(!public.page.contains(STRIP) && public.headers.contains_key("etag"));
    let stolen = browser.copied();
    assert_eq!(browser.get(&site, "/salir").await.status, 303);
    assert!(browser.get(&site, "/").await.page.contains(STRIP), "looking at the address signs nobody out");
    let left = browser.post(&site, "/salir", "").await;
    assert!(left.headers.contains_key("clear-site-data") && left.cookies.iter().any(|set| set.contains("Max-Age=0")));
    assert!(!stolen.get(&site, "/").await.page.contains(STRIP), "a stolen cookie is worth nothing afterwards");
}

#[tokio::test]
async fn an_address_that_is_nobodys_is_answered_alike() {
    let site = with_somebody().await;
    let mut answers = Vec::new();
    for address in [WHO, "nadie@institucion.example", "nombre%2Bmesa@institucion.example"] {
        let browser = Browser::default();
        let asked = browser.post(&site, "/entrar", &format!("correo={address}")).await;
        let page = browser.get(&site, "/entrar/codigo").await;
        answers.push((asked.status, asked.to, asked.cookies.len(), page.status, page.page));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    for typed in ["", "nombre", "a@b@institucion.example"] {
        let refused = Browser::default().post(&site, "/entrar", &format!("correo={typed}")).await;
        assert!(refused.status == 422 && refused.cookies.is_empty(), "{typed}: {}", refused.status);
    }
}

#[tokio::test]
async fn a_link_opened_by_a_program_or_in_another_browser_signs_nobody_in() {
    let site = with_somebody().await;
    let browser = Browser::default();
    browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    let (code, link) = letter(&site).await.unwrap();
    let elsewhere = Browser::default();
    for _ in 0..3 {
        let page = elsewhere.get(&site, &link).await;
        assert!(page.page.contains(CODE_FIELD) && !page.page.contains(BUTTON), "{}", page.page);
        assert_eq!(page.headers["x-robots-tag"], "noindex");
        assert_eq!(elsewhere.send(&site, "HEAD", &link, "").await.status, 200);
        let pressed = elsewhere.post(&site, &link, "").await;
        assert!(pressed.status == 403 && pressed.cookies.is_empty(), "{}", pressed.status);
    }
    let page = browser.get(&site, &link).await;
    assert!(page.page.contains(BUTTON) && !page.page.contains(CODE_FIELD), "{}", page.page);
    assert_eq!(elsewhere.post(&site, &link, "codigo=UUUU").await.status, 403);
    let typed = elsewhere.post(&site, &link, &format!("codigo={code}")).await;
    assert_eq!(typed.status, 303, "whoever types the code signs in where they type it");
    assert!(elsewhere.get(&site, "/").await.page.contains(STRIP));
    assert_eq!(browser.post(&site, &link, "").await.status, 410, "code and link are one, and good once");
    assert_eq!(browser.get(&site, &link).await.status, 410);
    let cut = browser.get(&site, "/entrar/enlace/nada").await;
    assert!(cut.status == 410 && cut.page.contains("est\u{e1} incompleta"), "{}", cut.page);
    let token = invite(&site, "ieem-dos", WHO).await;
    for added in ["", ".", "%3E", "%20", "%22)%2C"] {
        let opened = Browser::default().get(&site, &format!("/invitaciones/{token}{added}")).await;
        assert!(opened.status == 200 && opened.page.contains("Unidad Dos"), "{added}: {}", opened.page);
    }
    for lost in [&token[1..], &token[..40], &format!("{token}0")[..]] {
        let cut = Browser::default().get(&site, &format!("/invitaciones/{lost}")).await;
        assert!(cut.status == 410 && cut.page.contains("est\u{e1} incompleta"), "{lost}: {}", cut.page);
    }
}

#[tokio::test]
async fn the_button_signs_in_the_browser_that_asked_within_ten_minutes() {
    let site = with_somebody().await;
    let browser = Browser::default();
    browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    let (first, link) = letter(&site).await.unwrap();
    site.pass(9 * MINUTE);
    assert_eq!(browser.post(&site, "/entrar/codigo", "otra=1").await.place(), "/entrar/codigo");
    assert_eq!(letter(&site).await.unwrap(), (first.clone(), link.clone()), "again is the same while it is good");
    site.pass(MINUTE);
    assert_eq!(browser.get(&site, &link).await.status, 410);
    assert_eq!(browser.post(&site, "/entrar/codigo", &format!("codigo={first}")).await.status, 410);
    browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    let (_, link) = letter(&site).await.unwrap();
    assert_eq!(browser.post(&site, &link, "").await.status, 303);
    assert!(browser.get(&site, "/").await.page.contains(STRIP));
}

#[tokio::test]
async fn a_form_with_a_cookie_says_where_it_comes_from() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let silent = Request::post("/salir").header("cookie", browser.cookies()).header("content-type", FORM);
    assert_eq!(site.send(silent.body(Body::empty()).unwrap()).await.0, 403);
    assert!(browser.get(&site, "/").await.page.contains(STRIP));
    let elsewhere = Request::post("/salir").header("cookie", browser.cookies()).header("sec-fetch-site", "cross-site");
    assert_eq!(site.send(elsewhere.body(Body::empty()).unwrap()).await.0, 403);
}

#[tokio::test]
async fn neither_believes_what_the_other_believes() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let (_, page) = site.get("ieem-uno", "/").await;
    assert!(!page.contains(STRIP) && page.contains("data-office=\"\""), "the strip of a demonstration is nothing here");
    let demo = Site::new().await;
    let request = Request::get("/").header("cookie", browser.cookies()).body(Body::empty()).unwrap();
    assert!(demo.send(request).await.1.contains("data-office=\"\""));
    assert_eq!(demo.get("", "/entrar").await.0, 404);
}

#[tokio::test]
async fn who_holds_several_offices_says_as_which_one() {
    let site = with_somebody().await;
    let token = invite(&site, "ieem-dos", WHO).await.parse().unwrap();
    site.platform.accept_invitation(&token).await.unwrap();
    let browser = Browser::default();
    browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    let (code, _) = letter(&site).await.unwrap();
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(entered.to, "/entrar/factor");
    assert!(browser.get(&site, "/").await.page.contains("data-office=\"\""), "until they say so they act as nothing");
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=administrator").await.status, 403, "not theirs");
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-dos").await.status, 303);
    assert!(browser.get(&site, "/compromisos").await.page.contains("data-office=\"ieem-dos\""));
    perform(&site, &[("secretariat.appoint", &[("office", "ieem-dos"), ("from", "2026-11-09")])]).await;
    let page = browser.get(&site, "/compromisos").await.page;
    assert!(
        page.contains("data-office=\"\""),
        "what somebody else holds now is theirs no more, and nothing follows: {page}"
    );
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-uno").await.status, 303);
    assert!(browser.get(&site, "/compromisos").await.page.contains("data-office=\"ieem-uno\""));
}

#[tokio::test]
async fn an_invitation_is_accepted_and_leads_to_a_code() {
    let site = site().await;
    let address = format!("/invitaciones/{}", invite(&site, "ieem-uno", WHO).await);
    let browser = Browser::default();
    let page = browser.get(&site, &address).await;
    assert!(page.page.contains("Unidad Uno") && page.page.contains("n···@institucion.example"), "{}", page.page);
    assert!(!page.page.contains(WHO) && page.headers["cache-control"] == "no-store");
    assert_eq!(browser.post(&site, &address, "").await.status, 200, "without an answer nothing changes");
    for (typed, said) in [("", "correo"), ("otra@institucion.example", "No es el correo al que lleg\u{f3}")] {
        for answer in ["aceptar", "rechazar"] {
            // So does a program that looks through mail, in a browser of its own, and presses what there is to press.
            let pressed = browser.post(&site, &address, &format!("respuesta={answer}&correo={typed}")).await;
            assert!(pressed.status == 422 && pressed.page.contains(said), "{typed} {answer}: {}", pressed.page);
            assert!(pressed.page.contains("aria-invalid") && pressed.page.contains(&format!("value=\"{typed}\"")));
        }
    }
    assert!(letter(&site).await.is_none() && browser.get(&site, &address).await.status == 200, "it waits for a person");
    let accepted = browser.answers(&site, &address, "aceptar").await;
    assert_eq!((accepted.status, accepted.to.as_str()), (303, "/entrar/codigo"));
    let (code, _) = letter(&site).await.unwrap();
    assert_eq!(browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await.to, "/entrar/factor");
    for method in ["GET", "POST"] {
        assert_eq!(browser.send(&site, method, &address, "respuesta=aceptar").await.status, 410, "{method} once more");
    }
    let refused = format!("/invitaciones/{}", invite(&site, "ieem-dos", "otra@institucion.example").await);
    for answer in ["aceptar", "rechazar"] {
        let pressed = Browser::default().post(&site, &refused, &format!("respuesta={answer}")).await;
        assert!(
            pressed.status == 403 && pressed.cookies.is_empty(),
            "a program that looks through mail presses {answer}"
        );
    }
    browser.get(&site, &refused).await;
    assert_eq!(browser.answers(&site, &refused, "rechazar").await.place(), "/");
    assert_eq!(browser.get(&site, &refused).await.status, 410);
    let late = format!("/invitaciones/{}", invite(&site, "ieem-dos", "otra@institucion.example").await);
    site.pass(7 * 24 * 60 * MINUTE);
    assert_eq!(browser.get(&site, &late).await.status, 410);
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_so_whatever_the_address() {
    let site = with_somebody().await;
    for address in [WHO, "nadie@institucion.example"] {
        let ask = async || Browser::default().post(&site, "/entrar", &format!("correo={address}")).await;
        for _ in 0..5 {
            assert_eq!(ask().await.status, 303);
        }
        let refused = ask().await;
        assert!(refused.status == 429 && refused.page.contains("demasiados c\u{f3}digos"), "{}", refused.page);
        assert!(refused.cookies.is_empty(), "nothing was asked for: {:?}", refused.cookies);
    }
}

#[tokio::test]
async fn an_administrator_acts_and_invites_by_the_pages() {
    let site = site().await;
    let address: EMail = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(&site).await.unwrap();
    browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    let fields = "rows.0.code=infoem&rows.0.name=Instituto&rows.0.short_name=Infoem";
    let by_mail_alone = browser.post(&site, "/secretariado/instituciones", fields).await;
    assert_eq!(by_mail_alone.status, 403);
    assert!(by_mail_alone.page.contains("data-reason=\"needs-two-factors\""), "{}", by_mail_alone.page);
    let whom = appointment(&site, "ieem-dos");
    let asked = format!("cargo={whom}&correo={WHO}&dias=3");
    let invited = browser.post(&site, "/invitaciones", &asked).await;
    assert_eq!(invited.status, 403, "nobody invites by mail alone");
    Application::bound(&site, &browser).await;
    let fields = "rows.0.code=infoem&rows.0.name=Instituto+de+Transparencia&rows.0.short_name=Infoem";
    let before = site.platform.snapshot().latest;
    let sent = browser.post(&site, "/secretariado/instituciones", fields).await;
    assert_eq!(sent.status, 303, "{}", sent.page);
    let entry = site.platform.entries(before + 1..before + 2, Order::OldestFirst, 1).await.unwrap().remove(0);
    assert_eq!((entry.actor.role.word(), entry.actor.level), ("administrator", Level::FreshFactors));
    assert!(browser.get(&site, "/invitaciones").await.page.contains("Unidad Dos"));
    let table = browser.get(&site, "/secretariado").await.page;
    assert!(
        table.contains("href=\"/secretariado/llaves\">Reponer la segunda llave"),
        "before it is installed: {table}"
    );
    assert!(!table.contains("/secretariado/documentos/"), "{table}");
    assert_eq!(browser.get(&site, "/entrar/cargo?volver=/pendientes").await.to, "/pendientes", "one is not chosen");
    let sent = browser.post(&site, "/invitaciones", &asked).await;
    assert_eq!(sent.place(), "/invitaciones");
    let page = browser.get(&site, "/invitaciones").await.page;
    assert!(page.contains("en espera") && !page.contains(WHO), "to whom it went is shown in part: {page}");
    assert!(page.contains("Para n\u{b7}\u{b7}\u{b7}@institucion.example, enviada el "), "{page}");
    assert!(page.contains(". Por mandar"), "{page}");
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.failed(&letter, Attempt::ForGood(Said::Reply(550))).await.unwrap();
    }
    let page = browser.get(&site, "/invitaciones").await.page;
    assert!(page.contains("No se mand\u{f3}: el servidor de correo contest\u{f3} 550"), "{page}");
    for wrong in [
        &format!("cargo={whom}&correo=x&dias=3"),
        &format!("cargo={whom}&correo=a@b.example&dias=8"),
        "cargo=nada&correo=a@b.example&dias=1",
        "cargo=999999&correo=a@b.example&dias=1",
    ] {
        assert_eq!(browser.post(&site, "/invitaciones", wrong).await.status, 422, "{wrong}");
    }
    assert_eq!(Browser::default().get(&site, "/invitaciones").await.status, 403);
}

#[tokio::test]
async fn an_administrator_may_come_before_there_is_anybody_to_invite() {
    let site = Site::new().await.served();
    let address: EMail = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(&site).await.unwrap();
    browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    let page = browser.get(&site, "/invitaciones").await.page;
    assert!(page.contains("a qui\u{e9}n invitar"), "{page}");
}
