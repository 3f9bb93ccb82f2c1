//! Vistos buenos: given at a private address without an account, told to the institutions of the draft alone, gone with it.

use axum::body::Body;
use axum::http::Request;
use platform::script;

use crate::drafts::draft;
use crate::files::draft_with;
use crate::hostile::{FORM, sample};
use crate::sign_in::{Answer, answered};
use crate::surfaces::site::Site;

const DAY: i64 = 24 * 60 * 60 * 1_000;
const OWN: &str = "ieem-transparencia";

/// What somebody without any cookie is answered.
async fn outside(site: &Site, address: &str, sent: Option<&[(&str, &str)]>) -> Answer {
    let request = Request::builder().uri(address).header("sec-fetch-site", "same-origin");
    let request = match sent {
        None => request.body(Body::empty()),
        Some(sent) => {
            let body = serde_urlencoded::to_string(sent).unwrap();
            request.method("POST").header("content-type", FORM).body(Body::from(body))
        }
    };
    answered(site.answer(request.unwrap()).await).await
}

/// Asks for a visto bueno: the page of the draft afterwards.
async fn ask(site: &Site, draft: &str) -> String {
    let (status, to) = site.post(OWN, &format!("{draft}/visto-bueno"), FORM, "dias=3".into()).await;
    assert_eq!((status, to), (303, format!("{draft}#vistos-buenos")));
    site.get(OWN, draft).await.1
}

/// The address that a page shows last.
fn address(page: &str) -> String {
    let (_, rest) = page.rsplit_once("href=\"/visto-bueno/").unwrap();
    format!("/visto-bueno/{}", rest.split_once('"').unwrap().0)
}

/// A draft that says something, and an address at which it is answered.
async fn asked(site: &Site) -> (String, String) {
    let (draft, form) = draft(site).await;
    assert_eq!(site.post(OWN, &draft, FORM, form).await.0, 303);
    let address = address(&ask(site, &draft).await);
    (draft, address)
}

fn answer<'a>(name: &'a str, remarks: &'a str, verdict: &'a str, revision: &'a str) -> [(&'a str, &'a str); 4] {
    [("nombre", name), ("observaciones", remarks), ("respuesta", verdict), ("revision", revision)]
}

