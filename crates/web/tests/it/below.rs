//! A site below a path of a host that others share: with the path and, as half of the proxies hand it on, without it.

use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use http_body_util::BodyExt;

use crate::hostile::FORM;
use crate::surfaces::site::Site;

const URL: &str = "https://town.example/mesa";

async fn site() -> Site {
    Site::new().await.served_at(Some(URL))
}

async fn asked(site: &Site, method: &str, address: &str, body: &'static str) -> Response {
    let request = Request::builder().method(method).uri(address).header("host", "town.example");
    let request = request.header("content-type", FORM).header("sec-fetch-site", "same-origin");
    site.answer(request.body(Body::from(body)).unwrap()).await
}

async fn text(response: Response) -> String {
    String::from_utf8_lossy(&response.into_body().collect().await.unwrap().to_bytes()).into_owned()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// The addresses that a page names.
fn named(page: &str) -> Vec<&str> {
    let parts = ["href=\"", "action=\"", "src=\""].into_iter().flat_map(|begin| page.split(begin).skip(1));
    parts.filter_map(|part| part.split('"').next()).filter(|address| address.starts_with('/')).collect()
}

#[tokio::test]
async fn every_address_of_a_page_is_below_the_path_and_leads_somewhere() {
    let site = site().await;
    let mut followed = 0;
    for page in ["/", "/en", "/secretariado", "/en/registro", "/entrar", "/buscar", "/nada"] {
        let whole = asked(&site, "GET", &format!("/mesa{page}"), "").await;
        let stripped = asked(&site, "GET", page, "").await;
        assert_eq!(whole.status(), stripped.status(), "{page}");
        let whole = text(whole).await;
        assert_eq!(whole, text(stripped).await, "{page}");
        for address in named(&whole) {
            let found = asked(&site, "GET", address, "").await.status().as_u16();
            assert!(address.starts_with("/mesa/") && (found == 200 || address.contains("/nada")), "{address}: {found}");
            followed += 1;
        }
    }
    assert!(followed > 100, "{followed}");
    let first = text(asked(&site, "GET", "/mesa", "").await).await;
    assert!(first.contains("rel=\"canonical\" href=\"https://town.example/mesa/\""), "{first}");
    assert_eq!(asked(&site, "GET", "/mesas/registro", "").await.status(), 404);
}

#[tokio::test]
async fn redirects_cookies_and_the_description_name_the_path() {
    let site = site().await;
    for address in ["/mesa/sesiones/", "/sesiones/"] {
        let led = asked(&site, "GET", address, "").await;
        assert_eq!((led.status().as_u16(), header(&led, "location")), (308, "/mesa/sesiones"), "{address}");
    }
    let asking = asked(&site, "POST", "/mesa/entrar", "correo=nadie%40mesa.example").await;
    assert_eq!(header(&asking, "location"), "/mesa/entrar/codigo");
    let cookie = header(&asking, "set-cookie");
    assert!(cookie.starts_with("__Secure-tequio-entrar!mesa="), "{cookie}");
    assert!(cookie.contains("; Path=/mesa/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    let described = text(asked(&site, "GET", "/mesa/api/openapi.json", "").await).await;
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described["servers"][0]["url"], "/mesa");
}

#[tokio::test]
async fn health_says_whether_the_record_is_kept_and_nothing_else() {
    let site = site().await;
    for address in ["/healthz", "/mesa/healthz"] {
        let answer = asked(&site, "GET", address, "").await;
        assert_eq!((answer.status().as_u16(), header(&answer, "cache-control")), (200, "no-store"), "{address}");
        assert_eq!(text(answer).await, "{\"status\":\"pass\"}", "{address}");
    }
}
