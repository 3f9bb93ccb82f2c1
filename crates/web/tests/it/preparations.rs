//! What liaisons of the technical secretary prepare at the form of an act, and what becomes of it.

use domain::{Code, Role};
use platform::{EMail, Order};

use crate::factors::Application;
use crate::hostile::sample;
use crate::sign_in::{Browser, came_in};
use crate::surfaces::site::Site;

const SECRETARY: &str = "secretaria-tecnica";
const OTHER: &str = "infoem-titular";
const FORM: &str = "/secretariado/documentos/vacante";

async fn bound(site: &Site, address: &str) -> Browser {
    let browser = came_in(site, address).await;
    Application::bound(site, &browser).await;
    browser
}

/// Whoever holds that office, signed in.
async fn holder(site: &Site, office: &str) -> Browser {
    let secretary = site.platform.holder(&Role::of(SECRETARY).unwrap());
    let (code, to) = (Code::new(office).unwrap(), format!("{office}@institucion.example"));
    let made = site
        .platform
        .invite(
            &platform::Authority::of_house(secretary.clone()),
            site.platform.appointment_today(&code).unwrap(),
            &to.parse::<EMail>().unwrap(),
            "es-MX",
            7,
        )
        .await
        .unwrap();
    site.platform.accept_invitation(&made.token).await.unwrap();
    bound(site, &to).await
}

/// Somebody who prepares for the technical secretary.
async fn liaison(site: &Site, address: &str) -> Browser {
    let secretary = site.platform.holder(&Role::of(SECRETARY).unwrap());
    let (code, to) = (Code::new(SECRETARY).unwrap(), address.parse::<EMail>().unwrap());
    let made = site
        .platform
        .invite_liaison(&platform::Authority::of_house(secretary.clone()), &code, &to, "es-MX", 7)
        .await
        .unwrap();
    site.platform.accept_invitation(&made.token).await.unwrap();
    bound(site, address).await
}

/// A file that somebody leaves.
async fn file(site: &Site, browser: &Browser) -> String {
    let left = browser.send(site, "POST", "/api/files?name=renuncia.pdf", "%PDF-1.7").await;
    let left: serde_json::Value = serde_json::from_str(&left.page).unwrap();
    left["id"].as_str().unwrap().to_owned()
}

