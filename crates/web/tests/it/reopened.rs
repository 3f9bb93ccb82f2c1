//! Addresses that are opened again: by the link to the other language, by the strip, by the address bar.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};

use crate::drafts::draft;
use crate::hostile::{FORM, sample};
use crate::routes;
use crate::surfaces::site::Site;

/// Every address of a page, with numbers of the sample in the place of its parts.
fn addresses(draft: &str) -> Vec<String> {
    let of_pages = routes::addresses().into_iter().filter(|address| !address.starts_with("/api"));
    let filled = of_pages.map(|address| {
        let number = if address.starts_with("/sesiones") { "2" } else { "1" };
        let id = if address.starts_with("/borradores") { draft } else { "1" };
        let parts = [("{number}", number), ("{entry}", "29"), ("{file}", "1"), ("{id}", id), ("{token}", "1")];
        parts.iter().fold(address, |address, (part, value)| address.replace(part, value))
    });
    let filled: Vec<String> = filled.collect();
    assert!(filled.iter().all(|address| !address.contains('{')), "{filled:?}");
    filled
}

/// Who has use for the forms of an address.
fn office(address: &str) -> &'static str {
    let own = ["/borradores", "/compromisos"].iter().any(|part| address.contains(part));
    if own { "ieem-transparencia" } else { "secretaria-tecnica" }
}

/// The status and where it leads, without the body: one of them never ends.
async fn opened(site: &Site, address: &str, method: &str) -> (u16, Option<String>) {
    let request = Request::builder().method(method).uri(address);
    let request = request.header(COOKIE, format!("tequio-demo={}", office(address))).header(CONTENT_TYPE, FORM);
    let answer = site.answer(request.body(Body::empty()).unwrap()).await;
    let leads_to = answer.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned());
    (answer.status().as_u16(), leads_to)
}

#[tokio::test]
async fn whatever_takes_a_form_can_be_opened_and_leads_to_it() {
    let site = sample().await;
    let (draft, _) = draft(&site).await;
    let id = draft.rsplit('/').next().unwrap();
    let mut leading = 0;
    for address in addresses(id).iter().flat_map(|address| [address.clone(), format!("/en{address}")]) {
        let (status, leads_to) = opened(&site, &address, "GET").await;
        assert_ne!(status, 405, "{address}");
        if let Some(page) = leads_to.filter(|_| status == 303) {
            leading += 1;
            assert_eq!(page.starts_with("/en"), address.starts_with("/en"), "{address} leads to {page}");
            assert_eq!(opened(&site, &page, "GET").await, (200, None), "{address} leads to {page}");
        }
    }
    assert!(leading >= 2 * 18, "{leading} lead to the page of their form");
    // A part that no address of ours has leads nowhere.
    assert_eq!(opened(&site, "/sesiones/2%0d%0ax/quorum", "GET").await.0, 404);
    assert_eq!(opened(&site, "/borradores/..%2fregistro/descarte", "GET").await.0, 404);
    // What takes no form still says so.
    assert_eq!(opened(&site, "/acuerdos", "POST").await.0, 405);
}

#[tokio::test]
async fn a_final_slash_changes_nothing() {
    let site = sample().await;
    for (address, to) in [
        ("/sesiones/", "/sesiones"),
        ("/en/sesiones/", "/en/sesiones"),
        ("/en/", "/en"),
        ("/registro/?antes=35", "/registro?antes=35"),
        ("/en/sesiones/2/mesa/", "/en/sesiones/2/mesa"),
    ] {
        assert_eq!(opened(&site, address, "GET").await, (308, Some(to.to_owned())), "{address}");
    }
    assert_eq!(opened(&site, "/", "GET").await, (200, None));
    assert_eq!(opened(&site, "//otra.example/", "GET").await.0, 404);
}

#[tokio::test]
async fn the_other_language_and_the_strip_keep_what_the_address_asks_for() {
    let site = sample().await;
    for (address, other, here) in [
        ("/registro?antes=35", "/en/registro?antes=35", "/registro?antes=35"),
        ("/en/registro?antes=35", "/registro?antes=35", "/en/registro?antes=35"),
        ("/en?a=1", "/?a=1", "/en?a=1"),
        ("/sesiones/2?registrado=60-63", "/en/sesiones/2", "/sesiones/2"),
        ("/registro?registrado=60&antes=35", "/en/registro?antes=35", "/registro?antes=35"),
    ] {
        let (status, page) = site.get("secretaria-tecnica", address).await;
        assert_eq!(status, 200, "{address}");
        let has = |part: &str| page.contains(part);
        assert!(has(&format!("href=\"{other}\" lang=")), "{address} leads to {other}");
        assert!(has(&format!("name=\"volver\" value=\"{here}\"")), "{address} comes back to {here}");
    }
    let (_, page) = site.get("", "/registro?antes=35&a='b").await;
    assert!(page.contains("/en/registro?antes=35&#38;a=&#39;b\""), "a query is escaped");
}
