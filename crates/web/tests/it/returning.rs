//! Signing in leads back to where one was; signing out ends the session or says that it did not; and a fault is never taken for
//! nobody.

use crate::factors::Application;
use crate::hold::{hold, release};
use crate::sign_in::{Browser, MINUTE, WHO, letter, signed_in, site, with_somebody};

const STRIP: &str = "class=\"strip me\"";

#[tokio::test]
async fn while_somebody_else_holds_the_database_nobody_is_taken_for_signed_out() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    // From here on the next page would write down that the session was seen.
    site.pass(2 * MINUTE);
    let held = hold(&site.data()).await;
    let page = browser.get(&site, "/").await;
    assert!(page.page.contains(STRIP), "what cannot be written down ends no session: {}", page.page);
    let left = browser.post(&site, "/salir", "").await;
    assert_eq!(left.status, 503, "the session goes on, and the browser is not told otherwise");
    assert!(left.cookies.is_empty() && !left.headers.contains_key("clear-site-data"));
    release(held).await;
    assert!(browser.get(&site, "/").await.page.contains(STRIP));
    let copy = browser.copied();
    assert_eq!(browser.post(&site, "/salir", "").await.status, 303);
    assert!(!copy.get(&site, "/").await.page.contains(STRIP), "now it is ended, whoever has its name");
}

#[tokio::test]
async fn what_cannot_be_read_is_a_fault_and_not_nobody() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    assert_eq!(browser.get(&site, "/cuenta").await.status, 200);
    site.platform.close().await.unwrap();
    let page = browser.get(&site, "/").await;
    assert_eq!((page.status, page.page.contains("No se pudo leer su sesión")), (503, true), "{}", page.page);
    let sent = browser.post(&site, "/borradores", "title=Uno").await;
    assert!(sent.status == 503 && sent.cookies.is_empty(), "{}", sent.status);
    assert_eq!(Browser::default().get(&site, "/").await.status, 200, "who has no session reads on");
}

#[tokio::test]
async fn whoever_signs_in_comes_back_to_where_they_were() {
    let site = with_somebody().await;
    let bound = signed_in(&site).await;
    let application = Application::bound(&site, &bound).await;
    let browser = Browser::default();
    let asked = browser.get(&site, "/cuenta/dispositivos?correo=ver").await;
    assert_eq!(asked.to, "/entrar?volver=/cuenta/dispositivos%3Fcorreo%3Dver");
    let public = browser.get(&site, "/secretariado").await.page;
    assert!(public.contains("href=\"/entrar?volver=/secretariado\""), "{public}");
    let form = browser.get(&site, &asked.to).await.page;
    assert!(form.contains("name=\"volver\" value=\"/cuenta/dispositivos?correo=ver\""), "{form}");
    site.pass(MINUTE);
    browser.post(&site, "/entrar", &format!("correo={WHO}&volver=%2Fcuenta%2Fdispositivos")).await;
    let (code, _) = letter(&site).await.unwrap();
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(entered.to, "/entrar/factor?volver=/cuenta/dispositivos");
    let form = browser.get(&site, &entered.to).await.page;
    assert!(form.contains("name=\"volver\" value=\"/cuenta/dispositivos\""), "{form}");
    let shown = application.shown(&site, &browser, (2, "&volver=%2Fcuenta%2Fdispositivos")).await;
    assert_eq!(shown.to, "/cuenta/dispositivos");
    for elsewhere in ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", ""] {
        let page = Browser::default().get(&site, &format!("/entrar?volver={elsewhere}")).await.page;
        assert!(!page.contains("name=\"volver\""), "{elsewhere}");
    }
}

#[tokio::test]
async fn under_a_prefix_what_other_sites_of_the_host_keep_stays() {
    let site = with_somebody().await.served_at(Some("https://town.example/mesa"));
    let left = Browser::default().post(&site, "/mesa/salir", "").await;
    assert_eq!((left.status, left.headers.contains_key("clear-site-data")), (303, false));
}

#[tokio::test]
async fn two_sites_on_two_ports_of_a_host_do_not_share_a_session() {
    let site = site().await.served_at(Some("http://127.0.0.1:8021"));
    let asked = Browser::default().post(&site, "/entrar", &format!("correo={WHO}")).await;
    assert!(asked.cookies[0].starts_with("tequio-entrar-8021="), "{:?}", asked.cookies);
    let alone = site.served_at(Some("http://mesa.example"));
    let asked = Browser::default().post(&alone, "/entrar", &format!("correo={WHO}")).await;
    assert!(asked.cookies[0].starts_with("tequio-entrar="), "{:?}", asked.cookies);
}
