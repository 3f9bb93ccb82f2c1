//! Whoever prepares for an office: from the invitation to a draft that the office presents, and nothing besides.

use domain::{Code, Role};
use platform::{Correspondence, EMail, LetterKind};

use crate::factors::Application;
use crate::hostile::sample;
use crate::sign_in::{Browser, came_in, letter};
use crate::surfaces::site::Site;

const OFFICE: &str = "ieem-suplente";
const OTHER: &str = "infoem-titular";
const SECRETARY: &str = "secretaria-tecnica";
const LIAISON: &str = "enlace@ieem.example";

fn address(office: &str) -> String {
    format!("{office}@institucion.example")
}

async fn bound(site: &Site, address: &str) -> Browser {
    let browser = came_in(site, address).await;
    Application::bound(site, &browser).await;
    browser
}

/// A site where people of two institutions and the technical secretary sign in.
pub(crate) async fn served() -> (Site, Browser) {
    let site = sample().await.served_without_pauses();
    let secretary = site.platform.holder(&Role::of(SECRETARY).unwrap());
    for office in [OFFICE, OTHER] {
        let (code, to) = (Code::new(office).unwrap(), address(office).parse::<EMail>().unwrap());
        let appointment = site.platform.appointment_today(&code).unwrap();
        let made = site
            .platform
            .invite(&platform::Authority::of_house(secretary.clone()), appointment, &to, "es-MX", 7)
            .await
            .unwrap();
        site.platform.accept_invitation(&made.token).await.unwrap();
    }
    let holder = bound(&site, &address(OFFICE)).await;
    (site, holder)
}

/// What the letters are that were not sent yet, in order: to whom, and what sort.
async fn letters(site: &Site) -> Vec<(String, LetterKind)> {
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        let addressed = site.platform.addressed(&letter).await.unwrap();
        told.extend(addressed.map(|addressed| (addressed.recipient.address, letter.kind)));
    }
    told.sort();
    told
}

/// The address of the invitation that was sent last.
async fn invited(site: &Site) -> String {
    let mut address = None;
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        if let Some(platform::Told::Invitation(told)) =
            site.platform.addressed(&letter).await.unwrap().map(|letter| letter.told)
        {
            address = Some(format!("/invitaciones/{}", told.link_token));
        }
    }
    address.unwrap()
}

/// Somebody who prepares for the office, invited by whoever holds it.
pub(crate) async fn liaison(site: &Site, holder: &Browser) -> Browser {
    let sent = holder.post(site, "/cuenta/enlaces", &format!("cargo={OFFICE}&correo={LIAISON}&dias=3")).await;
    assert_eq!((sent.status, sent.place()), (303, "/cuenta/enlaces"), "{}", sent.page);
    let (invitation, browser) = (invited(site).await, Browser::default());
    let page = browser.get(site, &invitation).await.page;
    assert!(page.contains("Se le invita a ser enlace de") && page.contains("ni su correo"), "{page}");
    assert_eq!(browser.answers(site, &invitation, "aceptar").await.to, "/entrar/codigo");
    let mut told = letters(site).await;
    told.retain(|(_, kind)| *kind == LetterKind::LiaisonBegan);
    let told: Vec<String> = told.into_iter().map(|(to, _)| to).collect();
    assert_eq!(told, [LIAISON.to_owned(), address(OFFICE)], "both are told");
    bound(site, LIAISON).await
}

#[tokio::test]
async fn a_liaison_prepares_what_the_office_presents() {
    let (site, holder) = served().await;
    let liaison = liaison(&site, &holder).await;
    let page = liaison.get(&site, "/borradores").await.page;
    assert!(page.contains("data-office=\"liaison/ieem-suplente\"") && page.contains("Enlace de "), "{page}");
    let started = liaison.post(&site, "/borradores", "").await;
    assert_eq!(started.status, 303, "{}", started.page);
    let draft = started.to;
    let plan = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().id;
    let left = liaison.send(&site, "POST", "/api/files?name=oficio.pdf", "%PDF-1.7").await;
    let left: serde_json::Value = serde_json::from_str(&left.page).unwrap();
    let file = left["id"].as_str().unwrap();
    let typed = format!(
        "title=Gasto+abierto&summary=Se+publica+el+gasto.&wording=El+IEEM+publica+su+gasto.&plan={plan}&origin=proactive\
         &support.kind=letter&support.file={file}"
    );
    let saved = liaison.post(&site, &draft, &format!("{typed}&revision=1")).await;
    assert_eq!(saved.to, format!("{draft}?guardado=2"), "{}", saved.page);
    let page = liaison.get(&site, &draft).await.page;
    assert!(page.contains("Lo presenta, lo comparte o lo descarta quien ocupa el cargo"), "{page}");
    assert!(!page.contains("/presentacion\"") && !page.contains("/descarte\""), "{page}");

    let before = site.platform.snapshot().latest;
    let presented = liaison.post(&site, &format!("{draft}/presentacion"), &format!("{typed}&revision=2")).await;
    assert!(
        presented.status == 403 && presented.page.contains("data-reason=\"liaison-prepares\""),
        "{}",
        presented.page
    );
    for done in ["descarte", "clave", "visto-bueno", "organizaciones"] {
        let refused = liaison.post(&site, &format!("{draft}/{done}"), "dias=3").await;
        assert_eq!(refused.status, 403, "{done}");
    }
    for (method, address) in [("POST", "presentation"), ("POST", "reading"), ("DELETE", "")] {
        let id = draft.rsplit('/').next().unwrap();
        let address = format!("/api/drafts/{id}/{address}");
        let refused = liaison.send(&site, method, address.trim_end_matches('/'), "{\"revision\":2}").await;
        assert!(refused.status == 403 && refused.page.contains("liaison-prepares"), "{address}: {}", refused.page);
    }
    assert_eq!(site.platform.snapshot().latest, before, "nothing was recorded");

    let presented = holder.post(&site, &format!("{draft}/presentacion"), &format!("{typed}&revision=2")).await;
    assert!(
        presented.status == 303 && presented.to.starts_with("/acuses/"),
        "{}: {}",
        presented.status,
        presented.page
    );
    let entries = site.platform.entries(before + 1..before + 2, platform::Order::OldestFirst, 1).await.unwrap();
    assert_eq!(entries[0].actor.role.word(), OFFICE, "whoever presents it does it");
    let row = site.platform.file_row(file).await.unwrap().unwrap();
    assert_eq!(row.entry, Some(entries[0].number), "with the file that the liaison left");
}

