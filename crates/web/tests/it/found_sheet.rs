//! What was found as a file for people, and that what is discarded, not public or taken out is not found, in no file and on no page.

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use crate::hostile::{FORM, sample};
use crate::scenario::{root, run};
use crate::surfaces::Surface;
use crate::surfaces::pages::Pages;
use crate::surfaces::site::Site;

/// The fields of each line in which no text holds a line end or two quotes, without headings.
async fn rows(site: &Site, query: &str) -> Vec<Vec<String>> {
    let (status, text) = site.get("", &format!("/buscar/resultados.csv?{query}")).await;
    assert_eq!(status, 200, "{query}");
    let fields = |line: &str| line.trim_matches('"').split("\",\"").map(str::to_owned).collect();
    text.lines().skip(1).map(fields).collect()
}

async fn total(site: &Site, query: &str) -> u64 {
    let (status, body) = site.get("", &format!("/api/find?{query}")).await;
    assert_eq!(status, 200, "{query}");
    serde_json::from_str::<Value>(&body).unwrap()["total"].as_u64().unwrap()
}

#[tokio::test]
async fn the_file_has_what_the_pages_have_in_their_order_and_by_their_choices() {
    let site = sample().await;
    for query in [
        "q=compromiso",
        "q=compromiso&clase=entry",
        "institution=infoem",
        "q=sesi%C3%B3n&estado=closed",
        "q=huitlacoche",
        "q=",
    ] {
        let rows = rows(&site, query).await;
        assert_eq!(rows.len() as u64, total(&site, query).await, "{query}");
        let mut listed = Vec::new();
        for page in 1..=rows.len().div_ceil(10) {
            let (_, body) = site.get("", &format!("/api/find?{query}&page={page}")).await;
            let answer: Value = serde_json::from_str(&body).unwrap();
            listed.extend(
                answer["hits"].as_array().unwrap().iter().map(|hit| hit["address"].as_str().unwrap().to_owned()),
            );
        }
        let addresses: Vec<String> = rows.into_iter().map(|row| row.last().unwrap().clone()).collect();
        assert_eq!(addresses, listed, "{query}");
    }
}

#[tokio::test]
async fn the_file_speaks_the_language_of_its_address() {
    let site = sample().await;
    let (_, spanish) = site.get("", "/buscar/resultados.csv?q=transparencia&clase=commitment").await;
    let heading = "\u{feff}\"Clase de lo encontrado\",\"Cómo se llama en este sitio\",\"Título\",";
    assert!(spanish.starts_with(heading), "{spanish}");
    assert!(
        spanish.contains("\n\"Compromiso\",\"Compromiso 1\",\"Transparencia") && spanish.contains("\"IEEM"),
        "{spanish}"
    );
    let (_, english) = site.get("", "/en/buscar/resultados.csv?q=transparencia&clase=commitment").await;
    assert!(
        english.contains("\n\"Commitment\",\"Commitment 1\"") && english.contains("\"/en/compromisos/1\""),
        "{english}"
    );
    let entries = rows(&site, "q=quórum&clase=entry").await;
    assert!(entries.iter().any(|row| row[2] == "Declarar quórum legal"), "what each entry did: {entries:?}");
    let (_, page) = site.get("", "/buscar?q=transparencia&clase=commitment&pagina=1").await;
    let link = page.split("href=\"").find(|link| link.starts_with("/buscar/resultados.csv")).unwrap();
    assert!(link.contains("clase=commitment") && !link.contains("pagina"), "{link}");
}

#[tokio::test]
async fn what_cannot_be_asked_for_leads_to_the_page_that_says_so() {
    let site = sample().await;
    let request = Request::get("/buscar/resultados.csv?q=a%C3%B1o&estado=nada").body(Body::empty()).unwrap();
    let answer = site.answer(request).await;
    assert_eq!(answer.status(), 303);
    let to = answer.headers()["location"].to_str().unwrap().to_owned();
    let (status, page) = site.get("", &to).await;
    assert!(status == 400 && page.contains("«nada»"), "{to}: {page}");
    let found = site.answer(Request::get("/buscar/resultados.csv?q=obra").body(Body::empty()).unwrap()).await;
    assert_eq!(found.headers()["cache-control"], "private, no-store");
    assert_eq!(found.headers()["content-disposition"], "attachment; filename=\"resultados.csv\"");
}

/// Whether a word is found, at every door.
async fn is_found(site: &Site, word: &str) -> bool {
    let on_page = site.get("", &format!("/buscar?q={word}&tal-cual=1")).await.1.contains("class=\"ledger hits\"");
    let in_file = !rows(site, &format!("q={word}&tal-cual=1")).await.is_empty();
    let for_programs = total(site, &format!("q={word}&as-typed=1")).await > 0;
    assert_eq!([on_page, in_file], [for_programs; 2], "{word}");
    for_programs
}

#[tokio::test]
async fn a_draft_is_not_found_before_it_is_presented_nor_when_it_is_discarded() {
    let site = sample().await;
    let office = "ieem-transparencia";
    let body = serde_urlencoded::to_string([("document", "Título: Compromiso huitlacoche")]).unwrap();
    let (status, address) = site.post(office, "/borradores", FORM, body).await;
    assert_eq!(status, 303, "{address}");
    assert!(site.get(office, &address).await.1.contains("huitlacoche"), "it is kept");
    assert!(!is_found(&site, "huitlacoche").await);
    let draft = address.split('?').next().unwrap();
    assert_eq!(site.post(office, &format!("{draft}/descarte"), FORM, String::new()).await.0, 303);
    assert!(!is_found(&site, "huitlacoche").await);
}

#[tokio::test]
async fn the_name_of_a_file_that_is_not_public_is_found_by_nobody() {
    let mut pages = Pages::new().await;
    run(&root().join("session/release.txt"), &mut pages).await.unwrap();
    // It may be read by this office, which is shown it where it stands.
    for office in ["", "osc-suplente"] {
        let (_, page) = pages.see(office, "/buscar?q=%22anexo.pdf%22").await.unwrap();
        assert!(!page.contains("class=\"ledger hits\""), "{office}: {page}");
        let (_, page) = pages.see(office, "/buscar?q=%22anexo+con+datos%22").await.unwrap();
        assert!(page.contains("class=\"ledger hits\"") && !page.contains("anexo.pdf"), "its title is public: {page}");
    }
}

#[tokio::test]
async fn a_seat_that_is_taken_out_is_found_no_more() {
    let site = Site::new().await;
    let created =
        "as administrator\ndo secretariat.create_seat\n  code = maiz\n  sector = civil_society\n  name = Huitlacoche\n";
    platform::script::play(&site.platform, created).await.unwrap();
    assert_eq!(total(&site, "q=huitlacoche&kind=seat").await, 1);
    let taken = "as administrator\ndo secretariat.take_out\n  part = seat\n  code = maiz\n";
    platform::script::play(&site.platform, taken).await.unwrap();
    assert_eq!(total(&site, "q=huitlacoche&kind=seat").await, 0);
    // Its entry stands in the record and says so; it leads to no seat.
    let entries = rows(&site, "q=huitlacoche").await;
    assert_eq!(entries.len(), 1, "{entries:?}");
    let (status, page) = site.get("", entries[0].last().unwrap()).await;
    assert!(status == 200 && !page.contains("/secretariado/representaciones/"), "{page}");
}
