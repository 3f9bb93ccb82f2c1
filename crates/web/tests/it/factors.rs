//! Second factors through the pages, with an application that the tests have themselves.

use std::sync::Mutex;

use domain::Role;
use platform::{Correspondence, Told};
use ring::hmac;

use crate::sign_in::{Answer, Browser, MINUTE, WHO, invite, letter, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

/// 10:00 in Mexico City on 9 November 2026, the hour at which every site of a test begins.
const INSTANT: i64 = 1_794_240_000_000;
const HALF_MINUTE: i64 = 30_000;

/// An application that shows codes.
pub(crate) struct Application {
    secret: Vec<u8>,
    /// What it shows its codes of is in half minutes since 1970.
    step: i64,
}

impl Application {
    /// Binds one in that browser, as a person does: the secret stands on the page.
    pub(crate) async fn bound(site: &Site, browser: &Browser) -> Self {
        assert_eq!(browser.post(site, "/cuenta/factores/aplicacion", "").await.to, "/cuenta/factores/aplicacion");
        let application = Self::offered(site, &browser.get(site, "/cuenta/factores/aplicacion").await.page);
        let bound = application.bind(site, browser, "").await;
        assert_eq!((bound.status, bound.place()), (303, "/cuenta/factores"), "{}", bound.page);
        application
    }

    /// The one whose secret stands on that page.
    pub(crate) fn offered(site: &Site, page: &str) -> Self {
        let (_, key) = page.split_once("qr-key\">").unwrap();
        let secret = base32(key.split('<').next().unwrap());
        assert!(page.contains("<svg class=\"qr\"") && secret.len() == 20, "{page}");
        Self { secret, step: site.platform.clock() / HALF_MINUTE }
    }

    /// Binds it by its first code, with more fields.
    pub(crate) async fn bind(&self, site: &Site, browser: &Browser, more: &str) -> Answer {
        browser.post(site, "/cuenta/factores/aplicacion", &format!("totp={}{more}", self.code(0))).await
    }

    /// The code of so many half minutes after it was bound.
    pub(crate) fn code(&self, later: i64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.secret);
        let tag = hmac::sign(&key, &(self.step + later).to_be_bytes());
        let bytes = tag.as_ref();
        let at = usize::from(bytes[19] & 15);
        let number = u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }

    /// Shows the code of so many half minutes after it was bound, to raise the session of that browser.
    pub(crate) async fn show(&self, site: &Site, browser: &Browser, later: i64) -> u16 {
        self.shown(site, browser, (later, "")).await.status
    }

    /// The same with more fields, and what that is answered.
    pub(crate) async fn shown(&self, site: &Site, browser: &Browser, (later, more): (i64, &str)) -> Answer {
        browser.post(site, "/entrar/factor", &format!("totp={}{more}", self.code(later))).await
    }
}

fn base32(text: &str) -> Vec<u8> {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let value = |letter: u8| letters.iter().position(|known| *known == letter).unwrap();
    let bits: Vec<usize> = text
        .bytes()
        .filter(|letter| *letter != b' ')
        .flat_map(|letter| (0..5).rev().map(move |bit| (value(letter) >> bit) & 1))
        .collect();
    bits.chunks_exact(8).map(|bits| u8::try_from(bits.iter().fold(0, |byte, bit| byte * 2 + bit)).unwrap()).collect()
}

/// What letters tell of changes, by their words, of those that wait.
async fn told(site: &Site) -> Vec<&'static str> {
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        let addressed = site.platform.addressed(&letter).await.unwrap();
        if let Some(Told::FactorChanged(said)) = addressed.map(|addressed| addressed.told) {
            told.push(said.change.word());
        }
    }
    told
}

fn copy(browser: &Browser) -> Browser {
    Browser(Mutex::new(browser.0.lock().unwrap().clone()))
}

const SIGNED_IN: &str = "class=\"strip me\"";
const LACKS: &str = "Falta agregar su segunda llave";
const READY: &str = "Su cuenta est\u{e1} lista";