#[tokio::test]
async fn somebody_without_an_account_gives_it_and_changes_it() {
    let site = sample().await;
    let (draft, address) = asked(&site).await;
    let before = site.platform.snapshot().latest;
    let page = outside(&site, &address, None).await;
    assert!(page.status == 200 && page.page.contains("Gasto abierto") && page.page.contains("formatos abiertos"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(page.headers["x-robots-tag"].to_str().unwrap().contains("noindex") && page.cookies.is_empty());

    for (sent, says) in [
        (answer(" ", "", "visto-bueno", "2"), "Escriba su nombre"),
        (answer("Rosa", " ", "observaciones", "2"), "Escriba sus observaciones"),
        (answer("Rosa", "", "otra", "2"), "Elija"),
    ] {
        let refused = outside(&site, &address, Some(&sent)).await;
        assert!(refused.status == 422 && refused.page.contains(says), "{says}: {}", refused.page);
    }
    let given = outside(&site, &address, Some(&answer("Rosa <script>", "", "visto-bueno", "2"))).await;
    assert_eq!((given.status, given.to.as_str()), (303, address.as_str()));
    let (_, page) = site.get("ieem-suplente", &draft).await;
    assert!(page.contains("Visto bueno de Rosa &#60;script&#62;") && !page.contains("Rosa <script>"), "{page}");
    assert!(!page.contains("Se dio a una versi\u{f3}n anterior"), "it is of this version");

    let remarks = "Falta el indicador.\r\n<b>Urge</b>";
    assert_eq!(outside(&site, &address, Some(&answer("Rosa", remarks, "observaciones", "2"))).await.status, 303);
    let (_, page) = site.get(OWN, &draft).await;
    assert!(page.contains("Con observaciones de Rosa") && page.contains("&#60;b&#62;Urge&#60;/b&#62;"), "{page}");
    assert!(!page.contains("Visto bueno de Rosa"), "one address has one answer");
    assert_eq!(site.platform.snapshot().latest, before, "none of it is an entry");
}

#[tokio::test]
async fn a_draft_that_changed_since_says_what_changed() {
    let site = sample().await;
    let (draft, address) = asked(&site).await;
    assert_eq!(outside(&site, &address, Some(&answer("Rosa", "", "visto-bueno", "2"))).await.status, 303);
    let (_, page) = site.get(OWN, &draft).await;
    assert!(!page.contains("Desde entonces cambi\u{f3}"));
    let typed = [("title", "Gasto abierto y claro"), ("revision", "2")];
    let saved = site.post(OWN, &draft, FORM, serde_urlencoded::to_string(typed).unwrap()).await;
    assert_eq!(saved.0, 303);
    let (_, page) = site.get(OWN, &draft).await;
    let (_, since) = page.split_once("Se dio a una versi\u{f3}n anterior. Desde entonces cambi\u{f3}:").unwrap();
    assert!(since.split_once("</p>").unwrap().0.contains("T\u{ed}tulo"), "{since}");
    // Whoever read the version before is shown this one, and what they typed.
    let late = outside(&site, &address, Some(&answer("Rosa Luna", "", "visto-bueno", "2"))).await;
    assert!(late.status == 409 && late.page.contains("Rosa Luna") && late.page.contains("abierto y claro"));
}

#[tokio::test]
async fn an_address_that_is_guessed_ended_withdrawn_or_without_its_draft_shows_nothing() {
    let site = sample().await;
    let (draft, first) = asked(&site).await;
    let give = answer("Rosa", "", "visto-bueno", "2");
    for guessed in ["/visto-bueno/x".to_owned(), format!("/visto-bueno/{}", "0".repeat(64)), format!("{first}0")] {
        for sent in [None, Some(&give[..])] {
            let refused = outside(&site, &guessed, sent).await;
            assert!(refused.status == 404 && !refused.page.contains("Gasto abierto"), "{guessed}");
        }
    }
    // Withdrawn.
    let page = site.get(OWN, &draft).await.1;
    let (_, id) = page.split_once("name=\"cual\" value=\"").unwrap();
    let which = format!("cual={}", id.split_once('"').unwrap().0);
    let (status, _) = site.post("infoem-titular", &format!("{draft}/visto-bueno/retiro"), FORM, which.clone()).await;
    assert!(status == 403 || status == 404, "another institution ends none: {status}");
    assert_eq!(outside(&site, &first, None).await.status, 200);
    assert_eq!(site.post(OWN, &format!("{draft}/visto-bueno/retiro"), FORM, which).await.0, 303);
    for sent in [None, Some(&give[..])] {
        let refused = outside(&site, &first, sent).await;
        assert!(
            refused.status == 410 && refused.page.contains("Puede hacer otra quien la pidi\u{f3}"),
            "{}",
            refused.page
        );
        assert!(!refused.page.contains("Gasto abierto"));
    }
    // Ended.
    let second = address(&ask(&site, &draft).await);
    assert_eq!(outside(&site, &second, Some(&give)).await.status, 303);
    site.pass(3 * DAY);
    assert_eq!(outside(&site, &second, None).await.status, 410);
    assert!(site.get(OWN, &draft).await.1.contains("Visto bueno de Rosa"), "what was answered stays");
    // Whoever asked left the office, and would not be shown the draft either.
    let left = address(&ask(&site, &draft).await);
    assert_eq!(outside(&site, &left, None).await.status, 200);
    let next = "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = ieem-transparencia\n  from = 2020-12-08\n  support.kind = appointment\n";
    script::play(&site.platform, next).await.unwrap();
    for sent in [None, Some(&give[..])] {
        let refused = outside(&site, &left, sent).await;
        assert!(refused.status == 410 && !refused.page.contains("Gasto abierto"), "{}", refused.page);
    }
    assert!(!site.get(OWN, &draft).await.1.contains(&left), "nobody hands it on");
    // Discarded.
    let third = address(&ask(&site, &draft).await);
    assert_eq!(site.post(OWN, &format!("{draft}/descarte"), FORM, String::new()).await.0, 303);
    for (gone, sent) in [(&third, None), (&third, Some(&give[..])), (&second, None)] {
        let refused = outside(&site, gone, sent).await;
        assert!(refused.status == 404 && !refused.page.contains("Gasto abierto"), "{gone}");
    }
}

#[tokio::test]
async fn only_its_institutions_ask_for_one_and_print_the_sheet() {
    let site = sample().await;
    let (draft, _) = asked(&site).await;
    for office in ["", "secretaria-tecnica", "infoem-titular", "administrator"] {
        let (status, page) = site.get(office, &format!("{draft}/visto-bueno")).await;
        assert!((status == 403 || status == 404) && !page.contains("Gasto abierto"), "{office}: {status}");
        let (status, _) = site.post(office, &format!("{draft}/visto-bueno"), FORM, "dias=3".into()).await;
        assert!(status == 403 || status == 404, "{office}: {status}");
    }
    for days in ["0", "15", "-1", "", "x"] {
        let (status, _) = site.post(OWN, &format!("{draft}/visto-bueno"), FORM, format!("dias={days}")).await;
        assert_eq!(status, 422, "{days}");
    }
    let (status, sheet) = site.get(OWN, &format!("{draft}/visto-bueno")).await;
    let folio: String = draft.trim_start_matches("/borradores/").chars().take(8).collect();
    assert!(status == 200 && sheet.contains(&format!("Borrador {folio}, versi\u{f3}n 2.")), "{sheet}");
    assert!(sheet.contains("R\u{fa}brica") && sheet.contains("formatos abiertos"), "{sheet}");
    for _ in 1..12 {
        ask(&site, &draft).await;
    }
    let (status, _) = site.post(OWN, &format!("{draft}/visto-bueno"), FORM, "dias=3".into()).await;
    assert_eq!(status, 422, "twelve are enough");
}

/// A file of a draft is read at the address of this draft, and at no other.
#[tokio::test]
async fn the_files_of_the_draft_are_read_at_its_address_alone() {
    let site = sample().await;
    let (draft, _, id) = draft_with(&site, "oficio.pdf").await;
    let own = address(&ask(&site, &draft).await);
    let page = outside(&site, &own, None).await;
    let file = format!("{own}/archivos/{id}");
    assert!(page.page.contains(&format!("href=\"{file}\"")) && page.page.contains("oficio.pdf"), "{}", page.page);
    let got = outside(&site, &file, None).await;
    assert_eq!((got.status, got.headers["cache-control"].to_str().unwrap()), (200, "private, no-store"));
    assert!(got.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(!got.headers.contains_key("access-control-allow-origin"));
    let (_, other) = asked(&site).await;
    for refused in
        [format!("{other}/archivos/{id}"), format!("{own}/archivos/x"), format!("/visto-bueno/x/archivos/{id}")]
    {
        assert_eq!(outside(&site, &refused, None).await.status, 404, "{refused}");
    }
    let asked_again = site.get(OWN, &format!("{draft}/descarte")).await.1;
    assert!(asked_again.contains("los vistos buenos"), "what would go is said: {asked_again}");
}