/// The id in the address of what was saved.
fn id_of(address: &str) -> String {
    address.split_once("preparado=").unwrap().1.split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn liaisons_prepare_from_a_paper_what_the_technical_secretary_corrects_and_records_once() {
    let site = sample().await.served_without_pauses();
    let (secretary, other) = (holder(&site, SECRETARY).await, holder(&site, OTHER).await);
    let one = liaison(&site, "enlace.uno@institucion.example").await;
    let two = liaison(&site, "enlace.dos@institucion.example").await;
    let before = site.platform.snapshot().latest;

    let page = one.get(&site, FORM).await.page;
    assert!(page.contains("Guardar para quien ocupa el cargo"), "{page}");
    assert!(one.get(&site, "/preparados").await.page.contains(FORM), "they find the form");
    assert_eq!(one.post(&site, FORM, "office=").await.status, 422, "a blank form is not kept");
    let paper = file(&site, &one).await;
    let typed = format!("office={OTHER}&until=&support.kind=resignation&support.file={paper}");
    let saved = one.post(&site, FORM, &typed).await;
    assert!(saved.status == 303 && saved.to.starts_with(&format!("{FORM}?preparado=")), "{}", saved.page);
    let id = id_of(&saved.to);
    let open = format!("{FORM}?preparado={id}");
    let page = one.get(&site, &saved.to).await.page;
    assert!(page.contains("renuncia.pdf") && page.contains("Para registrarlo falta"), "{page}");

    // The second liaison corrects it, and the first one, who had it open, loses nothing.
    assert_eq!(two.post(&site, FORM, &format!("{typed}&support.number=7&preparado={id}.1")).await.status, 303);
    let stale = one.post(&site, FORM, &format!("{typed}&support.number=8&preparado={id}.1")).await;
    assert!(stale.status == 412 && stale.page.contains("value=\"8\""), "{}", stale.page);
    let both = stale.page.split_once("id=\"h-dos\"").unwrap().1.split("</table>").next().unwrap();
    assert!(both.contains("Lo que se guard") && [">8<", ">7<"].iter().all(|said| both.contains(said)), "{both}");
    assert!(stale.page.contains(&format!("{id}.2")), "whoever sends it again has seen both: {}", stale.page);

    // Nobody else sees that it is there.
    for page in [open.clone(), saved.to.clone()] {
        assert_eq!(other.get(&site, &page).await.status, 404);
        assert_eq!(Browser::default().get(&site, &page).await.status, 404);
    }
    assert_eq!(other.post(&site, FORM, &format!("{typed}&preparado={id}.2")).await.status, 404);
    assert_eq!(other.post(&site, &format!("/preparados/{id}"), "descartar=1").await.status, 404);
    assert_eq!(one.post(&site, &format!("/preparados/{id}"), "descartar=1").await.status, 403, "they drop nothing");

    // Whoever holds the office finds it, and returns it.
    assert!(secretary.get(&site, "/pendientes").await.page.contains("href=\"/preparados\""));
    let page = secretary.get(&site, &open).await.page;
    assert!(page.contains("Lo prepar\u{f3} enlace.dos@institucion.example"), "{page}");
    assert!(page.contains(&paper) && page.contains("value=\"7\"") && page.contains(&format!("{id}.2")), "{page}");
    let note = "nota=Falta+el+d%C3%ADa&revision=2";
    assert_eq!(secretary.post(&site, &format!("/preparados/{id}"), "nota=&revision=2").await.status, 422);
    assert_eq!(secretary.post(&site, &format!("/preparados/{id}"), note).await.status, 303);
    assert!(one.get(&site, "/preparados").await.page.contains("Falta el d\u{ed}a"));
    let whole = typed.replace("until=", "until=2020-12-31");
    assert_eq!(one.post(&site, FORM, &format!("{whole}&preparado={id}.2")).await.status, 303);
    let page = one.get(&site, &open).await.page;
    assert!(!page.contains("Falta el d\u{ed}a") && page.contains("ya se puede registrar"), "{page}");
    assert_eq!(site.platform.snapshot().latest, before, "nothing was recorded");

    // Recorded in two tabs: once, by the office, with the file that the liaison left.
    let corrected = format!("{whole}&support.number=9&preparado={id}.3");
    let recorded = secretary.post(&site, FORM, &corrected).await;
    assert!(recorded.status == 303 && recorded.to.starts_with("/acuses/"), "{}", recorded.page);
    assert_eq!(secretary.post(&site, FORM, &corrected).await.to, recorded.to);
    assert_eq!(site.platform.snapshot().latest, before + 1);
    let entries = site.platform.entries(before + 1..before + 2, Order::OldestFirst, 1).await.unwrap();
    assert_eq!(entries[0].actor.role.word(), SECRETARY);
    assert_eq!(site.platform.file_row(&paper).await.unwrap().unwrap().entry, Some(before + 1));
    assert!(one.get(&site, &open).await.to.starts_with("/acuses/"), "they see what became of it");
    assert!(two.get(&site, "/preparados").await.page.contains(&format!("Registrado: asiento {}", before + 1)));
    let late = two.post(&site, FORM, &corrected).await;
    assert!(late.status == 409 && late.page.contains("2020-12-31"), "what they typed comes back: {}", late.page);
}

#[tokio::test]
async fn what_was_recorded_since_it_was_prepared_stands_beside_it() {
    let site = sample().await.served_without_pauses();
    let secretary = holder(&site, SECRETARY).await;
    let liaison = liaison(&site, "enlace@institucion.example").await;
    let base = site.platform.snapshot().latest;
    let form = "/secretariado/contacto";
    let prepared = format!("base={base}&operator=Unidad+preparada&contact=preparada%40mesa.example");
    let saved = liaison.post(&site, form, &prepared).await;
    assert_eq!(saved.status, 303, "{}", saved.page);
    let before = secretary.get(&site, &saved.to).await;
    assert!(before.status == 200 && !before.page.contains("id=\"h-dos\""), "{}", before.page);
    let meanwhile = format!("base={base}&operator=Unidad+de+hoy&contact=hoy%40mesa.example");
    assert_eq!(secretary.post(&site, form, &meanwhile).await.status, 303);
    let after = secretary.get(&site, &saved.to).await.page;
    let both =
        after.split_once("id=\"h-dos\"").unwrap_or_else(|| panic!("{after}")).1.split("</table>").next().unwrap();
    assert!(both.contains("Lo que consta ahora") && both.contains("Unidad preparada"), "{both}");
    assert!(both.contains("Unidad de hoy"), "{both}");
    let base = site.platform.snapshot().latest;
    assert!(after.contains(&format!("name=\"base\" value=\"{base}\"")), "it builds on what they saw: {after}");
    let sent =
        format!("base={base}&operator=Unidad+preparada&contact=hoy%40mesa.example&preparado={}.1", id_of(&saved.to));
    assert_eq!(secretary.post(&site, form, &sent).await.status, 303);
}

#[tokio::test]
async fn a_liaison_who_ended_sees_nothing_and_the_office_keeps_it() {
    let site = sample().await.served_without_pauses();
    let secretary = holder(&site, SECRETARY).await;
    let liaison = liaison(&site, "enlace@institucion.example").await;
    let open = liaison.post(&site, FORM, &format!("office={OTHER}")).await.to;
    assert_eq!(liaison.get(&site, &open).await.status, 200);
    assert_eq!(liaison.post(&site, "/cuenta/enlaces", &format!("dejar={SECRETARY}")).await.status, 303);
    assert_eq!(liaison.get(&site, &open).await.status, 404);
    assert_eq!(liaison.get(&site, "/preparados").await.status, 404);
    let id = id_of(&open);
    let number = secretary.get(&site, "/").await.page;
    let (_, number) = number.split_once("href=\"/pendientes/").unwrap();
    let own = format!("/pendientes/{}", number.split('"').next().unwrap());
    assert!(secretary.get(&site, &own).await.page.contains(&id), "it stands beside what the office owes");
    assert!(secretary.get(&site, &format!("{own}/entrega")).await.page.contains(&id), "and where it is handed over");

    // Somebody else comes to the office: it is theirs, and not any more of whoever was there.
    let today = site.platform.now().date();
    let paper = format!("office={SECRETARY}&from={today}&support.kind=appointment&support.number=2");
    let appointed = secretary.post(&site, "/secretariado/documentos/nombramiento", &paper).await;
    assert_eq!(appointed.status, 303, "{}", appointed.page);
    assert_eq!(secretary.get(&site, &open).await.status, 404);
    let after = bound_again(&site).await;
    assert_eq!(after.get(&site, &open).await.status, 200);
    assert_eq!(after.post(&site, &format!("/preparados/{id}"), "descartar=1").await.status, 303);
    assert_eq!(after.get(&site, &open).await.status, 404);
}

/// Whoever came to the office of the technical secretary.
async fn bound_again(site: &Site) -> Browser {
    let by = site.platform.holder(&Role::of(SECRETARY).unwrap());
    let to = "nueva.secretaria@institucion.example";
    let code = Code::new(SECRETARY).unwrap();
    let made = site
        .platform
        .invite(
            &platform::Authority::of_house(by.clone()),
            site.platform.appointment_today(&code).unwrap(),
            &to.parse::<EMail>().unwrap(),
            "es-MX",
            7,
        )
        .await
        .unwrap();
    site.platform.accept_invitation(&made.token).await.unwrap();
    bound(site, to).await
}