/// The words of the buttons of a page that stand out.
fn stands_out(page: &str) -> Vec<&str> {
    let main = page.split_once("<main").unwrap().1;
    let filled = main.split("class=\"btn\" type=\"submit\">").skip(1);
    filled.map(|rest| rest.split('<').next().unwrap().trim()).collect()
}

#[tokio::test]
async fn whoever_holds_an_office_reads_until_they_bind_a_factor() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let other = signed_in(&site).await;
    let led = browser.get(&site, "/entrar/factor").await;
    assert_eq!(led.to, "/cuenta/factores", "whoever has none binds one");
    let page = browser.get(&site, "/cuenta/factores").await;
    assert!(page.page.contains("no tiene segunda llave"), "{}", page.page);
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["x-robots-tag"], "noindex");
    assert!(browser.get(&site, "/").await.page.contains(LACKS), "they read");
    let before = copy(&browser);
    let _ = told(&site).await;
    Application::bound(&site, &browser).await;
    assert_eq!(told(&site).await, ["bound"]);
    assert!(!before.get(&site, "/").await.page.contains(SIGNED_IN), "the token of before is worth nothing");
    assert!(!other.get(&site, "/").await.page.contains(SIGNED_IN), "other sessions end");
    let page = browser.get(&site, "/").await.page;
    assert!(page.contains(SIGNED_IN) && !page.contains(LACKS), "{page}");
    assert_eq!(Browser::default().get(&site, "/cuenta/factores").await.place(), "/entrar");
}

#[tokio::test]
async fn a_code_is_taken_once_and_none_of_a_step_before() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    let asks = signed_in(&site).await;
    assert_eq!(asks.get(&site, "/entrar/factor").await.status, 200);
    assert_eq!(application.show(&site, &asks, 0).await, 403, "the code that bound it was used");
    assert_eq!(application.show(&site, &asks, -1).await, 403, "a step before that is over");
    assert_eq!(application.show(&site, &asks, 1).await, 303, "a clock that is half a minute ahead");
    let twice = signed_in(&site).await;
    assert_eq!(application.show(&site, &twice, 1).await, 403, "twice in one step");
    site.pass(2 * HALF_MINUTE);
    let ahead = application.shown(&site, &twice, (4, "")).await;
    assert!(ahead.status == 403 && ahead.page.contains("Aqu\u{ed} son las 10:01"), "two steps ahead: {}", ahead.page);
    let before = application.shown(&site, &twice, (1, "")).await.page;
    assert!(before.contains("ya se us\u{f3}") && !before.contains("hora de su tel\u{e9}fono"), "{before}");
    let (one, other) = (twice, signed_in(&site).await);
    let shown = tokio::join!(application.show(&site, &one, 2), application.show(&site, &other, 2));
    assert_eq!(shown.0.min(shown.1), 303, "{shown:?}");
    assert_eq!(shown.0.max(shown.1), 403, "of two at once one is let in: {shown:?}");
    site.pass(-2 * HALF_MINUTE);
    assert_eq!(application.show(&site, &asks, 1).await, 403, "a clock that steps back takes no code again");
}

#[tokio::test]
async fn a_code_that_a_clock_took_which_was_ahead_locks_nobody_out_once_it_is_right() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    let days = 20 * 24 * 60 * MINUTE;
    site.pass(days);
    let ahead = signed_in(&site).await;
    assert_eq!(application.show(&site, &ahead, days / HALF_MINUTE).await, 303);
    site.pass(-days + HALF_MINUTE);
    let right = signed_in(&site).await;
    assert_eq!(application.show(&site, &right, 1).await, 303, "the clock is set right");
    assert_eq!(application.show(&site, &signed_in(&site).await, 1).await, 403, "and each code is taken once again");
}

