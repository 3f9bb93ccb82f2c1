//! Whoever is told how to go on is led there: what a refusal names is a link to it, and whoever was somewhere before signing in
//! comes back there, however they come in.

use std::path::PathBuf;

use crate::factors::Application;
use crate::sign_in::{Browser, MINUTE, WHO, letter, signed_in, with_somebody};
use crate::surfaces::site::Site;

/// What is quoted in words that say how to go on, and is no page: what is typed, chosen or run there. In both languages.
const NO_PAGES: [&str; 11] = [
    "El Secretariado lo acord\u{f3}",
    "The Secretariat agreed on it",
    "tequio admin invite",
    "Cambio del Secretariado",
    "Change of the table",
    "Reglas para las organizaciones",
    "Rules for organisations",
    "A mi nombre",
    "In my own name",
    "{ $then }",
    "{ $now }",
];

/// The words that say how to go on, of every problem and refusal in a language: the line of the file, and them.
fn all_next(language: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../words/locales").join(language);
    let mut all = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut key);
            }
            let next = line.trim_start().strip_prefix(".next = ");
            let of_refusal = ["problem-", "refusal-", "failure-", "draft-"].iter().any(|kind| key.starts_with(kind));
            all.extend(next.filter(|_| of_refusal).map(|next| (key.clone(), next.to_owned())));
        }
    }
    all
}

/// What stands between quotation marks.
fn quoted(text: &str) -> Vec<&str> {
    let open = text.split(['\u{ab}', '\u{201c}']).skip(1);
    open.map(|rest| rest.split(['\u{bb}', '\u{201d}']).next().unwrap()).collect()
}

#[tokio::test]
async fn every_page_that_a_refusal_names_can_be_led_to() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    for (language, prefix) in [("es-MX", ""), ("en", "/en")] {
        let all = all_next(language);
        assert!(all.len() > 150, "they are not read: {}", all.len());
        let names: std::collections::BTreeSet<&str> =
            all.iter().flat_map(|(_, next)| quoted(next)).filter(|name| !NO_PAGES.contains(name)).collect();
        assert!(names.len() > 8, "{names:?}");
        for name in names {
            let places = web::named_places(language);
            let place = places.iter().find(|(known, _)| known == name);
            let (_, address) = place.unwrap_or_else(|| panic!("nothing leads to \u{ab}{name}\u{bb} in {language}"));
            let page = browser.get(&site, &format!("{prefix}{address}")).await;
            assert_ne!((page.status, page.page.contains("No encontramos")), (404, true), "{name}: {address}");
        }
    }
}

#[tokio::test]
async fn a_page_of_an_error_links_what_it_names() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let page = browser.get(&site, "/administracion").await;
    assert_eq!(page.status, 403);
    assert!(page.page.contains("<a href=\"/entrar/cargo\">Cambiar de cargo</a>"), "{}", page.page);
    let late = Browser::default().get(&site, "/en/entrar/codigo").await;
    assert!(late.page.contains("<a href=\"/en/entrar\">Sign in with an office</a>"), "{}", late.page);
}

/// Where somebody wanted to go, as it stands in addresses and forms.
const WANTED: &str = "/cuenta/dispositivos";
const BACK: &str = "volver=%2Fcuenta%2Fdispositivos";

/// Asks for a code in that browser, to come back there.
async fn asks(site: &Site, browser: &Browser) -> (String, String) {
    site.pass(MINUTE);
    assert_eq!(browser.post(site, "/entrar", &format!("correo={WHO}&{BACK}")).await.status, 303);
    letter(site).await.unwrap()
}

/// The value of a hidden field of a page.
fn carries(page: &str) -> bool {
    page.contains(&format!("name=\"volver\" value=\"{WANTED}\""))
}

#[tokio::test]
async fn what_somebody_wanted_is_kept_until_they_bound_their_first_factor() {
    let site = with_somebody().await;
    let browser = Browser::default();
    let (code, _) = asks(&site, &browser).await;
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    let led = browser.get(&site, &entered.to).await;
    assert_eq!(led.to, format!("/cuenta/factores?volver={WANTED}"), "whoever has none binds one");
    let factors = browser.get(&site, &led.to).await.page;
    assert!(carries(&factors), "{factors}");
    let offered = browser.post(&site, "/cuenta/factores/aplicacion", BACK).await;
    assert_eq!(offered.to, format!("/cuenta/factores/aplicacion?volver={WANTED}"));
    let page = browser.get(&site, &offered.to).await.page;
    assert!(carries(&page), "{page}");
    let application = Application::offered(&site, &page);
    let wrong = browser.post(&site, "/cuenta/factores/aplicacion", &format!("totp=000000&{BACK}")).await;
    assert!(wrong.status == 403 && carries(&wrong.page), "{}", wrong.page);
    let bound = application.bind(&site, &browser, &format!("&{BACK}")).await;
    assert_eq!(bound.to, format!("/cuenta/factores?volver={WANTED}&hecho=aplicacion"));
    let ready = browser.get(&site, &bound.to).await.page;
    assert!(ready.contains(&format!("href=\"{WANTED}\">Volver a la")), "{ready}");
    let set = ready.split_once("name=\"set\" value=\"").unwrap().1.split('"').next().unwrap();
    let codes = browser.post(&site, "/cuenta/factores/respaldo", &format!("set={set}&{BACK}")).await.page;
    assert!(codes.contains(&format!("href=\"/cuenta/factores?volver={WANTED}\"")), "{codes}");
}