#[tokio::test]
async fn a_liaison_who_ended_sees_nothing_from_that_request_on() {
    let (site, holder) = served().await;
    let liaison = liaison(&site, &holder).await;
    let draft = liaison.post(&site, "/borradores", "document=Nadie+m%C3%A1s+lo+lee").await.to;
    assert_eq!(liaison.get(&site, &draft).await.status, 200);
    let other = bound(&site, &address(OTHER)).await;
    let page = holder.get(&site, "/cuenta/enlaces").await.page;
    assert!(page.contains(LIAISON), "{page}");
    let id = page.split_once("name=\"terminar\" value=\"").unwrap().1[..32].to_owned();
    let theirs = other.get(&site, "/cuenta/enlaces").await.page;
    assert!(!theirs.contains(LIAISON), "another institution does not see who it is: {theirs}");
    let sent = other.post(&site, "/cuenta/enlaces", &format!("terminar={id}")).await;
    assert_eq!(sent.status, 404, "nor ends it");
    assert_eq!(liaison.post(&site, "/cuenta/enlaces", &format!("terminar={id}")).await.status, 404, "nor do they, so");

    letters(&site).await;
    assert_eq!(holder.post(&site, "/cuenta/enlaces", &format!("terminar={id}")).await.status, 303);
    assert_eq!(liaison.get(&site, &draft).await.status, 404);
    assert!(!liaison.get(&site, "/").await.page.contains("liaison/"), "they act as nothing any more");
    assert_eq!(letters(&site).await.len(), 2, "both are told");
    let log = liaison.get(&site, "/cuenta/dispositivos").await.page;
    assert!(log.contains("Comenz\u{f3} a ser enlace") && log.contains("Dej\u{f3} de ser enlace"), "{log}");
}

#[tokio::test]
async fn a_liaison_is_of_one_sector_and_is_invited_by_their_office() {
    let (site, holder) = served().await;
    let liaison = liaison(&site, &holder).await;
    let other = bound(&site, &address(OTHER)).await;
    let refused = other.post(&site, "/cuenta/enlaces", &format!("cargo={OFFICE}&correo=otra@b.example&dias=3")).await;
    assert_eq!(refused.status, 403, "of another office: {}", refused.page);
    let refused = liaison.post(&site, "/cuenta/enlaces", &format!("cargo={OFFICE}&correo=otra@b.example&dias=3")).await;
    assert_eq!(refused.status, 403, "whoever prepares invites nobody");
    let sent = other.post(&site, "/cuenta/enlaces", &format!("cargo={OTHER}&correo={LIAISON}&dias=3")).await;
    assert_eq!(sent.status, 303, "{}", sent.page);
    let address = invited(&site).await;
    let refused = Browser::default().accepts(&site, &address).await;
    assert!(refused.status == 410 && refused.page.contains("otro sector"), "{}", refused.page);

    // Who prepares may say so themselves, and may leave.
    assert!(liaison.get(&site, "/cuenta/datos").await.page.contains("Cargos de los que es enlace"));
    let page = liaison.get(&site, "/cuenta/enlaces").await.page;
    assert!(page.contains("name=\"dejar\" value=\"ieem-suplente\""), "{page}");
    assert_eq!(liaison.post(&site, "/cuenta/enlaces", "dejar=ieem-suplente").await.status, 303);
    assert!(!liaison.get(&site, "/borradores").await.page.contains("liaison/"));
    assert!(letter(&site).await.is_none());
}

/// By their mail alone a liaison reads no draft, as the office does not.
#[tokio::test]
async fn a_liaison_shows_a_second_factor() {
    let (site, holder) = served().await;
    let confirmed = liaison(&site, &holder).await;
    let draft = confirmed.post(&site, "/borradores", "").await.to;
    let by_mail = came_in(&site, LIAISON).await;
    assert_eq!(by_mail.get(&site, &draft).await.status, 403);
    assert_eq!(by_mail.post(&site, "/borradores", "").await.status, 403);
    let number = owed_page(&confirmed.get(&site, "/").await.page);
    let page = confirmed.get(&site, &number).await.page;
    assert!(page.contains(&draft), "the drafts of the institution stand beside what the office owes: {page}");

    letters(&site).await;
    assert_eq!(confirmed.post(&site, "/cuenta/baja", "seguro=1").await.status, 303, "who leaves is a liaison no more");
    assert_eq!(letters(&site).await, [(address(OFFICE), LetterKind::LiaisonEnded)]);
    assert!(!holder.get(&site, "/cuenta/enlaces").await.page.contains(LIAISON));
}

/// Where the strip says that what the office owes is listed.
fn owed_page(page: &str) -> String {
    let (_, rest) = page.split_once("class=\"strip me\"").unwrap();
    let (_, rest) = rest.split_once("href=\"/pendientes/").unwrap();
    format!("/pendientes/{}", rest.split('"').next().unwrap())
}