#[tokio::test]
async fn after_five_wrong_ones_each_needs_a_pause_and_ten_are_an_hour() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    let asks = signed_in(&site).await;
    for left in [4, 3, 2] {
        let wrong = asks.post(&site, "/entrar/factor", "totp=000").await;
        assert!(wrong.status == 403 && wrong.page.contains(&format!("Quedan {left} intentos")), "{}", wrong.page);
    }
    assert!(asks.post(&site, "/entrar/factor", "respaldo=AAAA").await.page.contains("Queda un intento"));
    assert_eq!(asks.post(&site, "/entrar/factor", "totp=000").await.status, 429);
    assert_eq!(application.show(&site, &asks, 1).await, 429, "the right one too");
    let elsewhere = signed_in(&site).await;
    assert_eq!(application.show(&site, &elsewhere, 1).await, 429, "it is the person who waits, wherever they are");
    for _ in 0..5 {
        site.pass(5 * MINUTE);
        assert_eq!(asks.post(&site, "/entrar/factor", "totp=000").await.status, 429);
    }
    site.pass(5 * MINUTE);
    assert_eq!(application.show(&site, &asks, 60).await, 429, "ten in an hour");
    site.pass(30 * MINUTE);
    assert_eq!(application.show(&site, &asks, 120).await, 303, "another hour");
}

#[tokio::test]
async fn a_factor_is_fresh_for_fifteen_minutes_and_changes_need_that() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    site.pass(15 * MINUTE);
    for (address, body) in
        [("/cuenta/factores/respaldo", ""), ("/cuenta/factores/aplicacion", ""), ("/cuenta/factores", "quitar=x")]
    {
        let refused = browser.post(&site, address, body).await;
        assert_eq!(refused.to, "/entrar/factor?volver=/cuenta/factores", "{address}");
    }
    let shown = format!("totp={}&volver=/cuenta/factores", application.code(30));
    let held = copy(&browser);
    assert_eq!(browser.post(&site, "/entrar/factor", &shown).await.to, "/cuenta/factores");
    assert!(!held.get(&site, "/").await.page.contains(SIGNED_IN), "every rise makes another token");
    let page = browser.get(&site, "/cuenta/factores").await.page;
    let (_, id) = page.split_once("name=\"quitar\" value=\"").unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    let _ = told(&site).await;
    assert_eq!(browser.post(&site, "/cuenta/factores", "quitar=nada").await.status, 410);
    let asked = browser.post(&site, "/cuenta/factores", &format!("quitar={id}&volver=/pendientes")).await;
    for words in
        ["su única segunda llave", "quien lea su correo", "name=\"seguro\" value=\"1\"", "value=\"/pendientes\""]
    {
        assert!(asked.page.contains(words), "{words}: {}", asked.page);
    }
    assert!(asked.status == 200 && asked.page.contains(&format!("name=\"quitar\" value=\"{id}\"")));
    assert!(told(&site).await.is_empty(), "the only one is asked for first");
    assert_eq!(browser.post(&site, "/cuenta/factores", &format!("quitar={id}&seguro=1")).await.status, 303);
    assert_eq!(told(&site).await, ["removed"]);
    site.pass(MINUTE);
    for elsewhere in ["//otro.example", "https://otro.example", "/\\otro.example"] {
        let application = Application::bound(&site, &browser).await;
        let shown = format!("totp={}&volver={elsewhere}", application.code(1));
        assert_eq!(browser.post(&site, "/entrar/factor", &shown).await.to, "/", "{elsewhere}");
        site.pass(MINUTE);
    }
}