#[tokio::test]
async fn it_is_kept_by_the_link_by_a_printed_code_and_after_five_wrong_ones() {
    let site = with_somebody().await;
    let bound = signed_in(&site).await;
    Application::bound(&site, &bound).await;
    let page = bound.post(&site, "/cuenta/factores/respaldo", "set=").await.page;
    let printed = page.split_once("<li><code>").unwrap().1.split('<').next().unwrap().to_owned();
    let factor = format!("/entrar/factor?volver={WANTED}");
    let by_link = Browser::default();
    let (_, link) = asks(&site, &by_link).await;
    assert_eq!(by_link.post(&site, &link, "").await.to, factor);
    let used = by_link.post(&site, "/entrar/factor", &format!("respaldo={printed}&{BACK}")).await;
    assert_eq!(used.to, format!("/cuenta/factores?volver={WANTED}&respaldo=1"));
    assert!(carries(&by_link.get(&site, &used.to).await.page));
    let wrong = Browser::default();
    asks(&site, &wrong).await;
    for _ in 0..5 {
        wrong.post(&site, "/entrar/codigo", "codigo=00000000").await;
    }
    let over = wrong.post(&site, "/entrar/codigo", "codigo=00000000").await;
    assert_eq!(over.status, 410, "{}", over.page);
    let anew = wrong.get(&site, "/entrar").await.page;
    assert!(carries(&anew), "{anew}");
    let (code, _) = asks(&site, &wrong).await;
    assert_eq!(wrong.post(&site, "/entrar/codigo", &format!("codigo={code}")).await.to, factor);
    let pauses = async || wrong.post(&site, "/entrar/factor", &format!("totp=000000&{BACK}")).await;
    let mut paused = pauses().await;
    for _ in 0..6 {
        paused = pauses().await;
    }
    assert_eq!(paused.status, 429, "{}", paused.page);
    assert!(paused.page.contains(&format!("href=\"{factor}\"")), "{}", paused.page);
}

#[tokio::test]
async fn nobody_is_led_elsewhere_by_it() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    for elsewhere in ["https%3A%2F%2Felsewhere.example%2F", "%2F%2Felsewhere.example", "%2F%5Celsewhere.example"] {
        for page in ["/cuenta/factores", "/entrar/factor"] {
            let page = browser.get(&site, &format!("{page}?volver={elsewhere}")).await;
            let leads = ["href=\"https://elsewhere", "href=\"//elsewhere", "href=\"/\\elsewhere", "name=\"volver\""];
            assert!(leads.iter().all(|there| !page.page.contains(there)), "{}", page.page);
            assert!(!page.to.contains("elsewhere"), "{}", page.to);
        }
        let sent = browser.post(&site, "/cuenta/factores/aplicacion", &format!("volver={elsewhere}")).await;
        assert_eq!(sent.to, "/cuenta/factores/aplicacion");
    }
}

#[tokio::test]
async fn whoever_sets_the_table_up_is_led_there_until_it_is_installed() {
    let site = crate::sign_in::site().await;
    let address = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(&site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(&site).await.unwrap();
    browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    Application::bound(&site, &browser).await;
    let set_up = "Preparar el Secretariado: ";
    let factors = browser.get(&site, "/cuenta/factores").await.page;
    assert!(factors.contains(&format!("<a href=\"/secretariado/instalacion\">{set_up}")), "{factors}");
    let owed = browser.get(&site, "/pendientes").await.page;
    assert!(owed.contains("Hoy hay 1 pendiente.") && owed.contains(set_up), "{owed}");
    assert!(owed.contains("<a class=\"hit\" href=\"/pendientes\">Le toca a usted: 1</a>"), "{owed}");
    assert!(owed.contains("<a class=\"hit\" href=\"/administracion\">Administraci"), "{owed}");
    let somebody = Browser::default().get(&site, "/pendientes").await.page;
    assert!(somebody.contains(set_up) && !somebody.contains("/secretariado/instalacion"), "{somebody}");
    let log = browser.get(&site, "/administracion/bitacora").await.page;
    assert!(!log.contains("una persona sin cargo hoy"), "who administers is named so: {log}");
}
