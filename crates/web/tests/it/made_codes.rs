//! Codes that the set-up makes from names: nobody is refused a code that they did not type without being told what has it.

use domain::Typed;

use crate::hostile::FORM;
use crate::surfaces::site::Site;

const ADDRESS: &str = "/secretariado/instituciones";

/// Sends rows of a name and a short name each, without a code.
async fn send(site: &Site, rows: &[(&str, &str)]) -> (u16, String) {
    let fields = rows.iter().enumerate().flat_map(|(row, (name, short))| {
        let at = |field: &str| format!("rows.{row}.{field}");
        [(at("name"), *name), (at("short_name"), *short), (at("code"), "")]
    });
    let body = serde_urlencoded::to_string(fields.collect::<Vec<_>>()).unwrap();
    site.post("administrator", ADDRESS, FORM, body).await
}

fn codes(site: &Site) -> Vec<String> {
    let snapshot = site.platform.snapshot();
    let known = snapshot.state.skeleton.secretariat.institutions.iter();
    known.map(|it| it.code.as_str().to_owned()).collect()
}

#[tokio::test]
async fn rows_that_are_called_alike_are_named() {
    let site = Site::new().await;
    let (status, page) = send(&site, &[("Agua+", "Agua+"), ("Agua", "Agua")]).await;
    assert_eq!(status, 422);
    assert!(page.contains("Renglón 2. Se llama casi igual que el renglón 1."), "{page}");
    assert!(page.contains("href=\"#rows.1.code\"") && !page.contains("ya está en uso"), "{page}");
    assert_eq!(codes(&site), Vec::<String>::new());

    let (status, answer) = send(&site, &[("Agua", "Agua")]).await;
    assert_eq!(status, 303, "{answer}");
    let (status, page) = send(&site, &[("Bosques", "Bosques"), ("Agua+", "Agua+")]).await;
    assert_eq!(status, 422);
    assert!(page.contains("Renglón 2. Se llama casi igual que «Agua», que ya está."), "{page}");
    assert!(!page.contains("ya está en uso"), "{page}");
    assert_eq!(codes(&site), ["agua"]);

    let (status, answer) = send(&site, &[("Comisión del Agua", "Agua+")]).await;
    assert_eq!((status, codes(&site)), (303, vec!["agua".to_owned(), "agua-2".to_owned()]), "{answer}");
}

#[tokio::test]
async fn a_name_without_a_letter_of_a_code_is_numbered() {
    let site = Site::new().await;
    let (status, page) = send(&site, &[("東京", "東京"), ("🌱", "🌱")]).await;
    assert_eq!(status, 303, "{page}");
    assert_eq!(codes(&site), ["institucion-organizacion-1", "institucion-organizacion-2"]);
}