#[tokio::test]
async fn a_printed_code_is_shown_once_and_good_once() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    Application::bound(&site, &browser).await;
    // As the form on the page asks for them.
    let asked = async || {
        let page = browser.get(&site, "/cuenta/factores").await.page;
        format!("set={}", page.split_once("name=\"set\" value=\"").unwrap().1.split('"').next().unwrap())
    };
    let made = async || {
        let seen = asked().await;
        let page = browser.post(&site, "/cuenta/factores/respaldo", &seen).await;
        assert_eq!(page.page.contains("Los anteriores ya no sirven"), seen != "set=", "{}", page.page);
        assert_eq!((page.status, &page.headers["cache-control"] == "no-store"), (200, true));
        let codes = page.page.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
        codes.collect::<Vec<String>>()
    };
    let bound = browser.get(&site, "/cuenta/factores").await.page;
    assert!(!bound.contains("Hacer otros") && bound.contains("Hacer los c"), "there are none to replace: {bound}");
    assert!(stands_out(&bound) == ["Hacer los c\u{f3}digos"] && !bound.contains(READY), "{bound}");
    let account = browser.get(&site, "/cuenta").await.page;
    assert!(account.contains("una sola llave y ning\u{fa}n c\u{f3}digo"), "all is not well: {account}");
    let first = made().await;
    assert!(browser.get(&site, "/cuenta/factores").await.page.contains("Hacer otros anula"));
    assert!(first.len() == 10 && first.iter().all(|code| code.replace('-', "").len() == 24), "{first:?}");
    let sent = asked().await;
    let codes = made().await;
    for again in [sent.as_str(), ""] {
        let loaded = browser.post(&site, "/cuenta/factores/respaldo", again).await;
        assert_eq!(
            (loaded.status, &*loaded.to),
            (303, "/cuenta/factores"),
            "loaded again, those that were printed are good"
        );
    }
    assert_eq!(browser.get(&site, "/cuenta/factores/respaldo").await.to, "/cuenta/factores", "they are shown once");
    let ready = browser.get(&site, "/cuenta/factores").await.page;
    assert!(ready.contains("Le quedan 10 de 10") && ready.contains(READY) && stands_out(&ready).is_empty(), "{ready}");
    assert!(ready.contains("href=\"/pendientes\">Ver los pendientes"), "{ready}");
    assert!(browser.get(&site, "/cuenta").await.page.contains("Su cuenta est\u{e1} bien"));
    let _ = told(&site).await;
    let asks = signed_in(&site).await;
    let replaced = asks.post(&site, "/entrar/factor", &format!("respaldo={}", first[0])).await;
    assert_eq!(replaced.status, 403, "a new set takes the place of the one of before");
    let typed = codes[3].replace('-', "+").to_lowercase();
    let used = asks.post(&site, "/entrar/factor", &format!("respaldo={typed}")).await;
    assert_eq!((used.status, used.to.as_str()), (303, "/cuenta/factores?respaldo=1"), "{}", used.page);
    assert_eq!(told(&site).await, ["recovery_used"]);
    let after = asks.get(&site, &used.to).await.page;
    assert!(stands_out(&after) == ["Agregar una aplicaci\u{f3}n de c\u{f3}digos"] && !after.contains(READY), "{after}");
    assert!(asks.get(&site, "/cuenta/factores").await.page.contains("Le quedan 9 de 10"));
    assert!(!browser.get(&site, "/").await.page.contains(SIGNED_IN), "other sessions end");
    let again = signed_in(&site).await;
    assert_eq!(again.post(&site, "/entrar/factor", &format!("respaldo={typed}")).await.status, 403);
}

#[tokio::test]
async fn a_form_comes_back_with_what_was_typed_and_is_sent_again_after_confirming() {
    let site = crate::sign_in::site().await;
    let address = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(&site).await.unwrap();
    browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    let fields = "rows.0.code=infoem&rows.0.name=Instituto+de+Transparencia&rows.0.short_name=Infoem";
    let refused = browser.post(&site, "/secretariado/instituciones", fields).await;
    assert!(refused.page.contains("needs-two-factors") && refused.page.contains("Instituto de Transparencia"));
    assert!(refused.page.contains("/entrar/factor?aparte=1"), "{}", refused.page);
    let application = Application::bound(&site, &browser).await;
    assert_eq!(browser.post(&site, "/secretariado/instituciones", fields).await.status, 303);
    site.pass(15 * MINUTE);
    let install = "confirm=Cuerpo+de+prueba&reviewed=1";
    let stale = browser.post(&site, "/secretariado/instalacion", install).await;
    assert!(stale.page.contains("needs-fresh-factors"), "{}", stale.page);
    let beside = browser.post(&site, "/entrar/factor", &format!("totp={}&aparte=1", application.code(30))).await;
    assert!(beside.status == 200 && beside.page.contains("Cierre esta pesta"), "{}", beside.page);
    let fresh = browser.post(&site, "/secretariado/instalacion", install).await;
    assert!(fresh.page.contains("not-ready"), "who confirmed is told what is missing: {}", fresh.page);
}

