//! Who is invited and who signs in already: told in one way on the form of an invitation, while the table is set up and in its review,
//! and nobody who signs in is invited again.

use domain::{Code, Role};
use platform::{Authority, InvitationFault};

use crate::factors::Application;
use crate::hostile::sample;
use crate::sign_in::{Browser, WHO, invite, letter, signed_in, site, with_somebody};
use crate::surfaces::site::Site;

const DAY: i64 = 24 * 60 * 60_000;

/// Whoever administers the site, signed in.
async fn administrator(site: &Site) -> Browser {
    let address = "admin@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(site).await.unwrap();
    browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await;
    Application::bound(site, &browser).await;
    browser
}

fn appointment(site: &Site, office: &str) -> u64 {
    site.platform.appointment_today(&Code::new(office).unwrap()).unwrap()
}

#[tokio::test]
async fn whoever_signs_in_already_is_not_offered_and_is_refused_with_words() {
    let site = with_somebody().await;
    let browser = administrator(&site).await;
    let (one, two) = (appointment(&site, "ieem-uno"), appointment(&site, "ieem-dos"));
    let page = browser.get(&site, "/invitaciones").await.page;
    assert!(!page.contains(&format!("value=\"{one}\"")), "not offered: {page}");
    assert!(page.contains(&format!("value=\"{two}\"")), "the other one is: {page}");
    assert!(page.contains("Quienes ya entran") && page.contains("Ya entra: aceptó su invitación el"), "{page}");
    let sent =
        browser.post(&site, "/invitaciones", &format!("cargo={one}&correo=otra@institucion.example&dias=3")).await;
    let says = sent.page.contains("ya aceptó su invitación y entra con su cuenta");
    assert!(sent.status == 409 && says && sent.page.contains("otra@institucion.example"), "{}", sent.page);
    let by = Authority::of_house(site.platform.holder(&Role::Administrator));
    let again = site.platform.invite(&by, one, &WHO.parse().unwrap(), "es-MX", 7).await;
    assert_eq!(again.map(|_| ()), Err(InvitationFault::SignsIn));
}

#[tokio::test]
async fn the_list_says_who_was_invited_and_whose_invitation_ended() {
    let site = site().await;
    let browser = administrator(&site).await;
    invite(&site, "ieem-dos", WHO).await;
    let said = async |address: &str| browser.get(&site, address).await.page;
    for address in ["/invitaciones", "/secretariado/nombramientos", "/secretariado/instalacion"] {
        let page = said(address).await;
        assert!(page.contains("Invitación en espera: se envió el"), "{address}: {page}");
    }
    let review = said("/secretariado/instalacion").await;
    let (one, two) = (appointment(&site, "ieem-uno"), appointment(&site, "ieem-dos"));
    assert!(review.contains("Nadie le ha invitado") && review.contains("href=\"/invitaciones\""), "{review}");
    for appointment in [one, two] {
        assert!(review.contains(&format!("href=\"/invitaciones?cargo={appointment}\"")), "{review}");
    }
    let chosen = said(&format!("/invitaciones?cargo={one}")).await;
    assert!(chosen.contains(&format!("value=\"{one}\" selected")), "the link chooses: {chosen}");
    let people = said("/secretariado/nombramientos").await;
    assert!(people.contains(&format!("href=\"/invitaciones?cargo={one}\"")), "where one is registered: {people}");
    site.pass(8 * DAY);
    let page = administrator(&site).await.get(&site, "/invitaciones").await.page;
    assert!(page.contains("Su invitación se envió el") && page.contains("y venció el"), "{page}");
}

#[tokio::test]
async fn after_a_paper_says_who_holds_an_office_they_are_invited_unless_they_sign_in() {
    let site = sample().await.served_without_pauses();
    let by = Authority::of_house(site.platform.holder(&Role::of("secretaria-tecnica").unwrap()));
    let own = appointment(&site, "secretaria-tecnica");
    let sent = site.platform.invite(&by, own, &WHO.parse().unwrap(), "es-MX", 7).await.unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    let browser = signed_in(&site).await;
    let entry = appointment(&site, "infoem-titular");
    let page = browser.get(&site, &format!("/acuses/{entry}")).await.page;
    let link = format!("href=\"/invitaciones?cargo={entry}\"");
    assert!(page.contains(&link) && page.contains("Invitar a quien ocupa el cargo"), "{page}");
    let mine = browser.get(&site, &format!("/acuses/{own}")).await.page;
    assert!(!mine.contains("/invitaciones?cargo="), "who signs in is not invited: {mine}");
    let nobody = Browser::default().get(&site, &format!("/acuses/{entry}")).await.page;
    assert!(!nobody.contains("/invitaciones?cargo="), "nor offered to whoever invites nobody: {nobody}");
}
