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
async fn what_other_sites_of_the_origin_keep_stays() {
    for (url, out) in [("https://town.example/mesa", "/mesa/salir"), ("https://mesa.example", "/salir")] {
        let site = with_somebody().await.served_at(Some(url));
        let left = Browser::default().post(&site, out, "").await;
        assert_eq!((left.status, left.headers["clear-site-data"].to_str().unwrap()), (303, "\"cache\""), "{url}");
    }
}

/// A browser keeps one jar for a host, by http and by https, whatever the port; and shows what is said for a path below it.
#[tokio::test]
async fn no_two_sites_of_a_host_share_a_cookie() {
    let mut site = site().await;
    let mut names = Vec::new();
    for (url, own) in [
        ("http://mesa.example", "tequio-entrar"),
        ("http://mesa.example:8021", "tequio-entrar-8021"),
        ("http://mesa.example/mesa", "tequio-entrar!mesa"),
        ("http://mesa.example:8021/mesa", "tequio-entrar-8021!mesa"),
        ("https://mesa.example", "__Host-tequio-entrar"),
        ("https://mesa.example:8443", "__Host-tequio-entrar-8443"),
        ("https://mesa.example/mesa", "__Secure-tequio-entrar!mesa"),
        ("https://mesa.example:8443/mesa", "__Secure-tequio-entrar-8443!mesa"),
        ("https://mesa.example/mesa/2026", "__Secure-tequio-entrar!mesa!2026"),
        ("https://mesa.example/mesa-2026", "__Secure-tequio-entrar!mesa-2026"),
        ("https://mesa.example/8443", "__Secure-tequio-entrar!8443"),
    ] {
        site = site.served_at(Some(url));
        let browser = Browser::default();
        let below = url.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default();
        let asked = browser.post(&site, &format!("{below}/entrar"), &format!("correo={own}@mesa.example")).await;
        let [cookie] = &asked.cookies[..] else { panic!("{url}: {:?}", asked.cookies) };
        let (name, _) = cookie.split_once('=').unwrap();
        assert_eq!(name, own, "{url}");
        let shown = browser.get(&site, &format!("{below}/entrar/codigo")).await;
        assert!(shown.status == 200 && shown.page.contains("name=\"codigo\""), "{url}: {}", shown.page);
        names.push(name.to_owned());
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
}