#[tokio::test]
async fn an_office_that_ended_acts_no_more_however_much_was_shown() {
    let site = with_somebody().await;
    let token = invite(&site, "ieem-dos", WHO).await.parse().unwrap();
    site.platform.accept_invitation(&token).await.unwrap();
    let browser = signed_in(&site).await;
    Application::bound(&site, &browser).await;
    assert_eq!(browser.post(&site, "/entrar/cargo", "cargo=ieem-dos").await.status, 303);
    assert!(browser.get(&site, "/borradores").await.page.contains("data-office=\"ieem-dos\""));
    perform(&site, &[("secretariat.appoint", &[("office", "ieem-dos"), ("from", "2026-11-09")])]).await;
    perform(&site, &[("secretariat.appoint", &[("office", "ieem-uno"), ("from", "2026-11-09")])]).await;
    let by = site.platform.holder(&Role::of("ieem-uno").unwrap());
    assert!(by.by.is_some(), "somebody else holds it");
    let page = browser.get(&site, "/").await.page;
    assert!(
        page.contains("Dej\u{f3} el cargo") && page.contains("el domingo 8 de noviembre de 2026 (asiento"),
        "{page}"
    );
    assert!(!page.contains("todav\u{ed}a no act\u{fa}a"), "{page}");
    let replayed = browser.post(&site, "/borradores", "").await;
    assert_eq!(replayed.status, 403, "a request sent again passes the same door");
    let stolen = copy(&browser);
    browser.post(&site, "/salir", "").await;
    assert!(!stolen.get(&site, "/").await.page.contains(SIGNED_IN));
    assert_eq!(stolen.get(&site, "/cuenta/factores").await.place(), "/entrar");
}

#[tokio::test]
async fn a_session_with_two_factors_ends_after_an_hour_of_nothing_and_after_twelve_in_all() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    for half_hours in 1..24 {
        site.pass(30 * MINUTE);
        assert_eq!(application.show(&site, &browser, half_hours * 60).await, 303, "{half_hours}");
    }
    site.pass(30 * MINUTE);
    assert!(!browser.get(&site, "/").await.page.contains(SIGNED_IN), "showing it again makes it last no longer");
    assert!(site.platform.clock() >= INSTANT + 12 * 60 * MINUTE);
    let idle = signed_in(&site).await;
    assert_eq!(application.show(&site, &idle, 24 * 60).await, 303);
    site.pass(60 * MINUTE);
    assert!(!idle.get(&site, "/").await.page.contains(SIGNED_IN));
}

#[tokio::test]
async fn what_was_reset_is_bound_anew_after_signing_in_by_mail() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let application = Application::bound(&site, &browser).await;
    browser.post(&site, "/cuenta/factores/respaldo", "").await;
    let _ = told(&site).await;
    site.pass(MINUTE);
    perform(&site, &[("secretariat.reset_factor", &[("office", "ieem-uno")])]).await;
    assert_eq!(told(&site).await, ["reset"], "with the entry, whether or not anybody comes back");
    assert!(!browser.get(&site, "/").await.page.contains(SIGNED_IN), "it ends in the same second");
    assert!(told(&site).await.is_empty(), "once");
    site.pass(MINUTE);
    let again = signed_in(&site).await;
    assert_eq!(again.get(&site, "/entrar/factor").await.to, "/cuenta/factores");
    application.show(&site, &again, 4).await;
    assert!(again.get(&site, "/").await.page.contains(LACKS), "the lost application is good for nothing");
    Application::bound(&site, &again).await;
    assert!(again.get(&site, "/cuenta/factores").await.page.contains("Le quedan 0 de 10"));
}

#[tokio::test]
async fn whoever_operates_the_server_lets_an_administrator_in_who_lost_everything() {
    let site = crate::sign_in::site().await;
    let address = "admin@institucion.example".parse().unwrap();
    let accepted = async || {
        let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
        let browser = Browser::default();
        browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
        let (code, _) = letter(&site).await.unwrap();
        browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
        browser
    };
    let before = accepted().await;
    Application::bound(&site, &before).await;
    site.pass(MINUTE);
    let after = accepted().await;
    assert!(!before.get(&site, "/").await.page.contains(SIGNED_IN), "sessions of before end");
    assert_eq!(after.get(&site, "/entrar/factor").await.to, "/cuenta/factores");
    Application::bound(&site, &after).await;
}
